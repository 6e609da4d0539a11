"""The settings that the two paths go into."""

COMMAND = (
    "python -m spacy train config.cfg --output output --corpora.train.path train.spacy"
    " --corpora.dev.path dev.spacy"
)

"""The exclamation mark of a notebook, and the long name of the option."""

COMMAND = (
    "!python -m spacy train ./config.cfg --output-path output --paths.train train.spacy"
    " --paths.dev dev.spacy"
)

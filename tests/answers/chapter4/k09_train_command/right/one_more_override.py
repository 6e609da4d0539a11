"""A little longer than the config says, with another seed."""

COMMAND = (
    "python -m spacy train config.cfg --output output --paths.train train.spacy --paths.dev"
    " dev.spacy --training.max_steps 80 --system.seed 1"
)

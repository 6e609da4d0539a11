"""Equals signs, and the options in another order."""

COMMAND = (
    "python3 -m spacy train config.cfg --paths.dev=./dev.spacy --paths.train=./train.spacy"
    " --output=./output/"
)

"""The program's own command and the short name of the option."""

COMMAND = "spacy train config.cfg -o output --paths.train train.spacy --paths.dev dev.spacy"

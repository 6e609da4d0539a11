"""The short name of the option, and the program's own command."""

TO_STDOUT = "spacy init config - -p ner"
TO_FILE = "spacy init config config.cfg -p ner"

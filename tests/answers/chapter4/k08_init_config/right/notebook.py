"""The exclamation mark of a notebook."""

TO_STDOUT = "!python3 -m spacy init config - --pipeline ner"
TO_FILE = "! python3.11 -m spacy init config config.cfg --pipeline ner"

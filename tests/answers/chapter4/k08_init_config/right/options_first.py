"""Options before the argument, with an equals sign."""

TO_STDOUT = "python -m spacy init config --pipeline=ner -"
TO_FILE = "python -m spacy init config --pipeline=ner ./config.cfg"

"""Quotes, and a backslash before the end of a line, as in a shell."""

TO_STDOUT = "python -m spacy init config - --pipeline 'ner'"
TO_FILE = r"""
python -m spacy init config \
    "config.cfg" -p "ner"
"""

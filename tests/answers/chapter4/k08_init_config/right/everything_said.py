"""The defaults said as well."""

TO_STDOUT = "python -m spacy init config - -l en -p tok2vec,ner -o efficiency"
TO_FILE = "python -m spacy init config config.cfg --lang=en --pipeline=ner --force"

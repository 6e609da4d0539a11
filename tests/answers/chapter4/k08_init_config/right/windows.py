"""Windows' launcher and its separator."""

TO_STDOUT = "py -3 -m spacy init config - -p ner"
TO_FILE = r"C:\Python\python.exe -m spacy init config .\config.cfg -p ner"

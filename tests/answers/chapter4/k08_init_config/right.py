"""Right answers, which the tests must accept: other ways than the reference answer's."""


class everything_said:
    """The defaults said as well."""

    TO_STDOUT = "python -m spacy init config - -l en -p tok2vec,ner -o efficiency"
    TO_FILE = "python -m spacy init config config.cfg --lang=en --pipeline=ner --force"


class notebook:
    """The exclamation mark of a notebook."""

    TO_STDOUT = "!python3 -m spacy init config - --pipeline ner"
    TO_FILE = "! python3.11 -m spacy init config config.cfg --pipeline ner"


class options_first:
    """Options before the argument, with an equals sign."""

    TO_STDOUT = "python -m spacy init config --pipeline=ner -"
    TO_FILE = "python -m spacy init config --pipeline=ner ./config.cfg"


class quotes_and_two_lines:
    """Quotes, and a backslash before the end of a line, as in a shell."""

    TO_STDOUT = "python -m spacy init config - --pipeline 'ner'"
    TO_FILE = r"""
python -m spacy init config \
    "config.cfg" -p "ner"
"""


class short_options:
    """The short name of the option, and the program's own command."""

    TO_STDOUT = "spacy init config - -p ner"
    TO_FILE = "spacy init config config.cfg -p ner"


class windows:
    """Windows' launcher and its separator."""

    TO_STDOUT = "py -3 -m spacy init config - -p ner"
    TO_FILE = r"C:\Python\python.exe -m spacy init config .\config.cfg -p ner"

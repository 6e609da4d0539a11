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


class prompts:
    """The prompt of a terminal, copied with the command."""

    TO_STDOUT = "$ python -m spacy init config - -p ner"
    TO_FILE = "(.venv) $ python -m spacy init config config.cfg -p ner"


class remarks:
    """A remark at the end of the line, as a shell takes it."""

    TO_STDOUT = "python -m spacy init config - -p ner  # on the screen"
    TO_FILE = "python -m spacy init config config.cfg -p ner # in a file"


class two_dashes_alone:
    """Two dashes end the options."""

    TO_STDOUT = "python -m spacy init config -p ner -- -"
    TO_FILE = "python -m spacy init config -p ner -- config.cfg"


class no_space_after_m:
    """Options of Python's own, and the module right after -m."""

    TO_STDOUT = "python -mspacy init config - -pner"
    TO_FILE = "python -X utf8 -W ignore -m spacy init config config.cfg -pner"


class outer_spaces:
    """Spaces, tabs and line breaks around it."""

    TO_STDOUT = "  python -m spacy init config   -\t--pipeline ner\n"
    TO_FILE = "\npython -m spacy init config config.cfg --pipeline   ner \n"


class path_of_python:
    """The path of the environment's Python."""

    TO_STDOUT = ".venv/bin/python -m spacy init config - -p ner"
    TO_FILE = "/usr/bin/spacy init config ./config.cfg -p ner"


class twice_the_same:
    """The last of two options counts, and the same name twice is one."""

    TO_STDOUT = "python -m spacy init config - -p tagger -p ner"
    TO_FILE = "python -m spacy init config config.cfg -p ner -F -F"


class language_short:
    """The default language, said in the short way."""

    TO_STDOUT = "python -m spacy init config -len - -p ner"
    TO_FILE = "python -m spacy init config config.cfg -p ner -l en -F"


class quoted_all:
    """Each word in quotes."""

    TO_STDOUT = '"python" "-m" "spacy" "init" "config" "-" "-p" "ner"'
    TO_FILE = "'python' -m 'spacy' init config 'config.cfg' -p'ner'"


class prompt_of_an_environment:
    """The name of the environment before the command."""

    TO_STDOUT = "(base) python -m spacy init config - -p ner"
    TO_FILE = "% python -m spacy init config config.cfg -p ner"

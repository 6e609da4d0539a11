"""Explain common errors of spaCy 3, and of code written for spaCy 2, with a next step.

spaCy's own messages assume knowledge of its internals. An entry must fit every mistake that leads
to its error, and must not give the answer away. The patterns match the messages of spaCy 3.8,
which its spacy/errors.py lists by code.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple


class Known(NamedTuple):
    """A known error.

    Attributes:
        pattern: A regular expression for the text of the error.
        advice: The explanation; {0} is the first group of the pattern.
    """

    pattern: str
    advice: str


ENTITIES = (
    Known(
        r"\[E1010\] .* token (\d+) ",
        "Token {0} is in more than one of the spans that become entities, and a token belongs to"
        " one entity at most. Which spans share it?",
    ),
    Known(
        r"\[E103\] .*: '(\(.*?\))' and '(\(.*?\))'",
        "The entities {0} and {1} overlap, and a token belongs to one entity at most.",
    ),
    Known(
        r"\[E035\] .* start (-?\d+) and end (-?\d+) for Doc of length (\d+)",
        "A span cannot go from {0} to {1} in a Doc of {2} tokens. A Span counts tokens from 0, not"
        " characters, and its end is the number of the token after the last one, so it is never"
        " below the start.",
    ),
    Known(
        r"\[E026\] .* position (-?\d+): .* length (\d+)",
        "There is no token {0} in a Doc of {1} tokens. They are counted from 0.",
    ),
    Known(
        r"^an integer is required$",
        "spaCy expects an integer on this line. A Span is made with Span(doc, start, end, label),"
        " where start and end are integers, and `doc.ents` is set to Spans. The text of a label is"
        " `label_`.",
    ),
    Known(
        r"^too many values to unpack \(expected 5",
        "Something on this line has more than 5 values. If the line sets `doc.ents`: it takes"
        " Spans, and something else is among them.",
    ),
    Known(
        r"Token' object is not iterable",
        "A token is used as a list. `doc.ents` takes a list of Spans, even if there is only one.",
    ),
    Known(r"'tuple' object (has no attribute '(append|extend|add|remove|clear)'|does not support"
          r" item assignment)",
          "A tuple cannot be changed, but a list can. If it is `doc.ents`: collect the Spans in a"
          " list, and set them all at once."),
    Known(r'can only concatenate tuple \(not "list"\) to tuple',
          "A tuple, such as `doc.ents`, and a list cannot be concatenated."),
    Known(r'can only concatenate list \(not "tuple"\) to list',
          "A list and a tuple, such as `doc.ents`, cannot be concatenated."),
    Known(r"'tuple' object has no attribute '(label_?)'",
          "Something on this line is a tuple, which has no `{0}`. A Span has one."),
    Known(r"__cinit__\(\) takes at least 3 positional arguments",
          "A Span needs the Doc that it is a part of, and then its start and its end."),
    Known(r"\[E084\]", "A label is a string. A number is taken as the ID of a string, but"
          " spaCy has no string with this ID."),
    Known(r"'string_or_id' must not be None", "A label must be a string, but it is None here."),
    Known(r"attribute '(ent_\w+)' of '.*Token' objects is not writable",
          "`{0}` can only be read: it follows from the entities of the Doc. Set those."),
    Known(r"\[E1011\] Unsupported default '(.*?)'",
          "`doc.set_ents` has no default {0!r}: it is 'outside', 'missing', 'blocked' or"
          " 'unmodified'."),
)  # fmt: skip
PATTERNS = (
    Known(r"^add\(\) takes exactly 2 positional arguments",
          "`Matcher.add` takes a name and a list of patterns. spaCy 2 had another argument"
          " between them, such as None; spaCy 3 does not."),
    Known(r"\[E178\]", "`Matcher.add` takes a list of patterns, and each pattern is a list of"
          " dictionaries. Is a pair of brackets missing?"),
    Known(r"\[E948\] .*: <class '(?:[\w.]*\.)?(\w+)'>",
          "`Matcher.add` takes a list of patterns, but it gets a {0} here."),
    Known(r"\[E012\]", "A pattern is empty. It needs a dictionary for each token."),
    Known(r"\[E195\] .* got (\w+)", "A matcher looks at a Doc, but it gets a {0} here."),
    Known(r"\[pattern -> (\d+) -> (\w+)\] Extra inputs are not permitted",
          "A pattern asks for {1} (in its dictionary {0}, counted from 0), and tokens have no"
          " attribute of this name."),
    Known(r"\[pattern -> (\d+) -> (\w+)\b.*?\] (.*?)(?: - \[|$)",
          "A pattern has a value for {1} (in its dictionary {0}, counted from 0) that does not fit"
          " this attribute: {2}."),
)  # fmt: skip
FILES = (
    Known(r"Doc' object has no attribute 'upper'",
          "The first parameter of `DocBin` is a list of attributes, not the docs. Pass the docs by"
          " keyword, or add them one by one."),
    Known(r"'(list|tuple|generator)' object has no attribute 'to_array'",
          "A DocBin contains Docs, but it gets a {0} here. `add` takes one Doc at a time."),
    Known(r"'(?:[\w.]*\.)?(\w+)' object has no attribute 'to_array'",
          "A DocBin contains Docs, but it gets a {0} here."),
    Known(r"get_docs\(\) missing 1 required positional argument",
          "`get_docs` needs a vocabulary, in which the docs are made."),
    Known(r"^DocBin\.(\w+)\(\) missing \d required positional arguments?: .*'path'",
          "`{0}` is called on a DocBin, not on the class, and needs a path."),
    Known(r"Cannot convert (?:[\w.]*\.)?(\w+) to spacy\.vocab\.Vocab",
          "A vocabulary is expected here, but this is a {0}. The vocabulary of a pipeline is one of"
          " its attributes."),
    Known(r"^'(English|Language)' object is not subscriptable",
          "A pipeline is used where something else is needed: its vocabulary, perhaps, or one of"
          " its components."),
    Known(r"No such file or directory: '(.*?)'$",
          "There is no file or folder {0!r}. Is the path right, and is there a folder to save"
          " in?"),
    Known(r"\[E1014\]", "This file is not a DocBin. It was written by something else."),
    Known(r"\[E053\] Could not read meta\.json from (.*)$",
          "This is not the folder of a pipeline: {0}. Is the pipeline in a folder inside it? A"
          " config alone is not a pipeline."),
    Known(r"\[E053\] .* from (.*)$", "There is no config file {0!r} that can be read."),
    Known(r"\[E952\] The section '(.*?)'", "The config has no setting {0!r}."),
    Known(r"\[E913\]", "A corpus has no file when the training begins: paths.train, paths.dev or a"
          " `path` in the sections of the corpora is null."),
    Known(r"\[E923\]", "The training corpus has no docs that spaCy can initialize with. Is"
          " the file empty, or is it not a .spacy file?"),
)  # fmt: skip
PIPELINES = (
    Known(r"\[E05[02]\] Can't find model(?: directory:)? '?([^']*[/\\.][^']*|output\w*|model-\w+)",
          "There is no pipeline in the folder {0!r}."),
    Known(r"\[E(?:050|941)\] Can't find model '(.*?)'",
          "No trained pipeline {0!r} is installed here, but no kata needs one. Use the pipeline"
          " that you are given, or a blank one."),
    Known(r"\[E048\] Can't import language (\w+)",
          "spaCy has no language {0!r}. Languages have short codes, such as 'en' for English."),
    Known(r"\[E966\] .* but got (.*?) \(name",
          "`add_pipe` takes the name of a component, a string, and makes the component itself. In"
          " spaCy 2 it took the component."),
    Known(r"\[E002\] Can't find factory for '(.*?)'",
          "spaCy has no component {0!r}. Look up the name: it is short, and in lower case. A list"
          " of names needs brackets."),
    Known(r"\[E007\] '(.*?)' already exists", "The pipeline has a component {0!r} already."),
    Known(r"\[E001\] No component '(.*?)' found in pipeline. Available names: (\[.*?\])",
          "The pipeline has no component {0!r}. It has these: {1}."),
    Known(r"\[E017\] .* type: <class '(?:[\w.]*\.)?(\w+)'>",
          "Only a string can be added here, one at a time, but this is a {0}."),
    Known(r"'(English|Language)' object has no attribute 'add_label'",
          "Labels belong to a component, not to the whole pipeline."),
    Known(r"\[E109\] Component '(.*?)'",
          "The component {0!r} has no weights yet. A pipeline has to be initialized, or loaded,"
          " before it can predict."),
    Known(r"Parameter '\w+' for model '\w+' has not been allocated yet",
          "A component has no weights yet. A pipeline has to be initialized, or loaded, before it"
          " can predict."),
    Known(r"-> (\w+) unexpected argument", "There is no setting {0!r} here."),
    Known(r"\[E930\] .* but got: (?:\[\]|None)",
          "The function that `initialize` gets must return Examples, but it returns none here."),
    Known(r"\[E930\] .*: <class '(?:[\w.]*\.)?(\w+)'>",
          "`initialize` takes a function that returns Examples, but it gets a {0} here."),
    Known(r"\[E1041\] .*: <class '(?:[\w.]*\.)?(\w+)'>",
          "A text is needed here, but this is a {0}. `nlp` takes one text, `nlp.pipe` takes many."),
    Known(r"Argument 'string' has incorrect type \(expected str, got (?:[\w.]*\.)?(\w+)\)",
          "A text is expected here, but this is a {0}."),
    Known(r"\[E088\]", "The text is longer than `nlp.max_length` allows."),
    Known(r"^'(list|tuple|dict|set|generator)' object has no attribute 'ents'$",
          "Only a Doc and a Span have entities, but this is a {0}. Each Doc in it has its own."),
    Known(r"^'(\w+)' object has no attribute 'ents'$",
          "Only a Doc and a Span have entities, but this is a {0}. What makes it a Doc?"),
)  # fmt: skip
TRAINING = (
    Known(r"\[E978\] The \w+\.initialize method .*<class '(?:[\w.]*\.)?(\w+)'>",
          "The function that `initialize` gets must return Examples, but what it returns contains"
          " a {0}."),
    Known(r"\[E978\] The (\w+)\.(\w+) method .* but got: <class '(?:[\w.]*\.)?(\w+)'>",
          "`{1}` takes a list of Examples, but it gets a single {2} here."),
    Known(r"\[E978\] The (\w+)\.(\w+) method .* but got: {<class '(?:[\w.]*\.)?(\w+)'>",
          "`{1}` takes a list of Examples, but this list contains something of the type {2}."),
    Known(r"\[E989\]", "`update` takes one list of Examples, and everything else by keyword. spaCy"
          " 2 took texts and annotations in two lists."),
    Known(r"\[E949\]", "The two Docs of an Example have different texts. Both must have the same"
          " text."),
    Known(r"\[E983\] Invalid key\(s\) for '\w+': (\w+)",
          "The dictionary for an Example has a key {0!r}, which spaCy does not know."),
    Known(r"Argument '(predicted|reference)' has incorrect type .* got (?:[\w.]*\.)?(\w+)\)",
          "An Example contains two Docs, but its {0} side gets a {1} here."),
    Known(r"^__init__\(\) takes exactly 2 positional arguments \((\d) given\)",
          "The class that is called here takes two arguments by position. `Example` takes two Docs:"
          " the predicted one and the reference."),
    Known(r"^Scorer\.score\(\) takes",
          "`Scorer.score` takes one list of Examples; an Example contains the predicted Doc and"
          " the right one."),
    Known(r"init_config\(\) takes 0 positional arguments",
          "`init_config` takes only keyword arguments."),
    Known(r"^'module' object is not callable$",
          "This name is a module, not a function. Some modules contain a function of the same name:"
          " import that."),
)  # fmt: skip
MOVED = {
    "spacy.tokens": ("Doc", "DocBin", "Span", "SpanGroup", "Token"),
    "spacy.matcher": ("Matcher", "PhraseMatcher"),
    "spacy.training": ("Example", "offsets_to_biluo_tags"),
    "spacy.scorer": ("Scorer",),
    "spacy.language": ("Language",),
    "spacy.util": ("compounding", "filter_spans", "fix_random_seed", "load_config", "minibatch"),
}
IMPORTS = (
    Known(r"No module named 'spacy\.gold'|cannot import name 'GoldParse'",
          "This is spaCy 2. In spaCy 3 Example takes the place of GoldParse, and what"
          " was in spacy.gold is in spacy.training."),
    Known(r"No module named 'spacy\.utils'", "The module is called spacy.util."),
    *(Known(rf"cannot import name '({name})' from 'spacy", f"`{name}` is in {module}.")
      for module, names in MOVED.items() for name in names),
    Known(r"^'generator' object is not subscriptable",
          "A generator yields its items once, one after another, and they have no index. In a list,"
          " each has one."),
    Known(r"^'spacy\.tokens\.\w+\.(\w+)' object has no attribute '(\w+)'",
          "A {0} has no attribute `{1}`. Is the name right, and should this be a {0}?"),
    Known(r"^'(?:English|Language)' object has no attribute"
          r" '(?:open|exists|is_file|is_dir|parent|resolve|joinpath|__fspath__)'",
          "A path is needed here, but this is a pipeline."),
    Known(r"^'(?:English|Language)' object has no attribute '(\w+)'",
          "A pipeline has no attribute `{0}`. Is the name right, or is it one of spaCy 2?"),
    Known(r"^(?:\w+\.)?__\w+__\(\) got an unexpected keyword argument '(\w+)'",
          "The class that is called here has no parameter `{0}`."),
    Known(r"^(?:\w+\.)?(\w+)\(\) got an unexpected keyword argument '(\w+)'",
          "`{0}` has no parameter `{1}`."),
    Known(r"^object of type 'NoneType' has no len\(\)|^'NoneType' object is not (iterable|subscr)|"
          r"^'NoneType' object has no attribute"
          r" '(?:start|end|start_char|end_char|label_?|text|append|extend|add|shuffle)'|"
          r"must be an iterable, not NoneType",
          "Something on this line is None. A function without `return` returns None. So do"
          " `append`, `extend` and `sort` of a list, `shuffle` and `seed` of random, and"
          " `char_span` if the offsets do not match token boundaries. spaCy's scores are None"
          " where no reference doc has an entity."),
    Known(r"^'NoneType' object has no attribute '(?:items|keys|values|get)'",
          "A dictionary is needed here, but this is None. If it comes from spaCy's scores: those by"
          " label are None where no reference doc has an entity."),
    Known(r"^slice indices must be integers|^can't multiply sequence by non-int of type 'float'",
          "Whole numbers are needed here. If there is a float, round it first."),
    Known(r"^unsupported operand type\(s\) for \+: '(?:Posix|Windows)Path'",
          "A path and a name are joined with `/`, as in folder / name."),
    Known(r"Pickling a (\w+) is not supported",
          "A {0} belongs to its Doc, so it cannot be copied alone. Make a new one."),
    Known(r"^object of type 'generator' has no len",
          "A generator yields its items once, one after another, and has no length. A list has"
          " one."),
    Known(r"\[E018\] .* hash '(\d+)'",
          "The vocabulary has no string for the number {0}. Is it the vocabulary that the Doc was"
          " made with?"),
    Known(r"^\[E\d+\] Invalid BILUO tag: '(.*?)'", "{0!r} is not a BILUO tag."),
    Known(r"^need more than \d+ values? to unpack",
          "Something here has fewer values than spaCy expects. `doc.ents` is set to one list of"
          " Spans. Is there a list inside the list?"),
    Known(r"^(\w+)\(\) takes exactly 1 positional argument \(([2-9]) given\)",
          "`{0}` takes one argument by position and gets {1} here. Pass the others by name."),
    Known(r"^Argument '(\w+)' has incorrect type \(expected (?:[\w.]*\.)?(\w+), got"
          r" (?:[\w.]*\.)?(\w+)\)",
          "`{0}` must be a {1}, but it is a {2} here."),
)  # fmt: skip
# Readable names of types.
SPOKEN = {
    "a NoneType": "None",
    "a str": "a string",
    "a dict": "a dictionary",
    "a int": "an integer",
    "a English": "a pipeline",
    "a Example": "an Example",
    "a EntityRecognizer": "an `ner`",
}
KINDS = re.compile(rf"\b({'|'.join(SPOKEN)})\b")
TABLE = (*ENTITIES, *PATTERNS, *FILES, *PIPELINES, *TRAINING, *IMPORTS)


def advice(text: str) -> str:
    """Return the explanation of an error, or "" if the error is unknown.

    Args:
        text: The text of the exception, on one line.
    """
    for pattern, said_then in _compiled():
        found = pattern.search(text)
        if found:
            said = said_then.format(*found.groups())
            return KINDS.sub(lambda kind: SPOKEN[kind[0]], said)
    return ""


@functools.cache
def _compiled() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(known.pattern), known.advice) for known in TABLE]


def code(text: str) -> str:
    """Return the code of a spaCy error, such as "E1010", or "" if there is none."""
    found = re.search(r"\[([EW]\d{3,4})\]", text)
    return found[1] if found else ""

"""Checks what an answer returns, in the same words in each kata: the types after the arrows.

Each function raises AssertionError, with a sentence for the learner, or returns the value as it
is. `name` is the function of the answer.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc

# What people say for a type.
SPOKEN = {
    "dict": "a dictionary",
    "float": "a number",
    "int": "a whole number",
    "list": "a list",
    "str": "a string",
    "tuple": "a tuple",
    "set": "a set",
    "bool": "True or False",
    "Doc": "a Doc",
    "English": "a pipeline",
    "Example": "an Example",
    "Language": "a pipeline",
    "Span": "a Span",
    "Token": "a Token",
    "Path": "a path",
}


# Of tokens: all that spaCy saves.
ATTRIBUTES: list[int | str] = [
    *("ORTH", "SPACY", "NORM", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START"),
    *("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID"),
]


def kind_of(value: object) -> str:
    """Return what a value is, as part of a sentence: "a list", "None", "a DocBin"."""
    if value is None:
        return "None"
    if isinstance(value, types.GeneratorType):
        return "a generator, which can be read only once"
    if isinstance(value, (types.FunctionType, types.MethodType, types.BuiltinFunctionType)):
        return "a function: is it called, with parentheses?"
    if isinstance(value, type):
        return f"the class `{value.__name__}` itself"
    name = type(value).__name__
    article = "an" if name[:1] in "AEIOUaeiou" else "a"
    return SPOKEN.get(name, f"{article} `{name}`")


def wanted(kind: type) -> str:
    """Return a type as one says it, with its article."""
    return SPOKEN.get(kind.__name__, f"a `{kind.__name__}`")


def is_number(value: object) -> bool:
    """Say whether a value is a real number, also one of numpy's, but not True or False."""
    return isinstance(value, Real) and not isinstance(value, bool)


def judge_type(name: str, value: Any, kind: type, what: str = "") -> Any:
    """Check that a value is of a type, or of a class made from it.

    kind: the type; `float` takes every real number, numpy's too, but not True and False.
    what: what to call it, such as "the loss of the `ner`"; by default, its type.
    """
    should = f"`{name}` should return {what or wanted(kind)}"
    assert value is not None, (
        f"{should}, but it returns None. Does every path through it return a value?"
    )
    if kind is float:
        is_right = is_number(value)
    elif kind is int:
        is_right = isinstance(value, Integral) and not isinstance(value, bool)
    else:
        is_right = isinstance(value, kind)
    of_type = f", {wanted(kind)}," if what else ","
    assert is_right, f"{should}{of_type} but it returns {kind_of(value)}.".replace("?.", "?")
    return value


def judge_list(name: str, value: Any, kind: type | None = None, things: str = "") -> list[Any]:
    """Check that a value is a list whose items are all of one type.

    kind: of the items; None for any.
    things: what the items are called, such as "Docs".
    """
    things = things or (f"{kind.__name__}s" if kind else "")
    what = f"a list of {things}" if things else "a list"
    should = f"`{name}` should return {what}"
    assert value is not None, (
        f"{should}, but it returns None. Does every path through it return a value?"
    )
    assert isinstance(value, list), f"{should}, but it returns {kind_of(value)}.".replace("?.", "?")
    if kind is not None:
        odd = next((item for item in value if not isinstance(item, kind)), ...)
        assert odd is ..., f"{should}, and one of its items is {kind_of(odd)}."
    return value


def judge_docs(name: str, value: Any) -> list[Doc]:
    """Check that a value is a list of Docs."""
    from spacy.tokens import Doc

    return judge_list(name, value, Doc, "Docs")


# What must not change


def everything(doc: Doc) -> object:
    """Return what a Doc says, also beside its entities, in a form that can be compared.

    `doc.to_bytes()` says the same and takes many times as long.
    """
    groups = {
        name: (
            dict(group.attrs),
            [(span.start, span.end, span.label, span.id, span.kb_id) for span in group],
        )
        for name, group in doc.spans.items()
    }
    tokens = doc.to_array(ATTRIBUTES).tobytes()
    others = doc.sentiment, doc.tensor.tobytes(), dict(doc.cats), dict(doc.user_data)
    return doc.text, doc.has_unknown_spaces, tokens, groups, others


@contextmanager
def unchanged(name: str, **lists: Sequence[Doc]) -> Iterator[None]:
    """Check that lists of Docs are afterwards what they were: the same Docs, saying the same.

    name: the function that is called meanwhile.
    lists: what it is given, by the names of its parameters; a single Doc comes in a list.
    """
    before = {key: [(doc, everything(doc)) for doc in docs] for key, docs in lists.items()}
    yield
    for key, docs in lists.items():
        _compare(name, key, before[key], docs)


def _compare(
    name: str, key: str, before: Sequence[tuple[Doc, object]], docs: Iterable[Doc]
) -> None:
    after = list(docs)
    is_same = len(after) == len(before) and all(
        one is doc for one, (doc, _) in zip(after, before, strict=True)
    )
    assert is_same, (
        f"`{name}` changes the list `{key}` that it is given: Docs are added to it, taken out of it"
        " or moved. Work with a list of your own."
    )
    for doc, said in before:
        assert everything(doc) == said, (
            f"`{name}` changes a Doc of `{key}`, which should stay as it is. This is how the Doc is"
            f" now:\n{shown(doc)}"
        )


def shown(doc: Doc) -> str:
    """Draw a Doc with its entities."""
    from shared import show

    return show(doc, doc.ents, "now")

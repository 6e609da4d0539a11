"""Which call an exception ended, in a line that is short whatever the arguments are."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from dojo.judging.calls import CHARACTERS, LONGEST, Call, contents_of, note, text_of

PARAMETERS = ["nlp", "docs", "share"]


class Hostile:
    """What a learner could define, and a test hand on to another function of theirs."""

    def __repr__(self) -> str:
        while True:
            pass

    __str__ = __repr__


class Span:
    start, end, label_ = 1, 3, "GADGET"


class Doc:
    text = "my iPhone 8 died"

    def __init__(self, *ents):
        self.ents = ents


Doc.__module__ = "spacy.tokens.doc"


class Loud(Doc):
    @property
    def text(self):
        raise ValueError


Loud.__module__, Loud.__name__ = "spacy.tokens.doc", "Doc"


def shown(*arguments: object, **named: object) -> str:
    return Call("split", PARAMETERS, arguments, named).copied().text()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("soup", "'soup'"),
        ("s" * 1000, f"{'s' * CHARACTERS!r}..."),
        (3, "3"),
        (0.25, "0.25"),
        (None, "None"),
        (True, "True"),
        ([], "[]"),
        ([1, 2, 3], "[1, 2, 3]"),
        (list(range(1000)), "[0, ... 999 more]"),
        ((1,), "(1,)"),
        ([(3, 11, "GADGET")], "[(3, 11, 'GADGET')]"),
        ({"a": 1, "b": [2]}, "{'a': 1, 'b': [2]}"),
        ({7}, "{7}"),
        ([[[[1]]]], "[[[<list>]]]"),
        ([Hostile(), 1], "[<Hostile>, 1]"),
        (Path("/somewhere/else/train.spacy"), "Path('.../train.spacy')"),
        (Doc(), "Doc('my iPhone 8 died')"),
        (Doc(Span()), "Doc('my iPhone 8 died', ents=[(1, 3, 'GADGET')])"),
        ([Doc(Span())], "[Doc('my iPhone 8 died', ents=[(1, 3, 'GADGET')])]"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_plain_values_and_docs_are_shown_in_short(value, text):
    assert shown(None, value) == f"split(None, {text})"


def test_what_cannot_be_shown_is_called_as_the_function_calls_it():
    assert shown(ModuleType("en"), ["a"], share=0.5) == "split(nlp, ['a'], share=0.5)"
    assert shown(Hostile(), Hostile(), 1) == "split(nlp, docs, 1)"
    assert shown(Hostile(), share=Hostile(), seed=1) == "split(nlp, share=..., seed=1)"
    assert shown(Hostile(), Hostile(), Hostile(), 4) == "split(nlp, docs, share, 4)"
    assert Call("largest", [], [Hostile(), 1], {}).text() == "largest(..., 1)"


def test_a_call_without_anything_to_show_is_not_shown():
    assert shown(Hostile(), Hostile()) == ""
    assert shown() == ""


def test_a_call_is_never_long():
    assert len(shown(*(["word " * 9] * 3 for _ in range(9)))) == LONGEST


def test_arguments_are_shown_as_they_were():
    texts = ["a", "b"]
    call = Call("split", PARAMETERS, [None, texts], {"more": {1: 2}}).copied()
    texts.clear()
    assert call.text() == "split(None, ['a', 'b'], more={1: 2})"


def test_an_exception_keeps_the_first_call_that_it_ended():
    error = ValueError()
    assert text_of(error) == ""
    note(error, Call("inner", PARAMETERS, [1], {}))
    note(error, Call("outer", PARAMETERS, [2], {}))
    assert text_of(error) == "inner(1)"


def test_small_files_that_a_call_was_given_are_shown_as_they_were(tmp_path):
    path = tmp_path / "note [1].txt"
    path.write_bytes("\ufeffmy iPhone\r\n".encode())
    path.with_suffix(".ann").write_text("T1\tGADGET 3 9\tiPhone\n" * 16, encoding="utf-8")
    path.with_suffix(".bin").write_bytes(b"\xff\0")
    path.with_suffix(".csv").touch()
    path.with_suffix(".large").write_text("x" * 2000)
    (tmp_path / "note.txt").write_text("another")
    error = ValueError()
    note(error, Call("split", PARAMETERS, [path, "text"], {}))
    path.unlink()
    rows = contents_of(error).splitlines()
    assert rows[0] == "note [1].ann contains:"
    assert rows[1] == r"  'T1\tGADGET 3 9\tiPhone'"
    assert rows[14:] == [
        rows[1],
        "  ...",
        "note [1].csv is empty.",
        "note [1].txt contains:",
        r"  '\ufeffmy iPhone\r'",
    ]
    assert contents_of(ValueError()) == ""


def test_neither_an_exception_nor_an_argument_can_be_in_the_way():
    class Full(Exception):
        __dict__ = property(lambda self: 1 / 0)

    note(Full(), Call("split", PARAMETERS, [1], {}))
    assert text_of(Full()) == ""
    error = ValueError()
    note(error, Call("split", PARAMETERS, [1, Loud()], {}))
    assert text_of(error) == ""
    error = ValueError()
    error.dojo_call = "split(1)"
    assert text_of(error) == ""


def test_a_number_that_python_does_not_write_down_is_left_out():
    error = ValueError()
    note(error, Call("split", PARAMETERS, [10**5000], {}))
    assert text_of(error) == ""


def test_a_doc_is_shown_as_it_was_when_it_was_handed_over():
    doc = Doc(Span())
    call = Call("split", PARAMETERS, [doc, [doc]], {}).copied()
    doc.ents = ()
    assert call.text().count("ents=[(1, 3, 'GADGET')]") == 2

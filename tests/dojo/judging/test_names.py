"""Why a file has no name that the tests ask for."""

from __future__ import annotations

import pytest

from dojo.judging.names import definitions, missing, parameters, raise_if_compared, signature
from dojo.model.sources import Unusable

SOURCE = b"""
LETTER = x = 1
count: int = 2
later: int
class Own: pass
async def wait(): pass


@decorated
def add(a: int, b=(1, 2), *more, **named) -> int:
    return a
"""


def test_names_are_found_with_their_lines():
    assert definitions(SOURCE, "") == {
        "LETTER": 2,
        "x": 2,
        "count": 3,
        "later": 4,
        "Own": 5,
        "wait": 6,
        "add": 10,
    }
    assert definitions(b"x = (", "") == {}


def test_names_of_a_part_are_its_own():
    source = b"class one:\n    a = 1\nclass other:\n    b = 2\n"
    assert definitions(source, "other") == {"b": 4}


@pytest.mark.parametrize(
    ("name", "words", "line"),
    [
        ("later", "`later` has a type", 4),
        ("letter", "`LETTER`", 2),
        ("addd", "`add`", 10),
        ("nothing_like_it", "`nothing_like_it`", None),
    ],
)
def test_a_name_that_is_missing_is_explained(name, words, line):
    message, place = missing(name, SOURCE, "", definitions(SOURCE, ""))
    assert words in message
    assert place == line


def test_a_name_inside_something_else_is_found_there():
    source = b"def outer():\n    def add():\n        pass\n"
    message, place = missing("add", source, "", definitions(source, ""))
    assert "`add` is defined inside" in message
    assert place == 2


def test_a_comparison_in_the_place_of_an_assignment_is_told():
    source = b"x = 1\nLETTER == 'b'\nx == y\n"
    with pytest.raises(Unusable) as raised:
        raise_if_compared(NameError(name="LETTER"), source, "")
    assert raised.value.line == 2
    raise_if_compared(NameError(name="y"), source, "")


def test_a_signature_is_that_of_the_source():
    assert signature(SOURCE, "add") == "def add(a: int, b=(1, 2), *more, **named) -> int"
    assert signature(SOURCE, "other") == ""


TWO = """
def one_gadget(nlp):
    raise NotImplementedError


def two_gadgets(nlp):
    raise NotImplementedError
"""


def test_another_function_of_the_stub_is_not_the_missing_one_renamed(project):
    test = "def test_it(kata):\n    assert kata.one_gadget(1)\n"
    project.kata(stub=TWO, solution=TWO, test=test)
    project.edit("def two_gadgets(nlp):\n    return 2\n")
    assert "Did you rename it" not in project.run().words
    project.edit("def gadget(nlp):\n    return 2\n\ndef two_gadgets(nlp):\n    return 2\n")
    assert "Did you rename it to `gadget`?" in project.run().words


def test_parameters_are_those_of_the_source():
    assert parameters(b"def add(a, b=1): pass", "add") == ("a", "b")
    assert parameters(b"", "add") == ()

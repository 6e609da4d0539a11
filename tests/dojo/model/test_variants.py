"""The answers that are kept beside a kata, each in a class of its own."""

from __future__ import annotations

import ast

import pytest
from toys import RIGHT, WRONG

from dojo.model.catalogue import katas
from dojo.model.variants import body_of, expected, handwritten, right, wrong


@pytest.fixture
def kata(project):
    (kata,) = katas(project.kata().root)
    return kata


def test_a_kata_is_tried_on_its_stub_its_reference_and_all_that_is_written_down(kata):
    found = handwritten(kata)
    assert [variant.id for variant in found] == [
        "stub",
        "reference",
        *(f"right/{name}" for name in RIGHT),
        *(f"wrong/{name}" for name in WRONG),
    ]
    assert [variant.is_change for variant in found[:3]] == [False, False, True]


def test_of_a_stub_that_is_edited_its_original_is_tried(kata):
    kata.stub.write_text("x = 1\n")
    assert handwritten(kata)[0].path == kata.original


def test_a_wrong_answer_says_what_must_catch_it(kata):
    answer = next(answer for answer in wrong(kata) if answer.name == "letter_a")
    said = expected(answer)
    assert (said.test, said.words) == ("test_answer_is_right", "That letter is not it.")
    lines = answer.path.read_text().splitlines()
    assert said.test in lines[said.test_line - 1]
    assert said.words in lines[said.words_line - 1]
    assert lines[answer.line - 1] == "class letter_a:"


def test_what_an_answer_does_not_say_is_empty(kata):
    said = expected(right(kata)[0])
    assert (said.test, said.words) == ("", "")


def test_a_part_is_a_module_with_the_lines_of_the_file():
    source = b"x = 1\n\nclass one:\n    y = 2\n"
    assert [node.lineno for node in body_of(source, "one").body] == [4]
    assert len(body_of(source, "").body) == 2
    with pytest.raises(KeyError):
        body_of(source, "other")
    with pytest.raises(SyntaxError):
        body_of(b"x = (", "one")
    assert isinstance(body_of(source, "one"), ast.Module)


def test_files_that_cannot_be_read_hold_no_answers(kata):
    (kata.answers / "right.py").write_text("class one(:\n")
    (kata.answers / "wrong.py").unlink()
    assert right(kata) == wrong(kata) == []

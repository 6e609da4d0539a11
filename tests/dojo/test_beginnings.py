"""The first hints on each name help a learner who has written nothing yet."""

from __future__ import annotations

import pytest

from dojo import check
from dojo.beginnings import beginnings
from dojo.catalogue import Kata

TEST = """
import pytest


@pytest.fixture
def ends(kata):
    return kata.last


@pytest.fixture
def both(ends, nlp, kata):
    return kata.first, ends


@pytest.mark.hint("Look at {first}.", "Then at your function.")
def test_both(both, kata):
    assert both == kata.both, "No."


def helper(kata):
    return kata.helped or helper(kata)


@pytest.mark.usefixtures("tmp_path")
@pytest.mark.hint("Look at your function.")
def test_last(ends):
    assert ends, "No."


@pytest.mark.hint()
def test_more(kata):
    assert helper(kata) or kata.more, "No."


def test_hintless(kata):
    assert kata.hintless, "No."
"""


@pytest.mark.parametrize(
    ("first", "spoken_of"),
    [
        ("the task", ""),
        ("the drawing", "drawing"),
        ("a line of yours", "of yours"),
        ("your lines", "your lines"),
        ("it: is there a `return`", "there a `return`"),
        ("the drawing when you run this kata", ""),
    ],
)
def test_a_first_hint_speaks_of_nothing_that_is_not_there_yet(project, first, spoken_of):
    project.kata(test=TEST.format(first=first))
    kata = Kata(project.root, "chapter4", "k01_add")
    found = [problem for problem in check.problems(kata) if "first hint" in problem.what]
    assert len(found) == (3 if spoken_of else 0)
    if spoken_of:
        assert f"{spoken_of!r}, which is not there yet" in found[0].what
        assert TEST.lstrip().splitlines()[found[0].line - 1].startswith("def test_both")


def test_the_first_test_of_a_name_is_found_through_its_fixtures(project):
    path = project.write("tests/chapter4/test_k01_add.py", TEST)
    assert [(name, test.name) for name, test in beginnings(path)] == [
        ("last", "test_both"),
        ("first", "test_both"),
        ("both", "test_both"),
        ("helped", "test_more"),
        ("more", "test_more"),
        ("hintless", "test_hintless"),
    ]

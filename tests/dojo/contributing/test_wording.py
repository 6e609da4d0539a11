"""The words for learners: they say something, help to begin and spoil nothing."""

from __future__ import annotations

import pytest
from toys import STUB, WRONG, wrong

from dojo.contributing import wording
from dojo.contributing.findings import Ruling
from dojo.contributing.test_file import TestFile
from dojo.model.kata import Kata

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
    path = project.write("tests/chapter4/test_k01_add.py", TEST.format(first=first))
    found = list(wording.no_way_to_begin(TestFile(path)))
    assert len(found) == (3 if spoken_of else 0)
    if spoken_of:
        assert f"{spoken_of!r}, which is not there yet" in found[0].what
        assert TEST.lstrip().splitlines()[found[0].line - 1].startswith("def test_both")


SPLIT = """
import pytest


@pytest.mark.hint("HINT", "Really: text.split('ING').")
def test_words_are_found(kata):
    words = kata.words("a b")
    if not isinstance(words, list):
        pytest.fail("FAIL")
    assert words == ["a", "b"], f"MESSAGE{words}"
"""

SPLIT_STUB = STUB.partition("ANSWER")[0] + (
    'def words(text: str) -> list[str]:\n    """Return words."""\n    raise NotImplementedError\n'
)

SPLIT_SOLUTION = SPLIT_STUB.replace(
    "raise NotImplementedError", "return text.replace('IS_WORD', 'plain').split('ING')"
)

NAMED = "which only the reference answer has. Keep it for the last hint, or describe it."


@pytest.mark.parametrize(
    ("mark", "text", "words"),
    [
        ("HINT", "Think of IS_WORD.", f"test_k01_add.py:4: this names 'IS_WORD', {NAMED}"),
        ("HINT", "It is called `plain`.", f"test_k01_add.py:4: this names 'plain', {NAMED}"),
        ("FAIL", "It is not ING.", f"test_k01_add.py:8: this names 'ING', {NAMED}"),
        ("MESSAGE", "There is no ING: ", f"test_k01_add.py:9: this names 'ING', {NAMED}"),
        (
            "HINT",
            "text . replace( 'IS_WORD','plain' )",
            "test_k01_add.py:4: this holds code of the reference answer. Describe it in words.",
        ),
        ("HINT", "Say it in plain words, not in THIS_WORD or INGS.", ""),
    ],
)
def test_what_gives_an_answer_away_is_named(project, mark, text, words):
    test = SPLIT.replace(mark, text)
    project.kata(stub=SPLIT_STUB, solution=SPLIT_SOLUTION, test=test, right={}, wrong={})
    kata = Kata(project.root, "chapter4", "k01_add")
    problems = wording.spoilers(kata, TestFile(kata.test))
    found = "\n".join(problem.text(project.root) for problem in problems)
    assert words in found
    assert bool(found) == bool(words)


def test_an_assertion_that_says_nothing_is_named(tmp_path):
    path = tmp_path / "test_it.py"
    path.write_text("def test_it():\n    assert a\n    assert b, ''\n    assert c, 'No.'\n")
    found = list(wording.silent(TestFile(path)))
    assert [problem.line for problem in found] == [2, 3]


@pytest.mark.parametrize("reads", ["for 1", "is not right here"])
def test_words_that_fit_several_messages_are_named(project, reads):
    test = """
    def test_two_numbers_are_added(kata):
        assert kata.add(1, 3) == 4, "This is not right here."
        assert kata.add(1, 4) == 5, "That is not right here, for 1 and 4."
    """
    body = "def add(a, b):\n    return 7"
    project.kata(test=test, wrong=WRONG | {"x": wrong(body, reads=reads)})
    kata = Kata(project.root, "chapter4", "k01_add")
    found = [problem.what for problem in wording.vague(kata, TestFile(kata.test))]
    assert f"{reads!r} does not identify one message" in found


def test_a_message_is_read_that_a_wrong_answer_leads_to(tmp_path):
    path = tmp_path / "test_it.py"
    path.write_text(
        'def test_it(a):\n    assert a, f"{a} is too large."\n    assert (\n        not a\n'
        '    ), "That is too small."\n'
    )
    ruling = Ruling("wrong", said="7 is too large.", asserted="test_it.py:4")
    found = {
        (text.line, text.words): is_read
        for text, is_read in wording.read_of(TestFile(path), [ruling])
    }
    assert found == {
        (2, "... is too large."): True,
        (5, "That is too small."): False,
        (2, "(this assertion)"): False,
        (3, "(this assertion)"): True,
    }
    (problem,) = wording.unread(
        {text: text.line != 5 for text, _ in wording.read_of(TestFile(path), [])}
    )
    assert problem.line == 5
    assert "no wrong answer makes the learner read this" in problem.what

"""What is made of what a test said of an answer."""

from __future__ import annotations

import json

import pytest

from dojo.contributing import findings
from dojo.contributing.findings import Problem, Ruling
from dojo.contributing.mutation import Changed
from dojo.model.catalogue import katas
from dojo.model.variants import right, wrong
from dojo.model.verdict import PASSED, Outcome, Verdict

TO_DO, FAILED = Verdict("to do", "Still to do.", 9), Verdict("failed", "`add` gives 7 for 1 and 3.")
SUM = "test_two_numbers_are_added"


@pytest.fixture
def kata(project):
    (kata,) = katas(project.kata().root)
    return kata


def said(kata, verdict, test=SUM, hints=("A hint.",)):
    return Outcome(kata, test, verdict, "k01.py", hints)


def test_a_problem_says_where_what_and_what_to_do(kata):
    problem = Problem(kata.stub, 3, "no title", "Write one")
    assert problem.text(kata.root) == "katas/chapter4/k01_add.py:3: no title. Write one."
    assert Problem(kata.stub, 3, "Why?", "Say it").text(kata.root).endswith(":3: Why? Say it.")


@pytest.mark.parametrize(
    ("verdict", "hints", "words"),
    [
        (TO_DO, ("A hint.",), ""),
        (TO_DO, (), "has no hint"),
        (PASSED, ("A hint.",), "Leave a gap in what it needs"),
        (FAILED, ("A hint.",), "Make it reach a gap"),
    ],
)
def test_every_test_of_a_stub_is_to_do_and_has_a_hint(kata, verdict, hints, words):
    ruling = findings.on_stub(said(kata, verdict, hints=hints), 5)
    assert words in ruling.problem
    assert bool(ruling.problem) == bool(words)


def test_a_right_answer_passes(kata):
    answer = right(kata)[0]
    assert findings.on_right(said(kata, PASSED), answer) == Ruling("right")
    ruling = findings.on_right(said(kata, FAILED), answer)
    assert f"{answer.name} is rejected by {SUM}" in ruling.problem


def test_a_wrong_answer_is_caught_by_the_test_and_in_the_words_that_it_names(kata):
    answer = next(answer for answer in wrong(kata) if answer.name == "minus")
    assert findings.on_wrong(said(kata, PASSED), answer, is_last=False) is None
    accepted = findings.on_wrong(said(kata, PASSED), answer, is_last=True)
    assert accepted.accepted
    assert "minus is accepted" in accepted.problem
    ruling = findings.on_wrong(said(kata, FAILED), answer, is_last=False)
    assert (ruling.problem, ruling.words) == ("", "for 1 and 3.")
    other = findings.on_wrong(said(kata, FAILED, test="test_other"), answer, is_last=False)
    assert "minus is caught by test_other" in other.problem
    words = findings.on_wrong(said(kata, Verdict("failed", "No.")), answer, is_last=False)
    assert "minus is not caught in the words 'for 1 and 3.'" in words.problem


def test_what_is_made_is_noticed_or_explained(kata):
    made = Changed("mutant", "a -> b", 3, "")
    assert findings.on_made(said(kata, PASSED), made, is_last=False) is None
    assert findings.on_made(said(kata, FAILED), made, is_last=False) == Ruling("mutant")
    assert "no test notices" in findings.on_made(said(kata, PASSED), made, is_last=True).problem
    (kata.answers / "equivalent.json").write_text(json.dumps({"a -> b": "the same"}))
    assert findings.on_made(said(kata, PASSED), made, is_last=True).problem == ""
    assert "notices this" in findings.on_made(said(kata, FAILED), made, is_last=False).problem


def test_figures_and_the_record_count_what_became_of_each():
    rulings = [
        Ruling("wrong"),
        Ruling("wrong", problem="x", accepted=True),
        Ruling("mutant"),
        Ruling("mutant", accepted=True),
        Ruling("mutant", problem="x", accepted=True),
        Ruling("broken"),
    ]
    assert findings.figures(rulings) == [
        "1 of 2 wrong answers rejected",
        "1 of 2 wrong answers rejected by the right test with the right words",
        "1 of 1 broken answers rejected",
        "2 of 3 mutants of the reference answers noticed, or explained as equivalent",
        "Not noticed: 2, of which explained: 1",
    ]
    record = findings.tally(rulings, "digest")
    assert (record.mutants, record.noticed, record.equivalent) == (3, 1, 1)
    assert (record.broken, record.rejected, record.depends_on) == (1, 1, "digest")

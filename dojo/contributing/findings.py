"""The findings about a contribution: problems in its files, and rulings on its tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from dojo.contributing import mutant_record
from dojo.contributing.mutant_record import Record
from dojo.contributing.mutation import Changed
from dojo.display.report import message, said_by
from dojo.model.kata import Kata, relative
from dojo.model.variants import Variant, expected
from dojo.model.verdict import Outcome

KINDS = {
    "stub": "stubs to do",
    "reference": "reference answers accepted",
    "right": "right answers accepted",
    "wrong": "wrong answers rejected by the right test with the right words",
    "broken": "broken answers rejected",
    "mutant": "mutants of the reference answers noticed, or explained as equivalent",
}


@dataclass(frozen=True)
class Problem:
    """Something that a contributor has to correct.

    Attributes:
        path: The file.
        line: The line, counted from 1.
        what: The problem.
        remedy: What to do.
    """

    path: Path
    line: int
    what: str
    remedy: str

    def text(self, start: Path) -> str:
        """Return the place, the problem and the remedy, with the path relative to a folder."""
        end = "" if self.what.endswith((".", "?", ".)")) else "."
        return f"{relative(self.path, start)}:{self.line}: {self.what}{end} {self.remedy}."


class Ruling(NamedTuple):
    """The result of a test on an answer.

    Attributes:
        kind: The kind of the answer, one of KINDS.
        problem: What is wrong with the tests, with a place and a remedy; "" for nothing.
        accepted: Whether all tests passed an answer that they should catch.
        said: The message that a wrong answer produced.
        words: The words of the message that the answer quotes.
        asserted: The assertion that caught it, as "file.py:12"; "" if none did.
    """

    kind: str
    problem: str = ""
    accepted: bool = False
    said: str = ""
    words: str = ""
    asserted: str = ""


def on_stub(outcome: Outcome, line: int) -> Ruling:
    """Check that a test of a stub is to do and has a hint.

    Args:
        outcome: The outcome of the test.
        line: The first line of the test, counted from 1.
    """
    kata, test, state = outcome.kata, outcome.test, outcome.verdict.state
    if not outcome.hints:
        what = f"{test} has no hint"
        return _faulty(kata, "stub", kata.test, line, what, "Put @pytest.mark.hint(...) above it")
    if state == "to do":
        return Ruling("stub")
    place = outcome.verdict.line or 1
    what = f"{test} is {state}, but it should be to do"
    if state == "passed":
        return _faulty(kata, "stub", kata.stub, place, what, "Leave a gap in what it needs")
    remedy = "Make it reach a gap, ____ or NotImplementedError, before anything else goes wrong"
    return _faulty(kata, "stub", kata.stub, place, f"{what}: {_message_of(outcome)}", remedy)


def on_right(outcome: Outcome, answer: Variant) -> Ruling:
    """Check that a test accepts a right answer or the reference answer."""
    kata, kind = outcome.kata, answer.kind
    if outcome.verdict.state == "passed":
        return Ruling(kind)
    what = f"rejected by {outcome.test}: {_message_of(outcome)}"
    if answer.name:
        what = f"{answer.name} is {what}"
    remedy = "Correct the test, which must accept every right way, or the answer"
    return _faulty(kata, kind, answer.path, outcome.verdict.line or answer.line, what, remedy)


def on_wrong(outcome: Outcome, answer: Variant, is_last: bool) -> Ruling | None:
    """Check that a wrong answer is caught by the test and in the words that it names.

    Args:
        outcome: The outcome of the test.
        answer: The wrong answer.
        is_last: Whether no other test can catch it.

    Returns:
        The ruling, or None if another test can still catch it.
    """
    kata, name, wanted = outcome.kata, answer.name, expected(answer)
    if outcome.verdict.state == "passed":
        if not is_last:
            return None
        what = f"{name} is accepted, but {wanted.test} must catch it"
        remedy = "Make that test notice what is wrong here"
        ruling = _faulty(kata, "wrong", answer.path, wanted.test_line, what, remedy)
        return ruling._replace(accepted=True)
    said = flat(said_by(outcome.verdict))
    if outcome.test != wanted.test:
        what = f"{name} is caught by {outcome.test}, not by {wanted.test}: {said}"
        remedy = "Name the test that should catch it first, or change the other so that it passes"
        return _faulty(kata, "wrong", answer.path, wanted.test_line, what, remedy)
    if wanted.words not in said:
        what = f"{name} is not caught in the words {wanted.words!r} but: {said}"
        remedy = "Change the message, or quote the words of it that matter"
        return _faulty(kata, "wrong", answer.path, wanted.words_line, what, remedy)
    return Ruling("wrong", said=said, words=wanted.words, asserted=outcome.verdict.asserted)


def on_made(outcome: Outcome, made: Changed, is_last: bool) -> Ruling | None:
    """Check that a generated answer is caught or explained as equivalent.

    Args:
        outcome: The outcome of the test.
        made: The answer.
        is_last: Whether no other test can catch it.

    Returns:
        The ruling, or None if another test can still catch it.
    """
    kata, kind = outcome.kata, made.kind
    reason = mutant_record.equivalent(kata).get(made.name, "")
    if outcome.verdict.state != "passed":
        if not reason:
            return Ruling(kind)
        what = f"{made.name}: {outcome.test} notices this"
        remedy = "Remove it from equivalent.json"
        return _faulty(kata, kind, kata.solution, made.line, what, remedy)
    if not is_last:
        return None
    if reason:
        return Ruling(kind, accepted=True)
    remedy = "Add a test, or say in equivalent.json why none can notice it"
    what = f"{made.name}: no test notices this"
    return _faulty(kata, kind, kata.solution, made.line, what, remedy)._replace(accepted=True)


def figures(rulings: Sequence[Ruling]) -> list[str]:
    """Return how many answers of each kind are judged correctly, as m of n."""
    lines = []
    for kind, text in KINDS.items():
        mine = [ruling for ruling in rulings if ruling.kind == kind]
        if mine and kind == "wrong":
            rejected = sum(not ruling.accepted for ruling in mine)
            lines.append(f"{rejected} of {len(mine)} wrong answers rejected")
        if mine:
            lines.append(f"{sum(not r.problem for r in mine)} of {len(mine)} {text}")
        if mine and kind == "mutant":
            unnoticed = [ruling for ruling in mine if ruling.accepted]
            explained = sum(not ruling.problem for ruling in unnoticed)
            lines.append(f"Not noticed: {len(unnoticed)}, of which explained: {explained}")
    return lines


def tally(rulings: Sequence[Ruling], depends_on: str) -> Record:
    """Count the results of the answers that are generated from a reference answer."""
    mutant, broken = (
        [ruling for ruling in rulings if ruling.kind == kind] for kind in ("mutant", "broken")
    )
    accepted = [ruling for ruling in mutant if ruling.accepted]
    return Record(
        mutants=len(mutant),
        noticed=len(mutant) - len(accepted),
        equivalent=sum(not ruling.problem for ruling in accepted),
        broken=len(broken),
        rejected=sum(not ruling.accepted for ruling in broken),
        depends_on=depends_on,
    )


def _faulty(kata: Kata, kind: str, path: Path, line: int, what: str, remedy: str) -> Ruling:
    return Ruling(kind, Problem(path, line, what, remedy).text(kata.root))


def _message_of(outcome: Outcome) -> str:
    return flat(message(outcome))


def flat(text: str) -> str:
    """Return a text with all white space replaced by single spaces."""
    return " ".join(text.split())

"""Says what an answer tells of the tests that judged it: did they take it for what it is?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from dojo.catalogue import Kata
from dojo.mutate import Changed
from dojo.problem import Problem
from dojo.record import Record
from dojo.report import Outcome, message
from dojo.variants import Variant, expected

KINDS = {
    "stub": "stubs to do",
    "reference": "reference answers accepted",
    "right": "right answers accepted",
    "wrong": "wrong answers rejected by the right test with the right words",
    "broken": "broken answers rejected",
    "mutant": "mutants of the reference answers noticed, or explained as equivalent",
}


class Ruling(NamedTuple):
    """What one test, or the last that had to decide, makes of an answer.

    problem: what is wrong with the tests, with its place and remedy; "" for nothing.
    accepted: whether they let pass what is not the reference answer.
    said: what the learner reads who gives this wrong answer.
    words: those of it that the answer names.
    """

    kind: str
    problem: str = ""
    accepted: bool = False
    said: str = ""
    words: str = ""


def on_stub(outcome: Outcome, line: int) -> Ruling:
    """Every test of a stub is still to do, and has a hint.

    line: where the test begins, counted from 1.
    """
    kata, test, state = outcome.kata, outcome.test, outcome.verdict.state
    if not outcome.hints:
        what = f"{test} has no hint"
        return _faulty(kata, "stub", kata.test, line, what, "Put @pytest.mark.hint(...) above it")
    if state == "to do":
        return Ruling("stub")
    place = outcome.verdict.line or 1
    what = f"{test} is {state}, where it should be to do"
    if state == "passed":
        return _faulty(kata, "stub", kata.stub, place, what, "Leave a gap in what it asks for")
    remedy = "Let it meet a gap, ____ or NotImplementedError, before anything else goes wrong"
    return _faulty(kata, "stub", kata.stub, place, f"{what}: {_said(outcome)}", remedy)


def on_right(outcome: Outcome, answer: Variant) -> Ruling:
    """A reference answer, and any other that is right, passes every test."""
    kata, kind = outcome.kata, answer.kind
    if outcome.verdict.state == "passed":
        return Ruling(kind)
    what = f"rejected by {outcome.test}: {_said(outcome)}"
    if answer.name:
        what = f"{answer.name} is {what}"
    remedy = "Correct the test, which must accept every right way, or the answer"
    return _faulty(kata, kind, answer.path, outcome.verdict.line or answer.line, what, remedy)


def on_wrong(outcome: Outcome, answer: Variant, is_last: bool) -> Ruling | None:
    """A wrong answer is caught first by the test that it names, in the words that it names.

    is_last: whether no other test can catch it.  Returns None where one still has to.
    """
    kata, name, wanted = outcome.kata, answer.name, expected(answer)
    if outcome.verdict.state == "passed":
        if not is_last:
            return None
        what = f"{name} is accepted, where {wanted.test} must catch it"
        remedy = "Let that test notice what is wrong here"
        ruling = _faulty(kata, "wrong", answer.path, wanted.test_line, what, remedy)
        return ruling._replace(accepted=True)
    said = _flat(outcome.verdict.message)
    if outcome.test != wanted.test:
        what = f"{name} is caught by {outcome.test}, not by {wanted.test}: {said}"
        remedy = "Name the test that should catch it first, or change the other so that it passes"
        return _faulty(kata, "wrong", answer.path, wanted.test_line, what, remedy)
    if wanted.words not in said:
        what = f"{name} is not caught in the words {wanted.words!r} but: {said}"
        remedy = "Change the message, or write down which words of it matter"
        return _faulty(kata, "wrong", answer.path, wanted.words_line, what, remedy)
    return Ruling("wrong", said=said, words=wanted.words)


def on_made(outcome: Outcome, made: Changed, is_last: bool) -> Ruling | None:
    """An answer that was made from the reference is caught, or explained as equivalent."""
    kata, kind = outcome.kata, made.kind
    reason = kata.equivalent().get(made.name, "")
    if outcome.verdict.state != "passed":
        if not reason:
            return Ruling(kind)
        what = f"{made.name}: {outcome.test} notices this"
        return _faulty(kata, kind, kata.solution, made.line, what, "Take it out of equivalent.json")
    if not is_last:
        return None
    if reason:
        return Ruling(kind, accepted=True)
    remedy = "Add a test, or say in equivalent.json why none can notice it"
    what = f"{made.name}: no test notices this"
    return _faulty(kata, kind, kata.solution, made.line, what, remedy)._replace(accepted=True)


def figures(rulings: Sequence[Ruling]) -> list[str]:
    """Return how many answers of each kind are judged as they should be, as m of n."""
    lines = []
    for kind, text in KINDS.items():
        mine = [ruling for ruling in rulings if ruling.kind == kind]
        if mine and kind == "wrong":
            rejected = sum(not ruling.accepted for ruling in mine)
            lines.append(f"{rejected} of {len(mine)} wrong answers rejected")
        if mine:
            lines.append(f"{sum(not r.problem for r in mine)} of {len(mine)} {text}")
        if mine and kind == "mutant":
            lines.append(f"{sum(ruling.accepted for ruling in mine)} of these not noticed")
    return lines


def tally(rulings: Sequence[Ruling], depends_on: str) -> Record:
    """Count what became of the answers that are made from a reference answer."""
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


def _said(outcome: Outcome) -> str:
    return _flat(message(outcome))


def _flat(text: str) -> str:
    return " ".join(text.split())

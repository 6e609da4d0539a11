"""The verdicts of tests on an answer, and the resulting state of a kata."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from dojo.model.drawing import PLACE, Drawing
from dojo.model.kata import Kata

State = Literal["passed", "failed", "to do"]


@dataclass(frozen=True)
class Verdict:
    """The verdict of a test on an answer.

    Attributes:
        state: The result.
        message: One or more lines for the learner; the first is a sentence. `PLACE` stands for a
            drawing.
        line: The line of the answer to look at, counted from 1; None for no particular line.
        of_file: Whether it concerns the whole file, not what this test expects.
        hints: Hints that replace those of the test, vague first.
        asserted: The failed assertion, as "test_k05.py:12"; "" if none failed.
        is_lasting: Whether the same answer gets it again; not if a process hung or crashed.
        drawings: The drawings in the message, in order.
    """

    state: State
    message: str = ""
    line: int | None = None
    of_file: bool = False
    hints: tuple[str, ...] = ()
    asserted: str = ""
    is_lasting: bool = True
    drawings: tuple[Drawing, ...] = ()

    @property
    def parts(self) -> list[str | Drawing]:
        """The texts and drawings of the message, in turn."""
        first, *others = self.message.split(PLACE)
        drawings: Sequence[Drawing | None] = [*self.drawings, *[None] * len(others)]
        parts: list[str | Drawing] = [first]
        for drawing, text in zip(drawings, others, strict=False):
            parts += [drawing, text] if drawing else [text]
        return parts


PASSED = Verdict("passed")


@dataclass(frozen=True)
class Outcome:
    """The result of one test of a kata.

    Attributes:
        test: The name of the test function.
        path: The judged file.
        hints: The hints to offer, vague first.
        printed: The standard output of the test.
        reason: Why a passing choice is right; "" if the test has no reason.
    """

    kata: Kata
    test: str
    verdict: Verdict
    path: str
    hints: tuple[str, ...] = ()
    printed: str = ""
    reason: str = ""

    def to_data(self) -> dict[str, Any]:
        """Return plain values, which can be sent to another process."""
        kata, drawings = [self.kata.chapter, self.kata.stem], map(asdict, self.verdict.drawings)
        verdict = vars(self.verdict) | {"drawings": tuple(drawings)}
        return vars(self) | {"kata": kata, "verdict": verdict}

    @classmethod
    def of_data(cls, data: Mapping[str, Any], root: Path) -> Outcome:
        """Return the Outcome that ``to_data`` turned into these values."""
        verdict = data["verdict"]
        hints, drawings = tuple(verdict["hints"]), tuple(map(Drawing.of_data, verdict["drawings"]))
        return cls(
            Kata(root, *data["kata"]),
            data["test"],
            Verdict(**verdict | {"hints": hints, "drawings": drawings}),
            data["path"],
            tuple(data["hints"]),
            data["printed"],
            data["reason"],
        )


@dataclass(frozen=True)
class Progress:
    """The outcomes of a kata's tests, in the order of the test file.

    Attributes:
        is_whole: Whether all tests of the kata were run.
        is_over: Whether no more outcomes follow.
    """

    kata: Kata
    outcomes: Sequence[Outcome]
    is_whole: bool = True
    is_over: bool = True

    @property
    def passed(self) -> int:
        """The number of tests that passed."""
        return sum(o.verdict.state == "passed" for o in self.outcomes)

    @property
    def counts(self) -> str:
        """How many tests passed: "5 of 21"; "" if that is unknown yet."""
        return f"{self.passed} of {len(self.outcomes)}" if self.outcomes and self.is_over else ""

    @property
    def is_done(self) -> bool:
        """Whether all tests that were run passed."""
        return self.is_over and self.passed == len(self.outcomes)

    @property
    def has_failed(self) -> bool:
        """Whether a test failed; then the outcomes that follow do not change `first_open`."""
        return any(outcome.verdict.state == "failed" for outcome in self.outcomes)

    @property
    def state(self) -> Literal["done", "open", "to do", ""]:
        """The state of the kata; "" if none of its tests were run."""
        if not self.outcomes:
            return ""
        if self.is_done and self.is_whole:
            return "done"
        if all(o.verdict.state == "to do" for o in self.outcomes):
            return "to do"
        return "open"

    @property
    def first_open(self) -> Outcome | None:
        """The first failed test; if none failed, the first test that is still to do."""
        states = ("failed", "to do")
        wanted = [o for state in states for o in self.outcomes if o.verdict.state == state]
        return wanted[0] if wanted else None


def by_kata(outcomes: Iterable[Outcome], totals: Mapping[Kata, int]) -> list[Progress]:
    """Group outcomes by kata, in learning order; katas without outcomes are left out.

    Args:
        outcomes: The outcomes.
        totals: The number of tests of each kata; if it is unknown, all count as run.
    """
    found: dict[Kata, list[Outcome]] = {}
    for outcome in outcomes:
        found.setdefault(outcome.kata, []).append(outcome)
    return [
        Progress(kata, found[kata], len(found[kata]) == totals.get(kata, len(found[kata])))
        for kata in sorted(found, key=lambda kata: (kata.chapter, kata.stem))
    ]


def next_progress(all_progress: Sequence[Progress]) -> Progress:
    """Return the first kata in which something is open, or the last kata if nothing is."""
    return next((p for p in all_progress if p.first_open), all_progress[-1])

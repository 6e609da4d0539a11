"""The state that every front shows; nothing here prints or waits."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from dojo.judging.gaps import has_gap
from dojo.live.client import Run
from dojo.model.catalogue import exercises, katas
from dojo.model.kata import Kata
from dojo.model.verdict import Outcome, Progress

# Why tests are run: to find the first kata that is not done; because the learner works on the
# kata, and moves on when it is done; or only to show its verdict.
Purpose = Literal["look", "solve", "show"]
View = Literal["kata", "list", "reset", "all done"]


@dataclass(frozen=True)
class Told:
    """A message above the kata about something that has just happened.

    Attributes:
        texts: Sentences.
        solved: A kata that has just been done.
    """

    texts: tuple[str, ...] = ()
    solved: Progress | None = None


@dataclass
class State:
    """The learner's position in the katas, and the known verdicts.

    Attributes:
        katas: All katas, in learning order.
        exercises: The course exercises by the stem of their kata.
        current: The current kata.
        known: The last run of each kata that was tested since it was saved.
        chosen: The index of the marked kata in the list.
        told: The message above the kata.
        hints_asked: The number of hints that were requested.
        hints: The hints that this number counts.
        shows_all: Whether to list all open tests of the current kata.
    """

    katas: list[Kata]
    exercises: dict[str, str]
    current: Kata
    purpose: Purpose
    known: dict[Kata, Run] = field(default_factory=dict)
    view: View = "kata"
    chosen: int = 0
    told: Told = field(default_factory=Told)
    hints_asked: int = 0
    hints: tuple[str, ...] = ()
    shows_all: bool = False

    @classmethod
    def at_start(cls, root: Path, first: Kata | None) -> State:
        """Start with a kata, or look for the first that is not done."""
        known = katas(root)
        with_gap = (kata for kata in known if has_gap(kata.stub))
        current = first or next(with_gap, known[0])
        return cls(known, exercises(root), current, "show" if first else "look")

    @property
    def outcome(self) -> Outcome | None:
        """The first open outcome of the current kata; None if it is unknown or there is none."""
        run = self.known.get(self.current)
        return run.progress.first_open if run else None

    def is_done(self, kata: Kata) -> bool:
        """Return whether a kata is known to be done."""
        return kata in self.known and self.known[kata].is_done

    def following(self) -> Kata | None:
        """Return the next kata that is not known to be done, wrapping around at the end."""
        here = self.katas.index(self.current)
        around = [*self.katas[here + 1 :], *self.katas[:here]]
        return next((kata for kata in around if not self.is_done(kata)), None)

    def neighbour(self, step: int) -> Kata:
        """Return the kata at a distance from the current one, wrapping around at both ends."""
        return self.katas[(self.katas.index(self.current) + step) % len(self.katas)]

    def take(self, kata: Kata, purpose: Purpose) -> bool:
        """Make a kata the current one; return whether the page changes."""
        is_new = kata != self.current or self.view != "kata"
        if kata != self.current:
            self.current, self.hints_asked, self.shows_all = kata, 0, False
        self.view, self.purpose = "kata", purpose
        return is_new

    def ask_for_hint(self) -> bool:
        """Show one more hint; return whether a test is open."""
        outcome = self.outcome
        if outcome is None:
            return False
        self.hints_asked = min(self.hints_shown + 1, len(outcome.hints))
        self.hints = outcome.hints
        return True

    @property
    def hints_shown(self) -> int:
        """The number of hints to show: 0 if the requested hints were others."""
        outcome = self.outcome
        return self.hints_asked if outcome and outcome.hints == self.hints else 0

    @property
    def run(self) -> Run:
        """The last run of the current kata, which is empty if it was not tested."""
        return self.known.get(self.current, Run(self.current, 0))

    @property
    def done(self) -> int:
        """The number of katas that are known to be done."""
        return sum(map(self.is_done, self.katas))

    @property
    def unknown(self) -> int:
        """The number of katas that have not been tested yet, but may be done."""
        return sum(kata not in self.known and kata.is_edited for kata in self.katas)

"""Show a training run: one line while it runs, and its learning curve at the end."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dojo.display import entity_table
from dojo.model import events
from dojo.model.events import Exhibit, Findings, TrainingBegins, TrainingStep

HEIGHT = 5  # rows of a curve
GUTTER = 13  # columns to the left of a curve
LONGEST = 60  # maximum columns of a curve
FALL = 1000  # the largest loss divided by the smallest that gets its own row
SCORES = 6  # maximum number of scores in the list


@dataclass
class Training:
    """The figures of a training run.

    Attributes:
        title: A description of the data, such as "280 comments, 3 epochs".
        losses: (step, loss of this update).
        scores: (step, score from 0 to 1).
    """

    title: str
    losses: list[tuple[int, float]] = field(default_factory=list)
    scores: list[tuple[int, float]] = field(default_factory=list)

    @property
    def step(self) -> int:
        """The number of updates so far."""
        return max((step for step, _ in [*self.losses, *self.scores]), default=0)

    def add(self, event: TrainingStep) -> None:
        """Add the figures of a step."""
        if event.loss is not None:
            self.losses.append((event.step, event.loss))
        if event.score is not None:
            self.scores.append((event.step, event.score))

    def line(self) -> str:
        """Return the current updates, loss and score in one line."""
        parts = [f"Training on {self.title}: {_updates(self.step)}"]
        parts += [f"loss {self.losses[-1][1]:.1f}"] if self.losses else []
        parts += [f"score {self.scores[-1][1]:.2f}"] if self.scores else []
        return ", ".join(parts)

    def curve(self, width: int) -> list[str]:
        """Return the learning curve as lines of text, or [] if there are too few figures.

        The scale is logarithmic. On a linear one, only the first few updates would be above the
        lowest row.
        """
        if len(self.losses) < 3:
            return []
        columns = max(1, min(LONGEST, width - GUTTER, len(self.losses)))
        means = _means([loss for _, loss in self.losses], columns)
        levels = _levels(means)
        lines = [f"Learning curve, {self.title}:"]
        for row in reversed(range(HEIGHT)):
            number = {HEIGHT - 1: _short(max(means)), 0: _short(min(means))}.get(row, "")
            name = "loss" if row == HEIGHT - 1 else ""
            dots = "".join("*" if level == row else " " for level in levels)
            lines.append(f"{name:6}{number:>5} |{dots}".rstrip())
        steps = f"{'update':{GUTTER}}1{self.step:>{max(2, columns - 1)}}"
        return [*lines, steps, *self._scores()]

    def _scores(self) -> list[str]:
        """List the scores, or a selection that includes the last if there are many."""
        if not self.scores:
            return []
        last = len(self.scores) - 1
        some = {round(i * last / (SCORES - 1)) for i in range(SCORES)}
        chosen = [self.scores[i] for i in sorted(some)]
        listed = ", ".join(f"{score:.2f} after {step}" for step, score in chosen)
        return [f"score  {listed} update{'' if self.scores[-1][0] == 1 else 's'}"]


@dataclass
class AllShown:
    """Everything that the tests of a kata have shown."""

    trainings: list[Training] = field(default_factory=list)
    exhibits: list[Exhibit | Findings] = field(default_factory=list)

    def add(self, event: events.Shown) -> None:
        """Add an event."""
        if isinstance(event, TrainingBegins):
            self.trainings.append(Training(event.title))
        elif isinstance(event, TrainingStep):
            if self.trainings:
                self.trainings[-1].add(event)
        else:
            self.exhibits.append(event)

    def line(self) -> str:
        """Return the state of the current training run, or "" if there is none."""
        return self.trainings[-1].line() if self.trainings else ""

    def drawings(self, width: int) -> list[str]:
        """Return the curve of the longest training run and all exhibits as lines of text."""
        lines: list[str] = []
        if self.trainings:
            longest = max(self.trainings, key=lambda training: training.step)
            lines += longest.curve(width)
        for exhibit in self.exhibits:
            if isinstance(exhibit, Findings):
                shown = entity_table.lines(exhibit)
            else:
                shown = exhibit.text.splitlines()
            lines += [*([""] if lines else []), *shown]
        return lines


def _updates(number: int) -> str:
    return f"{number} update{'' if number == 1 else 's'}"


def _levels(values: Sequence[float]) -> list[int]:
    """Return the row of each value on a logarithmic scale; 0 is the lowest."""
    top = max(values) or 1.0
    clipped = [max(value, top / FALL) for value in values]
    scale = math.log(max(clipped) / min(clipped)) or 1.0
    return [round(math.log(value / min(clipped)) / scale * (HEIGHT - 1)) for value in clipped]


def _short(loss: float) -> str:
    """Format a loss with at least two digits; below 10,000 it fits five columns."""
    return f"{loss:.1f}" if loss >= 1 else f"{loss:.2g}"


def _means(values: Sequence[float], columns: int) -> list[float]:
    """Divide values into as many parts as there are columns, and return their means."""
    cuts = [round(i * len(values) / columns) for i in range(columns + 1)]
    return [sum(values[a:b]) / (b - a) for a, b in pairwise(cuts)]

"""A training, as its figures come in: a line while it runs, and its curve when it is over."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dojo.live import Message

HEIGHT = 5  # rows of a curve
GUTTER = 13  # columns to the left of it
LONGEST = 60  # columns of the curve itself
FALL = 1000  # the largest loss, divided by the smallest that is told from it
SCORES = 6  # scores that are listed at most


@dataclass
class Training:
    """The figures of one training.

    losses: (step, loss of that update); scores: (step, score from 0 to 1).
    """

    title: str
    losses: list[tuple[int, float]] = field(default_factory=list)
    scores: list[tuple[int, float]] = field(default_factory=list)

    @property
    def step(self) -> int:
        return max((step for step, _ in [*self.losses, *self.scores]), default=0)

    def add(self, message: Message) -> None:
        """Take in one message of ``live.figures``."""
        if message.get("loss") is not None:
            self.losses.append((message["step"], message["loss"]))
        if message.get("score") is not None:
            self.scores.append((message["step"], message["score"]))

    def line(self) -> str:
        """Return where the training is: updates, loss and score in one line."""
        parts = [f"Training on {self.title}: {_updates(self.step)}"]
        parts += [f"loss {self.losses[-1][1]:.1f}"] if self.losses else []
        parts += [f"score {self.scores[-1][1]:.2f}"] if self.scores else []
        return ", ".join(parts)

    def curve(self, width: int) -> list[str]:
        """Return the learning curve as lines of text, [] if there is too little to draw.

        Each row stands for a fraction of the loss of the row above it. On an even scale all but
        the first few updates would lie on the lowest row.
        """
        if len(self.losses) < 3:
            return []
        columns = min(LONGEST, width - GUTTER, len(self.losses))
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
        """List the scores, some of them if there are many, and always the last."""
        if not self.scores:
            return []
        last = len(self.scores) - 1
        some = {round(i * last / (SCORES - 1)) for i in range(SCORES)}
        chosen = [self.scores[i] for i in sorted(some)]
        listed = ", ".join(f"{score:.2f} after {step}" for step, score in chosen)
        return [f"score  {listed} update{'' if self.scores[-1][0] == 1 else 's'}"]


@dataclass
class Shown:
    """All that the tests of a kata had to show."""

    trainings: list[Training] = field(default_factory=list)
    exhibits: list[str] = field(default_factory=list)

    def add(self, message: Message) -> None:
        if "training" in message:
            self.trainings.append(Training(message["training"]))
        elif "exhibit" in message:
            self.exhibits.append(message["exhibit"])
        elif self.trainings:
            self.trainings[-1].add(message)

    def line(self) -> str:
        """Return what is going on now, "" if nothing is trained."""
        return self.trainings[-1].line() if self.trainings else ""

    def drawings(self, width: int) -> list[str]:
        """Return the curve of the longest training, and every exhibit, as lines of text."""
        lines: list[str] = []
        if self.trainings:
            longest = max(self.trainings, key=lambda training: training.step)
            lines += longest.curve(width)
        for text in self.exhibits:
            lines += [*([""] if lines else []), *text.splitlines()]
        return lines


def _updates(number: int) -> str:
    return f"{number} update{'' if number == 1 else 's'}"


def _levels(values: Sequence[float]) -> list[int]:
    """Return the row of each value, counted from the lowest, on a logarithmic scale."""
    top = max(values) or 1.0
    clipped = [max(value, top / FALL) for value in values]
    scale = math.log(max(clipped) / min(clipped)) or 1.0
    return [round(math.log(value / min(clipped)) / scale * (HEIGHT - 1)) for value in clipped]


def _short(loss: float) -> str:
    """Return a loss with two digits or more, in five columns if it is below 10,000."""
    return f"{loss:.1f}" if loss >= 1 else f"{loss:.2g}"


def _means(values: Sequence[float], columns: int) -> list[float]:
    """Return the mean of each of so many parts of the values."""
    cuts = [round(i * len(values) / columns) for i in range(columns + 1)]
    return [sum(values[a:b]) / (b - a) for a, b in pairwise(cuts)]

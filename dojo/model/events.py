"""The events of a test run, which are the same for every front end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from dojo.model.drawing import Drawing
from dojo.model.verdict import Outcome


class NotJudged(Exception):
    """The tests cannot be run; the text says why."""


@dataclass(frozen=True)
class Ready:
    """The tests are collected and wait for the signal to run."""


@dataclass(frozen=True)
class Judged:
    """A test has a verdict."""

    outcome: Outcome


@dataclass(frozen=True)
class TrainingBegins:
    """A training run begins.

    Attributes:
        title: A description of the data, such as "280 comments, 3 epochs".
    """

    title: str


@dataclass(frozen=True)
class TrainingStep:
    """The figures of a training run after an update.

    Attributes:
        step: The number of updates so far.
        loss: The loss of the last update.
        score: The score of an evaluation after this update, from 0 to 1.
    """

    step: int
    loss: float | None = None
    score: float | None = None


@dataclass(frozen=True)
class Exhibit:
    """A table or a drawing that belongs to the kata and does not depend on its verdict."""

    text: str


@dataclass(frozen=True)
class Found:
    """An entity in gold or in a prediction, and what became of it.

    Attributes:
        kind: What became of it, such as "missing".
        label: Its label.
        text: Its text.
        place: The index of the drawing with its text.
    """

    kind: str
    label: str
    text: str
    place: int


@dataclass(frozen=True)
class Findings:
    """What a model found and did not find; it belongs to the kata, as an `Exhibit` does.

    Attributes:
        title: What was looked at.
        kinds: All kinds, in the order of the table.
        found: The entities.
        drawings: The texts with their gold and predicted spans.
    """

    title: str
    kinds: tuple[str, ...]
    found: tuple[Found, ...]
    drawings: tuple[Drawing, ...]

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Findings:
        """Return the findings with these fields, which may come from JSON."""
        found = tuple(Found(**fields) for fields in data["found"])
        drawings = tuple(map(Drawing.of_data, data["drawings"]))
        return cls(data["title"], tuple(data["kinds"]), found, drawings)


@dataclass(frozen=True)
class Ended:
    """The run is over; no event follows.

    Attributes:
        status: The exit status of pytest, or None if its process ended early.
        said: The last lines that pytest printed, if it could not run the tests.
    """

    status: int | None
    said: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether all tests were run."""
        return self.status in (0, 1)  # pytest's statuses for passed and failed tests


# What a test shows besides its verdict.
Shown = TrainingBegins | TrainingStep | Exhibit | Findings
Event = Ready | Judged | Shown | Ended

_SHOWN: dict[str, Callable[..., Shown]] = {
    kind.__name__: kind for kind in (TrainingBegins, TrainingStep, Exhibit)
}
_SHOWN["Findings"] = lambda **fields: Findings.of_data(fields)


def to_data(event: Shown) -> list[Any]:
    """Return what a test shows as plain values, which can be sent to another process."""
    return [type(event).__name__, asdict(event)]


def of_data(data: list[Any]) -> Shown:
    """Return the event that `to_data` turned into these values.

    Raises:
        KeyError, TypeError, ValueError: The values do not come from `to_data`.
    """
    name, fields = data
    return _SHOWN[name](**fields)

"""The messages between the loop of a front, its server and the server's pytest sessions.

All of these processes are trusted: answers run in workers, which cannot reach these connections.
"""

from __future__ import annotations

from dataclasses import dataclass

from dojo.model.events import Event


@dataclass(frozen=True)
class Prepare:
    """Prepare a run of a test file, given as a path from the root."""

    test: str


@dataclass(frozen=True)
class Run:
    """Run a test file, and stop any other run.

    Attributes:
        test: The path from the root.
        number: The number of the run, which its events repeat.
        width: The maximum columns of drawings.
    """

    test: str
    number: int
    width: int


@dataclass(frozen=True)
class Quit:
    """End the server and its children."""


Order = Prepare | Run | Quit


@dataclass(frozen=True)
class Said:
    """The next events of a run; the number is that of the `Run`."""

    number: int
    events: list[Event]


@dataclass(frozen=True)
class Lost:
    """The server has ended unexpectedly."""

"""Let a test show the progress of a training run, tables and drawings.

The watch loop shows everything, plain pytest a part of it. Without a listener, nothing happens.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from contextlib import contextmanager

from dojo.model.events import Exhibit, Findings, Shown, TrainingBegins, TrainingStep

_listeners: list[Callable[[Shown], None]] = []


@contextmanager
def listening(listener: Callable[[Shown], None]) -> Generator[None]:
    """Call a listener with everything that is shown during the block."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def training(title: str) -> None:
    """Announce a training run.

    Args:
        title: A description of the data, such as "280 comments, 3 epochs".
    """
    _send(TrainingBegins(title))


def figures(step: int, loss: float | None = None, score: float | None = None) -> None:
    """Show the figures of the current training run.

    Args:
        step: The number of updates so far.
        loss: The loss of the last update; one that is not finite is not shown.
        score: The score of an evaluation after this update, from 0 to 1.
    """
    is_finite = loss is not None and math.isfinite(loss)  # weights can grow without limit
    _send(TrainingStep(step, loss if is_finite else None, score))


def exhibit(text: str) -> None:
    """Show a table or a drawing that belongs to the kata and does not depend on its verdict."""
    _send(Exhibit(text))


def findings(found: Findings) -> None:
    """Show what became of the entities of some texts."""
    _send(found)


def _send(event: Shown) -> None:
    for listener in _listeners:
        listener(event)

"""What a test has to show beside its verdict: the figures of a training, and drawings.

Tests call these functions, whoever listens: the watch loop draws what comes, a plain pytest
shows a part of it, and where nobody listens nothing happens.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

Message = dict[str, Any]
Listener = Callable[[Message], None]

_listeners: list[Listener] = []


@contextmanager
def listening(listener: Listener) -> Generator[None]:
    """Hand every message to a listener for as long as this is open."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def training(title: str) -> None:
    """Say that a training begins, such as "280 comments, 3 epochs"."""
    _send({"training": title})


def figures(step: int, loss: float | None = None, score: float | None = None) -> None:
    """Say how a training is doing.

    step: how many updates there were.
    loss: of the last update.
    score: of an evaluation after it, from 0 to 1.
    """
    _send({"step": step, "loss": loss, "score": score})


def exhibit(text: str) -> None:
    """Show a table or a drawing that belongs to the kata, whatever its verdict."""
    _send({"exhibit": text})


def _send(message: Message) -> None:
    for listener in _listeners:
        listener(message)

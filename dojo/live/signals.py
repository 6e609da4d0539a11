"""Turn signals into calls, and restore their handlers afterwards."""

from __future__ import annotations

import signal
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import Any


@contextmanager
def signals_told(tellers: Mapping[str, Callable[[Any], None]]) -> Generator[None]:
    """Call a function for each signal that comes during the block.

    Args:
        tellers: The functions, by the names of the signals. Windows lacks some of them.
    """
    before = {}
    for name, tell in tellers.items():
        number = getattr(signal, name, None)
        if number is not None:  # pragma: no branch
            before[number] = signal.signal(number, lambda *_, tell=tell: tell(None))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

"""Keeps what takes long to make for all pytest sessions of a process and its forks.

pytest imports every conftest.py anew in each session, so a cache that stands there is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_kept: dict[str, object] = {}


def once(name: str, make: Callable[[], T]) -> T:
    """Return what was made under a name, and make it if that is the first time."""
    if name not in _kept:
        _kept[name] = make()
    return _kept[name]  # type: ignore[return-value]  # a name stands for one type

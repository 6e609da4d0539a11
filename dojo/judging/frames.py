"""Read the frames of a traceback, and name them for a learner."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from dojo.model.text import short

MODULE = "<module>"  # the name in a traceback for code outside of functions


class Frame(NamedTuple):
    """A frame of a traceback; the line is counted from 1."""

    filename: str
    lineno: int
    name: str


def frames_of(error: BaseException) -> list[Frame]:
    """Return the frames of a traceback, innermost last, without source lines, which are slow."""
    return [
        Frame(frame.f_code.co_filename, line, frame.f_code.co_name)
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]


def frames_in(files: Sequence[Path], error: BaseException) -> list[Frame]:
    """Return the frames of a traceback that are in the files of an answer."""
    names = {str(path) for path in files}
    return [frame for frame in frames_of(error) if frame.filename in names]


def who(function: str) -> str:
    """Return how a message names a function of an answer."""
    if not function:
        return "The answer"
    return "The file" if function == MODULE else f"`{short(function)}`"


def innermost(names: Iterable[str], otherwise: str) -> str:
    """Return the first real name, which is not that of a lambda or a comprehension."""
    return next((name for name in names if name == MODULE or not name.startswith("<")), otherwise)

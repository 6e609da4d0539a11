"""Keeps an answer from the files that judge it, as far as Python itself opens them.

Who opens the reference answer passes without having solved anything, and who writes or deletes
files of the project changes what is judged next.  Python asks an audit hook before it does such
a thing, and no code in Python can take the hook away.  It does not see what another program
does, or code that is written in C.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# Which arguments of an event are paths that change; beside each the number of the open folder
# in which it begins, where it is not the working directory (-1 or nothing at all).
CHANGES = {
    "os.chmod": [(0, 2)],
    "os.link": [(0, 2), (1, 3)],
    "os.mkdir": [(0, 2)],
    "os.remove": [(0, 1)],
    "os.rename": [(0, 2), (1, 3)],
    "os.rmdir": [(0, 1)],
    "os.symlink": [(1, 2)],
    "os.truncate": [(0, 2)],
    "os.utime": [(0, 3)],
}


class Refused(PermissionError):
    """What is said of it stays, whatever a library adds, such as the file that it has at hand."""

    def __str__(self) -> str:
        return str(self.args[0])


Refused.__name__ = "PermissionError"  # which is what a learner can look up


class Fence:
    """An audit hook that raises PermissionError where an answer goes too far.

    closed: folders in which it may not even read.
    kept: folders in which it may change nothing.
    """

    def __init__(self, closed: Iterable[Path], kept: Iterable[Path]) -> None:
        self._closed = [os.path.realpath(folder) for folder in closed]
        self._kept = [os.path.realpath(folder) for folder in kept]

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = arguments
            writes = isinstance(flags, int) and flags & TO_WRITE
            for folder in self._kept if writes else self._closed:
                if _lies_in(_real(path), folder):
                    _refuse("change" if writes else "read", folder)
        for place, beginning in CHANGES.get(event, ()):
            real = _real(arguments[place], (*arguments, -1)[beginning])
            for folder in self._kept:
                if _lies_in(real, folder) or (real and _lies_in(folder, real)):
                    _refuse("change", folder)


def _refuse(what: str, folder: str) -> None:
    name = os.path.basename(folder)  # noqa: PTH119 - as all paths here; to make a Path takes longer
    raise Refused(f"an answer may not {what} what lies in {name}")


def _lies_in(path: str, folder: str) -> bool:
    return f"{path}{os.sep}".startswith(f"{folder}{os.sep}")


def _real(path: object, beginning: object = -1) -> str:
    """Return where a path really leads, "" for the number of a file that is open already."""
    if not isinstance(path, (str, bytes, os.PathLike)):
        return ""
    start = "."
    if isinstance(beginning, int) and beginning >= 0:
        with suppress(OSError):  # not on Windows and macOS
            start = os.readlink(f"/proc/self/fd/{beginning}")  # noqa: PTH115
    return os.path.realpath(os.path.join(start, os.fsdecode(path)))  # noqa: PTH118

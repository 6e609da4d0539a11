"""Stop an answer from accidentally changing the project.

A script that writes or deletes project files would affect the next verdicts. Python calls an audit
hook before such an operation. The hook does not see other programs or code written in C.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from dojo.isolation.startup import is_inside

TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# For each audit event, pairs of argument indexes: a path that changes, and the descriptor of the
# folder that it is relative to. If that is -1 or missing, it is the working directory.
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
    """Keeps its message, whatever a library adds, such as a file name."""

    def __str__(self) -> str:
        return str(self.args[0])


Refused.__name__ = "PermissionError"  # a name that a learner can look up


class FileAccess:
    """An audit hook that raises PermissionError before an answer changes the project.

    Args:
        root: The project folder; the files directly in it are protected.
        kept: Folders that are protected at any depth.
    """

    def __init__(self, root: Path, kept: Iterable[Path]) -> None:
        self._root = os.path.realpath(root)
        self._kept = [os.path.realpath(folder) for folder in kept]

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Check an audit event."""
        if event == "open":
            path, _, flags = arguments
            if isinstance(flags, int) and flags & TO_WRITE:
                self._check(_real_path(path))
        for place, base in CHANGES.get(event, ()):
            self._check(_real_path(arguments[place], (*arguments, -1)[base]), with_parents=True)

    def _check(self, path: str, with_parents: bool = False) -> None:
        for folder in self._kept:
            if is_inside(path, folder) or (with_parents and path and is_inside(folder, path)):
                # pathlib would be slower, here and for the other paths.
                name = os.path.basename(folder)  # noqa: PTH119
                raise Refused(f"an answer may not change what lies in {name}")
        if path and os.path.dirname(path) == self._root:  # noqa: PTH120
            raise Refused("an answer may not change files of the project")


def _real_path(path: object, base: object = -1) -> str:
    """Resolve a path that is relative to an open folder; return "" for a file descriptor."""
    if not isinstance(path, (str, bytes, os.PathLike)):
        return ""
    start = "."
    if isinstance(base, int) and base >= 0:
        with suppress(OSError):  # not on Windows and macOS
            start = os.readlink(f"/proc/self/fd/{base}")  # noqa: PTH115
    return os.path.realpath(os.path.join(start, os.fsdecode(path)))  # noqa: PTH118

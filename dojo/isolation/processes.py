"""Start and await a process, read what faulthandler says of it, and drop its connections."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Set
from contextlib import suppress
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, TextIO

STEP = 0.02  # seconds
TEXT: dict[str, Any] = {"encoding": "utf-8", "errors": "replace"}


def start(process: BaseProcess) -> None:
    """Start a process.

    Python 3.12 warns about forks in a process with threads. A fork does not have numpy's threads,
    which caused no problem in 400 forks.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        process.start()


def has_ended(process: BaseProcess, patience: float) -> bool:
    """Wait for the end of a process; return whether it ended.

    An answer can write to the sentinel pipe of its process. ``join`` would take that for the end
    of the process and then wait without a limit.

    Args:
        process: The process.
        patience: The time to wait, in seconds.
    """
    deadline = time.monotonic() + patience
    while process.exitcode is None:
        left = deadline - time.monotonic()
        if left <= 0:
            return False
        if wait([process.sentinel], min(left, STEP)):
            time.sleep(STEP / 10)  # the exit code may follow a moment later
    return True


class Trace:
    """A temporary file that a forked or a spawned process can use.

    It disappears when no process has it open.
    """

    def __init__(self, file: TextIO | None = None) -> None:
        # It stays open until the worker ends.
        self.file = file or tempfile.TemporaryFile("w+", **TEXT)  # noqa: SIM115

    def fileno(self) -> int:
        """Return the file descriptor."""
        return self.file.fileno()

    def text(self) -> str:
        """Return what all processes have written, and close the file."""
        self.file.seek(0)
        text = self.file.read()
        self.file.close()
        return text

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle it for a process that is being spawned."""
        if sys.platform == "win32":  # pragma: no cover - there, an open file has a name
            return _opened, (self.file.name,)
        from multiprocessing.reduction import DupFd

        return _received, (DupFd(self.fileno()),)


def _received(handle: Any) -> Trace:
    return Trace(os.fdopen(handle.detach(), "w+", **TEXT))


def _opened(name: str) -> Trace:  # pragma: no cover - on Windows
    """Open the file again; it disappears when the last process closes it."""
    number = os.open(name, os.O_RDWR | os.O_BINARY | os.O_TEMPORARY)  # type: ignore[attr-defined]
    return Trace(os.fdopen(number, "w+", **TEXT))


# Leaving the connections of the parent


def open_pipes() -> frozenset[int]:
    """Return the inodes of all open pipes of this process, on Linux.

    A file descriptor would not do, because its number is reused after it is closed.
    """
    return frozenset(status.st_ino for _, status in _open_files() if stat.S_ISFIFO(status.st_mode))


def _open_files() -> Iterator[tuple[int, os.stat_result]]:
    for number in [int(path.name) for path in Path("/proc/self/fd").iterdir()]:
        with suppress(OSError):  # the descriptor of the folder itself is already closed
            yield number, os.fstat(number)


def drop_connections(own: int, known: Set[int]) -> None:
    """Redirect all inherited connections except the worker's own to the null device.

    An answer could write to the connections of the parent, of xdist or of the terminal, or keep
    them open.
    """
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number, status in list(_open_files()):
        connects = stat.S_ISSOCK(status.st_mode) or status.st_ino in known or os.isatty(number)
        if connects and number != own and (number > 2 or stat.S_ISSOCK(status.st_mode)):
            os.dup2(nowhere, number)
    os.close(nowhere)

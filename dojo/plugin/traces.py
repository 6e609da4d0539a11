"""Files for what faulthandler says of a process that hangs or crashes; none ever stays."""

from __future__ import annotations

import os
import sys
import tempfile
from typing import Any, TextIO

TEXT: dict[str, Any] = {"encoding": "utf-8", "errors": "replace"}


class Trace:
    """A file without a name, which is gone as soon as no process has it open.

    It can be given to another process, whichever way that is started.
    """

    def __init__(self, file: TextIO | None = None) -> None:
        # Open until the worker is gone.
        self.file = file or tempfile.TemporaryFile("w+", **TEXT)  # noqa: SIM115

    def fileno(self) -> int:
        return self.file.fileno()

    def text(self) -> str:
        """Return what was written, by all processes; and forget it."""
        self.file.seek(0)
        text = self.file.read()
        self.file.close()
        return text

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel to a process that is being spawned."""
        if sys.platform == "win32":  # pragma: no cover - there it has a name while it is open
            return _opened, (self.file.name,)
        from multiprocessing.reduction import DupFd

        return _received, (DupFd(self.fileno()),)


def _received(handle: Any) -> Trace:
    return Trace(os.fdopen(handle.detach(), "w+", **TEXT))


def _opened(name: str) -> Trace:  # pragma: no cover - on Windows
    """Open a file that disappears with the last process that has it open."""
    number = os.open(name, os.O_RDWR | os.O_BINARY | os.O_TEMPORARY)  # type: ignore[attr-defined]
    return Trace(os.fdopen(number, "w+", **TEXT))

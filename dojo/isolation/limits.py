"""Limit the time, memory and disk space of a test.

The time limit counts CPU time of all threads, so a busy machine never fails a right answer. An
answer that only waits uses no CPU time, so it has two more limits: on Linux, `Sleeper` detects it,
and on all systems the wall-clock limit, which the parent watches, is PATIENCE times the CPU limit.
"""

from __future__ import annotations

import ctypes
import faulthandler
import os
import re
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

PATIENCE = 6  # wall-clock limit divided by CPU limit
LOOKS = 10  # consecutive checks that must find a process asleep before it is ended
PAUSE = 0.1  # seconds between two checks
FILE_SIZE = 32 * 2**20  # maximum bytes of a file; a trained pipeline has about 5 MB
MEMORY = 4 * 2**30  # bytes of address space in addition to the parent's
PR_SET_PDEATHSIG = 1  # from <linux/prctl.h>
CAN_TIME = sys.platform != "win32"  # whether the system has CPU timers
# Whether the system ends a worker when its parent has gone, after which nobody limits its time.
ENDS_WITH_PARENT = sys.platform == "linux"
LATE = 10.0  # seconds after the wall-clock limit of the parent


def prepare(file: TextIO) -> None:
    """Make this process write a traceback to a file and end when its time is used up."""
    if CAN_TIME:
        faulthandler.register(signal.SIGPROF, file=file, chain=True)


@contextmanager
def limited(seconds: float, file: TextIO) -> Iterator[None]:
    """End this process, with a traceback in a file, if the block takes too much CPU time.

    The system counts the time, and faulthandler acts in C, so no Python loop or handler can stop
    them.

    Args:
        seconds: The limit.
        file: The file for the traceback.
    """
    if CAN_TIME:
        signal.setitimer(signal.ITIMER_PROF, seconds)
        if not ENDS_WITH_PARENT:
            faulthandler.dump_traceback_later(seconds * PATIENCE + LATE, exit=True, file=file)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            if not ENDS_WITH_PARENT:
                faulthandler.cancel_dump_traceback_later()
        return
    over = threading.Event()
    watch = threading.Thread(target=_watch, args=(seconds, file, over), daemon=True)
    faulthandler.dump_traceback_later(seconds * PATIENCE, exit=True, file=file)
    watch.start()
    try:
        yield
    finally:
        over.set()
        faulthandler.cancel_dump_traceback_later()


def _watch(seconds: float, file: TextIO, over: threading.Event) -> None:
    """Replace the CPU timer on Windows, as far as the answer lets other threads run."""
    end = time.process_time() + seconds
    while not over.wait(PAUSE):
        if time.process_time() >= end:
            file.write("Timeout\n")
            file.flush()
            faulthandler.dump_traceback(file)
            os._exit(1)


def end_with_traceback(pid: int | None) -> None:
    """End a process that called `prepare`, with a traceback; this has no effect on Windows."""
    if CAN_TIME and pid is not None:
        with suppress(OSError):
            os.kill(pid, signal.SIGPROF)


def is_used_up(exitcode: int | None, trace: str) -> bool:
    """Return whether a process ended because its time was used up."""
    by_signal = CAN_TIME and exitcode == -signal.SIGPROF
    return by_signal or re.search("^Timeout", trace, re.MULTILINE) is not None


class Sleeper:
    """Detects a process that waits for something that never happens.

    Args:
        pid: The process, which is checked together with its descendants.
        seconds: The wall-clock time before the first check.
    """

    def __init__(self, pid: int | None, seconds: float) -> None:
        self.pid = pid
        self.has_slept = False  # whether it was ended because it was asleep
        self._next = time.monotonic() + seconds if sys.platform == "linux" else float("inf")
        self._found = 0

    def patience(self, left: float) -> float:
        """Return the seconds until the next check, at most those that are left."""
        return max(0.0, min(left, self._next - time.monotonic()))

    def look(self) -> None:
        """End the process, with a traceback, if it has been asleep for some time."""
        now = time.monotonic()
        if now < self._next or self.pid is None:
            return
        self._next = now + PAUSE
        self._found = self._found + 1 if _sleeps(self.pid) else 0
        if self._found == LOOKS:
            self.has_slept = True
            end_with_traceback(self.pid)


def _sleeps(pid: int) -> bool:
    """Return whether all threads of a process and its descendants are asleep.

    A process that only waits for the CPU is not asleep.
    """
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            state = (task / "stat").read_text().rpartition(")")[2].split()[0]
            children = (task / "children").read_text().split()
            if state not in "StZ" or not all(_sleeps(int(child)) for child in children):
                return False
    except OSError:
        return False  # it has just ended, or the system does not provide its state
    return True


def die_with_parent() -> None:
    """On Linux, end this process when its parent ends for any reason."""
    if ENDS_WITH_PARENT:  # pragma: no branch
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def confine() -> None:
    """Start a process group, and limit the size of files and, on Linux, the memory."""
    with suppress(ImportError, AttributeError, OSError):  # Windows has neither
        import resource

        os.setsid()
        limits = {resource.RLIMIT_FSIZE: FILE_SIZE}
        with suppress(FileNotFoundError):
            pages = int(Path("/proc/self/statm").read_text().split()[0])
            limits[resource.RLIMIT_AS] = pages * resource.getpagesize() + MEMORY
        for what, limit in limits.items():
            hard = resource.getrlimit(what)[1]
            allowed = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
            resource.setrlimit(what, (allowed, hard))

"""How long a test may take.

What counts is what the answer itself uses: seconds of the processor, those of all its threads
together.  So a right answer never fails because other programs keep the machine busy.  Somebody
who only waits uses none, so two more limits end that: on Linux a process that sleeps is noticed
(`Sleeper`), and anywhere a test may take PATIENCE times as long on the clock.
"""

from __future__ import annotations

import faulthandler
import os
import re
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

PATIENCE = 6  # times the seconds of the processor that a test may take on the clock
LOOKS = 10  # times in a row that a process is found asleep before it is ended
PAUSE = 0.1  # seconds between two looks
CAN_TIME = sys.platform != "win32"  # whether the system measures a process and tells it


def prepare(file: TextIO) -> None:
    """Let this process write where it is into a file, and end, when its time is used up."""
    if CAN_TIME:
        faulthandler.register(signal.SIGPROF, file=file, chain=True)


@contextmanager
def limited(seconds: float, file: TextIO) -> Iterator[None]:
    """End this process, with a trace in a file, if what is inside takes too long.

    Both watchdogs are written in C or run in the system, so no loop and no handler of Python's
    stops them.

    seconds: of the processor.
    """
    faulthandler.dump_traceback_later(seconds * PATIENCE, exit=True, file=file)
    over = threading.Event()
    if CAN_TIME:
        signal.setitimer(signal.ITIMER_PROF, seconds)
    else:
        watch = threading.Thread(target=_watch, args=(seconds, file, over), daemon=True)
        watch.start()
    try:
        yield
    finally:
        over.set()
        if CAN_TIME:
            signal.setitimer(signal.ITIMER_PROF, 0)
        faulthandler.cancel_dump_traceback_later()


def _watch(seconds: float, file: TextIO, over: threading.Event) -> None:
    """Do what the system does elsewhere, as far as the answer lets other threads run."""
    end = time.process_time() + seconds
    while not over.wait(PAUSE):
        if time.process_time() >= end:
            file.write("Timeout\n")
            file.flush()
            faulthandler.dump_traceback(file)
            os._exit(1)


def is_used_up(exitcode: int | None, trace: str) -> bool:
    """Say whether a process ended because its time was used up."""
    by_signal = CAN_TIME and exitcode == -signal.SIGPROF
    return by_signal or re.search("^Timeout", trace, re.MULTILINE) is not None


class Sleeper:
    """Notices that a process waits for something that does not come.

    pid: of the process, which is looked at together with all that it has started.
    seconds: on the clock before the first look.
    """

    def __init__(self, pid: int | None, seconds: float) -> None:
        self.pid = pid
        self.has_slept = False  # whether it was ended for that
        self._next = time.monotonic() + seconds if sys.platform == "linux" else float("inf")
        self._found = 0

    def patience(self, left: float) -> float:
        """Return the seconds until something has to be done, of those that are left."""
        return max(0.0, min(left, self._next - time.monotonic()))

    def look(self) -> None:
        """End the process, with a trace, if it has been asleep for some time."""
        now = time.monotonic()
        if now < self._next or self.pid is None:
            return
        self._next = now + PAUSE
        self._found = self._found + 1 if _sleeps(self.pid) else 0
        if self._found == LOOKS:
            self.has_slept = True
            os.kill(self.pid, signal.SIGPROF)


def _sleeps(pid: int) -> bool:
    """Say whether no thread of a process, or of those that it has started, could go on.

    A process that is only kept from the processor by others counts as one that could.
    """
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            state = (task / "stat").read_text().rpartition(")")[2].split()[0]
            children = (task / "children").read_text().split()
            if state not in "St" or not all(_sleeps(int(child)) for child in children):
                return False
    except OSError:
        return False  # it has just ended, or the system does not tell
    return True

"""Waits for the end of a process, but not forever."""

from __future__ import annotations

import time
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess

STEP = 0.02  # seconds


def has_ended(process: BaseProcess, patience: float) -> bool:
    """Wait for the end of a process; return whether it came.

    ``join`` takes a sign of life on the process's own pipe for its end, and then waits without
    a limit.  An answer can write into that pipe.

    patience: in seconds.
    """
    deadline = time.monotonic() + patience
    while process.exitcode is None:
        left = deadline - time.monotonic()
        if left <= 0:
            return False
        if wait([process.sentinel], min(left, STEP)):
            time.sleep(STEP / 10)  # it may take a moment from one to the other
    return True

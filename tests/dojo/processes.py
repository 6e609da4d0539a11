"""Which processes a test has started, and whether they are gone; read from /proc, so on Linux."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path


def descendants(process: subprocess.Popen[bytes]) -> list[int]:
    """Return the numbers of all processes that one has started, directly or not."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(path.parent.name)] = int(fields[1])
    found = [process.pid]
    for number in found:
        found += [child for child, parent in parents.items() if parent == number]
    return found[1:]


def all_end(numbers: list[int]) -> bool:
    """Wait until processes are gone; return whether they are."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if not any(_is_alive(number) for number in numbers):
            return True
        time.sleep(0.05)
    return False


def _is_alive(number: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{number}/status").read_text()
    except OSError:
        return False

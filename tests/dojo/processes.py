"""Processes that a test starts, and whether they are gone: read from /proc, so on Linux."""

from __future__ import annotations

import os
import subprocess
import sys
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


ROOT = Path(__file__).parents[2]


def started(project, *command, **environ):
    """Start Python as a learner does, in a process of its own; return how it ended and its words.

    in_: the folder to start it in.
    """
    folder = environ.pop("in_", project.root)
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path} | environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.returncode, " ".join(done.stdout.decode("utf-8", "replace").split())

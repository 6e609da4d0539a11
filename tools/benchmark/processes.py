"""Starts commands with this Python, reads what they print and when, and measures memory."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue

import psutil

ENV = os.environ | {"COLUMNS": "80", "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"}
ENV.pop("PYTHONDONTWRITEBYTECODE", None)  # with it, pytest rewrites Hypothesis in every run
CODE = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")  # colours, and where the cursor goes
CALM = 3  # seconds of idleness
IDLE = 0.05  # seconds of CPU time in one second below which a process is idle


class WrongVerdict(Exception):
    """A command printed something else than the verdict that was to be measured."""


def python(*arguments: str) -> list[str]:
    """Return a command that this Python runs: another one may lack what is measured."""
    return [sys.executable, *arguments]


class Output:
    """Reads the output of a process in a thread, and records the time of each line.

    Args:
        stream: The lines.
    """

    def __init__(self, stream: Iterable[bytes]) -> None:
        self._lines: SimpleQueue[tuple[float, str]] = SimpleQueue()
        self._stream = stream
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self._stream:
            self._lines.put((time.perf_counter(), line.decode(errors="replace")))

    def line(self, timeout: float) -> str:
        """Return the next line.

        Raises:
            Empty: None came in time.
        """
        return self._lines.get(timeout=timeout)[1]

    def wait(self, last: str, timeout: float, seen: str = "") -> float:
        """Return the time of the next line that matches.

        Args:
            last: A pattern for the line to wait for.
            timeout: How long to wait for each line, in seconds.
            seen: Words that the lines until then must contain.

        Raises:
            WrongVerdict: No line came in time, or the lines lack the words.
        """
        when, text = self.until(last, timeout)
        if seen not in " ".join(text.split()):
            raise WrongVerdict(f"{seen!r} is not in what was printed:\n{text}")
        return when

    def until(self, last: str, timeout: float) -> tuple[float, str]:
        """Return the time of the next line that matches, and all lines until then.

        Args:
            last: A pattern for the line to wait for.
            timeout: How long to wait for each line, in seconds.

        Raises:
            WrongVerdict: No line came in time.
        """
        lines: list[str] = []
        while True:
            try:
                when, line = self._lines.get(timeout=timeout)
            except Empty:
                raise WrongVerdict(f"{timeout:g} s without {last!r}:\n{''.join(lines)}") from None
            lines.append(CODE.sub("", line))
            if re.search(last, lines[-1]):
                return when, "".join(lines)

    def drain(self) -> None:
        """Discard the lines so far."""
        while True:
            try:
                self._lines.get_nowait()
            except Empty:
                return


@contextmanager
def started(
    folder: Path, command: Sequence[str], in_terminal: bool = False
) -> Iterator[tuple[Output, psutil.Process]]:
    """Run a command in a folder during the block, in a terminal or with a pipe."""
    mine, theirs = os.openpty() if in_terminal else os.pipe()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=ENV | {"TERM": "xterm"},
        stdin=theirs if in_terminal else subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.STDOUT,
    )
    os.close(theirs)
    try:
        yield Output(_lines_of(mine)), psutil.Process(process.pid)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def _lines_of(number: int) -> Iterator[bytes]:
    """Yield what arrives at a file descriptor, line by line, until its other end is closed."""
    with suppress(OSError), open(number, "rb") as stream:  # a terminal ends with an error
        yield from stream


def seconds(folder: Path, command: Sequence[str], seen: str) -> float:
    """Run a command to its end, and return how long it took.

    Args:
        folder: Where it runs.
        command: What to run.
        seen: Words that it must print.

    Raises:
        WrongVerdict: It did not print them.
    """
    begin = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=ENV, capture_output=True, check=False)
    taken = time.perf_counter() - begin
    said = (done.stdout + done.stderr).decode(errors="replace")
    if seen not in " ".join(said.split()):
        raise WrongVerdict(f"{seen!r} is not in what {' '.join(command)} printed:\n{said}")
    return taken


def family(process: psutil.Process) -> list[psutil.Process]:
    """Return a process and its descendants."""
    return [process, *process.children(recursive=True)]


def settle(process: psutil.Process) -> None:
    """Wait until a process and its descendants have been idle for some seconds."""
    before, calm = 0.0, 0
    while calm < CALM:
        time.sleep(1)
        now = sum(map(_computed, family(process)))
        calm = calm + 1 if 0 <= now - before < IDLE else 0  # negative after one has ended
        before = now


def _computed(process: psutil.Process) -> float:
    """Return the CPU seconds of a process; 0 if it has just ended."""
    try:
        return float(process.cpu_times()[0])
    except psutil.NoSuchProcess:
        return 0.0


def memory(process: psutil.Process) -> float:
    """Return the memory of a process and its descendants in MB; shared memory counts once."""
    total = 0
    for part in family(process):
        try:
            total += part.memory_full_info().pss
        except psutil.Error:
            continue
    return total / 1e6

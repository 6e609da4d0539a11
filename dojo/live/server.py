"""The server process, which keeps pytest, Hypothesis and spaCy loaded for a loop.

Each test run is a pytest in its own process. One is kept in reserve for the current kata: it has
collected the tests and waits for the signal to run them (``dojo.live.session``). On Linux, it is
a fork of the server. Where forking is unsafe (macOS) or unavailable (Windows), it is a new process
that is started ahead of time.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
from contextlib import nullcontext, suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from dojo.isolation import processes
from dojo.isolation.limits import die_with_parent
from dojo.isolation.pool import start_method
from dojo.isolation.processes import has_ended
from dojo.isolation.startup import libraries_first_in_children
from dojo.live import orders
from dojo.live.session import rehearse, stand_by, warm
from dojo.model.events import Ended, Event

LAST = 19  # the lowest priority of a process
PATIENCE = 1.0  # seconds that a run has to end


class Run:
    """A pytest process that waits for the signal to run a test file."""

    def __init__(self, test: str) -> None:
        context: Any = multiprocessing.get_context(start_method())
        self.test = test
        self.number = 0
        self.line, theirs = context.Pipe()
        arguments = (theirs, test, start_method(), str(Path.cwd()))
        self.process = context.Process(target=_run, args=arguments)
        is_fork = start_method() == "fork"
        starting = nullcontext() if is_fork else libraries_first_in_children()
        with starting:
            processes.start(self.process)
        theirs.close()

    def go(self, number: int, width: int) -> None:
        """Give the signal, with the number of the run and the columns of drawings."""
        self.number = number
        with suppress(OSError):
            self.line.send(width)

    def stop(self) -> float:
        """Ask the process to end; return the deadline on the monotonic clock."""
        with suppress(OSError, AttributeError):
            if sys.platform == "win32":
                self.process.terminate()  # pragma: no cover
            else:
                os.kill(self.process.pid, signal.SIGINT)
                # Its cleanup takes a while, and must not slow down the next run.
                os.setpriority(os.PRIO_PROCESS, self.process.pid, LAST)
        return time.monotonic() + PATIENCE


def _run(line: Connection, test: str, method: str, folder: str) -> None:
    os.chdir(folder)
    if method == "fork":
        gc.enable()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    die_with_parent()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        stand_by(line, test)


class Server:
    """Runs tests one after the other.

    Args:
        line: The connection, which receives `orders.Order` and sends `orders.Said`.
    """

    def __init__(self, line: Connection) -> None:
        self.line = line
        self.rehearsed: set[str] = set()
        self.spare: Run | None = None
        self.running: Run | None = None
        self.ending: list[tuple[float, Run]] = []

    def serve(self) -> None:
        """Handle orders until the other side closes the connection."""
        try:
            while True:
                self._wait()
        except (EOFError, OSError, KeyboardInterrupt):
            pass
        finally:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            self._end()

    def _wait(self) -> None:
        runs = {run.line: run for run in (self.spare, self.running) if run}
        patience = 0.1 if self.ending else None
        for ready in wait([self.line, *runs], patience):
            if ready is self.line:
                self._obey(self.line.recv())
            elif runs[ready] in (self.spare, self.running):
                self._hear(runs[ready])
        self._reap()

    def _obey(self, order: orders.Order) -> None:
        if isinstance(order, orders.Quit):
            raise EOFError
        if isinstance(order, orders.Prepare):
            self._prepare(order.test)
            return
        if self.running:
            self._dismiss(self.running)
        if self.spare and self.spare.test == order.test and self.spare.process.is_alive():
            self.running, self.spare = self.spare, None
        else:
            self.running = Run(order.test)
        self.running.go(order.number, order.width)

    def _prepare(self, test: str) -> None:
        if self.spare and (self.spare.test != test or not self.spare.process.is_alive()):
            self._dismiss(self.spare)
        if not self.spare:
            self._rehearse(test)
            self.spare = Run(test)

    def _rehearse(self, test: str) -> None:
        if start_method() == "fork" and test not in self.rehearsed:
            if not self.rehearsed:
                warm()
            self.rehearsed.add(test)
            rehearse(test)
            gc.collect()
            gc.freeze()  # otherwise garbage collection copies the memory that forks share

    def _hear(self, run: Run) -> None:
        events: list[Event]
        try:
            events = run.line.recv()
        except (EOFError, OSError):
            events = [Ended(None)]
        if run is self.running:
            self.line.send(orders.Said(run.number, events))
        if isinstance(events[-1], Ended):
            self._dismiss(run)

    def _dismiss(self, run: Run) -> None:
        """Stop a run unless it has ended."""
        self.spare = None if run is self.spare else self.spare
        self.running = None if run is self.running else self.running
        run.line.close()
        self.ending.append((run.stop() if run.process.is_alive() else 0.0, run))

    def _reap(self) -> None:
        for deadline, run in list(self.ending):
            if run.process.is_alive() and time.monotonic() < deadline:
                continue
            if run.process.is_alive():
                run.process.kill()
            has_ended(run.process, PATIENCE)
            self.ending.remove((deadline, run))

    def _end(self) -> None:
        for run in (self.spare, self.running):
            if run:
                self._dismiss(run)
        while self.ending:
            self._reap()
            time.sleep(0.01)


def start(line: Connection, folder: str, temporary: str) -> None:
    """Serve in this process, detached from the terminal.

    Args:
        line: The connection to the watch loop.
        folder: The folder of the repository.
        temporary: The folder to make for temporary files. It is removed here too, for a watch loop
            that was killed.
    """
    os.chdir(folder)
    Path(temporary).mkdir(0o700)
    tempfile.tempdir = os.environ["TMPDIR"] = os.environ["TEMP"] = temporary
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ.pop("PYTEST_ADDOPTS", None)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Loading spaCy takes a while, and q must end it immediately.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if sys.platform != "win32":  # pragma: no branch
        os.setsid()
    sys.path.insert(0, str(Path.cwd()))
    Server(line).serve()
    shutil.rmtree(temporary, ignore_errors=True)

"""The process that keeps pytest, Hypothesis and spaCy loaded for the watch loop.

Each run of tests is a pytest in a process of its own.  One is kept in reserve for the kata at
hand: it has collected the tests already and waits for the word (``dojo.plugin.standby``).  On
Linux it is a fork of this process, which has all modules loaded; elsewhere, where forking is
not safe (macOS) or not there (Windows), it is a new process, started ahead of time.
"""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import signal
import sys
import time
import warnings
from contextlib import nullcontext, suppress
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from dojo.plugin.serving import die_with_parent
from dojo.plugin.standby import rehearse, stand_by, warm
from dojo.plugin.workers import start_method
from dojo.processes import has_ended
from dojo.start import libraries_first_in_children

LAST = 19  # the priority of what everything else goes before
PATIENCE = 1.0  # seconds for a run to end after it was asked to


class Run:
    """A pytest that waits for the word, and then runs the tests of one test file."""

    def __init__(self, test: str) -> None:
        context: Any = multiprocessing.get_context(start_method())
        self.test = test
        self.number = 0
        self.line, theirs = context.Pipe()
        arguments = (theirs, test, start_method(), str(Path.cwd()))
        self.process = context.Process(target=_run, args=arguments)
        is_fork = start_method() == "fork"
        beginning = nullcontext() if is_fork else libraries_first_in_children()
        with warnings.catch_warnings(), beginning:
            warnings.simplefilter("ignore", DeprecationWarning)  # of forks beside threads
            self.process.start()
        theirs.close()

    def go(self, number: int, width: int) -> None:
        self.number = number
        with suppress(OSError):
            self.line.send_bytes(json.dumps({"width": width}).encode())

    def stop(self) -> float:
        """Ask the process to end; return when it must have ended."""
        with suppress(OSError, AttributeError):
            if sys.platform == "win32":
                self.process.terminate()  # pragma: no cover
            else:
                os.kill(self.process.pid, signal.SIGINT)
                # To tidy up takes a while, and the next run shall not wait for it.
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
        stand_by(line, [test])


class Server:
    """Runs tests one after the other, for one person.

    line: brings ``{"prepare": test}``, ``{"run": test, "number": n, "width": columns}`` and
        ``{"quit": true}``, where a test is the path of a test file; takes what the run says,
        with its ``number``.
    """

    def __init__(self, line: Connection) -> None:
        self.line = line
        self.rehearsed: set[str] = set()
        self.spare: Run | None = None
        self.running: Run | None = None
        self.ending: list[tuple[float, Run]] = []

    def serve(self) -> None:
        """Go on until the other side hangs up."""
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
                self._obey(json.loads(self.line.recv_bytes()))
            elif runs[ready] in (self.spare, self.running):
                self._hear(runs[ready])
        self._reap()

    def _obey(self, order: dict[str, Any]) -> None:
        if "quit" in order:
            raise EOFError
        if "prepare" in order:
            self._prepare(order["prepare"])
            return
        if self.running:
            self._dismiss(self.running)
        if self.spare and self.spare.test == order["run"] and self.spare.process.is_alive():
            self.running, self.spare = self.spare, None
        else:
            self.running = Run(order["run"])
        self.running.go(order["number"], order["width"])

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
            rehearse([test])
            gc.collect()
            gc.freeze()  # or collecting garbage would copy what forks share

    def _hear(self, run: Run) -> None:
        try:
            message = json.loads(run.line.recv_bytes())
        except (EOFError, OSError):
            message = {"end": {"status": None, "said": []}}
        if run is self.running and "ready" not in message:
            self.line.send_bytes(json.dumps({"number": run.number, **message}).encode())
        if "end" in message:
            self._dismiss(run)

    def _dismiss(self, run: Run) -> None:
        """Let a run go, whether it has ended or not."""
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
    """Serve in this process, which belongs to nobody's terminal.

    folder: of the repository.
    temporary: where each run has its temporary files, which somebody else removes.
    """
    os.chdir(folder)
    os.environ["PYTEST_DEBUG_TEMPROOT"] = temporary  # pytest's name for it
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ.pop("PYTEST_ADDOPTS", None)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # To load spaCy takes a while, and whoever presses q meanwhile does not want to wait for it.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if sys.platform != "win32":  # pragma: no branch
        os.setsid()
    sys.path.insert(0, str(Path.cwd()))
    Server(line).serve()

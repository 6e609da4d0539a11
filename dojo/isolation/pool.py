"""Start the worker processes that run the tests of katas, and talk to them.

An answer may loop forever, call ``os._exit`` or crash the interpreter. So the learner's pytest
normally never imports one: a worker runs each test and sends the reports, or its silence is judged.

Each kata has workers of its own, so katas cannot affect each other. On Linux, a worker is a fork of
the warm parent, which takes milliseconds. Where forking is unsafe (macOS) or unavailable (Windows),
it is a new process, which takes seconds to load everything.
"""

from __future__ import annotations

import multiprocessing
import os
import re
import shutil
import signal
import socket
import struct
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dojo.isolation import processes, protocol
from dojo.isolation.limits import PATIENCE, Sleeper, end_with_traceback, is_used_up
from dojo.isolation.processes import Trace, has_ended, open_pipes
from dojo.isolation.protocol import Garbled, Message, Order, Reports, Showed
from dojo.isolation.startup import libraries_first_in_children
from dojo.isolation.warm_up import by_place, place
from dojo.isolation.worker import IMPORTED, IMPORTING, Line, forked, spawned
from dojo.model.verdict import Outcome

GRACE = 5.0  # seconds between the deadlines of the parent and of a worker that has its own
LAST_WORDS = 1.0  # seconds for a worker to say where it was
START = 120.0  # seconds for a spawned worker to import packages from a cold disk


@dataclass(frozen=True)
class Silence:
    """Why a worker sent no report.

    Attributes:
        limit: The time limit in seconds, if it was exceeded; otherwise None.
        exitcode: The exit status of the process; negative for a signal.
        frames: (file, line, function) where it hung or crashed, innermost first, if known.
        garbled: Whether something other than a report arrived.
        waits: Whether it was waiting, not computing.
        at_import: Whether the answer's file was being imported.
    """

    limit: float | None
    exitcode: int | None
    frames: tuple[tuple[str, int, str], ...] = ()
    garbled: bool = False
    waits: bool = False
    at_import: bool = False


class Test(NamedTuple):
    """A test that a worker is asked to run.

    Attributes:
        nextitem: The next test, which may use the same fixtures.
        limit: The limit of CPU time in seconds.
    """

    item: pytest.Item
    nextitem: pytest.Item | None
    limit: float


def start_method() -> str:
    """Return how workers are started: ``fork`` where it is safe, otherwise ``spawn``."""
    return os.environ.get("DOJO_START_METHOD") or ("fork" if sys.platform == "linux" else "spawn")


Taken = list[pytest.TestReport] | Silence


class Worker:
    """The parent's side of one worker process.

    A forked worker has its items in memory; a spawned one collects the session's items again.
    """

    def __init__(self, session: pytest.Session, items: Sequence[pytest.Item]) -> None:
        context: Any = multiprocessing.get_context(start_method())
        self.config = session.config
        self.trace = Trace()
        self.folder = Path(tempfile.mkdtemp(prefix="dojo-"))
        self.is_spent = False
        self._ahead: list[Test] = []
        self._inbox: deque[Message | Exception] = deque()
        self._has_hung_up = False
        self.connection, theirs = context.Pipe()
        _set_receive_timeout(self.connection)
        working = _working_folder(self.folder, session.config.rootpath / "data")
        line = Line(theirs, self.trace, str(working), str(self.folder / "pytest"))
        if start_method() == "fork":
            # The location of a test is slow to find and then cached, so find it before the fork.
            known = open_pipes()
            start = {"target": forked, "args": (line, session, by_place(items), known)}
            starting: Any = nullcontext
        else:
            start = {"target": spawned, "args": (line, *_command_line(session.config))}
            starting = libraries_first_in_children
        self.process = context.Process(**start)
        with starting():
            processes.start(self.process)
        theirs.close()
        self._is_ready = False
        if start_method() == "fork":
            try:
                self._wait_until_ready()
            except BaseException:  # Ctrl-C: nobody else knows this process yet
                self.stop(at_once=True)
                raise

    def _wait_until_ready(self) -> None:
        if not self._is_ready:
            wait([self.connection, self.process.sentinel], START)
            self._is_ready = True

    def order(self, tests: list[Test], only_verdicts: bool) -> None:
        """Order some tests, which run one after the other; `take` returns their reports.

        Args:
            tests: The tests.
            only_verdicts: Omit reports of setup and teardown that passed.
        """
        self._ahead = tests
        ordered = [
            protocol.Test(place(item), place(following) if following else None, limit)
            for item, following, limit in tests
        ]
        order = Order(ordered, os.environ.get("COLUMNS"), only_verdicts)
        with suppress(OSError):  # if the worker has ended, `take` notices it
            protocol.send_order(self.connection, order)

    def take(self, others: Callable[[], Sequence[Worker]] = tuple) -> Taken:
        """Return the reports of the next ordered test, or why there are none.

        Args:
            others: Returns the workers to listen to meanwhile.
        """
        self._wait_until_ready()
        test = self._ahead.pop(0)
        sleeper = Sleeper(self.process.pid, test.limit)
        deadline = time.monotonic() + test.limit * PATIENCE + GRACE
        try:
            while message := self._next(deadline, sleeper, others):
                if isinstance(message, Showed):
                    self.config.hook.pytest_dojo_shown(event=message.event)
                elif isinstance(message, Reports):
                    self.is_spent = message.is_last
                    return self._reports(message, test.item)
        except (EOFError, ConnectionError):
            pass
        except Garbled:
            self.stop(at_once=True)
            return Silence(None, None, garbled=True)
        return self._silence(test.limit, time.monotonic() >= deadline, sleeper.has_slept)

    @property
    def is_busy(self) -> bool:
        """Whether the reports of ordered tests are still to be taken."""
        return bool(self._ahead)

    @property
    def is_running(self) -> bool:
        """Whether ordered tests have not been reported yet, as far as is known."""
        done = sum(isinstance(message, Reports) for message in self._inbox)
        return not self._has_hung_up and done < len(self._ahead)

    def read(self) -> None:
        """Store the message that has arrived, or the error instead of one, for `take`."""
        self._is_ready = True  # the next message may only come after an order
        try:
            self._inbox.append(protocol.receive(self.connection))
        except (EOFError, ConnectionError, Garbled) as error:
            self._inbox.append(error)
            self._has_hung_up = True

    def _next(
        self, deadline: float, sleeper: Sleeper, others: Callable[[], Sequence[Worker]]
    ) -> Message | None:
        """Return the next message; None if the process ends or the deadline passes first."""
        while not self._inbox:
            heard = [worker for worker in others() if worker is not self]
            listening = {w.connection: w for w in heard if not w._has_hung_up}
            left = deadline - time.monotonic()
            if left <= 0:
                return None
            mine = [self.connection, self.process.sentinel]
            ready = wait([*mine, *listening], sleeper.patience(left))
            sleeper.look()
            for connection in listening.keys() & set(ready):
                listening[connection].read()
            if self.connection in ready:
                self.read()
            elif self.process.sentinel in ready:
                return None
        message = self._inbox.popleft()
        if isinstance(message, Exception):
            raise message
        return message

    def _reports(self, message: Reports, item: pytest.Item) -> list[pytest.TestReport]:
        """Return the reports in a message, of which exactly one has an outcome."""
        try:
            reports = [self._report(data, item) for data in message.reports]
            (outcome,) = (vars(report)["dojo"] for report in reports if hasattr(report, "dojo"))
            Outcome.of_data(outcome, self.config.rootpath)
        except Exception as error:  # an answer can send anything
            raise Garbled from error
        return reports

    def _report(self, data: Any, item: pytest.Item) -> pytest.TestReport:
        hook = self.config.hook
        report = hook.pytest_report_from_serializable(config=self.config, data=data)
        if not isinstance(report, pytest.TestReport):
            raise Garbled
        report.nodeid = item.nodeid  # xdist extends it in some processes
        if isinstance(report.longrepr, list):  # JSON has no tuples
            report.longrepr = tuple(report.longrepr)
        return report

    def _silence(self, limit: float, late: bool, waits: bool) -> Silence:
        if late:
            end_with_traceback(self.process.pid)
        ended = has_ended(self.process, LAST_WORDS)  # its connection may close first
        trace = self.stop(at_once=True)
        exitcode, frames = self.process.exitcode, _frames(trace)
        if late or waits or is_used_up(exitcode, trace):
            return Silence(limit, exitcode, frames, waits=waits)
        at_import = trace.rfind(IMPORTING) > trace.rfind(IMPORTED)
        return Silence(None, exitcode, frames, garbled=not ended, at_import=at_import)

    def stop(self, at_once: bool = False) -> str:
        """End the worker and, except on Windows, its children; return what faulthandler wrote."""
        self.connection.close()
        if not at_once and not self._ahead:
            has_ended(self.process, GRACE)
        with suppress(AttributeError, ProcessLookupError, PermissionError):  # not on Windows
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        has_ended(self.process, GRACE)
        shutil.rmtree(self.folder, ignore_errors=True)
        return self.trace.text()


def _working_folder(parent: Path, data: Path) -> Path:
    """Make the working directory of an answer, which contains only a link to the data."""
    folder = parent / "answer"
    folder.mkdir()
    if data.is_dir():
        with suppress(OSError):  # on Windows, links need a permission
            (folder / "data").symlink_to(data, target_is_directory=True)
    return folder


def _set_receive_timeout(connection: Connection) -> None:
    """Set a timeout, so that an incomplete message cannot block the parent."""
    with suppress(OSError), socket.socket(fileno=os.dup(connection.fileno())) as line:
        patience = struct.pack("ll", int(GRACE), 0)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, patience)  # not on Windows


def _command_line(config: pytest.Config) -> tuple[list[str], str]:
    """Return the arguments and the working directory for a pytest that collects the same tests."""
    # A process of xdist has the same arguments as the main process, which starts others.
    alone = ["-n0"] if hasattr(config, "workerinput") else []
    return [*config.invocation_params.args, *alone], str(config.invocation_params.dir)


def _frames(trace: str) -> tuple[tuple[str, int, str], ...]:
    """Read from the output of faulthandler where a process hung or crashed."""
    found = re.findall(r'^  File "(.*)", line (\d+) in (.*)$', trace, re.MULTILINE)
    return tuple((file, int(line), function) for file, line, function in found)

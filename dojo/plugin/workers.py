"""The processes in which the tests of katas run, as the pytest sees them that asks for it.

An answer may loop for ever, call ``os._exit`` or crash the interpreter.  So the pytest
that the learner started never imports one: it asks a worker to run each test and send the
reports back, and it judges the silence if none come (``dojo.plugin.supervisor``).

On Linux each kata gets a fork of the warm parent, so no kata can disturb another and
starting one costs milliseconds.  Elsewhere forking is not safe (macOS) or not there
(Windows): a spawned worker serves a kata, and the stubs before it; the one for the next kata
is started meanwhile.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import secrets
import shutil
import signal
import socket
import struct
import sys
import time
import warnings
from collections.abc import Iterator, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dojo.plugin.groups import by_place, place
from dojo.plugin.limits import PATIENCE, Sleeper, is_used_up
from dojo.plugin.serving import IMPORTED, IMPORTING, Line, forked, open_pipes, spawned
from dojo.plugin.traces import Trace
from dojo.processes import has_ended
from dojo.start import libraries_first_in_children

GRACE = 5.0  # seconds between the worker's own deadline and the parent's
START = 120.0  # seconds for a spawned worker to import what the tests need, on a cold disk
MESSAGE = 16 * 2**20  # bytes of one report


@dataclass(frozen=True)
class Silence:
    """Why a worker sent no report.

    limit: the seconds the test had, where it used them up; else None.
    waits: whether it spent them on waiting.
    exitcode: of the process that ended instead; negative for a signal.
    frames: (file, line, function) where it hung or crashed, innermost first, if known.
    garbled: whether something else than a report came.
    at_import: whether the answer's file was being imported.
    """

    limit: float | None
    exitcode: int | None
    frames: tuple[tuple[str, int, str], ...] = ()
    garbled: bool = False
    waits: bool = False
    at_import: bool = False


class Test(NamedTuple):
    """A test that a worker is asked for.

    limit: the seconds of the processor that it may take.
    """

    item: pytest.Item
    nextitem: pytest.Item | None
    limit: float

    def order(self) -> list[object]:
        return [place(self.item), self.nextitem and place(self.nextitem), self.limit]


class Garbled(Exception):
    """What came from a worker is not what workers send."""


def start_method() -> str:
    """Return how workers are started: ``fork`` where that is safe, else ``spawn``."""
    return os.environ.get("DOJO_START_METHOD") or ("fork" if sys.platform == "linux" else "spawn")


class Worker:
    """The parent's side of one worker process.

    A forked worker has its items in memory; a spawned one collects those of the session again.
    """

    def __init__(self, session: pytest.Session, items: Sequence[pytest.Item]) -> None:
        context: Any = multiprocessing.get_context(start_method())
        self.config = session.config
        self.trace = Trace()
        self.folder = _working_folder(session.config)
        self.seal = secrets.token_hex(16)  # no message counts without it
        self.is_spent = False
        self._ahead: list[Test] = []
        self.connection, theirs = context.Pipe()
        _give_up_on_fragments(self.connection)
        line = Line(theirs, self.seal, self.trace, str(self.folder))
        if start_method() == "fork":
            # Where a test lies takes long to find out, and is kept: so before the fork.
            known = open_pipes()
            start = {"target": forked, "args": (line, session, by_place(items), known)}
            beginning: Any = nullcontext
        else:
            start = {"target": spawned, "args": (line, *_command_line(session.config))}
            beginning = libraries_first_in_children
        self.process = context.Process(**start)
        with warnings.catch_warnings(), beginning():
            # Python 3.12 warns of forks beside threads; numpy's own do not survive one
            # and are not needed: measured in 400 forks.
            warnings.simplefilter("ignore", DeprecationWarning)
            self.process.start()
        theirs.close()
        self._is_ready = False
        if start_method() == "fork":
            self._wait_until_ready()

    def _wait_until_ready(self) -> None:
        if not self._is_ready:
            wait([self.connection, self.process.sentinel], START)
            self._is_ready = True

    def order(self, tests: list[Test], only_verdicts: bool) -> None:
        """Let the worker run some tests, one after the other; `take` returns their reports.

        only_verdicts: leave out the reports of what came before and after a test, and passed.
        """
        self._wait_until_ready()
        self._ahead = tests
        order = {
            "columns": os.environ.get("COLUMNS"),
            "only_verdicts": only_verdicts,
            "tests": [test.order() for test in tests],
        }
        with suppress(OSError):  # its end is noticed when its reports are missed
            self.connection.send_bytes(json.dumps(order).encode())

    def take(self) -> list[pytest.TestReport] | Silence:
        """Return the reports of the next test that was ordered, or why there are none."""
        test = self._ahead.pop(0)
        sleeper = Sleeper(self.process.pid, test.limit)
        deadline = time.monotonic() + test.limit * PATIENCE + GRACE
        try:
            for message in self._messages(deadline, sleeper):
                if "live" in message:
                    self.config.hook.pytest_dojo_live(message=message["live"])
                elif "reports" in message:
                    self.is_spent = message["spent"]
                    return [self._report(data, test.item) for data in message["reports"]]
        except (EOFError, ConnectionError):
            pass
        except Garbled:
            self.stop(at_once=True)
            return Silence(None, None, garbled=True)
        return self._silence(test.limit, time.monotonic() >= deadline, sleeper.has_slept)

    @property
    def is_busy(self) -> bool:
        return bool(self._ahead)

    def _messages(self, deadline: float, sleeper: Sleeper) -> Iterator[Any]:
        while True:
            ready: list[object] = []
            while not ready and (left := deadline - time.monotonic()) > 0:
                patience = sleeper.patience(left)
                ready = list(wait([self.connection, self.process.sentinel], patience))
                sleeper.look()
            if self.connection not in ready:
                return
            try:
                seal, message = json.loads(self.connection.recv_bytes(MESSAGE))
            except (EOFError, ConnectionError):
                raise
            except (OSError, ValueError, TypeError) as error:
                raise Garbled from error
            if seal != self.seal:
                raise Garbled
            yield message

    def _report(self, data: dict[str, Any], item: pytest.Item) -> pytest.TestReport:
        hook = self.config.hook
        report = hook.pytest_report_from_serializable(config=self.config, data=data)
        assert isinstance(report, pytest.TestReport)
        report.nodeid = item.nodeid  # xdist adds to it in some processes
        if isinstance(report.longrepr, list):  # JSON has no tuples
            report.longrepr = tuple(report.longrepr)
        return report

    def _silence(self, limit: float, late: bool, waits: bool) -> Silence:
        ended = has_ended(self.process, 0 if late else 1)  # its connection may end before it does
        trace = self.stop(at_once=True)
        exitcode, frames = self.process.exitcode, _frames(trace)
        if late or waits or is_used_up(exitcode, trace):
            return Silence(limit, exitcode, frames, waits=waits)
        at_import = trace.rfind(IMPORTING) > trace.rfind(IMPORTED)
        return Silence(None, exitcode, frames, garbled=not ended, at_import=at_import)

    def stop(self, at_once: bool = False) -> str:
        """End the worker and whatever it has started; return what faulthandler wrote."""
        self.connection.close()
        if not at_once and not self._ahead:
            has_ended(self.process, GRACE)
        with suppress(AttributeError, ProcessLookupError, PermissionError):  # not on Windows
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        has_ended(self.process, GRACE)
        _drop_output(self.config)
        shutil.rmtree(self.folder, ignore_errors=True)
        return self.trace.text()


def _working_folder(config: pytest.Config) -> Path:
    """Make a folder where files land that an answer names no other folder for.

    It is empty but for a link to the project's data, which may be read from there.
    """
    folder: Path = config._tmp_path_factory.mktemp("answer")  # type: ignore[attr-defined]
    data = config.rootpath / "data"
    if data.is_dir():
        with suppress(OSError):  # on Windows not everybody may
            (folder / "data").symlink_to(data, target_is_directory=True)
    return folder


def _give_up_on_fragments(connection: Connection) -> None:
    """Let no message keep the parent waiting that begins and never ends."""
    with suppress(OSError), socket.socket(fileno=os.dup(connection.fileno())) as line:
        patience = struct.pack("ll", int(GRACE), 0)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, patience)  # not on Windows


def _command_line(config: pytest.Config) -> tuple[list[str], str]:
    """Return what to start another pytest with, to collect the same tests."""
    # A process of xdist has the arguments of the first one, which starts others.
    alone = ["-n0"] if hasattr(config, "workerinput") else []
    # A folder within this one's, which is emptied with it: the worker ends without tidying up.
    folder = config._tmp_path_factory.getbasetemp() / f"worker-{secrets.token_hex(4)}"  # type: ignore[attr-defined]
    arguments = [*config.invocation_params.args, *alone, f"--basetemp={folder}"]
    return arguments, str(config.invocation_params.dir)


def _drop_output(config: pytest.Config) -> None:
    """Forget what a worker printed outside a test; pytest would print it at the end."""
    capture: Any = config.pluginmanager.getplugin("capturemanager")
    if capture and capture._global_capturing:  # not after Ctrl-C
        capture.read_global_capture()


def _frames(trace: str) -> tuple[tuple[str, int, str], ...]:
    """Read where a process hung or crashed from what faulthandler wrote."""
    found = re.findall(r'^  File "(.*)", line (\d+) in (.*)$', trace, re.MULTILINE)
    return tuple((file, int(line), function) for file, line, function in found)

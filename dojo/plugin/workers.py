"""Runs the tests of a kata in a process of their own.

An answer may loop for ever, call ``os._exit`` or crash the interpreter.  So the pytest
that the learner started never imports one: it asks a worker to run each test and send the
reports back, and it judges the silence if none come.

On Linux each kata gets a fork of the warm parent, so no kata can disturb another and
starting one costs milliseconds.  Elsewhere forking is not safe (macOS) or not there
(Windows): one spawned worker serves the session and is replaced if it dies.
"""

from __future__ import annotations

import itertools
import json
import multiprocessing
import os
import re
import secrets
import signal
import socket
import struct
import sys
import tempfile
import time
import warnings
from collections import defaultdict
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dojo.catalogue import Kata
from dojo.explain import Verdict, died, garbled, hung
from dojo.plugin.groups import Group, place, warm_up
from dojo.plugin.judge import Judge
from dojo.plugin.serving import Line, forked, spawned
from dojo.plugin.verdicts import Katas, time_limit

GRACE = 5.0  # seconds between the worker's own deadline and the parent's
START = 120.0  # seconds for a spawned worker to import what the tests need, on a cold disk
MESSAGE = 16 * 2**20  # bytes of one report


@dataclass(frozen=True)
class Silence:
    """Why a worker sent no report.

    limit: the seconds the test had, where it used them up; else None.
    exitcode: of the process that ended instead; negative for a signal.
    frames: (file, line, function) where it hung or crashed, innermost first, if known.
    garbled: whether something else than a report came.
    """

    limit: float | None
    exitcode: int | None
    frames: tuple[tuple[str, int, str], ...] = ()
    garbled: bool = False


class Test(NamedTuple):
    """A test that a worker is asked for.

    limit: the seconds it may take.
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
        handle, name = tempfile.mkstemp(prefix="dojo-", suffix=".trace")
        os.close(handle)
        self.trace = Path(name)
        self.seal = secrets.token_hex(16)  # no message counts without it
        self.is_spent = False
        self._ahead: list[Test] = []
        self.connection, theirs = context.Pipe()
        _give_up_on_fragments(self.connection)
        line = Line(theirs, self.seal, name)
        if start_method() == "fork":
            start = {"target": forked, "args": (line, session, items, self.connection)}
        else:
            start = {"target": spawned, "args": (line, *_command_line(session.config))}
        self.process = context.Process(**start)
        with warnings.catch_warnings():
            # Python 3.12 warns of forks beside threads; numpy's own do not survive one
            # and are not needed: measured in 400 forks.
            warnings.simplefilter("ignore", DeprecationWarning)
            self.process.start()
        theirs.close()
        wait([self.connection, self.process.sentinel], START)

    def run(self, tests: Sequence[Test]) -> list[pytest.TestReport] | Silence:
        """Run the first of some tests; return its reports, or why there are none.

        The worker goes on with the others, for which the next calls ask in the same order.
        """
        deadline = time.monotonic() + tests[0].limit + GRACE
        try:
            if not self._ahead:
                self._ahead = list(tests)
                self.connection.send_bytes(json.dumps([test.order() for test in tests]).encode())
            self._ahead.pop(0)
            for message in self._messages(deadline):
                if "live" in message:
                    self.config.hook.pytest_dojo_live(message=message["live"])
                elif "reports" in message:
                    self.is_spent = message["spent"]
                    return [self._report(data, tests[0].item) for data in message["reports"]]
        except (EOFError, ConnectionError):
            pass
        except Garbled:
            self.stop(at_once=True)
            return Silence(None, None, garbled=True)
        return self._silence(tests[0].limit, time.monotonic() >= deadline)

    def _messages(self, deadline: float) -> Iterator[Any]:
        while True:
            left = max(0.0, deadline - time.monotonic())
            if self.connection not in wait([self.connection, self.process.sentinel], left):
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

    def _silence(self, limit: float, late: bool) -> Silence:
        self.process.join(0 if late else 1)  # its connection may end before it does
        trace = self.stop(at_once=True)
        hung = late or trace.startswith("Timeout")
        return Silence(limit if hung else None, self.process.exitcode, _frames(trace))

    def stop(self, at_once: bool = False) -> str:
        """End the worker and whatever it has started; return what faulthandler wrote."""
        self.connection.close()
        if not at_once and not self._ahead:
            self.process.join(GRACE)
        with suppress(AttributeError, ProcessLookupError, PermissionError):  # not on Windows
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.join()
        _drop_output(self.config)
        trace = self.trace.read_text(encoding="utf-8", errors="replace")
        self.trace.unlink()
        return trace


def _give_up_on_fragments(connection: Connection) -> None:
    """Let no message keep the parent waiting that begins and never ends."""
    with suppress(OSError), socket.socket(fileno=os.dup(connection.fileno())) as line:
        patience = struct.pack("ll", int(GRACE), 0)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, patience)  # not on Windows


def _command_line(config: pytest.Config) -> tuple[list[str], str]:
    """Return what to start another pytest with, to collect the same tests."""
    # A process of xdist has the arguments of the first one, which starts others.
    alone = ["-n0"] if hasattr(config, "workerinput") else []
    return [*config.invocation_params.args, *alone], str(config.invocation_params.dir)


def _drop_output(config: pytest.Config) -> None:
    """Forget what a worker printed outside a test; pytest would print it at the end."""
    capture: Any = config.pluginmanager.getplugin("capturemanager")
    if capture and capture.is_globally_capturing():
        capture.read_global_capture()


def _frames(trace: str) -> tuple[tuple[str, int, str], ...]:
    """Read where a process hung or crashed from what faulthandler wrote."""
    found = re.findall(r'^  File "(.*)", line (\d+) in (.*)$', trace, re.MULTILINE)
    return tuple((file, int(line), function) for file, line, function in found)


class Supervisor:
    """The plugin that hands the tests of katas to workers, one kata after another."""

    def __init__(self, config: pytest.Config, katas: Katas, judge: Judge | None) -> None:
        self.katas = katas
        self.judge = judge
        self.time_limit = float(config.getini("kata_time_limit"))
        # Where a verdict may leave tests out, or xdist says which one is next.
        self.is_stopped_early = bool(judge or config.option.maxfail) or hasattr(
            config, "workerinput"
        )
        self._worker: Worker | None = None
        self._hung: dict[Group, Verdict] = {}
        self._items: defaultdict[Group, list[pytest.Item]] = defaultdict(list)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> object:
        kata = self.katas.of(item)
        if kata is None:
            return None
        if self.judge and self.judge.has_decided(item):
            self._leave(item, nextitem)
            return True
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        reports = self._reports(item, nextitem, kata)
        if self.judge:
            reports = self.judge.review(item, kata, reports)
        for report in reports:
            item.ihook.pytest_runtest_logreport(report=report)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        self._leave(item, nextitem)
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, object, object]:
        self.katas.read_answers(session.items)
        try:
            result = yield
        except BaseException:  # Ctrl-C: do not wait for an answer that may never end
            self._stop(at_once=True)
            raise
        self._stop()
        return result

    def _group(self, item: pytest.Item) -> list[pytest.Item]:
        """Return all tests that judge the same answer."""
        if not self._items:
            for one in item.session.items:
                self._items[Group.of(one)].append(one)
        return self._items[Group.of(item)]

    def prepare(self, item: pytest.Item) -> None:
        """Do all that can be done before the tests of an item's kata are run."""
        if start_method() == "fork":
            warm_up(item.session, self._group(item), many=self.judge is not None)
            self.katas.guard.watch()
        else:
            self._worker = Worker(item.session, self._group(item))

    def _reports(
        self, item: pytest.Item, nextitem: pytest.Item | None, kata: Kata
    ) -> list[pytest.TestReport]:
        group = Group.of(item)
        if group in self._hung:
            return self._synthetic(item, kata, self._hung[group])
        worker = self._worker_for(item)
        reports = worker.run(self._tests(item, nextitem))
        if not isinstance(reports, Silence):
            if worker.is_spent:
                self._stop()
            return reports
        self._worker = None
        files = self.katas.files(item, kata)
        if reports.garbled:
            return self._synthetic(item, kata, garbled())
        if reports.limit is None:
            verdict = died(reports.exitcode, files, reports.frames)
            return self._synthetic(item, kata, verdict)
        verdict = hung(reports.limit, files, reports.frames)
        self._hung[group] = verdict
        return self._synthetic(item, kata, verdict)

    def _tests(self, item: pytest.Item, nextitem: pytest.Item | None) -> list[Test]:
        """Return a test, with those that are sure to follow it in the same worker."""
        items, group = [item, nextitem], Group.of(item)
        if not self.is_stopped_early:
            start = item.session.items.index(item)
            items = [*item.session.items[start:], None]
        return [
            Test(one, following, time_limit(one, self.time_limit))
            for one, following in itertools.pairwise(items)
            if one and Group.of(one) == group and self.katas.of(one)
        ]

    def _worker_for(self, item: pytest.Item) -> Worker:
        if self._worker is None:
            self.prepare(item)
        if self._worker is None:
            self._worker = Worker(item.session, self._group(item))
        return self._worker

    def _leave(self, item: pytest.Item, nextitem: pytest.Item | None) -> None:
        """End a forked worker with its kata, so that the next one starts from clean."""
        last = nextitem is None or Group.of(nextitem) != Group.of(item)
        if last and start_method() == "fork":
            self._stop()

    def _stop(self, at_once: bool = False) -> None:
        if self._worker:
            self._worker.stop(at_once)
            self._worker = None

    def _synthetic(
        self, item: pytest.Item, kata: Kata, verdict: Verdict
    ) -> list[pytest.TestReport]:
        """Make the reports that the worker no longer could."""
        reports = [
            pytest.TestReport(
                item.nodeid, item.location, {item.name: 1}, "passed", None, when, duration=0.0
            )
            for when in ("setup", "call", "teardown")
        ]
        self.katas.mark(reports[1], self.katas.outcome(item, kata, verdict))
        return reports

"""Runs the tests of a kata in a process of their own.

An answer may loop for ever, call ``os._exit`` or crash the interpreter.  So the pytest
that the learner started never imports one: it asks a worker to run each test and send the
reports back, and it judges the silence if none come.

On Linux each kata gets a fork of the warm parent, so no kata can disturb another and
starting one costs milliseconds.  Elsewhere forking is not safe (macOS) or not there
(Windows): one spawned worker serves the session and is replaced if it dies.
"""

from __future__ import annotations

import ctypes
import faulthandler
import gc
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
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, NamedTuple, TextIO

import pytest
from _pytest.assertion import util
from _pytest.runner import runtestprotocol

from dojo import live
from dojo.catalogue import Kata, chapters
from dojo.explain import Verdict, died, garbled, hung, meddled
from dojo.fence import Fence
from dojo.guard import restored
from dojo.plugin.judge import Judge
from dojo.plugin.verdicts import OUTPUT, Katas, time_limit, variant_of

GRACE = 5.0  # seconds between the worker's own deadline and the parent's
START = 120.0  # seconds for a spawned worker to import what the tests need, on a cold disk
FILE_SIZE = 32 * 2**20  # bytes that one file may grow to; a trained pipeline has about 5 MB
MEMORY = 4 * 2**30  # bytes of address space beyond what the parent had
MESSAGE = 16 * 2**20  # bytes of one report
PR_SET_PDEATHSIG = 1  # of <linux/prctl.h>


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
        return [_place(self.item), self.nextitem and _place(self.nextitem), self.limit]


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
            start = {"target": _forked, "args": (line, session, items, self.connection)}
        else:
            start = {"target": _spawned, "args": (line, *_command_line(session.config))}
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


def _place(item: pytest.Item) -> str:
    """Return what names a test in every process, which its nodeid does not."""
    file, _, name = item.location
    return f"{file}::{name}"


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
        elif self._worker is None:
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


class Group(NamedTuple):
    """The tests that one forked worker serves: those of one answer."""

    test_file: Path
    variant: Path | None

    @classmethod
    def of(cls, item: pytest.Item) -> Group:
        return cls(item.path, variant_of(item))


def warm_up(session: pytest.Session, items: Sequence[pytest.Item], many: bool) -> None:
    """Load what some tests use."""
    names = {name for item in items for name in getattr(item, "fixturenames", ())}
    try:
        session.config.hook.pytest_dojo_warm_up(fixtures=frozenset(names), tests=items, many=many)
    except ImportError as error:
        pytest.exit(
            f"{error} in {sys.executable}. Is the environment of the katas active?"
            " The README says how to make and activate it.",
            returncode=pytest.ExitCode.USAGE_ERROR,
        )
    # The first use makes the folder; workers that end abruptly must not each own one.
    session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]


# In the worker


@dataclass(frozen=True)
class Line:
    """The worker's end of the connection to its parent.

    trace: the file for what faulthandler has to say.
    """

    connection: Connection
    seal: str
    trace: str

    def send(self, message: object) -> None:
        self.connection.send_bytes(json.dumps([self.seal, message]).encode())

    def send_live(self, message: live.Message) -> None:
        self.send({"live": message})


def _forked(
    line: Line, session: pytest.Session, items: Sequence[pytest.Item], parents: Connection
) -> None:
    parents.close()  # or the worker would hold its own line open
    gc.freeze()  # or each collection would go through all that the parent has loaded
    _serve(line, session, items)


def _spawned(line: Line, arguments: list[str], folder: str) -> None:
    os.chdir(folder)
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere):
        pytest.main(arguments, plugins=[Server(line)])


class Server:
    """The plugin that makes a spawned pytest wait for requests instead of running all."""

    def __init__(self, line: Line) -> None:
        self.line = line

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        warm_up(session, session.items, many=False)  # this process runs on all answers itself
        sys.stdout = sys.__stdout__  # only this pytest's own report is not wanted
        _serve(self.line, session, session.items)
        return True


def _serve(line: Line, session: pytest.Session, items: Sequence[pytest.Item]) -> None:
    """Run those of some tests that the parent asks for until it hangs up."""
    _confine()
    sys.addaudithook(_fence(session.config))
    by_place: dict[str | None, pytest.Item] = {_place(item): item for item in items}
    guard = _katas(session).guard
    guard.watch()
    if session.config.option.tbstyle == "auto":
        # How two values differ is for tracebacks, which nobody sees then. To find it out may
        # take longer than a test may: with -v, and where CI is set, for some hundred numbers.
        util._reprcompare = None
    for item in items:
        guard.remember(item.name, vars(item), "_obj")
    with Path(line.trace).open("w", encoding="utf-8") as file:
        faulthandler.enable(file)  # a crash is explained by the parent, not printed here
        with suppress(EOFError, OSError), live.listening(line.send_live):
            line.send({"ready": True})
            while True:
                orders = json.loads(line.connection.recv_bytes())
                _katas(session).read_answers(session.items)  # a forked worker has them
                for place, following, limit in orders:
                    item = by_place[place]
                    reports = _run(item, by_place.get(following), limit, file)
                    changed = guard.changed()
                    if changed:
                        reports = _katas(session).overrule(item, reports, meddled(changed))
                    data = [_serializable(session.config, report) for report in reports]
                    line.send({"reports": data, "spent": bool(changed)})
                    if changed:
                        break


def _katas(session: pytest.Session) -> Katas:
    katas = session.config.pluginmanager.getplugin("katas")
    assert isinstance(katas, Katas)
    return katas


def _run(
    item: pytest.Item, nextitem: pytest.Item | None, limit: float, file: TextIO
) -> list[pytest.TestReport]:
    """Run one test, and leave the process with a trace if it takes too long.

    faulthandler's watchdog is a thread in C: no loop and no handler of Python's stops it.
    """
    pid = os.getpid()
    faulthandler.dump_traceback_later(limit, exit=True, file=file)
    try:
        with restored():
            # The test that was to be next may have been left out, because its answer is judged.
            item.session._setupstate.teardown_exact(item)
            return runtestprotocol(item, log=False, nextitem=nextitem)
    finally:
        if os.getpid() != pid:  # pragma: no cover - nor can this process report what it ran
            os._exit(0)  # the answer forked, and only the worker itself reports
        faulthandler.cancel_dump_traceback_later()


def _serializable(config: pytest.Config, report: pytest.TestReport) -> object:
    report.sections = [(name, text[-OUTPUT:]) for name, text in report.sections]
    data: object = config.hook.pytest_report_to_serializable(config=config, report=report)
    return data


def _fence(config: pytest.Config) -> Fence:
    """Let answers write nothing in the project, and read no reference answer but to judge it."""
    root, folders = config.rootpath, [Path(folder) for folder in config.getini("pythonpath")]
    solutions = root / "solutions"
    judges_them = config.option.answers or config.option.mutants or solutions in folders
    kept = [root / name for name in ("katas", "solutions", "tests", "data", "dojo")]
    kept += [folder / chapter for folder in folders for chapter in chapters(root)]
    return Fence([] if judges_them else [solutions], kept)


def die_with_parent() -> None:
    """On Linux, end this process when the one that forked it ends, however that happens."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _confine() -> None:
    """Make a process group for the worker, and bound its files and, on Linux, its memory."""
    die_with_parent()
    with suppress(ImportError, AttributeError, OSError):  # Windows has neither
        import resource

        os.setsid()
        limits = {resource.RLIMIT_FSIZE: FILE_SIZE}
        with suppress(FileNotFoundError):
            pages = int(Path("/proc/self/statm").read_text().split()[0])
            limits[resource.RLIMIT_AS] = pages * resource.getpagesize() + MEMORY
        for what, limit in limits.items():
            hard = resource.getrlimit(what)[1]
            allowed = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
            resource.setrlimit(what, (allowed, hard))

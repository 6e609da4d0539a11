"""The worker process: runs the tests that its parent orders, and sends their reports."""

from __future__ import annotations

import faulthandler
import gc
import os
import random
import sys
from collections.abc import Callable, Generator, Iterable, Sequence, Set
from contextlib import contextmanager, redirect_stdout, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol, TextIO, cast

import pytest

from dojo.isolation.file_access import FileAccess
from dojo.isolation.limits import confine, die_with_parent, limited, prepare
from dojo.isolation.processes import Trace, drop_connections
from dojo.isolation.protocol import Order, Reports, Showed, Started, Test, receive_order, send
from dojo.isolation.questions import refuse_questions
from dojo.isolation.replay import draw_ahead
from dojo.isolation.warm_up import by_place, warm_up
from dojo.judging import answer
from dojo.judging.surroundings import restored, seed_all, stop_timers
from dojo.model.kata import Kata
from dojo.testkit.show import listening

OUTPUT = 4_000  # characters of captured output in a verdict, and in each section of a report
SOON = 0.1  # seconds to wait for an order before drawing examples
REHEARSAL = 60.0  # time limit of the empty test, in seconds
IMPORTING, IMPORTED = "importing\n", "imported\n"  # in the trace


class Katas(Protocol):
    """The parts of the judging plugin that a worker needs."""

    def of(self, item: pytest.Item) -> Kata | None:
        """Return the kata that a test judges."""

    def read_answers(self, items: Iterable[pytest.Item]) -> None:
        """Read the answers of some tests."""

    def protected(self) -> list[Path]:
        """Return the protected folders."""

    def with_late_verdict(
        self, item: pytest.Item, reports: list[pytest.TestReport]
    ) -> list[pytest.TestReport]:
        """Add an error that the answer raised after its test to the reports."""

    def reports_of(self, item: pytest.Item, error: BaseException) -> list[pytest.TestReport]:
        """Make the reports of a test that was ended by an exception."""


@dataclass(frozen=True)
class Line:
    """The worker's end of the connection to its parent.

    Attributes:
        connection: The connection.
        trace: The file for the output of faulthandler.
        folder: The working directory of the tests.
        temporary: The folder for temporary files of a spawned worker.
    """

    connection: Connection
    trace: Trace
    folder: str
    temporary: str


def forked(
    line: Line, session: pytest.Session, tests: dict[str, pytest.Item], known: Set[int]
) -> None:
    """Serve in a fork.

    Args:
        line: The connection to the parent.
        session: The session that collected the tests.
        tests: The tests by place.
        known: The pipes of the parent, without those of this process.
    """
    drop_connections(line.connection.fileno(), known)
    _separate_capture(session.config)
    seed_all(random.getrandbits(32))  # a fork reseeds Python's generator, but not numpy's
    gc.freeze()  # otherwise each collection visits all objects of the parent
    gc.enable()  # the parent may have disabled it, and an answer runs as in any Python
    with _exiting(session.config):
        _serve(line, session, tests)


def spawned(line: Line, arguments: list[str], folder: str) -> None:
    """Serve in a new process, where pytest collects the same tests again."""
    os.chdir(folder)
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere):
        pytest.main([*arguments, f"--basetemp={line.temporary}"], plugins=[Server(line)])


class Server:
    """A plugin that makes a spawned pytest wait for orders instead of running all tests."""

    def __init__(self, line: Line) -> None:
        self.line = line

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Serve the parent."""
        warm_up(session, session.items, many=False)  # this process does not fork
        sys.stdout = sys.__stdout__  # only pytest's own report was redirected
        _separate_capture(session.config)
        with _exiting(session.config):
            _serve(self.line, session, by_place(session.items))
        return True


# Leaving the parent


@contextmanager
def _exiting(config: pytest.Config) -> Generator[None]:
    """End this process immediately after the block.

    Threads or exit functions of an answer would keep it alive, and a traceback would show this file
    and not the answer.
    """
    try:
        yield
    except BaseException:
        if config.option.verbose > 1:
            raise
        os._exit(1)
    os._exit(0)


def _separate_capture(config: pytest.Config) -> None:
    """Capture output in a new file, and discard it between two tests.

    Forks share the open file, and a thread of an answer may print at any time.
    """
    capture: Any = config.pluginmanager.getplugin("capturemanager")
    if capture and capture.is_globally_capturing():
        capture.suspend_global_capture()
        capture.read_global_capture()  # the parent shows it
        capture.stop_global_capturing()
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in (1, 2):
            os.dup2(nowhere, number)
        os.close(nowhere)
        capture.start_global_capturing()


# Serving


def _serve(line: Line, session: pytest.Session, tests: dict[str, pytest.Item]) -> None:
    """Run the tests that the parent orders until it closes the connection.

    The answers are read when the first order arrives, unless they were read before.
    """
    die_with_parent()
    confine()
    katas = cast(Katas, session.config.pluginmanager.getplugin("katas"))
    sys.addaudithook(FileAccess(session.config.rootpath, katas.protected()))
    items = list(tests.values())
    os.chdir(line.folder)
    with line.trace.file as file, _recording_imports(file):
        prepare(file)
        faulthandler.enable(file)  # the parent explains a crash
        with (
            suppress(EOFError, OSError),
            listening(lambda event: send(line.connection, Showed(event))),
        ):
            _rehearse(session, items, file)
            send(line.connection, Started())
            _draw_meanwhile(line.connection, items)
            is_last = False
            while not is_last:
                order = receive_order(line.connection)
                kata = katas.of(tests[order.tests[0].place])
                refuse_questions(kata.number if kata else "")
                katas.read_answers(items)
                if order.columns:
                    os.environ["COLUMNS"] = order.columns  # for the drawings of tests
                for test in order.tests:
                    done = _run_and_report(session, katas, tests, test, order, file)
                    send(line.connection, done)
                    is_last = done.is_last
                    if is_last:
                        break


def _run_and_report(
    session: pytest.Session,
    katas: Katas,
    tests: dict[str, pytest.Item],
    test: Test,
    order: Order,
    file: TextIO,
) -> Reports:
    """Run one test and return its reports.

    An answer may raise where pytest does not expect it, such as in a signal handler or in an
    attribute of its exception. After that, pytest cannot run other tests in this process.
    """
    item, following = tests[test.place], tests.get(test.following or "")
    is_last = False
    try:
        reports = katas.with_late_verdict(item, _run(item, following, test.limit, file))
    except BaseException as error:
        stop_timers()
        reports, is_last = katas.reports_of(item, error), True
    if order.only_verdicts:
        reports = [report for report in reports if hasattr(report, "dojo") or report.failed]
    return Reports([_as_data(session.config, report) for report in reports], is_last)


def _run(
    item: pytest.Item, nextitem: pytest.Item | None, limit: float, file: TextIO
) -> list[pytest.TestReport]:
    """Run one test, and end the process with a traceback if it takes too long."""
    pid = os.getpid()
    try:
        with limited(limit, file), restored():
            # Private: what a test shared with one that was left out, which pytest cannot know.
            item.session._setupstate.teardown_exact(item)
            hook = item.ihook
            reports = [_phase(item, "setup", lambda: hook.pytest_runtest_setup(item=item))]
            if reports[0].passed:
                reports.append(_phase(item, "call", lambda: hook.pytest_runtest_call(item=item)))
            reports.append(
                _phase(
                    item,
                    "teardown",
                    lambda: hook.pytest_runtest_teardown(item=item, nextitem=nextitem),
                )
            )
            return reports
    finally:
        if os.getpid() != pid:  # pragma: no cover - a process like this records no coverage
            os._exit(0)  # a fork made by the answer, which must not report


def _phase(item: pytest.Item, when: Any, run: Callable[[], None]) -> pytest.TestReport:
    """Run one phase of a test; unlike pytest's own protocol, report only to the caller."""
    call = pytest.CallInfo.from_call(
        run, when=when, reraise=(pytest.exit.Exception, KeyboardInterrupt)
    )
    return cast(pytest.TestReport, item.ihook.pytest_runtest_makereport(item=item, call=call))


def _rehearse(session: pytest.Session, items: Sequence[pytest.Item], file: TextIO) -> None:
    """Run an empty test, because the first use of anything in a fork is slow."""
    parent = items[0].parent
    assert parent is not None
    item = pytest.Function.from_parent(parent, name="rehearsal", callobj=lambda: None)
    if "kata" in item.fixturenames:  # from an autouse fixture, which would read the answer
        return
    for report in _run(item, None, REHEARSAL, file):
        _as_data(session.config, report)


def _draw_meanwhile(connection: Connection, items: Sequence[pytest.Item]) -> None:
    """Draw the examples of generated tests until an order arrives."""
    patience = SOON
    for item in items:
        if connection.poll(patience):
            return
        patience = 0.0
        if isinstance(item, pytest.Function):
            draw_ahead(item.obj)


def _as_data(config: pytest.Config, report: pytest.TestReport) -> object:
    report.sections = [(name, text[-OUTPUT:]) for name, text in report.sections]
    data: object = config.hook.pytest_report_to_serializable(config=config, report=report)
    return data


@contextmanager
def _recording_imports(file: TextIO) -> Generator[None]:
    """Record the start and the end of an import, for a parent that receives no reports."""

    def note(begins: bool) -> None:
        file.write(IMPORTING if begins else IMPORTED)
        file.flush()

    answer.importing.append(note)
    try:
        yield
    finally:
        answer.importing.remove(note)

"""What a worker does: it runs the tests that its parent asks for, and sends their reports."""

from __future__ import annotations

import ctypes
import faulthandler
import gc
import json
import os
import random
import signal
import stat
import sys
from collections.abc import Generator, Iterator, Sequence, Set
from contextlib import contextmanager, redirect_stdout, suppress
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TextIO

import pytest
from _pytest.assertion import util
from _pytest.runner import runtestprotocol

from dojo import answer, live
from dojo.catalogue import chapters
from dojo.drawn import draw_ahead
from dojo.explain import meddled
from dojo.fence import Fence
from dojo.plain import plain_data
from dojo.plugin import alone
from dojo.plugin.begin import answer_folders
from dojo.plugin.groups import by_place, warm_up
from dojo.plugin.limits import limited, prepare
from dojo.plugin.traces import Trace
from dojo.plugin.verdicts import OUTPUT, Katas
from dojo.surroundings import restored, seed_all, stop_timers

FILE_SIZE = 32 * 2**20  # bytes that one file may grow to; a trained pipeline has about 5 MB
MEMORY = 4 * 2**30  # bytes of address space beyond what the parent had
SOON = 0.1  # seconds in which the tests are asked for, unless they are kept in reserve
REHEARSAL = 60.0  # seconds that a test of nothing may take
DUMPS = json.dumps  # an answer may replace what json holds
IMPORTING, IMPORTED = "importing\n", "imported\n"  # in the trace
PR_SET_PDEATHSIG = 1  # of <linux/prctl.h>


@dataclass(frozen=True)
class Line:
    """The worker's end of the connection to its parent.

    trace: the file for what faulthandler has to say.
    folder: in which the tests run.
    """

    connection: Connection
    seal: str
    trace: Trace
    folder: str

    def send(self, message: object) -> None:
        self.connection.send_bytes(DUMPS([self.seal, message]).encode())

    def send_live(self, message: live.Message) -> None:
        self.send({"live": plain_data(message)})


def forked(
    line: Line, session: pytest.Session, tests: dict[str, pytest.Item], known: Set[int]
) -> None:
    """Serve in a fork.

    known: the pipes of the parent before it made those of this process.
    """
    _let_go(line.connection.fileno(), known)
    _capture_apart(session.config)
    seed_all(random.getrandbits(32))  # Python's own numbers are new in a fork, numpy's are not
    gc.freeze()  # or each collection would go through all that the parent has loaded
    with _ending(session.config):
        _serve(line, session, tests)


@contextmanager
def _ending(config: pytest.Config) -> Generator[None]:
    """End this process afterwards, at once.

    What an answer has left, such as threads or functions that are to run at the end, would keep
    it.  And a traceback would speak of this file, not of the answer.
    """
    try:
        yield
    except BaseException:
        if config.option.verbose > 1:
            raise
        os._exit(1)
    os._exit(0)


def open_pipes() -> frozenset[int]:
    """Return which pipes this process has open, on Linux, as the system calls them.

    Not their numbers here: one that is closed meanwhile gives its own to the next.
    """
    return frozenset(status.st_ino for _, status in _open_files() if stat.S_ISFIFO(status.st_mode))


def _open_files() -> Iterator[tuple[int, os.stat_result]]:
    for number in [int(path.name) for path in Path("/proc/self/fd").iterdir()]:
        with suppress(OSError):  # that of the folder itself is closed again
            yield number, os.fstat(number)


def _let_go(own: int, known: Set[int]) -> None:
    """Keep only the worker's line and what was opened for it.

    An answer could write into what others are connected by, or hold it open: into the parent's
    lines, those of xdist, or the terminal.
    """
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number, status in list(_open_files()):
        connects = stat.S_ISSOCK(status.st_mode) or status.st_ino in known or os.isatty(number)
        if connects and number != own and (number > 2 or stat.S_ISSOCK(status.st_mode)):
            os.dup2(nowhere, number)
    os.close(nowhere)


def _capture_apart(config: pytest.Config) -> None:
    """Let what is printed here go to a file of its own, and nowhere between two tests.

    Forks share the file that is open, and a thread of an answer may print at any time.
    """
    capture: Any = config.pluginmanager.getplugin("capturemanager")
    if capture and capture.is_globally_capturing():
        capture.suspend_global_capture()
        capture._global_capturing = None  # its end is for the parent
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in (1, 2):
            os.dup2(nowhere, number)
        os.close(nowhere)
        capture.start_global_capturing()


def spawned(line: Line, arguments: list[str], folder: str) -> None:
    """Serve in a new process, where pytest collects the same tests again."""
    _let_go_of_tracker()
    os.chdir(folder)
    # Beside what its parent has there, which is removed in any case, however this process ends.
    os.environ["PYTEST_DEBUG_TEMPROOT"] = str(Path(line.folder).parent)
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere):
        pytest.main(arguments, plugins=[Server(line)])


def _let_go_of_tracker() -> None:
    """Keep an answer from writing to the process that looks after what others share."""
    number = getattr(getattr(resource_tracker, "_resource_tracker", None), "_fd", None)
    if isinstance(number, int):
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), number)


class Server:
    """The plugin that makes a spawned pytest wait for requests instead of running all."""

    def __init__(self, line: Line) -> None:
        self.line = line

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        warm_up(session, session.items, many=False)  # this process runs on all answers itself
        sys.stdout = sys.__stdout__  # only this pytest's own report is not wanted
        _capture_apart(session.config)
        with _ending(session.config):
            _serve(self.line, session, by_place(session.items))
        return True


def _serve(line: Line, session: pytest.Session, tests: dict[str, pytest.Item]) -> None:
    """Run those of some tests that the parent asks for, by their places, until it hangs up.

    The answers are read when it first asks, where they were not read before.
    """
    _confine()
    with suppress(AttributeError):  # not on Windows
        os.register_at_fork(after_in_child=_forget_the_watchdog)
    sys.addaudithook(_fence(session.config))
    items = list(tests.values())
    kata = _katas(session).of(items[0])
    alone.refuse_questions(kata.number if kata else "")
    guard = _katas(session).guard
    guard.watch()
    sys.addaudithook(guard.audit)
    if session.config.option.tbstyle == "auto":
        # How two values differ is for tracebacks, which nobody sees then. To find it out may
        # take longer than a test may: with -v, and where CI is set, for some hundred numbers.
        util._reprcompare = None
    for item in items:
        guard.remember(item.name, vars(item), "_obj")
    os.chdir(line.folder)
    with line.trace.file as file, _noting_imports(file):
        prepare(file)
        faulthandler.enable(file)  # a crash is explained by the parent, not printed here
        with suppress(EOFError, OSError), live.listening(line.send_live):
            _rehearse(session, items, file)
            guard.changed()
            line.send({"ready": True})
            _draw_meanwhile(line.connection, items)
            while True:
                order = json.loads(line.connection.recv_bytes())
                _katas(session).read_answers(items)
                if order["columns"]:
                    os.environ["COLUMNS"] = order["columns"]  # for what tests draw
                for name, following, limit in order["tests"]:
                    item = tests[name]
                    next_one = tests.get(following)
                    reports, changed, ended = _survive(session, item, next_one, limit, file)
                    changed = changed or guard.changed()
                    if changed:
                        guard.repair()
                    if changed:
                        reports = _katas(session).overrule(item, reports, meddled(changed))
                    if order["only_verdicts"]:
                        reports = [made for made in reports if hasattr(made, "dojo") or made.failed]
                    data = [_serializable(session.config, report) for report in reports]
                    is_spent = bool(changed) or ended
                    line.send({"reports": data, "spent": is_spent})
                    if is_spent:
                        break


def _survive(
    session: pytest.Session,
    item: pytest.Item,
    nextitem: pytest.Item | None,
    limit: float,
    file: TextIO,
) -> tuple[list[pytest.TestReport], str, bool]:
    """Run one test; return its reports, what it has changed if that ended pytest itself, and
    whether it did so.

    An answer may raise where pytest expects nothing: from a signal handler, or from an attribute
    of its exception.
    """
    katas = _katas(session)
    try:
        reports = _run(item, nextitem, limit, file)
        return katas.with_late_verdict(item, reports), "", False
    except BaseException as error:
        stop_timers()
        changed = katas.guard.changed()
        katas.guard.repair()
        return katas.reports_of(item, error), changed, True


@contextmanager
def _noting_imports(file: TextIO) -> Generator[None]:
    """Write down when an answer's file begins and ends to be imported, for whoever misses it."""

    def note(begins: bool) -> None:
        file.write(IMPORTING if begins else IMPORTED)
        file.flush()

    answer.importing.append(note)
    try:
        yield
    finally:
        answer.importing.remove(note)


def _draw_meanwhile(connection: Connection, items: Sequence[pytest.Item]) -> None:
    """Draw the examples of generated tests as long as nobody waits for any test."""
    patience = SOON
    for item in items:
        if connection.poll(patience):
            return
        patience = 0.0
        if isinstance(item, pytest.Function):
            draw_ahead(item.obj)


def _rehearse(session: pytest.Session, items: Sequence[pytest.Item], file: TextIO) -> None:
    """Run a test of nothing: in a fork, whatever is used for the first time takes long."""
    parent = items[0].parent
    assert parent is not None
    item = pytest.Function.from_parent(parent, name="rehearsal", callobj=lambda: None)
    if "kata" in item.fixturenames:  # of a fixture that all tests use: it would read the answer
        return
    for report in _run(item, None, REHEARSAL, file):
        _serializable(session.config, report)


def _katas(session: pytest.Session) -> Katas:
    katas = session.config.pluginmanager.getplugin("katas")
    assert isinstance(katas, Katas)
    return katas


def _run(
    item: pytest.Item, nextitem: pytest.Item | None, limit: float, file: TextIO
) -> list[pytest.TestReport]:
    """Run one test, and leave the process with a trace if it takes too long."""
    pid = os.getpid()
    try:
        with limited(limit, file), restored():
            # The test that was to be next may have been left out, because its answer is judged.
            item.session._setupstate.teardown_exact(item)
            return runtestprotocol(item, log=False, nextitem=nextitem)
    finally:
        if os.getpid() != pid:  # pragma: no cover - nor can this process report what it ran
            os._exit(0)  # the answer forked, and only the worker itself reports


def _forget_the_watchdog() -> None:
    """Let a fork of this process never wait for faulthandler's thread, which it has not."""
    faulthandler.cancel_dump_traceback_later = lambda: None  # pragma: no cover - see _run


def _serializable(config: pytest.Config, report: pytest.TestReport) -> object:
    report.sections = [(name, text[-OUTPUT:]) for name, text in report.sections]
    data: object = config.hook.pytest_report_to_serializable(config=config, report=report)
    return plain_data(data)


def _fence(config: pytest.Config) -> Fence:
    """Let answers write nothing in the project, and read no reference answer but to judge it."""
    root, folders = config.rootpath, answer_folders(config)
    solutions = root / "solutions"
    judges_them = config.option.answers or config.option.mutants or solutions in folders
    kept = [root / name for name in ("katas", "solutions", "tests", "data", "dojo")]
    kept += [folder / chapter for folder in folders for chapter in chapters(root)]
    return Fence([] if judges_them else [solutions], kept)


def die_with_parent() -> None:
    """On Linux, end this process when the one that forked it ends, however that happens."""
    if sys.platform == "linux":  # pragma: no branch
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

"""Run a pytest that collects its tests and then waits for the signal to run them.

The server keeps one in reserve for the current kata, so that a save only has to run the tests.
The answers are read after the signal, never before.
"""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from dojo.isolation.warm_up import warm_up
from dojo.judging.spacy_errors import advice
from dojo.model.events import Event, Judged, Ready
from dojo.pytest_plugin.run import PLUGINS, Listener
from dojo.pytest_plugin.supervisor import Supervisor

SOON = 0.1  # seconds after which outcomes are sent even if others follow
# The first two collect garbage repeatedly at the end of a session, which takes longer than the
# tests of a small kata.
FASTER = ("-p", "no:unraisableexception", "-p", "no:threadexception", "-p", "no:faulthandler")
# Import the test files even of untouched katas, because that is known only after the signal.
IMPORTED = ("-p", "no:kata-untouched")


class Outgoing:
    """Sends events: the first failure at once, because the learner reads that.

    Other outcomes go in batches, because waking a process takes as long as a small test.
    """

    def __init__(self, line: Connection) -> None:
        self.line = line
        self._events: list[Event] = []
        self._sent = time.monotonic()
        self._has_failed = False

    def hear(self, event: Event) -> None:
        """Record an event, and send all recorded events unless more will follow soon.

        After `Ready`, wait for the signal, which is the width of drawings in columns.
        """
        self._events.append(event)
        failed = isinstance(event, Judged) and event.outcome.verdict.state == "failed"
        is_first = failed and not self._has_failed
        self._has_failed |= failed
        if is_first or not isinstance(event, Judged) or time.monotonic() > self._sent + SOON:
            self._flush()
        if isinstance(event, Ready):
            try:
                os.environ["COLUMNS"] = str(self.line.recv())  # for the drawings of tests
            except (EOFError, OSError):
                pytest.exit("These tests are no longer needed.")

    def _flush(self) -> None:
        self._sent = time.monotonic()
        with suppress(OSError):
            self.line.send(self._events)
        self._events = []


def stand_by(line: Connection, test: str) -> None:
    """Run pytest in this process after the signal, and send its events.

    Args:
        line: The connection, which receives the width of drawings and sends lists of events.
        test: The path of the test file.
    """
    listener, said = Listener(Outgoing(line).hear, _prepare), StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        options = [*PLUGINS, *FASTER, *IMPORTED, "--color=no"]
        status = pytest.main([*options, test], plugins=[listener])
    listener.end(int(status), said.getvalue())
    line.close()


def _prepare(session: pytest.Session) -> None:
    supervisor = session.config.pluginmanager.getplugin("kata-workers")
    if isinstance(supervisor, Supervisor) and session.items:
        supervisor.prepare(session.items[0])
        supervisor.wants_only_verdicts = True


# Tests that are slow only the first time: a passing, a failing and a generated one.
FIRST_TESTS = """
import pytest
from hypothesis import Phase, given, settings, strategies as st

def test_passes():
    assert 1 == 1

def test_fails():
    assert [1] == [2], "no"

@settings(database=None, max_examples=5, derandomize=True, phases=[Phase.generate, Phase.shrink])
@given(st.lists(st.sampled_from("ab")), st.integers())
def test_generated(letters, number):
    assert number < 0
"""


class Rehearsal:
    """A plugin that loads what tests need, so that forks of this process share it."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Warm up instead of running the tests."""
        warm_up(session, session.items, many=True)
        return True

    def pytest_exception_interact(self, call: pytest.CallInfo[object]) -> None:
        """Raise an interrupt that pytest treats as an error of the module that it loads."""
        if call.excinfo and isinstance(call.excinfo.value, KeyboardInterrupt):
            raise call.excinfo.value


def warm() -> None:
    """Run some tests in this process, so that others start faster here and in its forks."""
    advice("")  # its patterns take as long to compile as many a test
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "test_first.py")
        path.write_text(FIRST_TESTS, encoding="utf-8")
        _run(["-p", "no:cacheprovider", "--rootdir", folder, str(path)])


def rehearse(test: str) -> None:
    """Collect a test file in this process without running a test."""
    _run([*IMPORTED, test], Rehearsal())


def _run(arguments: list[str], *plugins: object) -> None:
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        status = pytest.main([*PLUGINS, *FASTER, *arguments], plugins=plugins)
    if status == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt

"""A pytest that has collected its tests and waits for the word to run them.

The watch loop keeps one in reserve for the kata at hand, so that after a save nothing is left
to do but to run the tests.  The answers are read when the word comes, never before.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Generator
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from dojo.live import Message
from dojo.plugin.groups import warm_up
from dojo.plugin.supervisor import Supervisor
from dojo.plugin.verdicts import Katas

SOON = 0.1  # seconds after which outcomes are sent, also if others follow
LINES = 20  # of what pytest says when it cannot run the tests
# Looking for plugins takes longer than the tests of a small kata; Hypothesis is all they need.
# The other two collect garbage, again and again, when all is said.
PLUGINS: tuple[str, ...] = ("-p", "_hypothesis_pytestplugin", "-p", "no:unraisableexception")
PLUGINS += ("-p", "no:threadexception", "-p", "no:faulthandler")


class Standby:
    """The plugin that waits for a message on its line, and sends there what the tests say.

    Each message is a JSON object with one key: ``ready``, ``outcomes``, ``live``, or at the
    end ``end``, with the exit status and what pytest printed.
    """

    def __init__(self, line: Connection) -> None:
        self.line = line
        self.has_outcomes = False
        self.outcomes: list[object] = []
        self.sent = time.monotonic()
        self.has_ended = False

    def send(self, **message: object) -> None:
        self.line.send_bytes(json.dumps(message).encode())

    def end(self, status: int, said: str) -> None:
        """Send the last message, once.

        said: what pytest printed.
        """
        if not self.has_ended:
            self.has_ended = True
            self._flush()
            self.send(end={"status": status, "said": said.strip().splitlines()[-LINES:]})

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, object, object]:
        supervisor = session.config.pluginmanager.getplugin("kata-workers")
        if isinstance(supervisor, Supervisor) and session.items:
            supervisor.prepare(session.items[0])
            supervisor.wants_only_verdicts = True
        self.send(ready=True)
        try:
            order = json.loads(self.line.recv_bytes())
        except (EOFError, OSError):
            pytest.exit("Nobody waits for these tests any more.")
        os.environ["COLUMNS"] = str(order["width"])  # for what tests draw
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if hasattr(report, "dojo"):
            self.has_outcomes = True
            self.outcomes.append(report.dojo)
            if time.monotonic() > self.sent + SOON:
                self._flush()

    def _flush(self) -> None:
        """Send the outcomes together: to wake another process takes as long as a small test."""
        self.sent = time.monotonic()
        if self.outcomes:
            self.send(outcomes=self.outcomes)
            self.outcomes = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, exitstatus: int) -> None:
        """Say so at once: to tidy up takes longer than to run the tests of a small kata."""
        if self.has_outcomes:
            self.end(exitstatus, "")

    def pytest_dojo_live(self, message: Message) -> None:
        self.send(live=message)


# What costs time the first time only: a test that passes, one that fails, and generated ones.
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
    """The plugin that loads what tests need, so that processes forked from here have it."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        katas = session.config.pluginmanager.getplugin("katas")
        assert isinstance(katas, Katas)
        warm_up(session, session.items, many=True)
        katas.guard.watch()
        return True

    def pytest_exception_interact(self, call: pytest.CallInfo[object]) -> None:
        """Let go where pytest 8.0 takes an interrupt for an error of the module that it loads."""
        if call.excinfo and isinstance(call.excinfo.value, KeyboardInterrupt):
            raise call.excinfo.value


def warm() -> None:
    """Run some tests in this process, so that others begin faster here and in its forks."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "test_first.py")
        path.write_text(FIRST_TESTS, encoding="utf-8")
        _run(["-p", "no:cacheprovider", "--rootdir", folder, str(path)])


def rehearse(arguments: list[str]) -> None:
    """Collect tests in this process without running one."""
    _run(arguments, Rehearsal())


def _run(arguments: list[str], *plugins: object) -> None:
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        status = pytest.main([*PLUGINS, *arguments], plugins=plugins)
    if status == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt


def stand_by(line: Connection, arguments: list[str]) -> None:
    """Run pytest in this process when the word comes, and report on the line."""
    standby, said = Standby(line), StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        status = pytest.main([*PLUGINS, "--color=no", *arguments], plugins=[standby])
    with suppress(OSError):
        standby.end(int(status), said.getvalue())
    line.close()

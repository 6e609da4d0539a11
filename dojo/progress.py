"""Finds the next open kata, by running the tests until one of them does not pass."""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from dojo.catalogue import Kata, chapters
from dojo.plugin.verdicts import Katas

LINES = 20  # of what pytest says when it cannot run the tests


class NotJudged(Exception):
    """The tests cannot be run; the text says why."""


class _FirstOpen:
    """Stops the session at the first test of a kata whose outcome is not passed."""

    def __init__(self) -> None:
        self.kata: Kata | None = None
        self._session: pytest.Session | None = None

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        self._session = session

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        assert self._session is not None
        katas = self._session.config.pluginmanager.getplugin("katas")
        assert isinstance(katas, Katas)
        outcome = katas.outcome_of(report)
        if outcome and outcome.verdict.state != "passed":
            self.kata = outcome.kata
            self._session.shouldstop = "The first open kata is found."


def next_open(root: Path) -> Kata | None:
    """Return the first kata that has a test which does not pass, None if all are done.

    root: the folder of the repository.

    Raises NotJudged if the tests cannot be run.
    """
    first, said = _FirstOpen(), io.StringIO()
    # Not pytest's own testpaths: they count only in the root folder.
    tests = [str(root / "tests" / chapter) for chapter in chapters(root)]
    if not tests:
        raise NotJudged("There are no katas here. Go to the folder of the repository first.")
    with redirect_stdout(said), redirect_stderr(said):
        status = pytest.main(["--color=no", *tests], plugins=[first])
    if first.kata is None and status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        end = "\n".join(said.getvalue().strip().splitlines()[-LINES:])
        raise NotJudged(f"The tests cannot be run:\n\n{end}")
    return first.kata

"""Finds out where a learner stands, by running the tests: that is all there is to know."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from dojo import start
from dojo.catalogue import NO_KATAS, Kata, chapters
from dojo.plugin.verdicts import Katas
from dojo.report import Outcome

# What the tests of katas need; others are not loaded, whatever is installed.
PLUGINS = ("-p", "_hypothesis_pytestplugin")
LINES = 20  # of what pytest says when it cannot run the tests


class NotJudged(Exception):
    """The tests cannot be run; the text says why."""


class _Listener:
    """Hands on each outcome, and stops the session when nothing else is asked for."""

    def __init__(self, heard: Callable[[Outcome], bool]) -> None:
        self.heard = heard
        self.has_outcomes = False
        self._session: pytest.Session | None = None

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        self._session = session

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        assert self._session is not None
        katas = self._session.config.pluginmanager.getplugin("katas")
        assert isinstance(katas, Katas)
        outcome = katas.outcome_of(report)
        if outcome and not self._session.shouldstop:
            self.has_outcomes = True
            if not self.heard(outcome):
                self._session.shouldstop = "Nothing else is asked for."


def judge(root: Path, heard: Callable[[Outcome], bool]) -> None:
    """Run the tests of all katas, in learning order.

    root: the folder of the repository.
    heard: is told what each test says; returns whether to go on.

    Raises NotJudged if the tests cannot be run.
    """
    # Not pytest's own testpaths: they count only in the root folder.
    tests = [root / "tests" / chapter for chapter in chapters(root)]
    if not tests:
        raise NotJudged(NO_KATAS)
    if problem := start.problem():
        raise NotJudged(problem)
    listener, said = _Listener(heard), io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        status = run(tests, ["--color=no"], listener)
    is_judged = status in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
    if not is_judged and not listener.has_outcomes:
        end = "\n".join(said.getvalue().strip().splitlines()[-LINES:])
        raise NotJudged(f"The tests cannot be run:\n\n{end}")


def run(tests: Iterable[Path], options: Iterable[str], *plugins: object) -> int:
    """Run pytest on some test files, as if nothing had been set for other runs of it.

    Returns its exit status.
    """
    # Relative to where we are: pytest reads [ in a path as its own.
    paths = [os.path.relpath(path) for path in tests]
    with _own_environment():
        return pytest.main([*PLUGINS, *options, *paths], plugins=plugins)


@contextmanager
def _own_environment() -> Generator[None]:
    """Keep options and plugins out that somebody has for other projects."""
    before = dict(os.environ)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS"):
        os.environ.pop(name, None)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def first_open(root: Path) -> Outcome | None:
    """Return what the first test that does not pass says, None if all katas are done.

    root: the folder of the repository.

    Raises NotJudged if the tests cannot be run.
    """
    found: list[Outcome] = []

    def heard(outcome: Outcome) -> bool:
        if outcome.verdict.state != "passed":
            found.append(outcome)
        return not found

    judge(root, heard)
    return found[0] if found else None


def next_open(root: Path) -> Kata | None:
    """Return the first kata that has a test which does not pass, None if all are done.

    root: the folder of the repository.

    Raises NotJudged if the tests cannot be run.
    """
    outcome = first_open(root)
    return outcome.kata if outcome else None

"""Judge katas and receive events; all front ends use this module."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from dojo.isolation import startup
from dojo.model.catalogue import NO_KATAS, chapters
from dojo.model.events import Ended, Event, Judged, NotJudged, Ready, Shown
from dojo.model.kata import Kata
from dojo.pytest_plugin.outcomes import Katas

# Plugins that the tests of katas need; no other installed plugins are loaded.
PLUGINS = ("-p", "_hypothesis_pytestplugin")
# pytest would warn that this module was imported before it could rewrite its assertions.
QUIET = ("-W", "ignore::pytest.PytestAssertRewriteWarning")
LINES = 20  # of pytest's output if it cannot run the tests


class Listener:
    """The plugin that turns the progress of a session into events.

    Args:
        hear: Called with each event. If it returns False, the session stops after the current test.
        ready: Called with the session after its tests are collected and before the first one runs.
    """

    def __init__(
        self,
        hear: Callable[[Event], object],
        ready: Callable[[pytest.Session], None] = lambda session: None,
    ) -> None:
        self.hear = hear
        self.ready = ready
        self.has_outcomes = False
        self.ended: Ended | None = None
        self._session: pytest.Session | None = None

    def end(self, status: int, said: str) -> None:
        """Send `Ended` unless it was sent before.

        Args:
            status: The exit status of pytest.
            said: The output of pytest.
        """
        if not self.ended:
            lines = () if self.has_outcomes else tuple(said.strip().splitlines()[-LINES:])
            self.ended = Ended(status, lines)
            self.hear(self.ended)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, object, object]:
        """Send `Ready` before the first test."""
        self._session = session
        self.ready(session)
        self.hear(Ready())
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Send `Judged` for each verdict."""
        assert self._session is not None
        katas = self._session.config.pluginmanager.getplugin("katas")
        assert isinstance(katas, Katas)
        outcome = katas.outcome_of(report)
        if outcome and not self._session.shouldstop:
            self.has_outcomes = True
            if self.hear(Judged(outcome)) is False:
                self._session.shouldstop = "No more tests are needed."

    def pytest_dojo_shown(self, event: Shown) -> None:
        """Send what a test shows."""
        self.hear(event)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, exitstatus: int) -> None:
        """Send `Ended` now, because cleanup can take longer than the tests of a small kata."""
        if self.has_outcomes:
            self.end(exitstatus, "")


def judge(
    root: Path,
    hear: Callable[[Event], object],
    katas: Sequence[Kata] = (),
    answers: Path | None = None,
) -> None:
    """Judge katas in a folder of answers, in learning order.

    The events are `Ready`, then what each test shows and its `Judged`, and finally `Ended`.

    Args:
        root: The folder of the repository.
        hear: Called with each event. If it returns False, no more tests are run.
        katas: The katas to judge; empty for all.
        answers: The folder of answers; None for ``katas``.

    Raises:
        NotJudged: The tests cannot be run.
        Exception: ``hear`` has raised it. No more tests were run.
    """
    # Do not rely on pytest's testpaths, which apply only in the root folder.
    tests = [kata.test for kata in katas] or [root / "tests" / name for name in chapters(root)]
    if not tests:
        raise NotJudged(NO_KATAS)
    if problem := startup.problem():
        raise NotJudged(problem)
    options = ["--color=no", *([f"--katas={answers}"] if answers else [])]
    raised: list[Exception] = []

    def heard(event: Event) -> object:
        if raised:
            return False
        try:
            return hear(event)
        except Exception as error:  # pytest would take it for one of its own
            raised.append(error)
            return False

    listener, said = Listener(heard), io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        status = run(tests, options, listener)
    listener.end(status, said.getvalue())
    if raised:
        raise raised[0]
    is_judged = status in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
    if listener.ended and not is_judged and not listener.has_outcomes:
        raise NotJudged("\n".join(["The tests cannot be run:", "", *listener.ended.said]))


def run(tests: Iterable[Path], options: Iterable[str], *plugins: object) -> int:
    """Run pytest on test files without the user's own settings; return its exit status."""
    # Relative paths, because pytest gives [ in a path a meaning.
    paths = [os.path.relpath(path) for path in tests]
    with pytest.MonkeyPatch.context() as own:  # the user's settings are for other projects
        own.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
        own.delenv("PYTEST_ADDOPTS", raising=False)
        own.delenv("PYTEST_PLUGINS", raising=False)
        return pytest.main([*PLUGINS, *QUIET, *options, *paths], plugins=plugins)

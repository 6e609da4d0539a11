"""Shows a learner where they stand and what to do next, instead of pytest's own report."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter

from dojo.catalogue import Kata, chapters
from dojo.live import Message
from dojo.overview import also_open
from dojo.plugin.verdicts import Katas
from dojo.report import (
    Line,
    Outcome,
    Progress,
    bar,
    by_kata,
    first_open,
    kata_line,
    next_step,
    nothing_fits,
)
from dojo.training import Shown

MARKUP: dict[str, dict[str, bool]] = {
    "": {},
    "title": {"bold": True},
    "done": {"green": True},
    "open": {"yellow": True},
    "to do": {},
    "path": {"cyan": True},
}


def is_for_learners(config: pytest.Config) -> bool:
    """Say whether every path to run lies among the tests of katas."""
    if not config.pluginmanager.hasplugin("terminalreporter") or config.option.collectonly:
        return False
    tests = [config.rootpath / "tests" / name for name in chapters(config.rootpath)]
    paths = [config.invocation_params.dir / arg.partition("::")[0] for arg in config.args]
    folders = [Path(os.path.normpath(path)) for path in paths]
    return bool(tests) and all(
        any(folder.is_relative_to(test) for test in tests) for folder in folders
    )


def is_terminal(reporter: TerminalReporter) -> bool:
    """Say whether somebody sees lines as they are written."""
    return bool(reporter._tw._file.isatty())


class Screen:
    """Prints each kata's line when its tests are through, and the next step at the end.

    ``-q`` leaves out the lines of the katas; ``-v`` keeps pytest's own report and adds the
    next step.  An explicit ``--tb`` or ``-r`` adds what pytest prints for it.
    """

    def __init__(self, config: pytest.Config, katas: Katas) -> None:
        self.config = config
        self.katas = katas
        self.verbosity: int = config.option.verbose
        self.outcomes: list[Outcome] = []
        self.totals: Counter[Kata] = Counter()  # of tests, before any are left out
        self.selected: Counter[Kata] = Counter()  # of tests to run
        self.shown: set[Kata] = set()
        self.exhibited = Shown()
        self._is_line_shown = False
        reporter = config.pluginmanager.getplugin("terminalreporter")
        assert isinstance(reporter, TerminalReporter)
        self.reporter = reporter
        if self.verbosity <= 0:
            reporter._show_progress_info = False  # older pytests print it even after nothing
        if self.verbosity <= 0:
            config.option.verbose -= 1  # leaves pytest's last line, which tools look for

    @property
    def width(self) -> int:
        return min(100, int(self.reporter._tw.fullwidth))

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: Sequence[pytest.Item]) -> None:
        """Count before ``-k`` and ``--lf`` leave tests out; ``file::test`` hides the total."""
        picked = any("::" in arg for arg in self.config.args)
        for item in items:
            kata = self.katas.of(item)
            if kata:
                self.totals[kata] += 1
        if picked:
            self.totals = Counter(dict.fromkeys(self.totals, -1))

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.selected.update(kata for item in session.items if (kata := self.katas.of(item)))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_report_teststatus(
        self, report: pytest.TestReport
    ) -> Generator[None, object, object]:
        others = yield
        outcome = self.katas.outcome_of(report)
        if outcome is None or self.verbosity > 0:
            return others
        state = outcome.verdict.state
        return state, "", state.upper()

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        outcome = self.katas.outcome_of(report)
        if outcome:
            self.outcomes.append(outcome)
            mine = [o for o in self.outcomes if o.kata == outcome.kata]
            if len(mine) == self.selected[outcome.kata]:
                self._show(by_kata(mine, self.totals))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_terminal_summary(self) -> Generator[None, None, None]:
        everything = by_kata(self.outcomes, self.totals)
        self._show([progress for progress in everything if progress.kata not in self.shown])
        self._hide_what_is_said_already()
        yield
        lines: list[Line] = []
        if len(everything) > 1:
            lines += [bar(sum(p.state == "done" for p in everything), len(everything)), Line()]
        if everything:
            lines += next_step(everything, self.config.option.hint, self.width)
            if self.config.option.all:
                lines += also_open(first_open(everything), self.width)
        elif self.totals and not self.selected and self.config.option.keyword:
            lines += nothing_fits(self.config.option.keyword, list(self.totals), self.width)
        drawings = self.exhibited.drawings(self.width) if len(everything) == 1 else []
        lines += [Line(), *map(Line, drawings)] if drawings else []
        self._print([*lines, Line()])

    def pytest_dojo_live(self, message: Message) -> None:
        """Show on a terminal how a training is doing, in a line that is gone when it ends."""
        self.exhibited.add(message)
        line = self.exhibited.line()
        if line and self.verbosity == 0 and is_terminal(self.reporter):
            self.reporter.rewrite(line[: self.width - 1], erase=True)
            self._is_line_shown = True

    def _hide_what_is_said_already(self) -> None:
        """Keep failures that no kata explains, and whatever was asked for by option."""
        failures = self.reporter.stats.get("failed", []) + self.reporter.stats.get("error", [])
        explained = all(hasattr(report, "dojo") for report in failures)
        if explained and self.verbosity <= 0:
            if self.config.option.tbstyle == "auto":
                self.config.option.tbstyle = "no"
            if self.config.option.reportchars == "fE":  # pytest's default
                self.reporter.reportchars = ""

    def _show(self, all_progress: Sequence[Progress]) -> None:
        for progress in all_progress:
            self.shown.add(progress.kata)
            if self.verbosity == 0:
                self._print([kata_line(progress, self.width)])

    def _print(self, lines: Sequence[Line]) -> None:
        if self._is_line_shown:
            self.reporter.rewrite("", erase=True)
            self.reporter.rewrite("")
            self._is_line_shown = False
        for text, style in lines:
            self.reporter.write_line(text, **MARKUP[style])

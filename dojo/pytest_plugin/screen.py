"""Show the learner's progress and the next step, instead of pytest's own report."""

from __future__ import annotations

import bisect
import itertools
import os
import shutil
from collections import Counter, defaultdict
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest

from dojo.display.learning_curve import AllShown
from dojo.display.report import Line, also_open, bar, kata_line, next_step, nothing_fits
from dojo.display.styles import WIDEST, markup
from dojo.model import events
from dojo.model.catalogue import chapters
from dojo.model.kata import Kata
from dojo.model.verdict import Outcome, Progress, by_kata, next_progress
from dojo.pytest_plugin.arguments import names_tests
from dojo.pytest_plugin.outcomes import Katas


def is_for_learners(config: pytest.Config) -> bool:
    """Return whether only tests of katas are run."""
    if not config.pluginmanager.hasplugin("terminalreporter") or config.option.collectonly:
        return False
    tests = [config.rootpath / "tests" / name for name in chapters(config.rootpath)]
    paths = [config.invocation_params.dir / arg.partition("::")[0] for arg in config.args]
    folders = [Path(os.path.normpath(path)) for path in paths]
    return bool(tests) and all(
        any(folder.is_relative_to(test) for test in tests) for folder in folders
    )


class Screen:
    """The plugin that prints a line for each finished kata, and the next step at the end.

    ``-q`` omits the lines of the katas, and ``-v`` keeps pytest's own report before the next step.
    An explicit ``--tb`` or ``-r`` adds what pytest prints for it.
    """

    def __init__(self, config: pytest.Config, katas: Katas) -> None:
        self.config = config
        self.katas = katas
        self.verbosity: int = config.option.verbose
        self._outcomes_of: defaultdict[Kata, list[Outcome]] = defaultdict(list)
        self._lines_of: defaultdict[Kata, list[int]] = defaultdict(list)  # of their tests
        self.totals: Counter[Kata] = Counter()  # numbers of tests before deselection
        self.selected: Counter[Kata] = Counter()  # numbers of tests to run
        self.shown: set[Kata] = set()
        self.exhibited = AllShown()
        self._is_line_shown = False
        self.reporter: pytest.TerminalReporter = config.pluginmanager.getplugin("terminalreporter")
        if self.verbosity <= 0:
            config.option.verbose -= 1  # keeps pytest's last line, which some tools need

    @property
    def width(self) -> int:
        """The maximum columns of a line."""
        return min(WIDEST, shutil.get_terminal_size().columns)

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: Sequence[pytest.Item]) -> None:
        """Count tests before ``-k`` and ``--lf``; with ``file::test``, the total is unknown."""
        for item in items:
            kata = self.katas.of(item)
            if kata:
                self.totals[kata] += 1
        if names_tests(self.config):
            self.totals = Counter(dict.fromkeys(self.totals, -1))
        elif getattr(self.config.option, "lf", False):  # it does not even collect other tests
            for kata, found in self.totals.items():
                self.totals[kata] = max(found, len(self.katas.to_do(kata)))

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Count the selected tests."""
        self.selected.update(kata for item in session.items if (kata := self.katas.of(item)))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_report_teststatus(
        self, report: pytest.TestReport
    ) -> Generator[None, object, object]:
        """Hide pytest's letters, except with ``-v``."""
        others = yield
        outcome = self.katas.outcome_of(report)
        if outcome is None or self.verbosity > 0:
            return others
        state = outcome.verdict.state
        return state, "", state.upper()

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Print the line of a kata after its last test."""
        outcome = self.katas.outcome_of(report)
        if outcome:
            mine = self._outcomes_of[outcome.kata]
            # With xdist, outcomes come in any order.
            place = bisect.bisect(self._lines_of[outcome.kata], report.location[1] or 0)
            self._lines_of[outcome.kata].insert(place, report.location[1] or 0)
            mine.insert(place, outcome)
            if len(mine) == self.selected[outcome.kata]:
                self._show(by_kata(mine, self.totals))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_terminal_summary(self) -> Generator[None, None, None]:
        """Print the next step."""
        found = itertools.chain.from_iterable(self._outcomes_of.values())
        everything = by_kata(found, self.totals)
        self._show([progress for progress in everything if progress.kata not in self.shown])
        self._hide_what_is_said_already()
        yield
        lines: list[Line] = []
        if len(everything) > 1:
            lines += [bar(sum(p.state == "done" for p in everything), len(everything)), Line()]
        if everything:
            lines += next_step(everything, self.config.option.hint, self.width)
            if self.config.option.all:
                lines += also_open(next_progress(everything), self.width)
        elif self.totals and not self.selected and self.config.option.keyword:
            lines += nothing_fits(self.config.option.keyword, list(self.totals), self.width)
        drawings = self.exhibited.drawings(self.width) if len(everything) == 1 else []
        lines += [Line(), *map(Line, drawings)] if drawings else []
        self._print([*lines, Line()])

    def pytest_dojo_shown(self, event: events.Shown) -> None:
        """Show the figures of a training run in a line that is removed at its end."""
        self.exhibited.add(event)
        line = self.exhibited.line()
        if line and self.verbosity == 0 and self.reporter.isatty:
            self.reporter.rewrite(line[: self.width - 1], erase=True)
            self._is_line_shown = True

    def _hide_what_is_said_already(self) -> None:
        """Hide pytest's failures unless one is not from a kata, or an option asks for them."""
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
            self.reporter.write_line(text, **markup(style))

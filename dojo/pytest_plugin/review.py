"""List what a person should look at in strangers' answers, for ``--review``."""

from __future__ import annotations

from pathlib import Path

import pytest

from dojo.judging.answer import files_of
from dojo.judging.source_review import Flag, flags, strays
from dojo.model.catalogue import katas as all_katas
from dojo.model.kata import Kata, relative
from dojo.pytest_plugin.arguments import answer_folders
from dojo.pytest_plugin.outcomes import Katas
from dojo.pytest_plugin.project_files import ProjectFiles


class Review:
    """The plugin that lists flags after the verdicts, which they do not change."""

    def __init__(self, config: pytest.Config, katas: Katas) -> None:
        self.config = config
        self.katas = katas
        self._files = ProjectFiles(config.rootpath)
        # Before an answer runs, which could change its own file.
        self._flags_of = {kata: self._flags(kata) for kata in all_katas(config.rootpath)}
        self._strays = [
            flag for folder in answer_folders(config) for flag in strays(config.rootpath, folder)
        ]
        self._judged: set[Kata] = set()
        self._changed: list[Path] = []

    def _flags(self, kata: Kata) -> list[Flag]:
        return flags(kata, files_of(self.katas.answer(kata, None))[-1])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note which katas are judged, also by other processes."""
        outcome = self.katas.outcome_of(report)
        if outcome:
            self._judged.add(outcome.kata)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self) -> None:
        """Look for changes before other plugins write their reports, such as JUnit files."""
        self._changed = self._files.changed()

    @pytest.hookimpl(tryfirst=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the flags."""
        lines = self._lines() + self._changes()
        terminalreporter.write_line("")
        terminalreporter.write_line("To look at:" if lines else "Nothing to look at.")
        for line in lines:
            terminalreporter.write_line(f"  {line}")

    def _lines(self) -> list[str]:
        found = [
            flag
            for kata, flags_of in self._flags_of.items()
            if kata in self._judged
            for flag in flags_of
        ]
        here = self.config.invocation_params.dir
        return [
            f"{relative(path, here)}:{line}: {reason}."
            for path, line, reason in found + self._strays
        ]

    def _changes(self) -> list[str]:
        return [
            f"{path.as_posix()}: changed while the tests ran. If you did not change it, restore it"
            " before you run the tests again."
            for path in self._changed
        ]

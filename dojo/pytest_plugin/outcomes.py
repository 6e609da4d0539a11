"""Match tests to katas, and add the verdicts to pytest's reports."""

from __future__ import annotations

import multiprocessing
from collections.abc import Generator, Iterable
from copy import copy
from pathlib import Path
from typing import Any

import pytest

from dojo.display import report
from dojo.isolation.worker import OUTPUT
from dojo.judging.answer import (
    Answer,
    asked_of,
    call_without_result,
    files_of,
    lines_of,
    source_of,
)
from dojo.judging.calls import note
from dojo.judging.explain import Decided, explain
from dojo.judging.frames import frames_in
from dojo.model import to_do
from dojo.model.catalogue import chapters, of_test
from dojo.model.kata import Kata, relative, same_lines
from dojo.model.text import plain
from dojo.model.variants import Variant
from dojo.model.verdict import PASSED, Outcome, Verdict
from dojo.pytest_plugin.arguments import answer_folders

COMPARISONS = "assertion"  # a plugin of pytest


class Katas:
    """The plugin that knows the kata and the answer of each item."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.current: Answer | None = None  # the answer that this process is testing
        self.any_to_do = False
        self._late: Verdict | None = None  # for an error that an answer raised after its test
        self._of: dict[Path, Kata | None] = {}
        self._answers: dict[tuple[Kata, Variant | None], Answer] = {}
        self._untouched: dict[Kata, bool] = {}
        self._to_do: dict[Kata, dict[str, Verdict]] = {}
        self._order: dict[pytest.Item, int] = {}  # in which they were collected
        self._read: tuple[dict[str, Any] | None, Outcome | None] = (None, None)

    @property
    def _is_said_in_words(self) -> bool:
        """Whether tracebacks are hidden, because ``--tb`` is not used."""
        return bool(self.config.option.tbstyle == "auto")

    def of(self, item: pytest.Item) -> Kata | None:
        """Return the kata that an item judges, or None for an ordinary test."""
        return self.of_path(item.path) if "kata" in getattr(item, "fixturenames", ()) else None

    def of_path(self, path: Path) -> Kata | None:
        """Return the kata that a test file judges, or None for any other file."""
        if path not in self._of:
            self._of[path] = of_test(path, self.config.rootpath)
        return self._of[path]

    def read_answers(self, items: Iterable[pytest.Item]) -> None:
        """Read all answers before any of them runs, because it could change the others."""
        for item in items:
            if kata := self.of(item):
                self.answer(kata, variant_of(item))

    def answer(self, kata: Kata, variant: Variant | None) -> Answer:
        """Return the answer in the judged folders, or a variant that tests the tests."""
        if (kata, variant) not in self._answers:
            folders = answer_folders(self.config)
            self._answers[kata, variant] = Answer(kata, folders, variant)
        return self._answers[kata, variant]

    def files(self, item: pytest.Item, kata: Kata) -> tuple[Path, ...]:
        """Return the files of the answer that an item judges."""
        return files_of(self.answer(kata, variant_of(item)))

    def protected(self) -> list[Path]:
        """Return the folders that no answer may change."""
        root = self.config.rootpath
        kept = [root / name for name in ("katas", "solutions", "tests", "data", "dojo")]
        folders = answer_folders(self.config)
        return kept + [folder / chapter for folder in folders for chapter in chapters(root)]

    def is_untouched(self, kata: Kata) -> bool:
        """Return whether the answer is the original stub of its kata, which nobody has edited."""
        if kata not in self._untouched:
            source = source_of(self.answer(kata, None))
            self._untouched[kata] = bool(source) and same_lines(source) == kata.original_content
        return self._untouched[kata]

    def to_do(self, kata: Kata) -> dict[str, Verdict]:
        """Return the stored verdicts on the untouched stub of a kata, by the names of the tests."""
        if kata not in self._to_do:
            self._to_do[kata] = to_do.read(kata)
        return self._to_do[kata]

    def known(self, item: pytest.Item) -> Verdict | None:
        """Return the stored verdict if the answer is an untouched stub; None otherwise."""
        kata = self.of(item)
        if kata is None or variant_of(item) or not self.is_untouched(kata):
            return None
        return self.to_do(kata).get(item.name)

    def outcome(
        self, item: pytest.Item, kata: Kata, verdict: Verdict, printed: str = ""
    ) -> Outcome:
        """Make the outcome of a test."""
        return Outcome(
            kata,
            getattr(item, "originalname", item.name),
            verdict,
            relative(self.files(item, kata)[-1], self.config.invocation_params.dir),
            verdict.hints or tuple(h for mark in item.iter_markers("hint") for h in mark.args),
            printed,
            "".join(text for mark in item.iter_markers("reason") for text in mark.args),
        )

    def overrule(
        self, item: pytest.Item, reports: list[pytest.TestReport], verdict: Verdict
    ) -> list[pytest.TestReport]:
        """Replace the verdict in the reports of a test."""
        kata = self.of(item)
        assert kata is not None
        for made in reports:
            if hasattr(made, "dojo"):
                self.mark(made, self.outcome(item, kata, verdict))
            else:
                made.outcome, made.longrepr = "passed", None
        return reports

    def mark(self, made: pytest.TestReport, outcome: Outcome) -> None:
        """Store an outcome in a pytest report.

        The text of the report becomes the message for the learner, so that editors, ``-v`` and
        JUnit files show it. With ``--tb``, the traceback stays as well.
        """
        made.__dict__["dojo"] = outcome.to_data()  # reports carry this to other processes
        made.__dict__.pop("wasxfail", None)
        verdict = outcome.verdict
        if verdict.state == "passed":
            return
        if verdict.state == "to do":
            made.outcome = "skipped"
            made.longrepr = (outcome.path, verdict.line or 0, f"to do: {verdict.message}")
            return
        text = "\n".join(line.text for line in report.where_and_what(outcome)).strip()
        made.outcome = "failed"
        if self._is_said_in_words:
            made.longrepr = text
        else:
            made.sections.insert(0, ("What this says of the answer", text))

    def outcome_of(self, made: pytest.TestReport) -> Outcome | None:
        """Return the outcome in a report, which may come from another process."""
        data: dict[str, Any] | None = getattr(made, "dojo", None)
        if data is not self._read[0]:  # several hooks ask about the same report
            self._read = data, Outcome.of_data(data, self.config.rootpath) if data else None
        return self._read[1]

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        """Record the order of collection."""
        self._order[item] = len(self._order)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the tests of katas in file order, even if other plugins shuffle tests."""
        if self.config.option.answers or self.config.option.mutants:
            return
        places = [place for place, item in enumerate(items) if self.of(item)]
        in_order = sorted((items[place] for place in places), key=lambda item: self._order[item])
        for place, item in zip(places, in_order, strict=True):
            items[place] = item

    @pytest.hookimpl(wrapper=True)
    def pytest_report_teststatus(
        self, report: pytest.TestReport
    ) -> Generator[None, object, object]:
        """Return a letter and a word for each state, as a wrapper because editors listen here."""
        others = yield
        outcome = self.outcome_of(report)
        state = outcome.verdict.state if outcome else "passed"
        if state == "to do":
            return state, "t", ("TO DO", {"yellow": True})
        return ("failed", "F", "FAILED") if state == "failed" else others

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Record whether a test is to do."""
        outcome = self.outcome_of(report)
        self.any_to_do |= outcome is not None and outcome.verdict.state == "to do"

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Fail a session in which something is to do."""
        if self.any_to_do and exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Generator[None, None, None]:
        """Suppress tracebacks, and contain the answer during setup."""
        if self.of(item) and self._is_said_in_words:
            # Hypothesis calls it, too.
            item.repr_failure = lambda *_, **__: ""  # type: ignore[method-assign]
            # It compares both sides of an assertion in detail, which nobody sees and can take long.
            if self.config.pluginmanager.hasplugin(COMPARISONS):
                self.config.pluginmanager.unregister(name=COMPARISONS)
        return (yield from self._contain(item))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, None, None]:
        """Contain the answer during the test."""
        return (yield from self._contain(item))

    def _contain(self, item: pytest.Item) -> Generator[None, None, None]:
        """Prevent an answer from stopping the run with ``pytest.exit`` or an interrupt."""
        try:
            return (yield)
        except (pytest.exit.Exception, KeyboardInterrupt) as error:
            kata = self.of(item)
            from_keyboard = multiprocessing.parent_process() is None
            if kata is None or (isinstance(error, KeyboardInterrupt) and from_keyboard):
                raise
            if from_keyboard and not frames_in(self.files(item, kata), error):
                raise
            raise Decided(self._verdict(item, kata, error)) from None

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Add the verdict to the report."""
        excinfo = call.excinfo
        error = excinfo.value if excinfo else None
        kata = self.of(item)
        if kata and self._is_said_in_words and call.when != "teardown":
            call.excinfo = None  # formatting the traceback takes longer than most tests
        made = yield
        call.excinfo = excinfo
        if kata and (call.when == "call" or (call.when == "setup" and error)):
            verdict = self._verdict(item, kata, error) if error else PASSED
            self._late = None
            self.mark(made, self.outcome(item, kata, verdict, plain(made.capstdout[-OUTPUT:])))
            made.when = "call"  # pytest must not report a failed fixture as an error
        elif kata and error and frames_in(self.files(item, kata), error):
            self._late = self._verdict(item, kata, error)
        return made

    def with_late_verdict(
        self, item: pytest.Item, reports: list[pytest.TestReport]
    ) -> list[pytest.TestReport]:
        """Add an error that the answer raised after its test, if any, to the reports."""
        late, self._late = self._late, None
        return self.overrule(item, reports, late) if late else reports

    def _verdict(self, item: pytest.Item, kata: Kata, error: BaseException) -> Verdict:
        """Explain an exception that ended a test."""
        answer = self.answer(kata, variant_of(item))
        asked = asked_of(self.current) if self.current else ""
        is_expectation = isinstance(error, (AssertionError, pytest.fail.Exception))
        if is_expectation and self.current and (call := call_without_result(self.current)):
            note(error, call)
        files, tests, line = files_of(answer), kata.test.parent, lines_of(answer).get(asked)
        return explain(error, files, asked, tests, line, kata.original)

    def reports_of(self, item: pytest.Item, error: BaseException) -> list[pytest.TestReport]:
        """Make the reports of a test during which pytest itself was interrupted."""
        kata = self.of(item)
        assert kata is not None
        return self.synthetic(item, kata, self._verdict(item, kata, error))

    def synthetic(self, item: pytest.Item, kata: Kata, verdict: Verdict) -> list[pytest.TestReport]:
        """Make the reports of a test that sent none."""
        where = item.nodeid, item.location
        setup = pytest.TestReport(*where, {item.name: 1}, "passed", None, "setup")
        call, teardown = copy(setup), copy(setup)
        call.when, teardown.when = "call", "teardown"
        self.mark(call, self.outcome(item, kata, verdict))
        return [setup, call, teardown]


def time_limit(item: pytest.Item, otherwise: float = 0.0) -> float:
    """Return the test's own time limit in seconds, or a default."""
    mark = item.get_closest_marker("time_limit")
    return float(mark.args[0]) if mark else otherwise


def variant_of(item: pytest.Item) -> Variant | None:
    """Return the variant that an item judges, or None if it judges a learner's answer."""
    callspec = getattr(item, "callspec", None)
    variant = callspec.params.get("kata") if callspec else None
    return variant if isinstance(variant, Variant) else None

"""Knows which test judges which kata, and marks reports with the kata's verdict."""

from __future__ import annotations

import multiprocessing
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

import pytest

from dojo import report
from dojo.answer import Answer, asked_of, files_of, lines_of, source_of
from dojo.catalogue import Kata, of_test, same_lines
from dojo.explain import PASSED, Judged, Verdict, explain, frames_in
from dojo.guard import Guard
from dojo.plain import plain
from dojo.plugin.begin import answer_folders
from dojo.report import Outcome
from dojo.variants import Variant

OUTPUT = 4_000  # characters of captured output that a report keeps


class Katas:
    """Which kata an item judges, and by which answer."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.current: Answer | None = None  # what the tests of this process use now
        self.any_to_do = False
        self.guard = Guard(config.rootpath / "tests")
        self._late: Verdict | None = None  # on what an answer has raised when a test was over
        self._of: dict[Path, Kata | None] = {}
        self._answers: dict[tuple[Kata, Variant | None], Answer] = {}
        self._order: dict[pytest.Item, int] = {}  # in which they were collected

    @property
    def _is_said_in_words(self) -> bool:
        """Whether nobody sees the tracebacks of an answer: only ``--tb`` shows them."""
        return bool(self.config.option.tbstyle == "auto")

    def of(self, item: pytest.Item) -> Kata | None:
        """Return the kata that an item judges, None for an ordinary test."""
        return self.of_path(item.path) if "kata" in getattr(item, "fixturenames", ()) else None

    def of_path(self, path: Path) -> Kata | None:
        """Return the kata that a test file judges, None for any other file."""
        if path not in self._of:
            self._of[path] = of_test(path, self.config.rootpath)
        return self._of[path]

    def read_answers(self, items: Iterable[pytest.Item]) -> None:
        """Read all answers before one is run, which could change the others."""
        for item in items:
            if kata := self.of(item):
                self.answer(kata, variant_of(item))

    def answer(self, kata: Kata, variant: Variant | None) -> Answer:
        """Return the answer in the folders that are judged, or a variant of the judge's."""
        if (kata, variant) not in self._answers:
            folders = answer_folders(self.config)
            self._answers[kata, variant] = Answer(kata, folders, variant)
        return self._answers[kata, variant]

    def files(self, item: pytest.Item, kata: Kata) -> tuple[Path, ...]:
        return files_of(self.answer(kata, variant_of(item)))

    def is_untouched(self, item: pytest.Item) -> bool:
        """Say whether what judges an item is its stub, which does nothing to this process."""
        kata = self.of(item)
        assert kata is not None
        source = source_of(self.answer(kata, variant_of(item)))
        return bool(source) and same_lines(source) == kata.original_content

    def outcome(
        self, item: pytest.Item, kata: Kata, verdict: Verdict, printed: str = ""
    ) -> Outcome:
        return Outcome(
            kata,
            getattr(item, "originalname", item.name),
            verdict,
            report.relative(self.files(item, kata)[-1], self.config.invocation_params.dir),
            verdict.hints or tuple(h for mark in item.iter_markers("hint") for h in mark.args),
            printed,
            "".join(text for mark in item.iter_markers("reason") for text in mark.args),
        )

    def overrule(
        self, item: pytest.Item, reports: list[pytest.TestReport], verdict: Verdict
    ) -> list[pytest.TestReport]:
        """Return the reports of a test, with another verdict than that of the test."""
        kata = self.of(item)
        assert kata is not None
        for made in reports:
            if hasattr(made, "dojo"):
                self.mark(made, self.outcome(item, kata, verdict))
            else:
                made.outcome, made.longrepr = "passed", None
        return reports

    def mark(self, made: pytest.TestReport, outcome: Outcome) -> None:
        """Make a pytest report say what the kata's verdict is.

        Its text becomes the learner's message, so that editors, ``-v`` and JUnit files show
        that; with ``--tb`` the traceback stays as well.
        """
        made.__dict__["dojo"] = outcome.to_data()  # reports carry this to other processes
        made.__dict__.pop("wasxfail", None)
        verdict = outcome.verdict
        if verdict.state == "passed":
            return
        text = "\n".join(line.text for line in report.where_and_what(outcome)).strip()
        if verdict.state == "to do":
            made.outcome = "skipped"
            made.longrepr = (outcome.path, verdict.line or 0, f"to do: {verdict.message}")
            return
        made.outcome = "failed"
        if self._is_said_in_words:
            made.longrepr = text
        else:
            made.sections.insert(0, ("What this says of the answer", text))

    def outcome_of(self, made: pytest.TestReport) -> Outcome | None:
        """Return what a report was marked with, also after a journey between processes."""
        data: dict[str, Any] | None = getattr(made, "dojo", None)
        return Outcome.of_data(data, self.config.rootpath) if data else None

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        self._order[item] = len(self._order)

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Run the tests of katas in the order of their files, whatever other plugins shuffle."""
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
        """Have a letter and a word for what is to do; a wrapper, because editors listen here."""
        others = yield
        outcome = self.outcome_of(report)
        state = outcome.verdict.state if outcome else "passed"
        if state == "to do":
            return state, "t", ("TO DO", {"yellow": True})
        return ("failed", "F", "FAILED") if state == "failed" else others

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        outcome = self.outcome_of(report)
        self.any_to_do |= outcome is not None and outcome.verdict.state == "to do"

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        if self.any_to_do and exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Generator[None, None, None]:
        if self.of(item) and self._is_said_in_words:
            # Hypothesis asks for it, too.
            item.repr_failure = lambda *_, **__: ""  # type: ignore[method-assign]
        return (yield from self._contain(item))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None, None, None]:
        return (yield from self._contain(item))

    def _contain(self, item: pytest.Item) -> Generator[None, None, None]:
        """Keep an answer from stopping the run with pytest's own means."""
        try:
            return (yield)
        except (pytest.exit.Exception, KeyboardInterrupt) as error:
            kata = self.of(item)
            from_keyboard = multiprocessing.parent_process() is None
            if kata is None or (isinstance(error, KeyboardInterrupt) and from_keyboard):
                raise
            if from_keyboard and not frames_in(self.files(item, kata), error):
                raise
            raise Judged(self._verdict(item, kata, error)) from None

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        excinfo = call.excinfo
        error = excinfo.value if excinfo else None
        kata = self.of(item)
        if kata and self._is_said_in_words and call.when != "teardown":
            call.excinfo = None  # to format the traceback takes longer than most tests
        made = yield
        call.excinfo = excinfo
        if kata and (call.when == "call" or (call.when == "setup" and error)):
            verdict = self._verdict(item, kata, error) if error else PASSED
            self._late = None
            self.mark(made, self.outcome(item, kata, verdict, plain(made.capstdout[-OUTPUT:])))
            made.when = "call"  # a verdict is one in a fixture, too, and no error of the tests
        elif kata and error and frames_in(self.files(item, kata), error):
            self._late = self._verdict(item, kata, error)
        return made

    def with_late_verdict(
        self, item: pytest.Item, reports: list[pytest.TestReport]
    ) -> list[pytest.TestReport]:
        """Return the reports of a test, with what an answer has raised after it, if anything."""
        late, self._late = self._late, None
        return self.overrule(item, reports, late) if late else reports

    def _verdict(self, item: pytest.Item, kata: Kata, error: BaseException) -> Verdict:
        """Explain an exception that ended a test."""
        answer = self.answer(kata, variant_of(item))
        asked = asked_of(self.current) if self.current else ""
        files, tests, line = files_of(answer), kata.test.parent, lines_of(answer).get(asked)
        return explain(error, files, asked, tests, line, kata.original)

    def reports_of(self, item: pytest.Item, error: BaseException) -> list[pytest.TestReport]:
        """Make the reports of a test in which pytest itself was interrupted."""
        kata = self.of(item)
        assert kata is not None
        return self.synthetic(item, kata, self._verdict(item, kata, error))

    def synthetic(self, item: pytest.Item, kata: Kata, verdict: Verdict) -> list[pytest.TestReport]:
        """Make the reports of a test that could make none itself."""
        reports = [
            pytest.TestReport(
                item.nodeid, item.location, {item.name: 1}, "passed", None, when, duration=0.0
            )
            for when in ("setup", "call", "teardown")
        ]
        self.mark(reports[1], self.outcome(item, kata, verdict))
        return reports


def time_limit(item: pytest.Item, otherwise: float = 0.0) -> float:
    """Return the seconds that a test may take, if it says so itself."""
    mark = item.get_closest_marker("time_limit")
    return float(mark.args[0]) if mark else otherwise


def variant_of(item: pytest.Item) -> Variant | None:
    """Return the answer that the judge runs an item on, None outside the judge's runs."""
    callspec = getattr(item, "callspec", None)
    variant = callspec.params.get("kata") if callspec else None
    return variant if isinstance(variant, Variant) else None

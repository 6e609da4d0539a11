"""``pytest --answers``: tests the tests of each kata with the answers that it must tell apart.

Every test that uses ``kata`` is run once for each variant of its kata:

    stub         must be to do, in every test
    reference    must pass
    right/...    must pass
    wrong/...    must be caught first by the test that it names, in the words that it names

A report then passes if the test did what it should, not if the answer did.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from _pytest.terminal import TerminalReporter

from dojo import check
from dojo.catalogue import Kata, katas
from dojo.check import Expected, Problem
from dojo.plugin.verdicts import Katas, variant_of
from dojo.report import Outcome, message, relative

KINDS = {
    "stub": "stubs to do",
    "reference": "reference answers accepted",
    "right": "right answers accepted",
    "wrong": "wrong answers rejected by the right test with the right words",
}


class Ruling(NamedTuple):
    """What an answer says of the tests.

    problem: what is wrong with them, "" for nothing.
    accepted: whether they let a wrong answer pass.
    """

    kind: str
    problem: str = ""
    accepted: bool = False


class Judge:
    """Runs each kata's tests on every variant of its answer and keeps the figures."""

    def __init__(self, config: pytest.Config, katas: Katas) -> None:
        self.config = config
        self.katas = katas
        self.problems: list[Problem] = []
        self.tests: set[str] = set()
        self.rulings: dict[str, Ruling] = {}  # by the answer's path
        self._caught: set[Path] = set()
        self._last: dict[Path, pytest.Item] = {}

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        kata = self.katas.of_path(metafunc.definition.path)
        if kata and "kata" in metafunc.fixturenames:
            variants = {"stub": kata.stub, "reference": kata.solution}
            variants |= {f"right/{path.stem}": path for path in kata.right()}
            variants |= {f"wrong/{path.stem}": path for path in kata.wrong()}
            metafunc.parametrize(
                "kata", list(variants.values()), indirect=True, ids=list(variants), scope="module"
            )

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: Sequence[pytest.Item]) -> None:
        for item in items:
            variant = variant_of(item)
            if variant:
                self._last[variant] = item

    def has_decided(self, item: pytest.Item) -> bool:
        """Say whether an item's answer is caught already; the first test to do so decides."""
        return variant_of(item) in self._caught

    def review(
        self, item: pytest.Item, kata: Kata, reports: list[pytest.TestReport]
    ) -> list[pytest.TestReport]:
        """Turn what the tests said of the answer into what the answer says of the tests."""
        variant = variant_of(item)
        for made in reports:
            outcome = self.katas.outcome_of(made)
            if outcome and variant:
                place = relative(variant, self.config.rootpath)
                ruling = self._ruling(item, kata, variant, outcome)
                problem = ""
                if ruling:
                    problem = ruling.problem and f"{place}:1: {ruling.problem}"
                    made.__dict__["judged"] = [place, f"{kata.module}.{outcome.test}", *ruling]
                made.__dict__.pop("dojo")
                made.outcome = "failed" if problem else "passed"
                made.longrepr = problem or None
        return reports

    def _ruling(
        self, item: pytest.Item, kata: Kata, variant: Path, outcome: Outcome
    ) -> Ruling | None:
        """Judge one test by one answer; None if a wrong answer's next test must decide."""
        state, said = outcome.verdict.state, " ".join(message(outcome).split())
        if variant == kata.stub:
            problem = "" if state == "to do" else f"{outcome.test} is {state}, not to do: {said}"
            if not outcome.hints:
                problem = without_hint(kata, outcome.test, item.location[1])
            return Ruling("stub", problem)
        if variant.parent.name != "wrong":
            kind = "reference" if variant == kata.solution else "right"
            return Ruling(kind, "" if state == "passed" else f"rejected: {said}")
        expected = Expected.of(variant)
        if state == "passed":
            if self._last[variant] is not item:
                return None
            return Ruling("wrong", f"accepted, where {expected.test} must catch it", True)
        self._caught.add(variant)
        if outcome.test != expected.test:
            return Ruling("wrong", f"caught by {outcome.test}, not by {expected.test}: {said}")
        if expected.words not in said:
            return Ruling("wrong", f"not caught in the words {expected.words!r} but: {said}")
        return Ruling("wrong")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        place, test, *ruling = getattr(report, "judged", ("", ""))
        if place:
            self.tests.add(test)
            if not self.rulings.get(place, Ruling("")).problem:
                self.rulings[place] = Ruling(*ruling)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        judged = {test.rpartition(".")[0] for test in self.tests}
        for kata in katas(self.config.rootpath):
            if kata.module in judged or not kata.test.exists():
                self.problems += check.problems(kata)
        if self.problems and exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: TerminalReporter) -> None:
        terminalreporter.write_sep("=", "katas, judged by their answers")
        for problem in self.problems:
            terminalreporter.write_line(problem.text(self.config.invocation_params.dir), red=True)
        for text in self.figures():
            terminalreporter.write_line(text)

    def figures(self) -> list[str]:
        """Return how many answers of each kind are judged as they should be, as m of n."""
        lines = [f"{len(self.tests)} tests"]
        for kind, text in KINDS.items():
            mine = [ruling for ruling in self.rulings.values() if ruling.kind == kind]
            if kind == "wrong":
                rejected = sum(not ruling.accepted for ruling in mine)
                lines.append(f"{rejected} of {len(mine)} wrong answers rejected")
            right = sum(not ruling.problem for ruling in mine)
            lines.append(f"{right} of {len(mine)} {text}")
        return lines


def without_hint(kata: Kata, test: str, line: int | None) -> str:
    """Say that a test has no hint; ``line`` is where it begins, counted from 0."""
    place = f"{relative(kata.test, kata.root)}:{(line or 0) + 1}"
    return f"{place}: {test} has no hint. Put @pytest.mark.hint(...) above it."

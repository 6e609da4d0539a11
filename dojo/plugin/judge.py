"""``pytest --answers``: tests the tests of each kata with the answers that it must tell apart.

Every test that uses ``kata`` is run once for each variant of its kata:

    stub         must be to do, in every test
    reference    must pass
    right/...    must pass
    wrong/...    must be caught first by the test that it names, in the words that it names

``pytest --mutants`` does the same with answers that are made from the reference:

    broken/...   must be caught: what it defines gives None, numbers, mocks, ... instead
    mutant/...   must be caught, or be explained in the kata's ``equivalent.json``

A report then passes if the test did what it should, not if the answer did.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from _pytest.terminal import TerminalReporter

from dojo import check
from dojo.catalogue import Kata, katas
from dojo.check import Expected, Problem
from dojo.mutate import Changed, broken, mutants
from dojo.plugin.verdicts import Katas, variant_of
from dojo.report import Outcome, message, relative

KINDS = {
    "stub": "stubs to do",
    "reference": "reference answers accepted",
    "right": "right answers accepted",
    "wrong": "wrong answers rejected by the right test with the right words",
    "broken": "broken answers rejected",
    "mutant": "mutants of the reference answers noticed, or explained as equivalent",
}


class Ruling(NamedTuple):
    """What an answer says of the tests.

    problem: what is wrong with them, "" for nothing.
    accepted: whether they let pass what is not the reference answer.
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
        self._variants: dict[Kata, dict[str, Path]] = {}
        self._made: dict[Path, Changed] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="dojo-")

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        kata = self.katas.of_path(metafunc.definition.path)
        if kata and "kata" in metafunc.fixturenames:
            if kata not in self._variants:
                make = self._make if self.config.option.mutants else _given
                self._variants[kata] = make(kata)
            ids, paths = zip(*self._variants[kata].items(), strict=True)
            metafunc.parametrize("kata", paths, indirect=True, ids=ids, scope="module")

    def _make(self, kata: Kata) -> dict[str, Path]:
        """Write the answers that are made from the reference answer of a kata."""
        source = kata.solution.read_text(encoding="utf-8")
        made = {f"broken/{changed.name}": changed for changed in broken(source)}
        made |= {f"mutant/{n}": changed for n, changed in enumerate(mutants(source), 1)}
        paths = {}
        for name, changed in made.items():
            paths[name] = Path(self._folder.name, kata.stem, f"{name}.py")
            paths[name].parent.mkdir(parents=True, exist_ok=True)
            paths[name].write_text(changed.source, encoding="utf-8")
            self._made[paths[name]] = changed
        known = {changed.name for changed in made.values()}
        for name in sorted(set(kata.equivalent()) - known):
            self.problems.append(
                Problem(kata.answers / "equivalent.json", 1, f"no mutant {name!r}", "Take it out")
            )
        return paths

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
                place = self._place(kata, variant)
                ruling = self._ruling(item, kata, variant, outcome)
                problem = ""
                if ruling:
                    problem = ruling.problem and f"{place}: {ruling.problem}"
                    made.__dict__["judged"] = [place, f"{kata.module}.{outcome.test}", *ruling]
                made.__dict__.pop("dojo")
                made.outcome = "failed" if problem else "passed"
                made.longrepr = problem or None
        return reports

    def _place(self, kata: Kata, variant: Path) -> str:
        made = self._made.get(variant)
        if made is None:
            return f"{relative(variant, self.config.rootpath)}:1"
        return f"{relative(kata.solution, self.config.rootpath)}:{made.line}: {made.name}"

    def _ruling(
        self, item: pytest.Item, kata: Kata, variant: Path, outcome: Outcome
    ) -> Ruling | None:
        """Judge one test by one answer; None if a wrong answer's next test must decide."""
        state, said = outcome.verdict.state, " ".join(message(outcome).split())
        if variant == kata.pristine:
            problem = "" if state == "to do" else f"{outcome.test} is {state}, not to do: {said}"
            if not outcome.hints:
                problem = without_hint(kata, outcome.test, item.location[1])
            return Ruling("stub", problem)
        if variant in self._made:
            return self._ruling_on_made(item, kata, variant, outcome)
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

    def _ruling_on_made(
        self, item: pytest.Item, kata: Kata, variant: Path, outcome: Outcome
    ) -> Ruling | None:
        kind, name = variant.parent.name, self._made[variant].name
        reason = kata.equivalent().get(name, "")
        passed = outcome.verdict.state == "passed"
        if passed and self._last[variant] is not item:
            return None
        if passed:
            remedy = "Add a test, or say in equivalent.json why none can notice it"
            return Ruling(kind, "" if reason else f"no test notices this. {remedy}.", True)
        self._caught.add(variant)
        if reason:
            return Ruling(kind, f"{outcome.test} notices this. Take it out of equivalent.json.")
        return Ruling(kind)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        place, test, *ruling = getattr(report, "judged", ("", ""))
        if place:
            self.tests.add(test)
            if not self.rulings.get(place, Ruling("")).problem:
                self.rulings[place] = Ruling(*ruling)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        judged = {test.rpartition(".")[0] for test in self.tests}
        root = self.config.rootpath
        wanted = [k for k in katas(root) if k.module in judged or not k.test.exists()]
        for kata in wanted:
            self.problems += check.problems(kata)
        for chapter in {kata.chapter for kata in wanted} if wanted == katas(root) else ():
            self.problems += check.chapter_problems(root, chapter)
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
        katas = {test.rpartition(".")[0] for test in self.tests}
        lines = [f"{len(katas)} katas", f"{len(self.tests)} tests"]
        for kind, text in KINDS.items():
            mine = [ruling for ruling in self.rulings.values() if ruling.kind == kind]
            if not mine:
                continue
            if kind == "wrong":
                rejected = sum(not ruling.accepted for ruling in mine)
                lines.append(f"{rejected} of {len(mine)} wrong answers rejected")
            right = sum(not ruling.problem for ruling in mine)
            lines.append(f"{right} of {len(mine)} {text}")
            if kind == "mutant":
                lines.append(f"{sum(ruling.accepted for ruling in mine)} of these not noticed")
        return lines


def _given(kata: Kata) -> dict[str, Path]:
    """Return the answers to a kata that somebody wrote, by the names to call them."""
    variants = {"stub": kata.pristine, "reference": kata.solution}
    variants |= {f"right/{path.stem}": path for path in kata.right()}
    return variants | {f"wrong/{path.stem}": path for path in kata.wrong()}


def without_hint(kata: Kata, test: str, line: int | None) -> str:
    """Say that a test has no hint; ``line`` is where it begins, counted from 0."""
    place = f"{relative(kata.test, kata.root)}:{(line or 0) + 1}"
    return f"{place}: {test} has no hint. Put @pytest.mark.hint(...) above it."

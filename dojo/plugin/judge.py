"""``pytest --answers``: tests the tests of each kata with the answers that it must tell apart.

Every test that uses ``kata`` is run once for each variant of its kata:

    stub         must be to do, in every test
    reference    must pass
    right/...    must pass
    wrong/...    must be caught first by the test that it names, in the words that it names

Every message of the tests must be what one of these wrong answers leads to.

``pytest --mutants`` does the same with answers that are made from the reference:

    broken/...   must be caught: what it defines gives None, numbers, mocks, ... instead
    mutant/...   must be caught, or be explained in the kata's ``equivalent.json``

A report then passes if the test did what it should, not if the answer did.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from _pytest.terminal import TerminalReporter

from dojo import check, promises, record, ruling, variants
from dojo.catalogue import Kata, katas
from dojo.messages import Message, messages
from dojo.mutate import Changed, broken, mutants
from dojo.plugin.verdicts import Katas, time_limit, variant_of
from dojo.problem import Problem
from dojo.report import Outcome
from dojo.ruling import Ruling
from dojo.variants import Variant


class Judge:
    """Runs each kata's tests on every variant of its answer and keeps the figures."""

    def __init__(self, config: pytest.Config, katas: Katas) -> None:
        self.config = config
        self.katas = katas
        self.problems: list[Problem] = []
        self.tests: dict[Kata, set[str]] = defaultdict(set)
        self.rulings: dict[Kata, dict[str, Ruling]] = defaultdict(dict)  # by the answer's name
        self._caught: set[Variant] = set()
        self._last: dict[Variant, pytest.Item] = {}
        self.messages: dict[Message, bool] = {}  # whether a wrong answer made them be read
        self._left_out: set[Kata] = set()  # katas of which not all tests are run
        self._variants: dict[Kata, list[Variant]] = {}
        self._made: dict[Variant, Changed] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="dojo-")

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        kata = self.katas.of_path(metafunc.definition.path)
        if kata and "kata" in metafunc.fixturenames:
            if kata not in self._variants:
                make = self._make if self.config.option.mutants else variants.given
                self._variants[kata] = make(kata)
            mine = self._variants[kata]
            ids = [variant.id for variant in mine]
            metafunc.parametrize("kata", mine, indirect=True, ids=ids, scope="module")

    def _make(self, kata: Kata) -> list[Variant]:
        """Write the answers that are made from the reference answer of a kata."""
        source = kata.solution.read_text(encoding="utf-8")
        folder = Path(self._folder.name, kata.stem)
        folder.mkdir(parents=True, exist_ok=True)
        found = []
        for number, changed in enumerate([*broken(source), *mutants(source)], 1):
            path = folder / f"{number}.py"
            path.write_text(changed.source, encoding="utf-8")
            name = changed.name if changed.kind == "broken" else str(number)
            found.append(Variant(changed.kind, name, path))
            self._made[found[-1]] = changed
        return found

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what is known already, where that is wanted.

        With xdist, begin with the katas that train for long, so that no process ends late.
        """
        if self.config.option.mutants and self.config.option.stale:
            known = {kata for kata in self._variants if not any(check.record_problems(kata))}
            current = [item for item in items if self.katas.of(item) in known]
            items[:] = [item for item in items if self.katas.of(item) not in known]
            self.config.hook.pytest_deselected(items=current)
        if hasattr(self.config, "workerinput"):
            limits: dict[Path, float] = defaultdict(float)
            for item in items:
                limits[item.path] = max(limits[item.path], time_limit(item))
            items.sort(key=lambda item: -limits[item.path])

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_make_scheduler(self, config: pytest.Config, log: Any) -> object:
        """With xdist, run an answer's tests in one process and in their order, in any case."""
        config.option.loadscopereorder = False
        # Not marks of groups: with newer versions of pytest, xdist does not see them.
        scheduler: Any = import_module("xdist.scheduler").LoadScopeScheduling(config, log)
        scheduler._split_scope = answer_in
        return scheduler

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            variant = variant_of(item)
            if variant:
                self._last[variant] = item

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        self._left_out.update(kata for item in items if (kata := self.katas.of(item)))

    def has_decided(self, item: pytest.Item) -> bool:
        """Say whether an item's answer is caught already; the first test to do so decides."""
        return variant_of(item) in self._caught

    def review(
        self, item: pytest.Item, kata: Kata, reports: list[pytest.TestReport]
    ) -> list[pytest.TestReport]:
        """Turn what the tests said of the answer into what the answer says of the tests."""
        variant, one_test = variant_of(item), any("::" in arg for arg in self.config.args)
        for made in reports:
            outcome = self.katas.outcome_of(made)
            if outcome and variant:
                ruled = self._ruling(item, kata, variant, outcome)
                if ruled:
                    made.__dict__["judged"] = {  # reports carry this to other processes
                        "kata": [kata.chapter, kata.stem],
                        "whole": kata not in self._left_out and not one_test,
                        "test": outcome.test,
                        "answer": variant.id,
                        "ruling": list(ruled),
                    }
                made.__dict__.pop("dojo")
                made.longrepr = (ruled and ruled.problem) or None
                made.outcome = "failed" if made.longrepr else "passed"
        return reports

    def _ruling(
        self, item: pytest.Item, kata: Kata, variant: Variant, outcome: Outcome
    ) -> Ruling | None:
        """Judge one test by one answer; None if a wrong answer's next test must decide."""
        if variant.kind == "stub":
            return ruling.on_stub(outcome, (item.location[1] or 0) + 1)
        is_last = self._last[variant] is item
        if variant in self._made:
            made = self._made[variant]
            ruled = ruling.on_made(outcome, made, is_last)
        elif variant.kind == "wrong":
            ruled = ruling.on_wrong(outcome, variant, is_last)
        else:
            return ruling.on_right(outcome, variant)
        if outcome.verdict.state != "passed":
            self._caught.add(variant)
        return ruled

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        judged: dict[str, Any] | None = getattr(report, "judged", None)
        if judged:
            kata, answer = Kata(self.config.rootpath, *judged["kata"]), judged["answer"]
            self.tests[kata].add(judged["test"])
            if not judged["whole"]:
                self._left_out.add(kata)
            if not self.rulings[kata].get(answer, Ruling("")).problem:
                self.rulings[kata][answer] = Ruling(*judged["ruling"])

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        if hasattr(self.config, "workerinput"):  # another process has all reports
            return
        root = self.config.rootpath
        wanted = [kata for kata in katas(root) if kata in self.tests or not kata.test.exists()]
        is_all = wanted == katas(root)
        if self.config.option.mutants:
            self._keep_records()
        else:
            self._look_for_messages(is_all)
        for kata in wanted:
            self.problems += check.problems(kata)
            self.problems += check.record_problems(kata) if self.config.option.answers else ()
        for chapter in {kata.chapter for kata in wanted} if is_all else ():
            self.problems += check.chapter_problems(root, chapter)
        if self.problems and exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _keep_records(self) -> None:
        """Write down what was found of each kata whose answers were all judged by all tests."""
        for kata, rulings in self.rulings.items():
            found = ruling.tally([*rulings.values()], record.digest(kata))
            if kata not in self._left_out and (found.mutants, found.broken) == record.made(kata):
                record.write(kata, found)

    def _look_for_messages(self, of_all: bool) -> None:
        """Find the messages that no wrong answer leads to and is compared with.

        of_all: whether all katas were to be judged, and so the modules that they share, too.
        """
        wrong = {
            kata: [ruled for ruled in rulings.values() if ruled.kind == "wrong"]
            for kata, rulings in self.rulings.items()
        }
        whole = [
            k for k in wrong if k not in self._left_out and len(wrong[k]) == len(variants.wrong(k))
        ]
        for kata in whole:
            for message in messages(kata.test):
                if message.path == kata.test or (of_all and len(whole) == len(wrong)):
                    is_read = any(message.is_in(ruled.said, ruled.words) for ruled in wrong[kata])
                    self.messages[message] = is_read or self.messages.get(message, False)
        unread = [message for message, is_read in self.messages.items() if not is_read]
        self.problems += map(check.unread, unread)

    def pytest_terminal_summary(self, terminalreporter: TerminalReporter) -> None:
        terminalreporter.write_sep("=", "katas, judged by their answers")
        for problem in self.problems:
            terminalreporter.write_line(problem.text(self.config.invocation_params.dir), red=True)
        for text in self.figures():
            terminalreporter.write_line(text)

    def figures(self) -> list[str]:
        """Return how much of what is judged is as it should be, as m of n."""
        lines = [f"{len(self.tests)} katas", f"{sum(map(len, self.tests.values()))} tests"]
        lines += ruling.figures([r for rulings in self.rulings.values() for r in rulings.values()])
        if self.messages:
            read = sum(self.messages.values())
            lines.append(f"{read} of {len(self.messages)} messages produced by a wrong answer")
        if self.config.option.answers:
            lines += [promises.figures([*self.tests]), *record.figures(self.tests)]
        return lines


def answer_in(nodeid: str) -> str:
    """Return what the nodeids of the tests of one answer have in common, and no others."""
    file, _, test = nodeid.partition("::")
    return f"{file}::{test.partition('[')[2].rstrip(']').partition('-')[0]}"

"""Test the tests of each kata, for ``pytest --answers`` and ``pytest --mutants``.

Every test that uses ``kata`` runs once for each variant of its kata:

    stub         every test must be to do
    reference    must pass
    right/...    must pass
    wrong/...    must be caught first by the test that it names, in the words that it names
    probe/...    finds the tests that need not run on some wrong answers
    broken/...   must be caught: one of its names gives None, a number, a mock, ...
    mutant/...   must be caught, or be explained in ``equivalent.json``

The last three are generated, broken answers and mutants for ``--mutants``. A wrong answer must
trigger each message of the tests. A report passes if the test did what it should, not if the
answer did.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from dojo.contributing import findings, mutant_record, promises, rules, wording
from dojo.contributing.answer_record import AnswerRecord, is_complete
from dojo.contributing.findings import Problem, Ruling
from dojo.contributing.mutation import Changed, written
from dojo.contributing.probes import Probes
from dojo.contributing.test_file import Text
from dojo.model import to_do, variants
from dojo.model.catalogue import katas
from dojo.model.kata import Kata
from dojo.model.variants import Variant
from dojo.model.verdict import Outcome, Verdict
from dojo.pytest_plugin.arguments import names_tests
from dojo.pytest_plugin.outcomes import Katas, time_limit, variant_of


class Judge:
    """The plugin that runs the tests of each kata on all variants and counts the results."""

    def __init__(self, config: pytest.Config, katas: Katas) -> None:
        self.config = config
        self.katas = katas
        self.problems: list[Problem] = []
        self.tests: dict[Kata, set[str]] = defaultdict(set)
        self.rulings: dict[Kata, dict[str, Ruling]] = defaultdict(dict)  # by the answer's ID
        self._caught: set[Variant] = set()
        self._probes = Probes()
        self._last: dict[Variant, pytest.Item] = {}
        self.texts: dict[Text, bool] = {}  # whether a wrong answer leads to them
        self._stub_left_out: set[Kata] = set()
        self._left_out: set[Kata] = set()  # katas of which not all tests are run
        self._variants: dict[Kata, list[Variant]] = {}
        self._made: dict[Variant, Changed] = {}
        self._to_do: dict[Kata, dict[str, Verdict]] = defaultdict(dict)
        is_stale = config.option.stale and not config.option.mutants
        self._record = AnswerRecord(config.rootpath) if is_stale else None
        self._failed: set[Path] = set()  # test files
        self._folder = tempfile.TemporaryDirectory(prefix="dojo-")

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Parametrize tests with the variants of their kata."""
        kata = self.katas.of_path(metafunc.definition.path)
        if kata and "kata" in metafunc.fixturenames:
            mine = self._variants_of(kata)
            ids = [variant.id for variant in mine]
            metafunc.parametrize("kata", mine, indirect=True, ids=ids, scope="module")

    def _variants_of(self, kata: Kata) -> list[Variant]:
        """Return the answers to a kata: handwritten and probes, or generated with ``--mutants``.

        With ``--stale``, there are none if the kata is current.
        """
        if kata not in self._variants:
            folder = Path(self._folder.name, kata.stem)
            folder.mkdir()
            if self._is_current(kata):
                found = []
            elif not self.config.option.mutants:
                found = self._probes.among(kata, variants.handwritten(kata), folder)
            else:
                made = written(kata, folder)
                self._made.update(made)
                found = list(made)
            self._variants[kata] = found
        return self._variants[kata]

    def _is_current(self, kata: Kata) -> bool:
        """Return whether ``--stale`` leaves out a kata."""
        if self._record:
            return kata in self._record.current
        return bool(self.config.option.stale) and not any(rules.record_problems(kata))

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """With ``--stale``, deselect katas that are current.

        With xdist, start with the katas that train for long, so that all processes end together.
        """
        if self.config.option.stale:
            known = {kata for kata, made in self._variants.items() if not made}
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
        """With xdist, always run the tests of an answer in one process and in order."""
        config.option.loadscopereorder = False
        # Not the marker xdist_group, which xdist misses with newer versions of pytest.
        scheduler: Any = import_module("xdist.scheduler").LoadScopeScheduling(config, log)
        scheduler._split_scope = self._scope
        return scheduler

    def _scope(self, nodeid: str) -> str:
        """Return a scope that the nodeids of an answer share, and of those with the same probe."""
        file, _, test = nodeid.partition("::")
        answer = test.partition("[")[2].rstrip("]").partition("-")[0]
        kata = self.katas.of_path(self.config.rootpath / file)
        if kata and self.config.option.answers:
            self._variants_of(kata)  # this process has collected nothing
        return f"{file}::{self._probes.name(kata, answer) if kata else answer}"

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Find the last test of each variant."""
        for item in session.items:
            variant = variant_of(item)
            if variant:
                self._last[variant] = item

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        """Note the katas whose tests, or whose tests of the stub, are not all run."""
        for item in items:
            kata, variant = self.katas.of(item), variant_of(item)
            if kata:
                self._left_out.add(kata)
            if kata and variant and variant.kind == "stub":
                self._stub_left_out.add(kata)

    def has_decided(self, item: pytest.Item) -> bool:
        """Return whether a test has caught the answer of an item, or a probe knows this verdict."""
        variant = variant_of(item)
        is_last = variant is not None and self._last[variant] is item
        return variant in self._caught or (
            not is_last and self._probes.know(variant, _plain_name(item))
        )

    def review(
        self, item: pytest.Item, kata: Kata, reports: list[pytest.TestReport]
    ) -> list[pytest.TestReport]:
        """Turn the reports on an answer into reports on its tests."""
        variant = variant_of(item)
        for made in reports:
            outcome = self.katas.outcome_of(made)
            if outcome and variant:
                ruled = self._ruling(item, variant, outcome)
                if ruled:
                    made.__dict__["judged"] = {  # reports carry this to other processes
                        "kata": [kata.chapter, kata.stem],
                        "whole": kata not in self._left_out and not names_tests(self.config),
                        "test": outcome.test,
                        "answer": variant.id,
                        "ruling": list(ruled),
                        "to_do": self._said_of_stub(item, kata, outcome),
                    }
                made.__dict__.pop("dojo")
                made.longrepr = (ruled and ruled.problem) or None
                made.outcome = "failed" if made.longrepr else "passed"
        return reports

    def _said_of_stub(self, item: pytest.Item, kata: Kata, outcome: Outcome) -> list[object]:
        """Return the name, message and line of a test of the stub; [] unless all its tests run."""
        variant = variant_of(item)
        if not variant or variant.kind != "stub" or kata in self._stub_left_out:
            return []
        if names_tests(self.config):
            return []
        return [_plain_name(item), outcome.verdict.message, outcome.verdict.line]

    def _ruling(self, item: pytest.Item, variant: Variant, outcome: Outcome) -> Ruling | None:
        """Judge a test by an answer; return None if a later test must decide."""
        if variant.kind == "stub":
            return findings.on_stub(outcome, (item.location[1] or 0) + 1)
        if variant.kind in ("reference", "right"):
            return findings.on_right(outcome, variant)
        if outcome.verdict.state != "passed":
            self._caught.add(variant)
        if variant.kind == "probe":
            self._probes.note(variant, _plain_name(item))
            return None
        is_last = self._last[variant] is item
        if variant in self._made:
            return findings.on_made(outcome, self._made[variant], is_last)
        return findings.on_wrong(outcome, variant, is_last)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Collect the rulings, including those from other processes."""
        if report.failed:
            self._failed.add(self.config.rootpath / report.nodeid.partition("::")[0])
        judged: dict[str, Any] | None = getattr(report, "judged", None)
        if judged:
            kata, answer = Kata(self.config.rootpath, *judged["kata"]), judged["answer"]
            self.tests[kata].add(judged["test"])
            if judged["to_do"]:
                name, message, line = judged["to_do"]
                self._to_do[kata][name] = Verdict("to do", message, line)
            if not judged["whole"]:
                self._left_out.add(kata)
            if not self.rulings[kata].get(answer, Ruling("")).problem:
                self.rulings[kata][answer] = Ruling(*judged["ruling"])

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Store records, check the rules, and fail the session if there are problems."""
        if hasattr(self.config, "workerinput"):  # another process has all reports
            return
        root, known = self.config.rootpath, katas(self.config.rootpath)
        chosen = {*self.tests, *(self._record.current if self._record else ())}
        wanted = [kata for kata in known if kata in chosen or not kata.test.exists()]
        if self.config.option.mutants:
            self._store_records()
        else:
            self.texts = wording.read_in(self._whole(), known)
            self.problems += wording.unread(self.texts)
            self._keep_to_do()
        for kata in wanted:
            self.problems += rules.problems(kata)
            self.problems += rules.record_problems(kata) if self.config.option.answers else ()
        for chapter in {kata.chapter for kata in wanted} if wanted == known else ():
            self.problems += rules.chapter_problems(root, chapter)
        # Only then all messages of shared modules were checked.
        if self._record and wanted == known and is_complete(session, exitstatus):
            faulty = self._failed.union(problem.path for problem in self.problems)
            self._record.keep(self._whole(), faulty)
        if self.problems and exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _whole(self) -> dict[Kata, list[Ruling]]:
        """Return the rulings on the katas whose answers were all judged by all tests."""
        kept = {kata: found for kata, found in self.rulings.items() if kata not in self._left_out}
        return {kata: [*found.values()] for kata, found in kept.items()}

    def _keep_to_do(self) -> None:
        """Store the verdicts on the stub of each kata whose tests were all run."""
        for kata, verdicts in self._to_do.items():
            is_right = not self.rulings[kata]["stub"].problem
            if is_right and to_do.write(kata, verdicts):
                what = "it did not match the verdicts on the stub, so it has been rewritten"
                self.problems.append(Problem(to_do.file(kata), 1, what, "Commit it"))

    def _store_records(self) -> None:
        """Write down what was found of each kata whose answers were all judged by all tests."""
        for kata, rulings in self._whole().items():
            found = findings.tally(rulings, mutant_record.digest(kata))
            if (found.mutants, found.broken) == mutant_record.made(kata):
                mutant_record.write(kata, found)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the problems and the results."""
        terminalreporter.write_sep("=", "katas, judged by their answers")
        for problem in self.problems:
            terminalreporter.write_line(problem.text(self.config.invocation_params.dir), red=True)
        for text in self.figures():
            terminalreporter.write_line(text)

    def figures(self) -> list[str]:
        """Return the total results, as m of n."""
        lines = [self._record.figure()] if self._record else []
        if not self.tests:
            chosen = self.config.option.keyword
            return lines + ([f"No answer matches -k {chosen!r}."] if chosen else [])
        counts = {"kata": len(self.tests), "test": sum(map(len, self.tests.values()))}
        lines += [f"{count} {what}{'' if count == 1 else 's'}" for what, count in counts.items()]
        every = [ruling for rulings in self.rulings.values() for ruling in rulings.values()]
        lines += findings.figures(every)
        if self.texts:
            read = sum(self.texts.values())
            lines.append(f"{read} of {len(self.texts)} messages produced by a wrong answer")
        if self.config.option.answers:
            lines += [promises.figures([*self.tests]), *mutant_record.figures(self.tests)]
        return lines


def _plain_name(item: pytest.Item) -> str:
    """Return the name of a test without its variant: test_it[a] for test_it[stub-a]."""
    name, _, parameters = item.name.partition("[")
    _, dash, others = parameters.removesuffix("]").partition("-")
    return f"{name}[{others}]" if dash else name

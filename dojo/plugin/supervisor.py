"""Hands the tests of katas to workers, one kata after another, and judges their silence."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Generator

import pytest

from dojo.catalogue import Kata
from dojo.explain import Verdict, died, garbled, hung
from dojo.plugin.groups import Group, warm_up
from dojo.plugin.judge import Judge
from dojo.plugin.verdicts import Katas, time_limit
from dojo.plugin.workers import Silence, Test, Worker, start_method


class Supervisor:
    """The plugin that hands the tests of katas to workers, one kata after another."""

    def __init__(self, config: pytest.Config, katas: Katas, judge: Judge | None) -> None:
        self.katas = katas
        self.judge = judge
        self.time_limit = float(config.getini("kata_time_limit"))
        # Where a verdict may leave tests out, or xdist says which one is next.
        self.is_stopped_early = bool(judge or config.option.maxfail) or hasattr(
            config, "workerinput"
        )
        self._worker: Worker | None = None
        self._served: Group | None = None
        self._hung: dict[Group, Verdict] = {}
        self._items: defaultdict[Group, list[pytest.Item]] = defaultdict(list)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> object:
        kata = self.katas.of(item)
        if kata is None:
            return None
        if self.judge and self.judge.has_decided(item):
            return True
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        reports = self._reports(item, nextitem, kata)
        if self.judge:
            reports = self.judge.review(item, kata, reports)
        for report in reports:
            item.ihook.pytest_runtest_logreport(report=report)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, object, object]:
        self.katas.read_answers(session.items)
        try:
            return (yield)
        except BaseException:  # Ctrl-C: do not wait for an answer that may never end
            self._stop(at_once=True)
            raise

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self) -> None:
        self._stop()

    def _group(self, item: pytest.Item) -> list[pytest.Item]:
        """Return all tests that judge the same answer."""
        if not self._items:
            for one in item.session.items:
                self._items[Group.of(one)].append(one)
        return self._items[Group.of(item)]

    def prepare(self, item: pytest.Item) -> None:
        """Do all that can be done before the tests of an item's kata are run."""
        if start_method() == "fork":
            warm_up(item.session, self._group(item), many=self.judge is not None)
            self.katas.guard.watch()
        self._worker, self._served = Worker(item.session, self._group(item)), Group.of(item)

    def _reports(
        self, item: pytest.Item, nextitem: pytest.Item | None, kata: Kata
    ) -> list[pytest.TestReport]:
        group = Group.of(item)
        if group in self._hung:
            return self._synthetic(item, kata, self._hung[group])
        worker = self._worker_for(item)
        reports = worker.run(lambda: self._tests(item, nextitem))
        if not isinstance(reports, Silence):
            if worker.is_spent:
                self._stop()
            return reports
        self._worker = None
        files = self.katas.files(item, kata)
        if reports.garbled:
            return self._synthetic(item, kata, garbled())
        if reports.limit is None:
            verdict = died(reports.exitcode, files, reports.frames)
            return self._synthetic(item, kata, verdict)
        verdict = hung(reports.limit, files, reports.frames)
        self._hung[group] = verdict
        return self._synthetic(item, kata, verdict)

    def _tests(self, item: pytest.Item, nextitem: pytest.Item | None) -> list[Test]:
        """Return a test, with those that are sure to follow it in the same worker."""
        items, group = [item, nextitem], Group.of(item)
        if not self.is_stopped_early:
            start = item.session.items.index(item)
            items = [*item.session.items[start:], None]
        return [
            Test(one, following, time_limit(one, self.time_limit))
            for one, following in itertools.pairwise(items)
            if one and Group.of(one) == group and self.katas.of(one)
        ]

    def _worker_for(self, item: pytest.Item) -> Worker:
        """Return what runs an item; a forked worker serves one answer, which meets none other."""
        if start_method() == "fork" and self._served != Group.of(item):
            self._stop()
        if self._worker is None:
            self.prepare(item)
        assert self._worker is not None
        return self._worker

    def _stop(self, at_once: bool = False) -> None:
        if self._worker:
            self._worker.stop(at_once)
            self._worker = None

    def _synthetic(
        self, item: pytest.Item, kata: Kata, verdict: Verdict
    ) -> list[pytest.TestReport]:
        """Make the reports that the worker no longer could."""
        reports = [
            pytest.TestReport(
                item.nodeid, item.location, {item.name: 1}, "passed", None, when, duration=0.0
            )
            for when in ("setup", "call", "teardown")
        ]
        self.katas.mark(reports[1], self.katas.outcome(item, kata, verdict))
        return reports

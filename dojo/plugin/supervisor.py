"""Hands the tests of katas to workers, one kata after another, and judges their silence."""

from __future__ import annotations

import itertools
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Generator

import pytest

from dojo.catalogue import Kata
from dojo.drawn import is_generated
from dojo.explain import Verdict, died, garbled, hung
from dojo.plugin.groups import Group, warm_up
from dojo.plugin.judge import Judge
from dojo.plugin.verdicts import Katas, time_limit
from dojo.plugin.workers import Silence, Test, Worker, start_method

# Workers that share the tests of a kata; a third would not make a verdict much earlier.
MOST = min(2, len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1)
DEATHS = 3  # of workers, after which an answer is not asked again
HEAVY = 4  # what many examples weigh, and what takes long to make, where a test weighs 1


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
        self.wants_only_verdicts = False  # where nothing else is made of the reports
        self._workers: dict[int, Worker] = {}
        self._served: Group | None = None
        self._has_met = False  # whether the workers have run more than a stub
        self._spare: Worker | None = None
        self._hung: dict[Group, Verdict] = {}
        self._deaths: Counter[Group] = Counter()
        self._lanes: dict[Group, dict[pytest.Item, int]] = {}

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
            self._stop_all(at_once=True)
            raise

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self) -> None:
        self._stop_all()

    def _group(self, item: pytest.Item) -> dict[pytest.Item, int]:
        """Return all tests that judge the same answer, each with the worker that it goes to."""
        if not self._lanes:
            groups: defaultdict[Group, list[pytest.Item]] = defaultdict(list)
            for one in filter(self.katas.of, item.session.items):
                groups[Group.of(one)].append(one)
            self._lanes = {group: self._shared(items) for group, items in groups.items()}
        return self._lanes[Group.of(item)]

    def _shared(self, items: list[pytest.Item]) -> dict[pytest.Item, int]:
        """Share tests among workers so that all are done at about the same time."""
        units: defaultdict[object, list[pytest.Item]] = defaultdict(list)
        for item in items:
            units[_made_once(item) or item].append(item)
        loads, lanes, lane = [0] * self._number_for(items), {}, 0
        for unit in sorted(units.values(), key=_weight, reverse=True):
            if loads[lane] > min(loads):  # else it has the next one, too: a b b a a b
                lane = loads.index(min(loads))
            loads[lane] += _weight(unit)
            lanes.update(dict.fromkeys(unit, lane))
        return lanes

    def _number_for(self, items: list[pytest.Item]) -> int:
        """Return how many workers share the tests of a kata, none of which relies on another.

        What trains asks for more time than usual: trained once, in one worker, many tests use it.
        """
        is_slow = any(item.get_closest_marker("time_limit") for item in items)
        return 1 if is_slow or self.is_stopped_early or start_method() != "fork" else MOST

    def prepare(self, item: pytest.Item) -> None:
        """Do all that can be done before the tests of an item's kata are run."""
        lanes = self._group(item)
        if start_method() == "fork":
            warm_up(item.session, list(lanes), many=self.judge is not None)
            self.katas.guard.watch()
        for lane in [lanes[item]] if self._workers else set(lanes.values()):
            self._workers[lane] = self._spare or Worker(item.session, list(lanes))
            self._spare = None
        self._served = Group.of(item)

    def _reports(
        self, item: pytest.Item, nextitem: pytest.Item | None, kata: Kata
    ) -> list[pytest.TestReport]:
        group = Group.of(item)
        if group in self._hung:
            return self.katas.synthetic(item, kata, self._hung[group])
        worker = self._worker_for(item, nextitem)
        reports = worker.take()
        if not isinstance(reports, Silence):
            if worker.is_spent:
                self._workers.pop(self._group(item)[item]).stop()
            return reports
        del self._workers[self._group(item)[item]]
        files = self.katas.files(item, kata)
        if reports.garbled:
            return self.katas.synthetic(item, kata, garbled())
        if reports.limit is None:
            self._deaths[group] += 1
            verdict = died(reports.exitcode, files, reports.frames)
            if not reports.at_import and self._deaths[group] < DEATHS:
                return self.katas.synthetic(item, kata, verdict)
        else:
            verdict = hung(reports.limit, files, reports.frames, reports.waits)
        self._stop(at_once=True)
        self._hung[group] = verdict  # no other test would say more, or as soon
        return self.katas.synthetic(item, kata, verdict)

    def _worker_for(self, item: pytest.Item, nextitem: pytest.Item | None) -> Worker:
        """Return what runs an item: a worker that serves one answer, which meets none other."""
        if self._served != Group.of(item):
            if self._has_met or start_method() == "fork":
                self._stop()
            self._served = Group.of(item)
        # A spawned one takes seconds to start, which stubs and our own answers are not worth.
        self._has_met |= not self.judge and not self.katas.is_untouched(item)
        own = self._group(item)[item]
        if own not in self._workers:
            self.prepare(item)
        for lane, worker in self._workers.items():
            tests = [] if worker.is_busy else self._tests(item, nextitem, lane)
            if tests:
                worker.order(tests, self.wants_only_verdicts)
        self._start_ahead(item)
        return self._workers[own]

    def _start_ahead(self, item: pytest.Item) -> None:
        """Start the worker for the next kata, where that takes seconds, while this one is busy."""
        others_follow = Group.of(item.session.items[-1]) != self._served
        if self._has_met and others_follow and not self._spare and start_method() != "fork":
            self._spare = Worker(item.session, [])

    def _tests(self, item: pytest.Item, nextitem: pytest.Item | None, lane: int) -> list[Test]:
        """Return the tests that one worker is sure to be asked for, from an item on."""
        if self.is_stopped_early:
            return [self._test(item, nextitem)]
        left, lanes = item.session.items[item.session.items.index(item) :], self._group(item)
        items = [one for one in left if lanes.get(one) == lane]
        return [self._test(*pair) for pair in itertools.zip_longest(items, items[1:])]

    def _test(self, item: pytest.Item, following: pytest.Item | None) -> Test:
        return Test(item, following, time_limit(item, self.time_limit))

    def _stop(self, at_once: bool = False) -> None:
        self._has_met = False
        while self._workers:
            self._workers.popitem()[1].stop(at_once)

    def _stop_all(self, at_once: bool = False) -> None:
        self._stop(at_once)
        if self._spare:
            self._spare.stop(at_once=True)
            self._spare = None


def _made_once(item: pytest.Item) -> frozenset[str]:
    """Return the fixtures of a test that take long to make, so that one worker has to do it."""
    names = {name for mark in item.iter_markers("made_once") for name in mark.args}
    return frozenset(names.intersection(getattr(item, "fixturenames", ())))


def _weight(unit: list[pytest.Item]) -> int:
    """Return about how long some tests take that go to one worker."""
    generated = sum(is_generated(getattr(item, "obj", None)) for item in unit)
    return len(unit) + HEAVY * (generated + len(_made_once(unit[0])))

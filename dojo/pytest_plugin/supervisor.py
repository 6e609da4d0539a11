"""Run the tests of katas in workers, one kata after another, and judge missing reports."""

from __future__ import annotations

import gc
import itertools
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Generator
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from dojo.isolation.pool import Silence, Test, Worker, start_method
from dojo.isolation.replay import is_generated
from dojo.isolation.warm_up import loading, warm_up
from dojo.judging.explain import died, garbled, hung
from dojo.model.kata import Kata
from dojo.model.variants import Variant
from dojo.model.verdict import Verdict
from dojo.pytest_plugin.outcomes import Katas, time_limit, variant_of

CORES = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
# Maximum number of workers for a kata; a third would not speed up a verdict much.
MOST = min(2, CORES)
DEATHS = 3  # crashes of an answer, in any of its workers, after which it is not run again
HEAVY = 4  # weight of generated examples or a slow fixture; a simple test has weight 1


class Group(NamedTuple):
    """The tests of one answer."""

    test_file: Path
    variant: Variant | None

    @classmethod
    def of(cls, item: pytest.Item) -> Group:
        """Return the group of an item."""
        return cls(item.path, variant_of(item))


Key = Group | None  # identifies a team of workers


class Judge(Protocol):
    """The plugin that tests the tests."""

    def has_decided(self, item: pytest.Item) -> bool:
        """Return whether an earlier test has decided about the answer of an item."""

    def review(
        self, item: pytest.Item, kata: Kata, reports: list[pytest.TestReport]
    ) -> list[pytest.TestReport]:
        """Turn the reports on an answer into reports on its test."""


class Supervisor:
    """The plugin that runs the tests of katas in workers, one kata after another."""

    def __init__(self, config: pytest.Config, katas: Katas, judge: Judge | None) -> None:
        self.katas = katas
        self.judge = judge
        self.time_limit = float(config.getini("kata_time_limit"))
        # Whether a verdict may skip tests, or xdist chooses the next one.
        self.is_stopped_early = bool(judge or config.option.maxfail) or hasattr(
            config, "workerinput"
        )
        self.wants_only_verdicts = False  # True if other reports are not used
        self._teams: dict[Key, dict[int, Worker]] = {}  # workers by their lanes
        self._served: Key = None
        self._nothing_follows = False
        self._given_up: dict[Group, Verdict] = {}  # answers that are not run again, as after DEATHS
        self._deaths: Counter[Group] = Counter()
        self._lanes: dict[Group, dict[pytest.Item, int]] = {}
        self._is_warm = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> object:
        """Run a test of a kata in a worker."""
        kata = self.katas.of(item)
        if kata is None:
            return None
        if self.judge and self.judge.has_decided(item):
            return True
        hook = item.ihook
        hook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        reports = self._reports(item, nextitem, kata)
        if self.judge:
            reports = self.judge.review(item, kata, reports)
        for report in reports:
            hook.pytest_runtest_logreport(report=report)
        hook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, object, object]:
        """Read the answers first, and stop all workers after an interrupt."""
        self.katas.read_answers(session.items)
        try:
            return (yield)
        except BaseException:  # Ctrl-C: do not wait for an answer that may never end
            self._stop_all(at_once=True)
            raise

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self) -> None:
        """Stop all workers."""
        self._stop_all()

    def _group(self, item: pytest.Item) -> dict[pytest.Item, int]:
        """Return all tests of an item's answer, each with the number of its worker."""
        if not self._lanes:
            groups: defaultdict[Group, list[pytest.Item]] = defaultdict(list)
            for one in filter(self.katas.of, item.session.items):
                groups[Group.of(one)].append(one)
            self._lanes = {group: self._shared(items) for group, items in groups.items()}
        return self._lanes[Group.of(item)]

    def _shared(self, items: list[pytest.Item]) -> dict[pytest.Item, int]:
        """Distribute tests so that all workers finish at about the same time."""
        units: defaultdict[object, list[pytest.Item]] = defaultdict(list)
        for item in items:
            units[_made_once(item) or item].append(item)
        loads, lanes, lane = [0] * self._number_for(items), {}, 0
        for unit in sorted(units.values(), key=_weight, reverse=True):
            if loads[lane] > min(loads):  # otherwise stay, for the order a b b a a b
                lane = loads.index(min(loads))
            loads[lane] += _weight(unit)
            lanes.update(dict.fromkeys(unit, lane))
        return lanes

    def _number_for(self, items: list[pytest.Item]) -> int:
        """Return how many workers share the tests of a kata.

        A kata that trains needs a longer time limit. It gets one worker, so that it trains once.
        """
        is_slow = any(item.get_closest_marker("time_limit") for item in items)
        return 1 if is_slow or self.is_stopped_early or start_method() != "fork" else MOST

    def prepare(self, item: pytest.Item) -> None:
        """Do everything that can be done before the tests of an item's kata run."""
        lanes, team = self._group(item), self._teams.setdefault(self._key(item), {})
        if start_method() == "fork":
            with loading():
                many = self.judge is not None
                warm_up(item.session, list(lanes), many, is_cold=not self._is_warm)
            self._is_warm = True
            gc.freeze()  # what is loaded stays, and forks share it
        for lane in [lanes[item]] if team else set(lanes.values()):
            team[lane] = Worker(item.session, list(lanes))

    def _key(self, item: pytest.Item) -> Key:
        """Return the key of an item's workers, which run the tests of one answer.

        With ``--answers``, all answers share one spawned worker, because it starts slowly.
        """
        return None if self.judge and start_method() != "fork" else Group.of(item)

    def _reports(
        self, item: pytest.Item, nextitem: pytest.Item | None, kata: Kata
    ) -> list[pytest.TestReport]:
        group = Group.of(item)
        if group in self._given_up:
            return self.katas.synthetic(item, kata, self._given_up[group])
        if known := self.katas.known(item):
            return self.katas.synthetic(item, kata, known)
        key, lane = self._key(item), self._group(item)[item]
        worker = self._worker_for(item, nextitem)
        reports = worker.take(lambda: self._listened_to(item))
        if not isinstance(reports, Silence):
            if worker.is_spent:
                self._teams[key].pop(lane).stop()
            return reports
        del self._teams[key][lane]
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
        self._stop(key, at_once=True)
        self._given_up[group] = verdict  # other tests would only take as long again
        return self.katas.synthetic(item, kata, verdict)

    def _worker_for(self, item: pytest.Item, nextitem: pytest.Item | None) -> Worker:
        """Return the worker for an item; a worker that has run an answer gets no other one."""
        key, lane = self._key(item), self._group(item)[item]
        if self._served != key:
            self._stop(self._served)
            self._served = key
        if lane not in self._teams.get(key, {}):
            self.prepare(item)
        self._order(item, nextitem)
        return self._teams[key][lane]

    def _order(self, item: pytest.Item, nextitem: pytest.Item | None) -> None:
        """Let idle workers of an item's answer run its tests, starting with this item."""
        for lane, worker in self._teams[self._key(item)].items():
            tests = [] if worker.is_busy else self._tests(item, nextitem, lane)
            if tests:
                worker.order(tests, self.wants_only_verdicts)

    def _listened_to(self, item: pytest.Item) -> list[Worker]:
        """Start the next katas if processors are free; return all workers."""
        workers = [worker for team in self._teams.values() for worker in team.values()]
        if self.is_stopped_early:
            return workers
        running = sum(worker.is_running for worker in workers)
        while running < CORES and (following := self._following(item)):
            self.prepare(following)
            self._order(following, None)
            running += len(self._teams[self._key(following)])
        return [worker for team in self._teams.values() for worker in team.values()]

    def _following(self, item: pytest.Item) -> pytest.Item | None:
        """Return the first test of the next answer that must run and has no workers yet."""
        items = [] if self._nothing_follows else item.session.items
        for one in items[items.index(item) if items else 0 :]:
            is_open = self.katas.of(one) and self._key(one) not in self._teams
            if is_open and Group.of(one) not in self._given_up and not self.katas.known(one):
                return one
        self._nothing_follows = True
        return None

    def _tests(self, item: pytest.Item, nextitem: pytest.Item | None, lane: int) -> list[Test]:
        """Return the tests, starting with an item, that a worker will certainly run."""
        if self.is_stopped_early:
            return [self._test(item, nextitem)]
        left, lanes = item.session.items[item.session.items.index(item) :], self._group(item)
        items = [one for one in left if lanes.get(one) == lane]
        return [self._test(*pair) for pair in itertools.zip_longest(items, items[1:])]

    def _test(self, item: pytest.Item, following: pytest.Item | None) -> Test:
        return Test(item, following, time_limit(item, self.time_limit))

    def _stop(self, key: Key, at_once: bool = False) -> None:
        team = self._teams.pop(key, {})
        while team:
            team.popitem()[1].stop(at_once)

    def _stop_all(self, at_once: bool = False) -> None:
        for key in list(self._teams):
            self._stop(key, at_once)


def _made_once(item: pytest.Item) -> frozenset[str]:
    """Return the slow fixtures of a test, which must be made by only one worker."""
    names = {name for mark in item.iter_markers("made_once") for name in mark.args}
    return frozenset(names.intersection(getattr(item, "fixturenames", ())))


def _weight(unit: list[pytest.Item]) -> int:
    """Estimate how long tests for the same worker take."""
    generated = sum(is_generated(getattr(item, "obj", None)) for item in unit)
    return len(unit) + HEAVY * (generated + len(_made_once(unit[0])))

"""Which processes run the tests of a kata."""

from __future__ import annotations

import os
import sys
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from dojo.plugin import supervisor

ADDS = "def add(a, b):\n    return a + b\n"
NUMBERS = """
import os
import pytest

{mark}
@pytest.mark.parametrize("a", range(6))
def test_two_numbers_are_added(kata, a):
    got = kata.add(a, 3)
    with open(os.path.dirname(__file__) + "/../../seen", "a") as file:
        print(os.getpid(), a, file=file)
    assert got == a + 3, f"`add` gives {{got}} for {{a}} and 3."
"""


@pytest.fixture(autouse=True)
def two_processors(monkeypatch):
    monkeypatch.setattr(supervisor, "MOST", 2)


def seen(project):
    """Return which numbers each process has added, in its order."""
    found = {}
    for line in (project.root / "seen").read_text().splitlines():
        process, number = line.split()
        found.setdefault(process, []).append(int(number))
    return sorted(found.values())


@pytest.mark.skipif(sys.platform != "linux", reason="only forked workers share tests")
def test_two_workers_share_the_tests_of_a_kata(project):
    project.kata(test=NUMBERS.format(mark=""))
    project.edit(ADDS)
    run = project.run("-v")
    assert run.status == 0
    assert seen(project) == [[0, 3, 4], [1, 2, 5]]
    passed = [line for line in run.lines if "PASSED" in line]
    assert [line.partition("[")[2][0] for line in passed] == list("012345")


@pytest.mark.parametrize(
    ("mark", "options", "start"),
    [
        ("@pytest.mark.time_limit(20)", [], "fork"),
        ("", ["--maxfail=9"], "fork"),
        ("", [], "spawn"),
    ],
)
def test_one_worker_runs_them_all(project, monkeypatch, mark, options, start):
    """Where a test trains, where the first failure ends the run, and where forking is not safe."""
    monkeypatch.setenv("DOJO_START_METHOD", start)
    project.kata(test=NUMBERS.format(mark=mark))
    project.edit(ADDS)
    assert project.run(*options).status == 0
    assert seen(project) == [[0, 1, 2, 3, 4, 5]]


SHARED = """
import os
import pytest

pytestmark = pytest.mark.made_once("sums")

@pytest.fixture(scope="module")
def sums(kata):
    with open(os.path.dirname(__file__) + "/../../seen", "a") as file:
        print(os.getpid(), 9, file=file)
    return [kata.add(a, 3) for a in range(4)]

@pytest.mark.parametrize("a", range(4))
def test_two_numbers_are_added(kata, a):
    with open(os.path.dirname(__file__) + "/../../seen", "a") as file:
        print(os.getpid(), a, file=file)
    assert kata.add(a, 3) == a + 3, "no"

@pytest.mark.parametrize("a", range(4))
def test_many_numbers_are_added(sums, a):
    assert sums[a] == a + 3, "no"
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only forked workers share tests")
def test_what_takes_long_to_make_is_made_once(project):
    project.kata(test=SHARED)
    project.edit(ADDS)
    assert project.run().status == 0
    assert seen(project) == [[0, 1, 2, 3], [9]]


GENERATED = """
import os
from hypothesis import given, settings, strategies as st

def note(number):
    with open(os.path.dirname(__file__) + "/../../seen", "a") as file:
        print(os.getpid(), number, file=file)

def test_first(kata):
    note(1)

@settings(max_examples=1, database=None)
@given(st.just(2))
def test_second(kata, number):
    note(number)

def test_third(kata):
    note(3)

@settings(max_examples=1, database=None)
@given(st.just(4))
def test_fourth(kata, number):
    note(number)

def test_fifth(kata):
    note(5)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only forked workers share tests")
def test_tests_on_many_examples_are_shared_first(project):
    project.kata(test=GENERATED)
    project.edit(ADDS)
    assert project.run().status == 0
    assert seen(project) == [[1, 4], [2, 3, 5]]


@pytest.mark.parametrize("number", range(6))
def test_a_worker_that_ends_leaves_its_other_tests_to_a_new_one(project, number):
    project.kata(test=NUMBERS.format(mark=""))
    project.edit(
        f"import os\ndef add(a, b):\n    if a == {number}:\n        os._exit(0)\n    return a + b\n"
    )
    run = project.run("-v")
    others = [one for one in range(6) if one != number]
    assert sorted(one for numbers in seen(project) for one in numbers) == others
    assert sum("PASSED" in line for line in run.lines) == 5
    failed = next(line for line in run.lines if "FAILED" in line)
    assert f"[{number}]" in failed


def test_a_kata_that_meddles_in_one_worker_is_told_of_it(project):
    project.kata(test=NUMBERS.format(mark=""))
    project.edit(
        "import pytest\n"
        "def add(a, b):\n    if a == 3:\n        pytest.fail = print\n    return a + b\n"
    )
    run = project.run("-v")
    assert sum("PASSED" in line for line in run.lines) == 5
    assert "The answer changes `pytest.fail`" in run.words


@pytest.mark.skipif(sys.platform != "linux", reason="only forks begin with the same numbers")
def test_each_worker_draws_random_numbers_of_its_own(project, monkeypatch):
    """Also where they are numpy's, which a fork begins with where its parent was."""

    def seed(number):
        with (project.root / "seeds").open("a") as file:
            print(os.getpid(), number, file=file)

    numpy = SimpleNamespace(random=SimpleNamespace(seed=seed))
    monkeypatch.setitem(sys.modules, "numpy", numpy)
    project.kata(test=NUMBERS.format(mark=""))
    project.edit(ADDS)
    assert project.run().status == project.run().status == 0
    first = dict(reversed([line.split() for line in (project.root / "seeds").open()]))
    assert len(set(first.values())) == len(first) == 4


def test_what_each_test_prints_is_its_own(project):
    project.kata(test=NUMBERS.format(mark=""))
    project.edit("def add(a, b):\n    print('adds', a)\n    return a + b\n")
    project.run("--junitxml=out.xml", "-o", "junit_logging=system-out")
    cases = ElementTree.parse(project.root / "out.xml").iter("testcase")
    printed = {case.get("name")[-2]: case.findtext("system-out") for case in cases}
    assert list(printed) == list("012345")
    for number, text in printed.items():
        assert [line for line in text.splitlines() if "adds" in line] == [f"adds {number}"]

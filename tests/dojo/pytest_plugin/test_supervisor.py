"""Which processes run the tests of a kata."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from toys import TEST

from dojo.pytest_plugin import supervisor

ADDS = "def add(a, b):\n    return a + b\n"
NUMBERS = """
import os
import pytest

{mark}
@pytest.mark.parametrize("a", range(6))
def test_two_numbers_are_added(kata, a):
    got = kata.add(a, 3)
    with open(os.path.dirname(__file__) + "/../../notes/seen", "a") as file:
        print(os.getpid(), a, file=file)
    assert got == a + 3, f"`add` gives {{got}} for {{a}} and 3."
"""


@pytest.fixture(autouse=True)
def two_processors(monkeypatch):
    monkeypatch.setattr(supervisor, "MOST", 2)


@pytest.fixture(autouse=True)
def notes(project):
    """A folder in which the tests of katas may write."""
    (project.root / "notes").mkdir()


def seen(project):
    """Return which numbers each process has added, in its order."""
    found = {}
    for line in (project.root / "notes/seen").read_text().splitlines():
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
    with open(os.path.dirname(__file__) + "/../../notes/seen", "a") as file:
        print(os.getpid(), 9, file=file)
    return [kata.add(a, 3) for a in range(4)]

@pytest.mark.parametrize("a", range(4))
def test_two_numbers_are_added(kata, a):
    with open(os.path.dirname(__file__) + "/../../notes/seen", "a") as file:
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
    with open(os.path.dirname(__file__) + "/../../notes/seen", "a") as file:
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


@pytest.mark.skipif(sys.platform != "linux", reason="only forks begin with the same numbers")
def test_each_worker_draws_random_numbers_of_its_own(project, monkeypatch):
    """Also where they are numpy's, which a fork begins with where its parent was."""

    def seed(number):
        with (project.root / "notes/seeds").open("a") as file:
            print(os.getpid(), number, file=file)

    numpy = SimpleNamespace(random=SimpleNamespace(seed=seed))
    monkeypatch.setitem(sys.modules, "numpy", numpy)
    project.kata(test=NUMBERS.format(mark=""))
    project.edit(ADDS)
    assert project.run().status == project.run().status == 0
    first = dict(reversed([line.split() for line in (project.root / "notes/seeds").open()]))
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


def test_only_the_first_hang_of_a_kata_costs_time(project, tmp_path):
    sign = tmp_path / "sign"
    project.kata(test=TEST.replace("[1, 2]", "[1, 2, 3, 4, 5]"))
    project.edit(f"def add(a, b):\n    open({str(sign)!r}, 'a').write('.')\n    while True: pass\n")
    run = project.run("-o", "kata_time_limit=1", "-v")
    assert run.text.count("`add` did not finish within 1 second.") >= 5
    assert len(sign.read_text()) <= 2  # once in each worker, at the same time


def test_a_crash_at_import_is_told_once_and_for_all(project, tmp_path):
    sign = tmp_path / "sign"
    project.kata(test=TEST.replace("[1, 2]", "[1, 2, 3, 4, 5]"))
    project.edit(f"import os\nopen({str(sign)!r}, 'a').write('.')\nos._exit(3)\n")
    run = project.run("-v")
    assert run.words.count("process (exit status 3), so there is no result.") >= 6
    assert len(sign.read_text()) <= 2  # once in each worker, at the same time


def test_an_answer_that_dies_again_and_again_is_not_asked_again(project, tmp_path):
    sign = tmp_path / "sign"
    project.kata(test=TEST.replace("[1, 2]", f"{list(range(12))}"))
    project.edit(
        f"import os\ndef add(a, b):\n    open({str(sign)!r}, 'a').write('.')\n    os._exit(3)\n"
    )
    assert project.run("-v").text.count("process (exit status 3)") >= 12
    assert len(sign.read_text()) <= 6


def test_a_test_can_ask_for_more_time(project):
    project.kata(
        test="""
        import pytest, time

        @pytest.mark.time_limit(20)
        def test_it(kata):
            time.sleep(1.5)
            assert kata.ANSWER == "b"
        """
    )
    assert project.run("-o", "pythonpath=solutions", "-o", "kata_time_limit=1").status == 0


def test_nothing_looks_for_garbage_when_pytest_exits(project, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))
    project.kata()
    code = (
        "import atexit, gc, sys, pytest\n"
        "atexit.register(lambda: print('kept:', gc.get_freeze_count() > 1000))\n"
        "sys.exit(pytest.main(['-q']))\n"
    )
    assert "kept: True" in project.pytester.runpython_c(code).outlines


def test_a_pytest_in_a_test_keeps_no_garbage(project):
    before = gc.get_freeze_count()
    assert project.kata().run("--collect-only").status == 0
    assert gc.get_freeze_count() <= before  # those of before may end


def test_an_answer_runs_with_the_garbage_collector_whoever_starts_pytest(project):
    project.kata(test=TEST)
    project.edit("import gc\n\nANSWER = 'b'\n\ndef add(a, b):\n    return a + b * gc.isenabled()\n")
    gc.disable()
    try:
        assert project.run().status == 0
    finally:
        gc.enable()

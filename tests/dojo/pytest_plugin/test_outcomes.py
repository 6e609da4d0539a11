"""What pytest, editors and files for tools are told of each test."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from toys import SOLUTION

WRONG = SOLUTION.replace("a + b", "a - b")


SHUFFLE = """
import random

def pytest_collection_modifyitems(items):
    random.Random({seed}).shuffle(items)
"""


@pytest.mark.parametrize("seed", range(4))
def test_katas_and_their_tests_stay_in_order(project, seed, monkeypatch):
    for number in (1, 2, 3):
        project.kata(f"k0{number}_add")
    project.write("shuffle.py", SHUFFLE.format(seed=seed))
    monkeypatch.syspath_prepend(project.root)
    run = project.run("-p", "shuffle", "-v")
    tests = [line.partition("::")[2].split()[0] for line in run.lines if "TO DO" in line]
    of_one = ["test_two_numbers_are_added[1]", "test_two_numbers_are_added[2]"]
    assert tests == [*of_one, "test_answer_is_right"] * 3
    assert "Next: k01 Add two numbers" in run.lines


IN_A_FIXTURE = """
import pytest

@pytest.fixture
def total(kata):
    assert kata.add(1, 2) == 3, "No sum."

def test_it(total):
    pass
"""


def test_a_verdict_in_a_fixture_is_a_failure_in_files_for_tools(project):
    project.kata(test=IN_A_FIXTURE).edit(WRONG)
    run = project.run("--junitxml=out.xml")
    assert run.lines[-1].startswith("1 failed")
    suite = ElementTree.parse(project.root / "out.xml").getroot()[0]
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("1", "1", "0")
    assert "No sum." in suite[0].find("failure").get("message")


EDITOR = """
import pytest

@pytest.hookimpl(hookwrapper=True, trylast=True)
def pytest_report_teststatus(report, config):
    if report.when == "call":
        print(f"\\neditor: {report.nodeid} {report.outcome}: {report.longreprtext}")
    yield

def pytest_runtest_logreport(report):
    if report.when == "call":
        print(f"\\nlog: {report.nodeid} {report.outcome}")
"""


def test_editors_hear_each_test_and_its_message(project):
    project.write("editor.py", EDITOR)
    project.pytester.syspathinsert()
    project.kata().edit("ANSWER = ____\ndef add(a, b):\n    return 7\n")
    run = project.run("-p", "editor", "tests/chapter4/test_k01_add.py")
    failed, to_do = "test_k01_add.py::test_two_numbers_are_added[1]", "test_answer_is_right"
    assert f"editor: tests/chapter4/{failed} failed: katas/chapter4/k01_add.py:2" in run.words
    assert "Two numbers are added. `add` gives 7 for 1 and 3." in run.words
    assert f"editor: tests/chapter4/test_k01_add.py::{to_do} skipped:" in run.words
    assert f"log: tests/chapter4/{failed} failed" in run.words


def test_junit_files_tell_to_do_from_failed(project):
    project.kata()
    project.edit("ANSWER = ____\ndef add(a, b):\n    return a - b\n")
    project.run("--junitxml=out.xml")
    text = (project.root / "out.xml").read_text()
    assert 'failures="2" skipped="1"' in text
    assert "to do: `ANSWER` is still to do." in text
    assert "`add` gives -2 for 1 and 3." in text


def test_last_failed_and_exitfirst_work(project):
    project.kata()
    project.edit("ANSWER = 'b'\ndef add(a, b):\n    return a - b\n")
    run = project.run("-x")
    assert run.status == 1
    assert "1 failed" in run.lines[-1]
    run = project.run("--lf")
    assert run.lines[-1].startswith("1 failed")

"""``--review`` lists what to look at after the verdicts, and changes none."""

from __future__ import annotations

import sys

import pytest
from toys import SOLUTION


def listed(run):
    """Return the lines that are listed."""
    return [
        line.strip() for line in run.lines if line.startswith("  given/") or ": changed" in line
    ]


@pytest.fixture
def given(project):
    """Two right answers, of which one uses what none needs."""
    project.kata("k01_add").kata("k02_add")
    project.write("given/chapter4/k01_add.py", f"{SOLUTION}\neval('1')\n")
    project.write("given/chapter4/k02_add.py", SOLUTION)
    return project


def test_a_flag_changes_no_verdict(given):
    run = given.run("--katas=given", "--review")
    assert run.status == 0
    assert "2 of 2 katas done" in run.text
    (line,) = listed(run)
    assert line.startswith("given/chapter4/k01_add.py:16: it uses `eval`")


def test_only_katas_that_were_judged_are_listed(given):
    run = given.run("--katas=given", "--review", "-k", "k02")
    assert listed(run) == []
    assert "Nothing to look at." in run.lines


def test_nothing_is_listed_that_nobody_asked_for(given):
    assert "look at" not in given.run("--katas=given").text


def test_it_is_listed_whichever_process_judges(given, monkeypatch):
    pytest.importorskip("xdist", reason="the one thing that contributors install besides")
    monkeypatch.setattr("xdist.plugin._sys_path", sys.path)  # or its processes lack dojo
    run = given.run("--katas=given", "--review", "-p", "xdist.plugin", "-n", "2")
    assert [line.partition(": it")[0] for line in listed(run)] == ["given/chapter4/k01_add.py:16"]


def test_the_learners_own_answers_can_be_looked_at(given):
    given.edit("import ctypes\n" + SOLUTION, "k01_add")
    run = given.run("--review")
    assert "katas/chapter4/k01_add.py:1: it imports ctypes" in run.words


def test_a_report_that_pytest_writes_in_the_root_is_no_change(given):
    run = given.run("--katas=given", "--review", "--junitxml=RESULT.xml", "-k", "k02")
    assert (given.root / "RESULT.xml").exists()
    assert listed(run) == []


def test_a_file_that_an_answer_has_changed_is_listed(given):
    code = "import subprocess\nsubprocess.run(['touch', {!r}])\n".format(
        str(given.root / "made.py")
    )
    given.write("given/chapter4/k02_add.py", code + SOLUTION)
    run = given.run("--katas=given", "--review", "-k", "k02")
    assert "made.py: changed while the tests ran." in run.words

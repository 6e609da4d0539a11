"""What the tests say of an untouched stub is kept, and nobody has to run them to know."""

from __future__ import annotations

import pytest

from dojo.model import to_do
from dojo.model.kata import Kata
from dojo.model.verdict import Verdict
from dojo.pytest_plugin import supervisor


@pytest.fixture
def kata(project):
    project.kata()
    return Kata(project.root, "chapter4", "k01_add")


def test_what_is_written_can_be_read(kata):
    verdicts = {"test_a[1]": Verdict("to do", "`add` is still to do.", 3)}
    verdicts["test_b"] = Verdict("to do", "`ANSWER` is still to do.", None)
    assert not to_do.write(kata, verdicts)
    assert to_do.read(kata) == verdicts
    assert not to_do.write(kata, verdicts)
    assert to_do.write(kata, {})


@pytest.mark.parametrize("text", ["", "[", "{}", '[{"message": "x"}]', "[1]"])
def test_a_file_that_says_nothing_is_left_out(kata, text):
    to_do.file(kata).write_text(text, encoding="utf-8")
    assert to_do.read(kata) == {}


def test_the_tests_of_a_stub_are_not_run_once_that_is_known(project, kata, monkeypatch):
    before = project.run("-v")
    assert project.run("--answers").status == 0
    monkeypatch.setattr(supervisor, "Worker", None)  # none can be started
    after = project.run("-v")
    assert (after.status, after.lines[:-2]) == (before.status, before.lines[:-2])
    assert "`ANSWER` is still to do." in project.run("-k", "right").text


def test_a_stub_that_somebody_edits_is_judged(project, kata):
    project.run("--answers")
    project.edit(kata.stub.read_text(encoding="utf-8").replace("____", '"a"', 1))
    assert "That letter is not it." in project.run().text


def test_what_is_not_true_any_more_is_named_and_corrected(project, kata):
    to_do.write(kata, {"test_answer_is_right": Verdict("to do", "Something else.", 1)})
    run = project.run("--answers")
    assert run.status == 1
    assert "to_do.json:1: it did not match the verdicts on the stub" in run.text
    assert "so it has been rewritten. Commit it." in run.text
    assert project.run("--answers").status == 0

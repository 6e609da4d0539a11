"""Where a learner stands is remembered for as long as nothing changes that it depends on."""

from __future__ import annotations

import pytest
from toys import SOLUTION

from dojo.commands import progress
from dojo.model.events import Ended, Judged, NotJudged
from dojo.model.kata import Kata
from dojo.pytest_plugin import run


class Runs:
    """Judges the katas of a project, and notes which tests had to be run."""

    def __init__(self, root, monkeypatch):
        self.root = root
        self.run = []
        judge = run.judge

        def noting(root, hear, katas=(), answers=None):
            self.run += [kata.number for kata in katas]
            judge(root, hear, katas, answers)

        monkeypatch.setattr(run, "judge", noting)

    def heard(self, wanted=lambda outcome: True):
        """Return the kata and the state of each outcome, and forget what was run before."""
        self.run.clear()
        found = []

        def hear(event):
            if isinstance(event, Judged):
                outcome = event.outcome
                found.append((outcome.kata.number, outcome.verdict.state, outcome.path))
                return wanted(outcome)
            return None

        progress.judge(self.root, hear)
        return found


@pytest.fixture
def runs(project, monkeypatch):
    for number in (1, 2, 3):
        project.kata(f"k{number:02}_add")
    project.edit(SOLUTION, "k02_add")
    monkeypatch.chdir(project.root)
    return Runs(project.root, monkeypatch)


def test_what_nothing_has_changed_of_is_not_run_again(runs):
    first = runs.heard()
    assert runs.run == ["k01", "k02", "k03"]
    assert [kata for kata, *_ in first] == sorted(kata for kata, *_ in first)
    assert runs.heard() == first
    assert runs.run == []


def test_only_an_edited_kata_is_run_and_comes_in_its_place(runs, project):
    first = runs.heard()
    project.edit(SOLUTION, "k01_add")
    second = runs.heard()
    assert runs.run == ["k01"]
    assert [kata for kata, *_ in second] == [kata for kata, *_ in first]
    assert {state for kata, state, _ in second if kata == "k01"} == {"passed"}


@pytest.mark.parametrize(
    "path",
    [
        "tests/chapter4/shared.py",
        "tests/practice/shared.py",
        "data/texts.jsonl",
        "pyproject.toml",
        "conftest.py",
    ],
)
def test_everything_is_run_where_the_tests_or_the_data_change(runs, project, path):
    runs.heard()
    before = (project.root / path).read_bytes() if (project.root / path).exists() else b""
    project.write(path, before + b"\n# changed\n")
    runs.heard()
    assert runs.run == ["k01", "k02", "k03"]


def test_a_crash_is_not_remembered(runs, project):
    project.edit("import os\nANSWER = 'b'\ndef add(a, b):\n    os._exit(3)\n", "k02_add")
    runs.heard()
    runs.heard()
    assert runs.run == ["k02"]


def test_what_was_not_run_to_its_end_is_not_remembered(runs):
    heard = runs.heard(wanted=lambda outcome: False)
    assert len(heard) == 1
    runs.heard()
    assert "k01" in runs.run


def test_paths_are_those_that_one_types_in_the_folder_of_now(runs, project, monkeypatch):
    runs.heard()
    monkeypatch.chdir(project.root / "katas")
    assert {path for *_, path in runs.heard()} == {f"chapter4/k0{n}_add.py" for n in (1, 2, 3)}
    assert runs.run == []


@pytest.mark.parametrize("text", ["", "{", "[]", '{"digest": 1}'])
def test_a_file_that_cannot_be_read_is_no_memory(runs, project, text):
    first = runs.heard()
    project.write(".pytest_cache/dojo/chapter4/k02_add.json", text or " ")
    assert runs.heard() == first
    assert runs.run == ["k02"]


def test_a_kata_that_is_not_there_has_no_digest(project):
    assert progress.Memory(project.root).digest(Kata(project.root, "chapter4", "k09_gone")) == ""


def test_tests_that_cannot_be_run_are_an_error(runs, project):
    project.write("conftest.py", "raise RuntimeError\n")
    with pytest.raises(NotJudged, match="cannot be run"):
        runs.heard()


@pytest.mark.parametrize(
    ("status", "error"),
    [(pytest.ExitCode.INTERRUPTED, KeyboardInterrupt), (pytest.ExitCode.INTERNAL_ERROR, NotJudged)],
)
def test_a_run_that_ended_early_is_neither_remembered_nor_taken_for_whole(
    runs, monkeypatch, status, error
):
    """pytest takes Ctrl-C itself, and ends after the test that was running."""
    judge, interrupts = run.judge, [True]

    def interrupted(root, hear, katas=(), answers=None):
        def cut(event):
            if isinstance(event, Ended):
                return hear(Ended(status) if interrupts else event)
            return hear(event)

        judge(root, cut, katas, answers)

    monkeypatch.setattr(run, "judge", interrupted)
    with pytest.raises(error):
        runs.heard()
    interrupts.clear()
    runs.heard()
    assert runs.run == ["k03"]

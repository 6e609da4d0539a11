"""While one kata's tests run, the next kata is under way; what is printed stays in order."""

from __future__ import annotations

import pytest
from toys import SOLUTION

from dojo.pytest_plugin import supervisor

# Each of two katas waits for the other: neither passes unless both run at the same time.
MEETING = """
import pathlib
import time

import pytest


@pytest.mark.time_limit(30)
@pytest.mark.hint("Wait.")
def test_it_meets_the_other(kata):
    folder = pathlib.Path({folder!r})
    (folder / {mine!r}).touch()
    for _ in range(200):
        if (folder / {other!r}).exists():
            break
        time.sleep(0.05)
    assert (folder / {other!r}).exists(), "Nobody came."
    assert kata.add(1, 2) == 3, "No."
"""


@pytest.fixture
def meeting(project, tmp_path, monkeypatch):
    monkeypatch.setattr(supervisor, "CORES", 2)
    for mine, other in (("k01", "k02"), ("k02", "k01")):
        test = MEETING.format(folder=str(tmp_path), mine=mine, other=other)
        project.kata(f"{mine}_add", test=test).edit(SOLUTION, f"{mine}_add")
    return project


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_two_katas_run_at_the_same_time(meeting, monkeypatch, start):
    monkeypatch.setenv("DOJO_START_METHOD", start)
    run = meeting.run()
    assert run.status == 0, run.text
    lines = [line[:3] for line in run.lines if line.startswith("k0")]
    assert lines == ["k01", "k02"]


def test_one_kata_runs_after_the_other_where_the_first_failure_ends_the_run(meeting, monkeypatch):
    run = meeting.run("-x")
    assert run.status == 1
    assert "Nobody came." in run.text
    assert "k02" not in run.text


def test_what_a_kata_ahead_of_its_turn_does_is_told_in_its_turn(project, monkeypatch):
    monkeypatch.setattr(supervisor, "CORES", 2)
    crash = "import os\nANSWER = 'b'\ndef add(a, b):\n    os._exit(3)\n"
    project.kata("k01_add").edit(SOLUTION)
    project.kata("k02_add").edit(crash, "k02_add")
    project.kata("k03_add").edit(SOLUTION, "k03_add")
    run = project.run()
    assert "Next: k02 Add two numbers" in run.text
    assert "ended the whole Python process (exit status 3)" in run.words
    assert "2 of 3 katas done" in run.text

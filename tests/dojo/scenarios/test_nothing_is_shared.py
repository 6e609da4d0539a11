"""No kata changes what another one finds."""

from __future__ import annotations

import sys

import pytest

SOLVED = 'ANSWER = "b"\ndef add(a, b):\n    return a + b\n'


STATE = """
import json, sys

def pytest_dojo_warm_up(): sys.shared = []
"""


MEDDLES = """
import logging, os, sys, warnings
sys.shared.append(1)
warnings.simplefilter("error"); os.environ["X"] = "1"; logging.disable(50); sys.path.append("X")
ANSWER = "b"
def add(a, b): return a + b
"""


SENSES = """
import logging, os, sys
if sys.shared or "X" in os.environ or logging.root.manager.disable or "X" in sys.path:
    raise ValueError("Somebody was here.")
ANSWER = "b"
def add(a, b): return a + b
"""


@pytest.mark.usefixtures("each_start")
def test_no_kata_changes_what_another_one_finds(project, monkeypatch):
    monkeypatch.setattr(sys, "shared", [], raising=False)
    project.write("tests/chapter4/conftest.py", STATE)
    for number in (1, 2, 3):
        project.kata(f"k0{number}_add")
    project.edit(MEDDLES, "k01_add")
    project.edit(SENSES, "k03_add")
    run = project.run()
    assert [line.split()[-4:][0] for line in run.lines[:3]] == ["done", "do", "done"]


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_what_an_answer_changes_is_as_before_for_the_next_test_and_kata(
    project, monkeypatch, start
):
    if start == "fork" and sys.platform != "linux":
        pytest.skip("forking is safe on Linux only")
    monkeypatch.setenv("DOJO_START_METHOD", start)
    monkeypatch.setenv("OF_THE_LEARNER", "yes")
    monkeypatch.delenv("OF_THE_ANSWER", raising=False)
    project.kata("k01_add").kata(
        test="""
        import os, random, sys

        def test_first(kata):
            random.seed(1)
            assert kata.ANSWER == "b"

        def test_second(kata):
            assert "OF_THE_ANSWER" not in os.environ and os.environ["OF_THE_LEARNER"] == "yes"
            assert os.getcwd() != "/"
            assert random.random() != random.Random(1).random()
            assert type(oct) is type(len), "Not in this kata."
        """,
        stem="k02_add",
    )
    project.edit(SOLVED, "k02_add")
    project.edit(
        f"import builtins, os, random\nos.environ.clear()\nos.environ['OF_THE_ANSWER'] = ''\n"
        f"os.chdir('/')\nrandom.seed(1)\nbuiltins.oct = None\n{SOLVED}"
    )
    run = project.run()
    assert "done" in run.lines[0]
    assert "done" in run.lines[1]

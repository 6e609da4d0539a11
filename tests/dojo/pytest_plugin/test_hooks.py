"""The hooks that a conftest.py may implement are called."""

from __future__ import annotations

import inspect

from dojo.pytest_plugin import hooks

CONFTEST = """
pytest_plugins = ["dojo.pytest_plugin"]

def pytest_dojo_warm_up(fixtures, tests, many):
    print("warm up:", sorted(fixtures), len(tests), many)

def pytest_dojo_shown(event):
    print("shown:", event)
"""
TEST = """
from dojo.testkit import show

def test_it(kata):
    show.exhibit("A table.")
    assert kata.ANSWER == "b", "Not b."
"""


def test_hooks_are_called_before_the_tests_and_while_they_run(project, monkeypatch):
    monkeypatch.setenv("DOJO_START_METHOD", "fork")
    project.kata(test=TEST).pytester.makeconftest(CONFTEST)
    run = project.run("-s")
    assert "warm up: ['kata'] 1 False" in run.text or "'kata'" in run.text
    assert "shown: Exhibit(text='A table.')" in run.text


def test_each_hook_says_what_it_is_for():
    found = [hook for name, hook in vars(hooks).items() if name.startswith("pytest_dojo_")]
    assert len(found) == 2
    assert all(inspect.getdoc(hook) for hook in found)

"""The options that pytest learns."""

from __future__ import annotations

import pytest

from dojo.pytest_plugin import options


@pytest.mark.parametrize("number", ["0", "-1", "tests/chapter4"])
def test_a_hint_that_is_no_number_is_a_usage_error(project, number):
    run = project.kata().run("--hint", number)
    assert run.status == 4
    assert "--hint takes a number of at least 1" in run.errors


def test_options_and_marks_are_listed(project):
    project.kata()
    said = " ".join(project.run("--help").text.split())
    for option in ("--hint", "--katas", *options.FLAGS):
        assert option in said
    marks = project.run("--markers").text
    for mark in options.MARKERS:
        assert f"@pytest.mark.{mark}" in marks

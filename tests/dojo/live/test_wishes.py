"""What a learner can ask for, in every front."""

from __future__ import annotations

import pytest
from loops import FAILED, Table

from dojo.live import wishes
from dojo.model.events import Ended


@pytest.fixture
def table(project):
    table = Table(project)
    table.verdict(FAILED)
    return table


def test_hints_are_shown_as_long_as_there_are_any(table):
    wishes.hint(table.loop)
    assert "Hint 1 of 1: A hint." in table.page
    drawn = len(table.paper.pages)
    table.loop.state.known.clear()
    wishes.hint(table.loop)
    assert len(table.paper.pages) == drawn


def test_all_that_is_open_is_listed_and_hidden_again(table):
    for shown in (True, False):
        wishes.toggle_all(table.loop)
        assert table.loop.state.shows_all == shown


def test_a_kata_can_be_run_again(table):
    wishes.again(table.loop)
    assert table.loop.running.kata == table.kata(1)
    assert table.loop.state.purpose == "solve"


def test_a_reset_says_where_the_version_of_the_learner_is(table, project):
    path = project.edit("x = 1\n")
    wishes.reset(table.loop)
    assert path.read_text() != "x = 1\n"
    assert "k01 is restored. Your version: backups" in table.verdict(FAILED)


def test_a_reset_without_an_original_changes_nothing(table, project):
    path = project.edit("x = 1\n")
    table.kata(1).original.unlink()
    wishes.reset(table.loop)
    assert "The original of k01_add is missing" in table.page
    assert path.read_text() == "x = 1\n"


def test_a_reset_of_a_kata_that_is_not_shown_any_more_changes_nothing(table, project):
    path = project.edit("x = 1\n")
    wishes.reset(table.loop, table.kata(2))
    assert path.read_text() == "x = 1\n"


def test_a_reset_while_tests_run_is_judged_anew(table, project):
    """The run that goes on judges what the learner had."""
    wishes.again(table.loop)
    old = table.loop.running
    assert old.kata == table.kata(1)
    wishes.reset(table.loop)
    assert table.loop.running.number != old.number
    table.say(Ended(0), number=old.number)
    assert table.kata(1) not in table.loop.state.known

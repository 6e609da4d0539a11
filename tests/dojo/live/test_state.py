"""Where somebody is in the katas, and the page of that."""

from __future__ import annotations

import pytest
from toys import SOLUTION

from dojo.live.client import Run
from dojo.live.state import State
from dojo.model.verdict import PASSED, Outcome, Verdict

FAILED = Verdict("failed", "Not this.", 3)


@pytest.fixture
def state(project):
    for number in (1, 2, 3):
        project.kata(f"k{number:02}_add")
    return State.at_start(project.root, None)


def know(state, number, verdict, hints=("One.", "Two.")):
    """Let the last run of a kata have had one verdict."""
    kata = state.katas[number - 1]
    outcome = Outcome(kata, "test_it", verdict, "k.py", hints)
    state.known[kata] = Run(kata, number, [outcome], is_over=True)


def test_it_begins_with_the_first_kata_that_has_a_gap(project, state):
    assert (state.current.number, state.purpose) == ("k01", "look")
    project.edit(SOLUTION, "k01_add")
    assert State.at_start(project.root, None).current.number == "k02"
    for number in (2, 3):
        project.edit(SOLUTION, f"k{number:02}_add")
    assert State.at_start(project.root, None).current.number == "k01"


def test_it_begins_with_a_kata_that_is_named(project, state):
    named = State.at_start(project.root, state.katas[2])
    assert (named.current.number, named.purpose) == ("k03", "show")


def test_the_next_kata_is_one_that_is_not_done_from_here_on_and_round(state):
    know(state, 1, FAILED)
    know(state, 2, PASSED)
    assert state.following() == state.katas[2]
    state.take(state.katas[2], "show")
    assert state.following() == state.katas[0]
    know(state, 1, PASSED)
    assert state.following() is None


def test_neighbours_go_round(state):
    assert state.neighbour(-1) == state.katas[2]
    assert state.neighbour(3) == state.katas[0]


def test_a_page_is_new_if_another_kata_or_another_view_was_shown(state):
    assert not state.take(state.katas[0], "solve")
    assert state.take(state.katas[1], "solve")
    state.view = "list"
    assert state.take(state.katas[1], "solve")
    assert state.view == "kata"


def test_hints_come_one_at_a_time_and_are_those_of_one_test(state):
    assert not state.ask_for_hint()
    know(state, 1, FAILED)
    assert state.hints_shown == 0
    for shown in (1, 2, 2):
        assert state.ask_for_hint()
        assert state.hints_shown == shown
    know(state, 1, FAILED, hints=("Another.",))
    assert state.hints_shown == 0


def test_another_kata_begins_without_hints(state):
    know(state, 1, FAILED)
    know(state, 2, FAILED)
    state.ask_for_hint()
    state.shows_all = True
    state.take(state.katas[1], "show")
    assert (state.hints_asked, state.shows_all) == (0, False)


def test_it_counts_what_is_done_and_what_is_not_known(project, state):
    assert (state.done, state.unknown) == (0, 0)
    know(state, 1, PASSED)
    project.edit(SOLUTION, "k02_add")
    assert (state.done, state.unknown) == (1, 1)
    assert state.run.is_done
    state.take(state.katas[2], "show")
    assert state.run.outcomes == []

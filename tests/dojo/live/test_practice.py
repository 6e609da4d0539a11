"""What the loop behind each front decides, event by event."""

from __future__ import annotations

import pytest
from loops import FAILED, Paper, Table

from dojo.live.orders import Lost
from dojo.live.practice import LOST
from dojo.model.events import Ended
from dojo.model.kata import Kata
from dojo.model.verdict import PASSED, Verdict
from dojo.watch.loop import Loop


@pytest.fixture
def table(project):
    return Table(project)


def test_what_is_not_known_is_found_out_after_the_kata_at_hand(table):
    table.verdict(FAILED)
    assert table.runner.prepared == "k01"
    assert table.runner.asked == ["k01", "k02"]
    shown = len(table.paper.pages)
    table.verdict(PASSED)
    assert len(table.paper.pages) == shown  # nobody looks at it
    assert table.runner.asked == ["k01", "k02", "k03"]


def test_the_first_failure_is_shown_before_the_other_tests_are_over(table):
    table.loop.shows_all_changes = True
    table.judged(PASSED)
    assert table.paper.pages == []
    table.judged(FAILED)
    assert "Not this." in table.page
    assert "open\n" in table.page  # without numbers
    table.judged(FAILED)
    assert len(table.paper.pages) == 1
    table.say(Ended(1))
    assert "open     1 of 3" in table.page
    assert table.loop.running.kata == table.kata(2)


def test_a_failure_of_a_kata_that_is_run_again_is_shown_at_once_too(table):
    table.loop.shows_all_changes = True
    table.verdict(FAILED)
    table.happens("saved", table.kata(1).stub)
    table.judged(Verdict("failed", "Nor this."))
    assert "Nor this." in table.page


def test_what_is_printed_line_by_line_waits_for_the_whole_verdict(table):
    assert not table.loop.shows_all_changes
    table.judged(FAILED)
    assert table.paper.pages == []


def test_a_failure_is_forgotten_if_the_other_tests_are_stopped(table):
    table.loop.shows_all_changes = True
    table.judged(FAILED)
    table.loop.go_to(table.kata(2))
    assert table.kata(1) not in table.loop.state.known
    table.verdict(FAILED)
    assert table.runner.asked == ["k01", "k02", "k01"]


def test_two_saves_at_once_are_judged_one_after_the_other(table):
    table.verdict(FAILED)
    table.happens("saved", table.kata(1).stub)
    table.happens("saved", table.kata(3).stub)
    table.happens("saved", table.kata(3).stub)
    assert table.runner.asked == ["k01", "k02", "k01"]
    assert table.loop.state.told.texts == ("k03 is saved. Its tests run after those of k01.",)
    table.verdict(FAILED)
    assert table.runner.asked[3:] == ["k03"]
    assert table.verdict(FAILED).splitlines()[2].startswith("k03")


def test_a_kata_that_is_done_is_still_said_when_the_next_save_is_judged(table):
    table.happens("saved", table.kata(1).stub)
    table.happens("saved", table.kata(3).stub)
    table.verdict(PASSED)
    while table.loop.running and table.loop.running.kata != table.kata(3):
        table.verdict(FAILED)
    assert "k01 Add two numbers: done." in table.verdict(FAILED)


def test_a_save_does_not_wait_for_a_kata_that_nobody_looks_at(table):
    table.verdict(FAILED)
    assert table.loop.running.kata == table.kata(2)
    table.happens("saved", table.kata(1).stub)
    assert table.loop.running.kata == table.kata(1)


def test_messages_of_a_run_that_was_replaced_are_not_heard(table):
    old = table.loop.running
    table.happens("saved", table.kata(1).stub)
    table.say(Ended(0), number=old.number)
    assert table.loop.running.number == old.number + 1


def test_the_server_is_started_again_a_few_times(table):
    for _ in range(LOST):
        table.happens("message", Lost())
    assert not table.loop.is_over
    assert table.runner.restarts == LOST
    assert not table.loop.problem
    table.happens("message", Lost())
    assert table.loop.is_over
    assert "keeps exiting unexpectedly" in table.loop.problem


def test_tests_that_change_are_loaded_anew_when_they_are_all_there(table, monkeypatch):
    monkeypatch.setattr("dojo.live.practice.SETTLED", 0.0)
    table.verdict(FAILED)
    table.happens("changed", "tests/chapter4/shared.py")
    table.happens("changed", "tests/chapter4/spans.py")
    assert table.runner.restarts == 0
    table.loop._next()
    assert table.runner.restarts == 1
    assert table.loop.running.kata == table.kata(1)


def test_a_kata_can_be_named_to_begin_with(project):
    project.kata("k01_add").kata("k02_add")
    loop = Loop(project.root, Paper(), Kata(project.root, "chapter4", "k02_add"))
    assert loop.state.current.number == "k02"
    assert loop.state.purpose == "show"


def test_a_wish_is_done_in_the_loop(table):
    table.verdict(FAILED)
    table.happens("wish", lambda: table.loop.say("Something."))
    assert table.page.startswith("Something.")


def test_a_kata_whose_tests_run_is_shown_without_another_run(table):
    table.loop.go_to(table.kata(2))
    asked = len(table.runner.asked)
    table.loop.go_to(table.kata(2))
    assert len(table.runner.asked) == asked


def test_verdicts_that_are_still_valid_survive_new_tests(table, monkeypatch):
    """They are remembered with everything that they depend on."""
    table.verdict(FAILED)
    monkeypatch.setattr("dojo.live.practice.SETTLED", 0.0)
    table.happens("changed")
    table.loop._next()
    assert table.runner.restarts == 1
    assert table.kata(1) in table.loop.state.known

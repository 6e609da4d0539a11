"""What the watch loop decides, event by event, without a process or a terminal."""

from __future__ import annotations

import pytest

from dojo.commands import editor
from dojo.model.events import Ended, Judged, TrainingBegins
from dojo.model.kata import Kata
from dojo.model.verdict import PASSED, Outcome, Verdict
from dojo.watch.client import Run
from dojo.watch.loop import LOST, Event, Loop
from dojo.watch.orders import Lost, Said

FAILED = Verdict("failed", "Not this.", 3)


class Paper:
    """A screen that keeps what it is given."""

    width = 80

    def __init__(self):
        self.pages = []
        self.said = []

    def page(self, lines):
        self.pages.append("\n".join(line.text for line in lines))

    def status(self, text):
        self.said.append(text)


class Runner:
    """Starts nothing, and notes what it is asked for."""

    def __init__(self):
        self.asked = []
        self.restarts = 0

    def run(self, kata, width):
        self.asked.append(kata.number)
        return Run(kata, len(self.asked))

    def prepare(self, kata):
        self.prepared = kata.number

    def restart(self):
        self.restarts += 1


class Table:
    """A loop over three katas, to which a test says what happens."""

    def __init__(self, project):
        for number in (1, 2, 3):
            project.kata(f"k{number:02}_add")
        self.paper, self.runner = Paper(), Runner()
        self.loop = Loop(project.root, self.paper)
        self.loop.runner = self.runner
        self.loop._start(self.loop.state.current)

    def kata(self, number):
        return self.loop.state.katas[number - 1]

    def happens(self, kind, value=None):
        self.loop.events.put(Event(kind, value))
        self.loop._next()

    def say(self, *events, number=None):
        """Let a run say something: the one that is going on, or another."""
        number = self.loop.running.number if number is None else number
        self.happens("message", Said(number, [*events]))

    def verdict(self, verdict, *shown):
        """Let the run that is going on end."""
        run = self.loop.running
        outcome = Outcome(run.kata, "test_it", verdict, "k.py", ("A hint.",))
        for event in (*shown, Judged(outcome), Ended(1)):
            self.say(event, number=run.number)
        return self.page

    @property
    def page(self):
        return self.paper.pages[-1]


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


def test_two_saves_at_once_are_judged_one_after_the_other(table):
    table.verdict(FAILED)
    table.happens("saved", table.kata(1).stub)
    table.happens("saved", table.kata(3).stub)
    table.happens("saved", table.kata(3).stub)
    assert table.runner.asked == ["k01", "k02", "k01"]
    table.verdict(FAILED)
    assert table.runner.asked[3:] == ["k03"]
    assert table.verdict(FAILED).splitlines()[2].startswith("k03")


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


def test_the_list_is_kept_up_to_date(table):
    table.verdict(FAILED)
    table.happens("key", "l")
    assert "> k01" in table.page
    table.verdict(PASSED)
    assert "done     1 of 1" in table.page
    table.happens("key", "escape")
    assert "Not this." in table.page


def test_a_run_that_takes_its_time_is_mentioned(table, monkeypatch):
    monkeypatch.setattr("dojo.watch.loop.CALM", 0.0)
    table.loop._next()  # nothing happens
    assert table.paper.said == ["Running the tests ..."]
    table.verdict(FAILED, TrainingBegins("40 comments"))
    assert table.paper.said[-1] == "Training on 40 comments: 0 updates"


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
    monkeypatch.setattr("dojo.watch.loop.SETTLED", 0.0)
    table.verdict(FAILED)
    table.happens("changed", "tests/chapter4/shared.py")
    table.happens("changed", "tests/chapter4/spans.py")
    assert table.runner.restarts == 0
    table.loop._next()
    assert table.runner.restarts == 1
    assert table.loop.running.kata == table.kata(1)


def test_keys_that_cannot_do_anything_say_why_or_nothing(table, monkeypatch):
    table.happens("key", "h")  # no verdict yet
    assert table.paper.pages == []
    table.verdict(FAILED)
    table.happens("key", "r")
    assert "k01 has no lesson." in table.page
    monkeypatch.setattr(editor, "command", lambda path, line: None)
    table.happens("key", "o")
    assert editor.NO_EDITOR in table.page
    monkeypatch.setattr(editor, "command", lambda path, line: ["none"])
    monkeypatch.setattr(editor, "run", lambda command: "none cannot be started.")
    table.happens("key", "o")
    assert "none cannot be started." in table.page
    table.kata(1).original.unlink()
    table.happens("key", "x")
    table.happens("key", "y")
    assert "The original of k01_add is missing" in table.page
    shown = len(table.paper.pages)
    table.happens("key", "?")
    assert len(table.paper.pages) == shown


def test_another_size_is_another_page(table):
    table.verdict(FAILED)
    table.happens("resized")
    assert len(table.paper.pages) == 2


def test_a_kata_can_be_named_to_begin_with(project):
    project.kata("k01_add").kata("k02_add")
    loop = Loop(project.root, Paper(), Kata(project.root, "chapter4", "k02_add"))
    assert loop.state.current.number == "k02"
    assert loop.state.purpose == "show"


def test_who_has_done_a_kata_before_is_not_praised_for_it_again(table):
    table.paper.pages.append("")
    table.loop.state.purpose = "look"
    table.verdict(PASSED)
    assert table.loop.state.current == table.kata(2)
    assert "done" not in table.verdict(FAILED).partition("[")[0]


def test_nothing_is_shown_of_a_run_that_nobody_looks_at(table):
    table.loop._on_time()
    assert table.paper.said == ["Running the tests ..."]
    table.loop.state.view = "list"
    table.loop._on_time()
    table.loop.state.view, table.loop.running = "kata", None
    table.loop._on_time()
    assert table.paper.said == ["Running the tests ..."]

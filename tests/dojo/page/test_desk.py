"""The loop behind the page puts up what changes, and does what the page asks for."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from loops import FAILED, Runner

from dojo.commands import editor
from dojo.live.orders import Said
from dojo.model.events import Ended, Judged, TrainingBegins, TrainingStep
from dojo.model.verdict import PASSED, Outcome
from dojo.page import view
from dojo.page.desk import WISHES, Desk


class Case:
    """A desk without processes, to which a test says what happens."""

    def __init__(self, project):
        self.desk = Desk(project.kata("k01_add").kata("k02_add").root)
        self.desk.runner = Runner()
        self.desk._start(self.desk.state.current)

    @property
    def parts(self):
        return self.desk.board.parts

    @property
    def said(self):
        return self.parts["said"]["text"]

    def next(self):
        self.desk._next()

    def say(self, *events):
        self.desk.tell("message")(Said(self.desk.running.number, [*events]))
        self.next()

    def verdict(self, verdict):
        kata = self.desk.running.kata
        outcome = Outcome(kata, "test_it", verdict, "k.py", ("A hint.",))
        self.say(Judged(outcome), Ended(1))

    def wish(self, name):
        assert self.desk.wish(name)
        self.next()


@pytest.fixture
def case(project):
    return Case(project)


def test_a_page_has_its_parts_before_anything_has_run(case):
    assert case.parts["title"] == "k01 Add two numbers"
    assert "not tested yet" in case.parts["verdict"]
    assert case.parts["said"] == {"number": 0, "text": ""}


def test_each_verdict_is_said_once(case):
    case.verdict(FAILED)
    assert case.parts["said"] == {
        "number": 1,
        "text": "k01 Add two numbers: open. It. Not this.",
    }
    case.verdict(FAILED)  # of k02, which is not looked at, but in the list
    assert case.parts["list"].count("open") > 1
    case.wish("hint")
    assert case.parts["said"]["number"] == 1
    assert "A hint." in case.parts["hints"]
    case.wish("again")
    case.verdict(FAILED)
    assert case.parts["said"]["number"] == 2


def test_a_failure_is_said_before_the_other_tests_are_over_and_only_then(case):
    kata = case.desk.running.kata
    case.say(Judged(Outcome(kata, "test_it", FAILED, "k.py", ("A hint.",))))
    assert case.parts["said"]["text"] == "k01 Add two numbers: open. It. Not this."
    assert "tests pass" not in case.parts["verdict"]
    case.verdict(FAILED)
    assert "0 of 2 tests pass" in case.parts["verdict"]
    assert case.parts["said"]["number"] == 1


def test_a_kata_that_is_done_is_said_before_the_next_one(case):
    case.wish("again")
    case.verdict(PASSED)
    assert case.parts["current"] == "k02"
    assert case.said == "k01 Add two numbers: done."
    case.verdict(FAILED)
    assert case.said == "k02 Add two numbers: open. It. Not this."


def test_a_message_is_said(case):
    case.verdict(FAILED)
    case.desk.say("Something.")
    assert case.said == "Something."


def test_the_curve_grows_while_a_kata_trains(case, monkeypatch):
    monkeypatch.setattr("dojo.page.desk.OFTEN", 0.0)
    case.say(TrainingBegins("40 comments"), TrainingStep(1, 2.0))
    assert case.parts["figures"][0]["losses"] == [(1, 2.0)]
    assert case.parts["running"] == "Training on 40 comments: 1 update, loss 2.0"
    case.desk.wish("hint")  # there is none, so nothing is drawn
    case.next()
    case.verdict(FAILED)
    assert case.parts["running"] == ""
    assert case.parts["figures"][0]["losses"] == [(1, 2.0)]


def test_a_run_that_takes_its_time_is_mentioned_and_another_is_not(case, monkeypatch):
    monkeypatch.setattr("dojo.live.practice.CALM", 0.0)
    case.next()
    assert case.parts["running"] == "Running the tests ..."
    case.desk.draw()
    assert case.parts["running"] == "Running the tests ..."
    case.desk.state.take(case.desk.state.katas[1], "show")
    case.desk.draw()
    case.next()
    assert case.parts["running"] == ""


def test_katas_are_gone_to_by_name_and_by_direction(case):
    case.verdict(FAILED)
    assert case.desk.go("2")
    case.next()
    assert case.parts["current"] == "k02"
    for name in ("next", "previous"):
        case.wish(name)
    assert case.parts["current"] == "k02"
    assert not case.desk.go("k99")
    assert not case.desk.wish("delete everything")
    assert case.desk.events.empty()


def test_the_file_is_opened_in_the_editor(case, monkeypatch):
    opened = []
    monkeypatch.setattr(editor, "command", lambda path, line: ["/bin/code", str(path), str(line)])
    monkeypatch.setattr(editor, "run", lambda command: opened.append(command) or "It broke.")
    monkeypatch.setattr("threading.Thread", lambda target, daemon: SimpleNamespace(start=target))
    case.verdict(FAILED)
    case.verdict(FAILED)
    case.wish("open")
    assert opened[0][2] == "3"
    assert case.said == "Opened in code: katas/chapter4/k01_add.py"
    case.next()
    assert case.said == "It broke."
    monkeypatch.setattr(editor, "run", lambda command: "")
    case.wish("open")
    monkeypatch.setattr(editor, "command", lambda path, line: None)
    case.wish("open")
    assert case.said == editor.NO_EDITOR


def test_an_editor_that_needs_a_terminal_does_not_take_that_of_the_page(case, monkeypatch):
    monkeypatch.setattr(editor, "command", lambda path, line: ["/usr/bin/vim", str(path)])
    monkeypatch.setattr(editor, "run", lambda command: pytest.fail("It ran."))
    case.verdict(FAILED)
    case.wish("open")
    assert case.said == "vim needs a terminal. In another one, type: python -m dojo open k01"


def test_a_reset_says_where_the_version_of_the_learner_is(case, project):
    case.verdict(FAILED)
    case.verdict(FAILED)
    path = project.edit("x = 1\n")
    assert case.desk.reset("k02")  # that is not the one any more
    case.desk._next()
    assert path.read_text() == "x = 1\n"
    assert case.desk.reset("k01")
    case.desk._next()
    case.verdict(FAILED)
    assert "Your version: backups/" in case.parts["told"]
    assert path.read_text() != "x = 1\n"


def test_every_wish_has_a_button():
    templates = "".join(path.read_text() for path in view.HERE.glob("templates/*.html"))
    buttons = {*re.findall(r'data-do="(\w+)"', templates)}
    of_the_page = {"list", "lesson", "help", "reset"}
    assert buttons - of_the_page == WISHES.keys()

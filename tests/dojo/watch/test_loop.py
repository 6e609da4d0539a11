"""What the watch loop shows of what happens."""

from __future__ import annotations

import signal
import sys
import threading

import pytest
from loops import FAILED, Table

from dojo.commands import editor
from dojo.model.events import TrainingBegins
from dojo.model.verdict import PASSED
from dojo.watch.loop import Loop, watch
from dojo.watch.terminal import Plain


@pytest.fixture
def table(project):
    return Table(project)


def test_the_list_is_kept_up_to_date(table):
    table.verdict(FAILED)
    table.happens("key", "l")
    assert "> k01" in table.page
    table.verdict(PASSED)
    assert "done     1 of 1" in table.page
    table.happens("key", "escape")
    assert "Not this." in table.page


def test_a_run_that_takes_its_time_is_mentioned(table, monkeypatch):
    monkeypatch.setattr("dojo.live.practice.CALM", 0.0)
    table.loop._next()  # nothing happens
    assert table.paper.said == ["Running the tests ..."]
    table.verdict(FAILED, TrainingBegins("40 comments"))
    assert table.paper.said[-1] == "Training on 40 comments: 0 updates"


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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_ctrl_z_stops_a_program_that_has_the_terminal(table):
    """Otherwise the loop would wait for a program that waits for `fg`."""
    before = signal.signal(signal.SIGTSTP, lambda *_: None)
    mine = signal.getsignal(signal.SIGTSTP)
    try:
        with table.loop.lent_terminal():
            assert signal.getsignal(signal.SIGTSTP) == signal.SIG_DFL
        assert signal.getsignal(signal.SIGTSTP) == mine
    finally:
        signal.signal(signal.SIGTSTP, before)


def test_an_editor_with_a_window_does_not_stop_the_loop(table, monkeypatch):
    table.verdict(FAILED)
    closed = threading.Event()
    monkeypatch.setattr(editor, "command", lambda path, line: ["/usr/bin/code", "--wait", path])
    monkeypatch.setattr(editor, "run", lambda command: closed.wait(30) and "It failed.")
    table.happens("key", "o")
    assert "Opened in code: katas/chapter4/k01_add.py" in table.page
    closed.set()
    table.loop._next()
    assert "It failed." in table.page


def test_only_a_terminal_with_keys_is_drawn_again_at_another_size(table):
    assert "SIGWINCH" not in table.loop.signals


def test_what_is_shown_is_plain_where_the_input_is_closed(project, monkeypatch):
    shown = []
    monkeypatch.setattr(Loop, "run", lambda loop: shown.append(loop.screen))
    monkeypatch.setattr(sys, "stdin", None)
    assert watch(project.kata().root) == ""
    assert isinstance(shown[0], Plain)

"""Each key of the watch loop, its caption and what it does."""

from __future__ import annotations

from contextlib import nullcontext

import pytest

from dojo.commands import editor
from dojo.live.practice import Practice
from dojo.watch import keys


class Loop(Practice):
    """A loop that notes what it is asked to do."""

    def __init__(self, project):
        for number in (1, 2, 3):
            project.kata(f"k{number:02}_add")
        super().__init__(project.root)
        self.drawn = 0
        self.asked = []

    def draw(self):
        self.drawn += 1

    def progressed(self, run, heard):
        pass

    def show(self, kata, purpose):
        self.asked.append((kata.number, purpose))

    def go_to(self, kata):
        self.show(kata, "go to")

    def lent_terminal(self):
        return nullcontext()

    @property
    def told(self):
        return " ".join(self.state.told.texts)


@pytest.fixture
def loop(project):
    return Loop(project)


def press(loop, *names):
    for name in names:
        keys.press(loop, name)


def test_captions_say_what_there_is():
    assert "q quit" in keys.captions("kata")
    assert keys.captions("all done") == keys.captions("kata")
    assert "Enter open" in keys.captions("list")
    assert keys.captions("reset") == ["y yes", "n no"]
    for view in ("kata", "list", "reset"):
        names = [key.name for key in keys.keys_of(view)]
        assert len(names) == len(set(names))


def test_neighbours_are_gone_to_and_the_kata_runs_again(loop):
    press(loop, "n", "p", "enter")
    assert loop.asked == [("k02", "go to"), ("k03", "go to"), ("k01", "solve")]


def test_a_kata_is_chosen_in_the_list(loop):
    press(loop, "l", "down", "n", "down", "up")
    assert (loop.state.view, loop.state.chosen) == ("list", 2)
    press(loop, "enter")
    assert loop.asked == [("k03", "go to")]
    press(loop, "escape")
    assert loop.state.view == "kata"


def test_a_reset_wants_a_yes(loop, project):
    path = project.edit("x = 1\n")
    press(loop, "x")
    assert loop.state.view == "reset"
    assert "k01" in loop.told
    press(loop, "n")
    assert (loop.state.view, path.read_text()) == ("kata", "x = 1\n")
    assert loop.asked == []
    press(loop, "x", "y")
    assert path.read_text() != "x = 1\n"
    assert "k01" in loop.told
    assert loop.asked == [("k01", "show")]


def test_what_cannot_be_done_says_why(loop, monkeypatch):
    press(loop, "r")
    assert loop.told == "k01 has no lesson."
    monkeypatch.setattr(editor, "command", lambda path, line: None)
    press(loop, "o")
    assert loop.told == editor.NO_EDITOR
    loop.state.current.stub.unlink()
    press(loop, "o")
    assert loop.told.startswith("k01_add.py is missing. `python -m dojo reset k01`")


def test_no_version_is_kept_of_a_file_that_is_missing(loop):
    press(loop, "x")
    assert "Your version is kept" in loop.told
    loop.state.current.stub.unlink()
    press(loop, "n", "x")
    assert loop.told == "Restore the original k01? (y/n)"


@pytest.mark.parametrize("name", ["h", "?", "y", "up"])
def test_a_key_without_a_meaning_changes_nothing(loop, name):
    press(loop, name)
    assert (loop.drawn, loop.asked, loop.is_over) == (0, [], False)


@pytest.mark.parametrize("view", ["kata", "list", "reset", "all done"])
def test_q_quits_in_every_view(loop, view):
    loop.state.view = view
    press(loop, "q")
    assert loop.is_over


def test_all_that_is_open_is_listed_and_hidden_again(loop):
    press(loop, "a")
    assert loop.state.shows_all
    press(loop, "a")
    assert not loop.state.shows_all

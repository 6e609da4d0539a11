"""Keys, and pages on a terminal or in a pipe."""

from __future__ import annotations

import sys
import threading
from unittest import mock

import pytest

from dojo.display.report import Line
from dojo.watch import terminal
from dojo.watch.terminal import CLEAR_BELOW, CLEAR_LINE, HOME, Keys, Plain, Terminal


def test_keys_end_with_the_terminal(monkeypatch):
    pressed = []
    monkeypatch.setattr("dojo.watch.terminal._next_key", iter(["", "n\x1b[A\x03", None]).__next__)
    Keys(pressed.append)._read(threading.Event())
    assert pressed == ["n", "up", "q"]


@pytest.mark.skipif(
    sys.platform == "win32",
    reason="there msvcrt reads the keys, from a console that cannot hang up",
)
def test_a_terminal_that_is_gone_has_no_more_keys(monkeypatch):
    monkeypatch.setattr("select.select", lambda *_: ([0], [], []))
    monkeypatch.setattr("os.read", mock.Mock(side_effect=OSError))
    assert terminal._next_key() is None


def test_a_page_replaces_the_last_one_on_a_terminal(capsys):
    screen = Terminal()
    screen.page([Line("one", "title")])
    screen.status("Running the tests ...")
    screen.status("Running the tests ...")
    screen.page([Line("two"), Line("three")])
    printed = capsys.readouterr().out
    assert printed.count(HOME) == 2
    assert printed.count("Running the tests ...") == 1
    last = printed.rpartition(HOME)[2]
    rows = "\n".join(f"{CLEAR_LINE}{row}{CLEAR_LINE}" for row in ("two", "three"))
    assert last == f"{rows}\n{CLEAR_LINE}{CLEAR_BELOW}"


def test_a_page_follows_the_last_one_where_there_is_no_terminal(capsys):
    screen = Plain()
    screen.page([Line("one", "title")])
    screen.status("Running the tests ...")
    screen.page([Line("two")])
    assert capsys.readouterr().out == "one\n\ntwo\n\n"


def test_a_terminal_that_is_gone_is_no_error(monkeypatch):
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", mock.Mock(write=mock.Mock(side_effect=OSError)))
    screen.page([Line("one")])
    screen.status("Running the tests ...")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("\x1b[A\x1b[B", ["up", "down"]),
        ("\x1b", ["escape"]),
        ("Hq", ["h", "q"]),
        ("\x1bOP", ["\x1bop"]),  # F1
        ("\x1bOQ", ["\x1boq"]),  # F2
        ("\x1b[H", ["\x1b[h"]),  # Home
        ("\x1b[15~", ["\x1b[15~"]),  # F5
        ("\x1b[1;5A", ["\x1b[1;5a"]),  # Ctrl-Up
        ("\x1bq", ["\x1bq"]),  # Alt-Q
    ],
)
def test_a_special_key_is_not_taken_for_letters(monkeypatch, typed, names):
    keys, found = iter([typed, None]), []
    monkeypatch.setattr(terminal, "_next_key", lambda: next(keys))
    terminal.Keys(found.append)._read(threading.Event())
    assert found == names


def test_no_letter_of_the_last_page_is_left_after_a_long_row(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "10")
    Terminal().page([Line("eleven cell"), Line("ten cells."), Line("")])
    shown = capsys.readouterr().out
    assert f"eleven cell{CLEAR_LINE}\n" in shown
    assert "ten cells.\n" in shown  # else its last letter would be cleared

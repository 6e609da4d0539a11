"""Texts are made fit to be shown."""

from __future__ import annotations

import pytest

from dojo.model.text import COLUMNS, LINES, plain, plain_data, short, shortened

TEXTS = {
    "plain, with ümläuts and 🙂\n\tand lines": "plain, with ümläuts and 🙂\n\tand lines",
    "half \ud83d an emoji": r"half \ud83d an emoji",
    "a bell \a and a \b backspace": r"a bell \x07 and a \x08 backspace",
    "\x1b[31mred\x1b[0m": "red",
    "\x1b[2J\x1b[Hcleared": "cleared",
    "\x1b]0;a title\x07text": "text",
    "\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\": "link",
    "\x9b31mred": "red",
    "an escape \x1b": r"an escape \x1b",
    "one\r\ntwo": "one\ntwo",
    " 10 %\r 50 %\r100 %\nnext": "100 %\nnext",
    "over\r": "over",
    "right \u202e to left": r"right \u202e to left",
    "two\u2028lines": r"two\u2028lines",
    "nul \0": r"nul \x00",
}


@pytest.mark.parametrize("text", TEXTS)
def test_what_cannot_be_shown_becomes_an_escape(text):
    assert plain(text) == TEXTS[text]
    assert plain(plain(text)) == TEXTS[text]


def test_every_text_of_plain_values_is_cleaned():
    assert plain_data({"a\a": ["\b", ("x", 1, None)]}) == {r"a\x07": [r"\x08", ["x", 1, None]]}


def test_a_long_message_keeps_its_beginning_and_the_ends_of_its_lines():
    assert shortened("short\nlines") == "short\nlines"
    lines = shortened("x\n" * 1_000_000).split("\n")
    assert lines == [*["x"] * LINES, "..."]
    line = shortened("a " * 1_000_000 + "b")
    assert len(line) == COLUMNS
    assert line.startswith("a a")
    assert line.endswith("a b")
    assert shortened("a" * 1_000_000 + "b") == f"{'a' * 100}...{'a' * 19}b"
    assert len(short("a" * 1_000_000)) == 60

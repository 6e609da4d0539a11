"""Drawings are taken out of messages, and travel as data."""

from __future__ import annotations

import json
from collections import deque
from dataclasses import asdict

import pytest

from dojo.model import drawing
from dojo.model.drawing import PLACE, Drawing, remember, taken_out

ONE = Drawing.of(["my", "iPhone"], {"yours": [(1, 2, "GADGET")]})
TWO = Drawing.of(["my", "iPhone"], {"yours": [(1, 2, "GADGET")], "gold": []})


@pytest.fixture(autouse=True)
def drawn(monkeypatch):
    monkeypatch.setattr(drawing, "_recent", deque())
    remember("one", ONE)
    remember("one and more", TWO)
    remember("", ONE)


def test_a_drawing_arrives_as_it_was():
    assert Drawing.of_data(json.loads(json.dumps(asdict(TWO)))) == TWO


def test_white_space_is_spelt_out_once():
    spelt = Drawing.of([" ", "a\n"], {})
    assert spelt.tokens == ("' '", "'a\\n'")
    assert Drawing.of_data(asdict(spelt)) == spelt


def test_drawings_come_in_the_order_of_the_message_and_the_longest_wins():
    message, drawings = taken_out("See:\none and more\none\none")
    assert message == f"See:\n{PLACE}\n{PLACE}\n{PLACE}"
    assert drawings == (TWO, ONE, ONE)


def test_a_drawing_has_its_own_lines():
    for message in ("not one", "one!", "anyone\nones"):
        assert taken_out(message) == (message, ())


def test_an_answer_cannot_pretend_that_there_is_a_drawing():
    assert taken_out(f"Two{PLACE}") == ("Two\\ufffc", ())


def test_a_drawing_that_a_message_has_to_shorten_stays_text():
    for text in ("x" * 1000, "y\n" * 40):
        remember(text, ONE)
        assert taken_out(text) == (text, ())


def test_what_is_no_drawing_is_an_error():
    for data in ({}, {"tokens": 3, "rows": []}, {"tokens": [], "rows": [["yours", [[1, 2]]]]}):
        with pytest.raises((KeyError, TypeError, ValueError)):
            Drawing.of_data(data)

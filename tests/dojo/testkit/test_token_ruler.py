"""The ruler of the tests is a text, and it is remembered as data."""

from __future__ import annotations

import doctest

from dojo.model.drawing import PLACE, Drawing, taken_out
from dojo.testkit import token_ruler
from dojo.testkit.token_ruler import ruler

TOKENS = ["my", "iPhone", "8", "died"]


def test_the_examples_in_the_docstrings_are_true():
    assert doctest.testmod(token_ruler).failed == 0


def test_the_width_is_the_terminals(monkeypatch):
    monkeypatch.setenv("COLUMNS", "24")
    assert len(ruler(TOKENS, {}).splitlines()) == 4


def test_what_was_drawn_is_found_in_a_message():
    rows = {"yours": [(1, 3, "GADGET")]}
    message = f"Look:\n{ruler(TOKENS, rows)}"
    assert taken_out(message) == (f"Look:\n{PLACE}", (Drawing.of(TOKENS, rows),))

"""Spans stand under the tokens that they cover, at every width."""

from __future__ import annotations

import pytest

from dojo.display.token_diagram import draw
from dojo.model.drawing import Drawing

TOKENS = ["my", "iPhone", "8", "died"]


def lines(tokens, rows, width=60):
    return draw(Drawing.of(tokens, rows), width).splitlines()


def test_spans_stand_under_their_tokens():
    assert lines(TOKENS, {"yours": [(1, 3, "GADGET")]}) == [
        "token  0   1       2  3",
        "       my  iPhone  8  died",
        "yours      [GADGET ]",
    ]


def test_a_character_that_is_two_columns_wide_moves_what_follows_it():
    assert lines(["🎉", "東京", "e\u0301t", "is"], {"yours": [(1, 2, "X"), (3, 4, "Y")]}) == [
        "token  0   1     2   3",
        "       🎉  東京  e\u0301t  is",
        "yours      [X ]      [Y]",
    ]


def test_a_label_longer_than_its_tokens_widens_them():
    assert lines(TOKENS, {"yours": [(2, 3, "GADGET")]}) == [
        "token  0   1       2         3",
        "       my  iPhone  8         died",
        "yours              [GADGET]",
    ]


def test_overlapping_spans_take_a_line_each():
    assert lines(TOKENS, {"yours": [(1, 4, "A"), (0, 2, "B")]})[2:] == [
        "yours  [B       ]",
        "           [A            ]",
    ]


def test_rows_keep_their_names_and_a_row_without_spans_says_so():
    assert lines(TOKENS, {"yours": [(0, 1, "")], "found": [], "x": [(3, 4, "Y")]})[2:] == [
        "yours  []",
        "found  (nothing)",
        "x                     [Y ]",
    ]


def test_a_long_text_goes_on_below_and_so_do_its_spans():
    assert lines(TOKENS * 2, {"yours": [(2, 6, "GADGET")]}, 28) == [
        "token  0   1       2  3",
        "       my  iPhone  8  died",
        "yours              [GADGE>",
        "token  4   5       6  7",
        "       my  iPhone  8  died",
        "yours  <GADGET  ]",
    ]


def test_a_token_wider_than_the_page_has_a_page_of_its_own():
    assert lines(["a", "b" * 30, "c"], {}, 20)[1::2] == [
        "       a",
        f"       {'b' * 30}",
        "       c",
    ]


def test_white_space_is_spelt_out():
    assert "'\\n'" in lines(["a", "\n", "b"], {})[1]
    assert "' '" in lines(["a", " ", "b"], {})[1]


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ((3, 8, "X"), "yours: 3 to 8 X goes beyond the text of 4 tokens"),
        ((-1, 2, "X"), "yours: -1 to 2 X goes beyond the text of 4 tokens"),
        ((2, 2, "X"), "yours: 2 to 2 X is empty"),
        ((3, 1, "X"), "yours: 3 to 1 X is empty"),
    ],
)
def test_a_span_that_cannot_be_drawn_is_said_in_words(span, words):
    assert lines(TOKENS, {"yours": [span]})[-1] == words


def test_a_text_without_tokens_draws_nothing():
    assert lines([], {"yours": [(0, 1, "X")]}) == [
        "yours: 0 to 1 X goes beyond the text of 0 tokens"
    ]
    assert lines([], {}) == []


def test_spans_that_do_not_touch_share_a_line_and_only_those_of_the_page_are_drawn():
    rows = {"yours": [(0, 1, ""), (3, 4, "B"), (7, 8, "C")]}
    assert lines(TOKENS * 2, rows, 28) == [
        "token  0   1       2  3",
        "       my  iPhone  8  died",
        "yours  []             [B ]",
        "token  4   5       6  7",
        "       my  iPhone  8  died",
        "yours                 [C ]",
    ]
    assert len(lines(TOKENS * 2, {"yours": [(0, 1, "")]}, 28)) == 5

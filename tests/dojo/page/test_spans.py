"""Drawings are cut into pieces of text for marks."""

from __future__ import annotations

from dojo.model.drawing import Drawing
from dojo.page.spans import COLOURS, Piece, rows

TOKENS = ["my", "iPhone", "8", "died"]


def pieces(spans):
    (row,) = rows(Drawing.of(TOKENS, {"yours": spans}))
    return [[("".join(t for _, t in p.tokens), p.label) for p in text] for text in row.texts]


def test_a_text_is_cut_at_the_ends_of_its_spans():
    assert pieces([(1, 3, "GADGET")]) == [[("my", None), ("iPhone8", "GADGET"), ("died", None)]]
    assert pieces([(0, 1, "A"), (1, 4, "B")]) == [[("my", "A"), ("iPhone8died", "B")]]


def test_overlapping_spans_get_a_text_each():
    assert [[label for _, label in text] for text in pieces([(0, 2, "A"), (1, 3, "B")])] == [
        ["A", None],
        [None, "B", None],
    ]


def test_a_span_says_which_tokens_it_has():
    (row,) = rows(Drawing.of(TOKENS, {"yours": [(1, 3, "X"), (3, 4, "Y")]}))
    assert [piece.place for piece in row.texts[0]] == ["", "tokens 1 to 2", "token 3"]


def test_a_row_without_spans_is_the_text_alone():
    (row,) = rows(Drawing.of(TOKENS, {"found": []}))
    assert row.is_empty
    assert [piece.label for piece in row.texts[0]] == [None]
    (row,) = rows(Drawing.of(TOKENS, {}))
    assert (row.name, row.is_empty) == ("", False)


def test_spans_that_cannot_be_drawn_are_said_in_words():
    (row,) = rows(Drawing.of(TOKENS, {"yours": [(3, 8, "X")]}))
    assert row.said == ["yours: 3 to 8 X goes beyond the text of 4 tokens"]
    assert not row.is_empty


def test_a_label_always_has_the_same_colour():
    colours = {
        label: Piece([], label).colour for label in ("GADGET", "PERSON", "WEBSITE", "\ud800")
    }
    assert all(0 <= colour < COLOURS for colour in colours.values())
    assert len({colours[label] for label in ("GADGET", "PERSON", "WEBSITE")}) == 3

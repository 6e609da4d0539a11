"""Cut the drawing of a test into pieces of text, for marks as displaCy makes them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import NamedTuple

from dojo.display.token_diagram import Mark, in_words, inside, layers
from dojo.model.drawing import Drawing

COLOURS = 7  # of labels, in the style sheet


class Piece(NamedTuple):
    """Some tokens, all of which or none of which are in a span.

    Attributes:
        tokens: The number and the text of each token.
        label: The label of the span; None outside of any span.
        place: The numbers of the tokens of a span, in words.
    """

    tokens: list[tuple[int, str]]
    label: str | None = None
    place: str = ""

    @property
    def colour(self) -> int:
        """The number of the label's colour, which is always the same for the same label."""
        return zlib.crc32((self.label or "").encode("utf-8", "replace")) % COLOURS


class Row(NamedTuple):
    """A row of a drawing.

    Attributes:
        texts: The pieces of the text; more than once if spans overlap.
        said: Spans that cannot be drawn, in words.
        is_empty: Whether the row has no spans.
    """

    name: str
    texts: list[list[Piece]]
    said: list[str]
    is_empty: bool


def rows(drawing: Drawing) -> list[Row]:
    """Return the rows of a drawing; without any row, the text alone."""
    total = len(drawing.tokens)
    found = []
    for name, spans in drawing.rows:
        marks = [Mark(*span) for span in spans]
        drawn = layers([mark for mark in marks if inside(mark, total)]) or [[]]
        said = [in_words(name, mark, total) for mark in marks if not inside(mark, total)]
        found.append(
            Row(name, [_pieces(drawing.tokens, layer) for layer in drawn], said, not marks)
        )
    return found or [Row("", [_pieces(drawing.tokens, [])], [], False)]


def _pieces(tokens: Sequence[str], marks: Sequence[Mark]) -> list[Piece]:
    """Cut a text at the ends of spans that do not overlap, in their order."""
    numbered, pieces, position = list(enumerate(tokens)), [], 0
    for mark in marks:
        if position < mark.start:
            pieces.append(Piece(numbered[position : mark.start]))
        place = f"token {mark.start}"
        if mark.end - mark.start > 1:
            place = f"tokens {mark.start} to {mark.end - 1}"
        pieces.append(Piece(numbered[mark.start : mark.end], mark.label, place))
        position = mark.end
    return [*pieces, *([Piece(numbered[position:])] if position < len(tokens) else [])]

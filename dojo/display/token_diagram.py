"""Draw the token diagram: spans under the numbered tokens of their text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from unicodedata import combining, east_asian_width

from dojo.model.drawing import Drawing
from dojo.model.text import MARGIN

NOTHING = "(nothing)"  # in a row without spans


class Mark(NamedTuple):
    """A labelled span; ``start`` and ``end`` count tokens, and the end is exclusive."""

    start: int
    end: int
    label: str


def draw(drawing: Drawing, width: int) -> str:
    """Draw rows of spans under their tokens.

    Words describe an empty row, and a span that is empty or outside of the text.

    Args:
        drawing: The tokens and rows.
        width: The width in columns. A text that is too long is continued below.
    """
    shown = drawing.tokens
    drawn = {name: [Mark(*span) for span in spans] for name, spans in drawing.rows}
    columns = _column_widths(shown, drawn)
    gutter = max(len(name) for name in ["token", *drawn]) + MARGIN
    padded = [text + " " * (columns[i] - cells(text)) for i, text in enumerate(shown)]

    lines: list[str] = []
    for first, last in _pages(columns, width - gutter):
        numbers = "".join(str(i).ljust(columns[i]) for i in range(first, last))
        texts = "".join(padded[first:last])
        lines += [f"{'token':{gutter}}{numbers}", f"{'':{gutter}}{texts}"]
        for name, spans in drawn.items():
            if not spans and first == 0:
                lines.append(f"{name:{gutter}}{NOTHING}")
            for layer in layers([s for s in spans if inside(s, len(shown))]):
                line = _draw(layer, columns, first, last)
                if line.strip():
                    lines.append(f"{name:{gutter}}{line}")
                    name = ""
    for name, spans in drawn.items():
        lines += [in_words(name, s, len(shown)) for s in spans if not inside(s, len(shown))]
    return "\n".join(line.rstrip() for line in lines)


def inside(span: Mark, tokens: int) -> bool:
    """Return whether a span has tokens, and all of them are tokens of the text."""
    return 0 <= span.start < span.end <= tokens


def in_words(name: str, span: Mark, tokens: int) -> str:
    """Describe a span that cannot be drawn."""
    is_empty = span.start >= span.end
    what = "is empty" if is_empty else f"goes beyond the text of {tokens} tokens"
    return f"{name}: {span.start} to {span.end} {span.label} {what}"


def cells(text: str) -> int:
    """Return how many columns a terminal needs for a text: two for an emoji or "東"."""
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _column_widths(tokens: Sequence[str], rows: Mapping[str, Sequence[Mark]]) -> list[int]:
    """Make each column wide enough for its token, its number and the labels of its spans."""
    widths = [max(cells(token), len(str(i))) + MARGIN for i, token in enumerate(tokens)]
    for spans in rows.values():
        for span in spans:
            if inside(span, len(tokens)):
                wanted = len(span.label) + 2 + MARGIN
                missing = wanted - sum(widths[span.start : span.end])
                widths[span.end - 1] += max(0, missing)
    return widths


def _pages(columns: Sequence[int], width: int) -> list[tuple[int, int]]:
    """Divide the columns into pages that fit the width and have at least one column."""
    pages, first, used = [], 0, 0
    for i, column in enumerate(columns):
        if i > first and used + column > width:
            pages.append((first, i))
            first, used = i, 0
        used += column
    return [*pages, (first, len(columns))] if columns else []


def layers(spans: Sequence[Mark]) -> list[list[Mark]]:
    """Put spans that overlap on different lines."""
    layers: list[list[Mark]] = []
    for span in sorted(spans):
        free = [layer for layer in layers if layer[-1].end <= span.start]
        if free:
            free[0].append(span)
        else:
            layers.append([span])
    return layers


def _draw(spans: Sequence[Mark], columns: Sequence[int], first: int, last: int) -> str:
    """Draw one line of spans between two columns; "<" and ">" mean that a span continues."""
    line = ""
    for span in spans:
        start, end = max(span.start, first), min(span.end, last)
        if start >= end:
            continue
        line = line.ljust(sum(columns[first:start]))
        inner = max(0, sum(columns[start:end]) - MARGIN - 2)
        left = "[" if start == span.start else "<"
        right = "]" if end == span.end else ">"
        line += left + span.label[:inner].ljust(inner) + right
    return line

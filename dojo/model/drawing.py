"""What a test draws, as data: rows of spans under the numbered tokens of a text.

A test writes the drawn text into its message, as into any text. When a verdict is made of the
message, the drawing itself takes the place of the text, so that each front can draw it in its way.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dojo.model.text import COLUMNS, LINES

PLACE = "\ufffc"  # Unicode's character for an object in a text
RECENT = 100  # drawings that are remembered

Span = tuple[int, int, str]  # start, end (exclusive) and label


@dataclass(frozen=True)
class Drawing:
    """Rows of spans under the tokens of a text.

    Attributes:
        tokens: The visible texts of the tokens, in order.
        rows: The name and the spans of each row; the spans count tokens.
    """

    tokens: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Span, ...]], ...]

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Drawing:
        """Return the drawing with these fields, which may come from JSON."""
        return cls.of(map(str, data["tokens"]), dict(data["rows"]))

    @classmethod
    def of(cls, tokens: Iterable[str], rows: Mapping[str, Iterable[Iterable[Any]]]) -> Drawing:
        """Return the drawing of spans by the names of their rows."""
        shown = tuple((name, _spans(spans)) for name, spans in rows.items())
        return cls(tuple(map(_visible, tokens)), shown)


def _visible(token: str) -> str:
    """Return a token with white space and unprintable characters as Python escapes."""
    return token if token.isprintable() and token.strip() else ascii(token)


def _spans(spans: Iterable[Iterable[Any]]) -> tuple[Span, ...]:
    return tuple((int(start), int(end), str(label)) for start, end, label in spans)


_recent: deque[tuple[str, Drawing]] = deque(maxlen=RECENT)


def remember(text: str, drawing: Drawing) -> None:
    """Record what was drawn as a text, unless a message would have to shorten it."""
    lines = text.split("\n")
    if len(lines) <= LINES and all(len(line) <= COLUMNS for line in lines):
        _recent.append((text, drawing))


def taken_out(message: str) -> tuple[str, tuple[Drawing, ...]]:
    """Return a message with `PLACE` in place of each drawn text, and these drawings in order."""
    message = message.replace(PLACE, ascii(PLACE)[1:-1])
    drawn = {text: drawing for text, drawing in _recent if text and text in message}
    if not drawn:
        return message, ()
    found: list[Drawing] = []

    def take(match: re.Match[str]) -> str:
        found.append(drawn[match[0]])
        return PLACE

    longest_first = sorted(drawn, key=len, reverse=True)
    texts = "|".join(map(re.escape, longest_first))
    message = re.sub(f"^(?:{texts})$", take, message, flags=re.MULTILINE)  # whole lines only
    return message, tuple(found)

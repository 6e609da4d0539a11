"""What the tests of several katas need: the data, and ways to show a learner's spans."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from dojo.marks import Marked, read
from dojo.ruler import ruler

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

DATA = Path(__file__).parents[2] / "data" / "chapter4"


def marked(name: str) -> list[Marked]:
    """Read one of the files in data/chapter4 that are written with inline marks."""
    return read(DATA / name)


def triples(spans: Iterable[Span]) -> list[tuple[int, int, str]]:
    """Return (start, end, label) of spans, counted in tokens."""
    return [(span.start, span.end, span.label_) for span in spans]


def characters(spans: Iterable[Span]) -> list[tuple[int, int, str]]:
    """Return (start, end, label) of spans, counted in characters."""
    return [(span.start_char, span.end_char, span.label_) for span in spans]


def show(doc: Doc, spans: Iterable[Span] | Iterable[tuple[int, int, str]], name: str = "yours") -> str:
    """Draw spans under the numbered tokens of their text."""
    plain = [span if isinstance(span, tuple) else triples([span])[0] for span in spans]
    return ruler([token.text for token in doc], {name: plain})

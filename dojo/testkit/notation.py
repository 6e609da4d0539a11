"""Read the notation for texts with entities.

An entity is marked in the text as ``[surface](LABEL)``:

    my [iPhone 8](GADGET) died while I was on [Reddit](WEBSITE)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

MARK = re.compile(r"\[([^\[\]]+)\]\(([A-Z_]+)\)")


@dataclass(frozen=True)
class Marked:
    """A text and its entities.

    Attributes:
        text: The text without marks.
        spans: (start, end, label); the offsets count characters, and the end is exclusive.
    """

    text: str
    spans: tuple[tuple[int, int, str], ...]


def parse(line: str) -> Marked:
    """Read one marked line.

    Raises:
        ValueError: A square bracket is left over, so a mark is malformed.
    """
    text, spans, position = "", [], 0
    for mark in MARK.finditer(line):
        text += line[position : mark.start()]
        spans.append((len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        position = mark.end()
    text += line[position:]
    if "[" in text or "]" in text:
        raise ValueError(f"not a mark of the form [surface](LABEL): {line!r}")
    return Marked(text, tuple(spans))


def read(path: Path) -> list[Marked]:
    """Read a file of marked lines, one text per line.

    Raises:
        ValueError: A line cannot be read; the text has its number.
    """
    texts = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            texts.append(parse(line))
        except ValueError as error:
            raise ValueError(f"{path}:{number}: {error}") from None
    return texts

"""The notation in which texts and their entities are written down.

An entity stands in the text as ``[surface](LABEL)``:

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

    ``spans`` holds ``(start, end, label)`` in characters of ``text``, the end exclusive.
    """

    text: str
    spans: tuple[tuple[int, int, str], ...]


def parse(line: str) -> Marked:
    """Read one marked line.

    Raises ValueError if a square bracket is left over, which is a mark gone wrong.
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

    Raises ValueError, with the line's number, where a line cannot be read.
    """
    texts = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            texts.append(parse(line))
        except ValueError as error:
            raise ValueError(f"{path}:{number}: {error}") from None
    return texts

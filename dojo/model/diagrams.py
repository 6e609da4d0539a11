"""The Mermaid diagrams in a page of Markdown, and where their pictures are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(r"^```mermaid\n(.*?)^```$", re.DOTALL | re.MULTILINE)
TITLE = re.compile(r"^ *accTitle: *(.*)$", re.MULTILINE)
DESCRIPTION = re.compile(r"^ *accDescr: *(.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Diagram:
    """A diagram as it is written in a page."""

    source: str

    @property
    def title(self) -> str:
        """The title that a screen reader says, or ""."""
        return _first(TITLE, self.source)

    @property
    def description(self) -> str:
        """What the diagram shows, in words, or ""."""
        return _first(DESCRIPTION, self.source)

    @property
    def name(self) -> str:
        """The name of its picture, which is made from the title."""
        return re.sub(r"\W+", "_", self.title.lower()).strip("_")

    def picture(self, page: Path) -> Path:
        """Return where the picture of the diagram is, or will be."""
        return page.parent / "pictures" / f"{self.name}.svg"


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1].strip() if found else ""

"""What is wrong with a contribution, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dojo.report import relative


@dataclass(frozen=True)
class Problem:
    """Something that a contributor has to mend.

    line: counted from 1.
    """

    path: Path
    line: int
    what: str
    remedy: str

    def text(self, start: Path) -> str:
        end = "" if self.what.endswith((".", "?", ".)")) else "."
        return f"{relative(self.path, start)}:{self.line}: {self.what}{end} {self.remedy}."

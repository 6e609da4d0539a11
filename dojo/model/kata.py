"""The files of a kata, which share one stem.

katas/chapter4/k05_matcher_patterns.py           the stub, which the learner edits
solutions/chapter4/k05_matcher_patterns.py       the reference answer
tests/chapter4/test_k05_matcher_patterns.py      the tests
tests/answers/chapter4/k05_matcher_patterns/     right.py, wrong.py, stub.py (the original),
                                                 promises.toml, and records (*.json)
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from dojo.model.sources import content_or_none, tree_of

STEM = re.compile(r"k\d\d_[a-z0-9_]+")
CHAPTER = re.compile(r"chapter\d+|practice")  # the folders of katas, in learning order
SUMMARY = re.compile(rb'"""([A-Z][ -!#-\[\]-~]*)\n')  # as each kata begins
LESSON = re.compile(r"(k\d\d)_lesson_[a-z0-9_]+\.md")


@dataclass(frozen=True)
class Kata:
    """A kata, even if some of its files do not exist."""

    root: Path
    chapter: str
    stem: str

    @property
    def number(self) -> str:
        """The part of the stem that selects it in ``pytest -k``, such as ``k05``."""
        return self.stem.partition("_")[0]

    @property
    def module(self) -> str:
        """The name under which its module is imported."""
        return f"{self.chapter}.{self.stem}"

    @property
    def file(self) -> Path:
        """The path of an answer, relative to its folder of answers."""
        return Path(self.chapter, f"{self.stem}.py")

    @property
    def stub(self) -> Path:
        """The file that the learner edits."""
        return self.root / "katas" / self.file

    @property
    def solution(self) -> Path:
        """The reference answer."""
        return self.root / "solutions" / self.file

    @property
    def shown_solution(self) -> str:
        """The path of the reference answer from the root, with forward slashes."""
        return f"solutions/{self.file.as_posix()}"

    @property
    def original(self) -> Path:
        """The unedited copy of the stub that ``reset`` restores."""
        return self.answers / "stub.py"

    @property
    def is_edited(self) -> bool:
        """Whether the stub differs from its original."""
        return _content(self.stub) != _content(self.original)

    @property
    def original_content(self) -> bytes | None:
        """The content of the original, with normalised line ends."""
        return _content(self.original)

    @property
    def pristine(self) -> Path:
        """The stub, or its original if the stub is edited."""
        return self.original if self.is_edited and self.original.is_file() else self.stub

    @property
    def test(self) -> Path:
        """The test file."""
        return self.root / "tests" / self.chapter / f"test_{self.stem}.py"

    @property
    def answers(self) -> Path:
        """The folder of the right and wrong answers."""
        return self.root / "tests" / "answers" / self.chapter / self.stem

    @cached_property
    def title(self) -> str:
        """The first line of the docstring, without the full stop.

        It comes from the reference answer, because the learner may have broken the stub.
        """
        for path in (self.solution, self.stub):
            begin = SUMMARY.match(_content(path) or b"")  # the parser takes a millisecond
            summary = begin[1].decode() if begin else docstring(path).partition("\n")[0]
            summary = summary.rstrip(".")
            if summary:
                return summary
        return self.stem.partition("_")[2].replace("_", " ")


def same_lines(data: bytes) -> bytes:
    """Return a text with the line ends of Linux."""
    return data.replace(b"\r\n", b"\n")


def _content(path: Path) -> bytes | None:
    """Return the content of a file with normalised line ends, or None if it is unreadable."""
    data = content_or_none(path)
    return None if data is None else same_lines(data)


def docstring(path: Path) -> str:
    """Return the module docstring of a Python file, or "" if there is none."""
    module = tree_of(path)
    return (module and ast.get_docstring(module)) or ""


@lru_cache(maxsize=256)  # each report of a test asks
def relative(path: Path, start: Path) -> str:
    """Return a path relative to a folder, or the full path if it is outside that folder."""
    try:
        return path.relative_to(start).as_posix()
    except ValueError:
        return str(path)

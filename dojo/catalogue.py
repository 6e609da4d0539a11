"""What a kata is on disk: four sides that share one stem.

katas/chapter4/k05_matcher_patterns.py           the stub, which the learner edits
solutions/chapter4/k05_matcher_patterns.py       the reference answer
tests/chapter4/test_k05_matcher_patterns.py      the tests
tests/answers/chapter4/k05_matcher_patterns/     right.py and wrong.py, the answers to tell apart
"""

from __future__ import annotations

import ast
import difflib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dojo.sources import content, tree_of

NO_KATAS = "There are no katas here. Go to the folder of the repository, or into one in it."
STEM = re.compile(r"k\d\d_[a-z0-9_]+")
CHAPTER = re.compile(r"chapter\d+")
LESSON = re.compile(r"(k\d\d)_lesson_[a-z0-9_]+\.md")


@dataclass(frozen=True)
class Kata:
    """One kata, whether or not all of its files exist."""

    root: Path
    chapter: str
    stem: str

    @property
    def number(self) -> str:
        """The part of the stem that ``pytest -k`` selects it by, such as ``k05``."""
        return self.stem.partition("_")[0]

    @property
    def module(self) -> str:
        """The name its module has when it is imported."""
        return f"{self.chapter}.{self.stem}"

    @property
    def file(self) -> Path:
        """Where the answer lies in any folder of answers, relative to that folder."""
        return Path(self.chapter, f"{self.stem}.py")

    @property
    def stub(self) -> Path:
        return self.root / "katas" / self.file

    @property
    def solution(self) -> Path:
        return self.root / "solutions" / self.file

    @property
    def original(self) -> Path:
        """A copy of the stub that nobody edits: what ``reset`` goes back to."""
        return self.answers / "stub.py"

    @property
    def is_edited(self) -> bool:
        """Whether the stub differs from its original, as it does once somebody solves it."""
        return _content(self.stub) != _content(self.original)

    @property
    def original_content(self) -> bytes | None:
        """What is in the original, with lines that end in the same way everywhere."""
        return _content(self.original)

    @property
    def pristine(self) -> Path:
        """The stub, or its original where the stub is edited."""
        return self.original if self.is_edited and self.original.is_file() else self.stub

    @property
    def test(self) -> Path:
        return self.root / "tests" / self.chapter / f"test_{self.stem}.py"

    @property
    def answers(self) -> Path:
        return self.root / "tests" / "answers" / self.chapter / self.stem

    def equivalent(self) -> dict[str, str]:
        """The changes to the reference answer that no test can notice, and why not."""
        path = self.answers / "equivalent.json"
        found: dict[str, str] = (
            json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        )
        return found

    @cached_property
    def title(self) -> str:
        """The first line of its docstring, without the full stop.

        Read from the reference answer: the stub is the learner's and may be broken.
        """
        for path in (self.solution, self.stub):
            summary = docstring(path).partition("\n")[0].rstrip(".")
            if summary:
                return summary
        return self.stem.partition("_")[2].replace("_", " ")


def exercises(root: Path, chapter: str) -> dict[str, str]:
    """Return which exercise of the course each kata stands for, by stem.

    Read from the table in the chapter's README.
    """
    page = root / "katas" / chapter / "README.md"
    text = page.read_text(encoding="utf-8") if page.is_file() else ""
    row = re.compile(r"^\| *\[[^\]]*\]\((k\d\d_\w+)\.py\) *\| *([^|]*?) *\|", re.MULTILINE)
    return dict(row.findall(text))


def same_lines(data: bytes) -> bytes:
    """Return a text with lines that end as on Linux."""
    return data.replace(b"\r\n", b"\n")


def _content(path: Path) -> bytes | None:
    """Return what is in a file, whichever way its lines end; None if it cannot be read."""
    try:
        return same_lines(content(path))
    except OSError:
        return None


def docstring(path: Path) -> str:
    """Return the module docstring of a Python file, "" where there is none to read."""
    module = tree_of(path)
    return (module and ast.get_docstring(module)) or ""


def of_test(path: Path, root: Path) -> Kata | None:
    """Return the kata that a test file judges, None for any other file."""
    try:
        tests, chapter, name = path.relative_to(root).parts
    except ValueError:
        return None
    stem = name.removeprefix("test_").removesuffix(".py")
    if tests != "tests" or not CHAPTER.fullmatch(chapter) or not STEM.fullmatch(stem):
        return None
    return Kata(root, chapter, stem) if name == f"test_{stem}.py" else None


def lessons(root: Path, chapter: str) -> list[Path]:
    """Return the lessons of a chapter, in learning order."""
    folder = root / "katas" / chapter
    return sorted(path for path in folder.glob("k*.md") if LESSON.fullmatch(path.name))


def lesson_of(kata: Kata) -> Path | None:
    """Return the last lesson that stands before a kata, None if there is none."""
    before = [
        path for path in lessons(kata.root, kata.chapter) if path.name[: len("k00")] <= kata.number
    ]
    return before[-1] if before else None


def chapters(root: Path) -> list[str]:
    """Return the names of the chapters that have tests, in order."""
    found = (path.name for path in (root / "tests").glob("chapter*") if path.is_dir())
    return sorted(name for name in found if CHAPTER.fullmatch(name))


def katas(root: Path) -> list[Kata]:
    """Return every kata that has at least one of its four sides, in learning order."""
    found = {
        (path.parent.name, path.stem)
        for folder in ("katas", "solutions")
        for path in (root / folder).glob("chapter*/k*.py")
    }
    found |= {
        (path.parent.name, path.stem.removeprefix("test_"))
        for path in (root / "tests").glob("chapter*/test_k*.py")
    }
    found |= {
        (path.parent.name, path.name)
        for path in (root / "tests" / "answers").glob("chapter*/k*")
        if path.is_dir()
    }
    return [
        Kata(root, chapter, stem)
        for chapter, stem in sorted(found)
        if CHAPTER.fullmatch(chapter) and STEM.fullmatch(stem)
    ]


def as_number(name: str) -> str:
    """Return what somebody means who types a number in short: k05 for 5, k5 and K05, else ""."""
    found = re.fullmatch(r"k?0*(\d{1,2})", name.lower())
    return f"k{found[1]:0>2}" if found else ""


def advice(name: str, katas: Sequence[Kata]) -> str:
    """Return a sentence on which kata may be meant by a name that none has.

    katas: those that there are, at least one.
    """
    numbers, stems = sorted({k.number for k in katas}), [kata.stem for kata in katas]
    if as_number(name) in numbers:
        return f"Did you mean {as_number(name)}?"
    words = {stem.partition("_")[2]: stem for stem in stems}
    is_word = name.isidentifier() and not as_number(name)
    known = [*stems, *words] if is_word else []
    close = difflib.get_close_matches(name.lower(), known, n=3, cutoff=0.5)
    nearest = dict.fromkeys(words.get(key, key) for key in close)
    if nearest:
        return f"Did you mean {' or '.join(nearest)}?"
    return f"The katas here: {' to '.join(dict.fromkeys([numbers[0], numbers[-1]]))}."

"""List the katas and lessons, and find them by name."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from pathlib import Path

from dojo.model.kata import CHAPTER, LESSON, STEM, Kata

NO_KATAS = (
    "There are no katas here. Change to the folder of the repository or one of its subfolders."
)


class NoKata(Exception):
    """No kata has this name; the text suggests others."""


def exercises(root: Path) -> dict[str, str]:
    """Map the stem of each kata to its course exercise, from the table in its chapter's README."""
    row = re.compile(r"^\| *\[[^\]]*\]\((k\d\d_\w+)\.py\) *\| *([^|]*?) *\|", re.MULTILINE)
    pages = [root / "katas" / chapter / "README.md" for chapter in chapters(root)]
    texts = [page.read_text(encoding="utf-8") for page in pages if page.is_file()]
    return dict(found for text in texts for found in row.findall(text))


def of_test(path: Path, root: Path) -> Kata | None:
    """Return the kata that a test file judges, or None for any other file."""
    try:
        tests, chapter, name = path.relative_to(root).parts
    except ValueError:
        return None
    stem = name.removeprefix("test_").removesuffix(".py")
    if tests != "tests" or not CHAPTER.fullmatch(chapter) or not STEM.fullmatch(stem):
        return None
    return Kata(root, chapter, stem) if name == f"test_{stem}.py" else None


def chapters(root: Path) -> list[str]:
    """Return the sorted names of the chapters that have tests."""
    found = (path.name for path in (root / "tests").glob("*") if path.is_dir())
    return sorted(name for name in found if CHAPTER.fullmatch(name))


def katas(root: Path) -> list[Kata]:
    """Return every kata of which at least one file exists, in learning order."""
    found = {
        (path.parent.name, path.stem)
        for folder in ("katas", "solutions")
        for path in (root / folder).glob("*/k*.py")
    }
    found |= {
        (path.parent.name, path.stem.removeprefix("test_"))
        for path in (root / "tests").glob("*/test_k*.py")
    }
    found |= {
        (path.parent.name, path.name)
        for path in (root / "tests" / "answers").glob("*/k*")
        if path.is_dir()
    }
    return [
        Kata(root, chapter, stem)
        for chapter, stem in sorted(found)
        if CHAPTER.fullmatch(chapter) and STEM.fullmatch(stem)
    ]


def as_number(name: str) -> str:
    """Return the full form of a kata number: k05 for 5, k5 and K05; "" if it is not one."""
    found = re.fullmatch(r"k?0*(\d{1,2})", name.lower())
    return f"k{found[1]:0>2}" if found else ""


def advice(name: str, katas: Sequence[Kata]) -> str:
    """Suggest in a sentence which kata an unknown name could mean.

    Args:
        name: The unknown name.
        katas: The existing katas, at least one.
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


def lessons(root: Path, chapter: str) -> list[Path]:
    """Return the lessons of a chapter, in learning order."""
    folder = root / "katas" / chapter
    return sorted(path for path in folder.glob("k*.md") if LESSON.fullmatch(path.name))


def lesson_of(kata: Kata) -> Path | None:
    """Return the last lesson before a kata, or None if there is none."""
    before = [
        path for path in lessons(kata.root, kata.chapter) if path.name[: len("k00")] <= kata.number
    ]
    return before[-1] if before else None


def root_of(folder: Path) -> Path:
    """Return the nearest folder, from this one upwards, that has katas, or the folder itself.

    The tests identify it, because learners may move the katas themselves.
    """
    return next((path for path in (folder, *folder.parents) if chapters(path)), folder)


def find(root: Path, name: str) -> Kata:
    """Return the kata with a number (k05, k5, 5) or a stem, with or without ".py".

    Raises:
        NoKata: There is none.
    """
    known = katas(root)
    wanted = Path(name.lower()).name.removesuffix(".py")
    names = {key: kata for kata in known for key in (kata.stem, kata.number)}
    for key in (wanted, as_number(wanted)):
        if key in names:
            return names[key]
    raise NoKata(f"There is no kata {name!r}. {advice(wanted, known) if known else ''}".rstrip())


def last_lesson(root: Path) -> Path | None:
    """Return the last lesson of all, or None if there is none."""
    found = [path for name in chapters(root) for path in lessons(root, name)]
    return found[-1] if found else None

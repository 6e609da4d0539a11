"""Each diagram of a lesson is drawn as it is written, and each picture is used."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from dojo.model.catalogue import chapters
from tools.draw_diagrams import diagrams, digest, drawn_from

ROOT = Path(__file__).parents[2]
DRAW = "Run `nox -s pictures -- diagrams`."
LINKED = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")


def problems(folder: Path) -> list[str]:
    """Say what is wrong with the pictures of a chapter."""
    found = []
    used = set()
    for page in sorted(folder.glob("*.md")):
        text = page.read_text(encoding="utf-8")
        used |= {folder / target for target in LINKED.findall(text)}
        for number, diagram in enumerate(diagrams(text), 1):
            picture = diagram.picture(page)
            used.add(picture)
            if not diagram.title or not diagram.description:
                found.append(f"{page.name}: diagram {number} needs an accTitle and an accDescr.")
            elif not picture.is_file():
                found.append(f"{page.name}: {diagram.title!r} has not been drawn. {DRAW}")
            elif drawn_from(picture.read_text(encoding="utf-8")) != digest(diagram):
                found.append(f"{page.name}: {diagram.title!r} has changed since. {DRAW}")
    unused = sorted(set(folder.glob("pictures/*")) - used)
    return found + [f"pictures/{path.name}: no lesson uses it. Delete it." for path in unused]


@pytest.mark.parametrize("chapter", chapters(ROOT))
def test_pictures_fit_the_lessons(chapter):
    assert problems(ROOT / "katas" / chapter) == []


@pytest.fixture
def folder(tmp_path):
    """A copy of chapter 4, with its lessons and pictures."""
    copy = tmp_path / "chapter4"
    shutil.copytree(ROOT / "katas/chapter4", copy)
    return copy


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("change the<br>", "change<br>the ", ["'The training cycle' has changed since"]),
        (
            "accTitle: The training cycle",
            "accTitle: Training",
            ["'Training' has not been drawn", "the_training_cycle.svg: no lesson uses it"],
        ),
        ("accDescr", "accDescription", ["diagram 1 needs an accTitle and an accDescr"]),
        ("![A learning", "[A learning", ["learning_curve.svg: no lesson uses it"]),
    ],
)
def test_what_does_not_fit_is_named(folder, before, after, expected):
    page = folder / "k01_lesson_how_training_works.md"
    text = page.read_text(encoding="utf-8")
    assert text.count(before) == 1
    page.write_text(text.replace(before, after), encoding="utf-8")
    found = problems(folder)
    assert len(found) == len(expected)
    assert all(words in problem for words, problem in zip(expected, found, strict=True))


def test_two_diagrams_cannot_have_one_picture(folder):
    page = folder / "k03_lesson_training_corpus.md"
    text = page.read_text(encoding="utf-8")
    title = "How a corpus gets into the model"
    page.write_text(text.replace(title, "The training cycle"), encoding="utf-8")
    first, second = problems(folder)
    assert "'The training cycle' has changed since" in first
    assert "how_a_corpus_gets_into_the_model.svg: no lesson uses it" in second

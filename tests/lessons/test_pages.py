"""What holds of all pages beside their snippets: links, pictures, and katas to do."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dojo.catalogue import chapters, katas
from dojo.read import in_words, lesson_of, lessons

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "katas").rglob("*.md"))]
LESSONS = [path for chapter in chapters(ROOT) for path in lessons(ROOT, chapter)]
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)#\s]+)[^)]*\)")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_to_files(page):
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.S | re.M)
    for _, _, target in LINK.findall(text):
        assert "://" in target or (page.parent / target).exists(), f"{target} does not exist"


@pytest.mark.parametrize("lesson", LESSONS, ids=name)
def test_pictures_say_in_words_what_they_show(lesson):
    text = lesson.read_text(encoding="utf-8")
    for is_picture, words, target in LINK.findall(text):
        if is_picture:
            assert len(words) > 80, f"{target} has no alternative text"
            title = ElementTree.parse(lesson.parent / target).getroot()[0]
            assert title.tag.endswith("title")
            assert title.text
    assert "```mermaid" not in in_words(text), "a diagram has no accDescr"


@pytest.mark.parametrize("kata", katas(ROOT), ids=lambda kata: kata.stem)
def test_the_lesson_of_a_kata_ends_with_it(kata):
    lesson = lesson_of(kata)
    assert lesson is not None
    end = lesson.read_text(encoding="utf-8").partition("\n## Now you\n")[2]
    assert f"[{kata.number}]({kata.stem}.py)" in end
    assert f"`pytest -k {kata.number}`" in end
    assert "https://spacy.io/" in end


@pytest.mark.parametrize("lesson", LESSONS, ids=name)
def test_code_fits_a_terminal_of_80_columns(lesson):
    text = lesson.read_text(encoding="utf-8")
    for block in re.findall(r"^```(?:pycon|python|console|text)\n(.*?)^```", text, re.S | re.M):
        for line in block.splitlines():
            assert len(line) <= 78, f"{len(line)} columns: {line}"

"""What holds of all pages beside their snippets: links, pictures, and katas to do."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dojo.commands.read import in_words
from dojo.model.catalogue import chapters, katas, lesson_of, lessons
from dojo.model.kata import Kata
from dojo.watch.keys import captions
from dojo.watch.page import keys_lines
from tests.lessons.markdown import copy_to

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
    row = f"[{kata.number}]({kata.stem}.py)"
    assert row in end, f"Add a row for {row} to 'Now you' in {lesson.name}."
    assert f"`pytest -k {kata.number}`" in end
    assert "https://spacy.io/" in end


@pytest.mark.parametrize("lesson", LESSONS, ids=name)
def test_code_fits_a_terminal_of_80_columns(lesson):
    text = lesson.read_text(encoding="utf-8")
    for block in re.findall(r"^```(?:pycon|python|console|text)\n(.*?)^```", text, re.S | re.M):
        for line in block.splitlines():
            assert len(line) <= 78, f"{len(line)} columns: {line}"


SAMPLES = [
    textwrap.dedent(text).strip().splitlines()
    for text in re.findall(
        r"^ *```text\n(.*?)^ *```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.S | re.M
    )
]


@pytest.fixture
def copy(tmp_path):
    """A copy of what a learner has."""
    copy_to(tmp_path)
    for kata in katas(ROOT):
        original = Kata(tmp_path, kata.chapter, kata.stem).original
        original.parent.mkdir(parents=True)
        shutil.copy(kata.original, original)
        shutil.copy(kata.original, tmp_path / "katas" / kata.file)
    return tmp_path


def test_the_first_page_of_the_watch_loop_is_as_the_readme_shows_it(copy):
    *page, _, keys = SAMPLES[0]
    command = [sys.executable, "-m", "dojo", "watch", "--plain"]
    with subprocess.Popen(command, cwd=copy, stdout=subprocess.PIPE, encoding="utf-8") as loop:
        printed = []
        for line in loop.stdout:
            printed.append(line.rstrip())
            if "still to do" in line:
                break
        loop.terminate()
    shown = printed[-len(page) :]
    assert shown == page, f"README.md shows {page[0]!r}, but the watch loop says {shown[0]!r}."
    assert [line.text for line in keys_lines(captions("kata"), 100)] == ["", keys]


def test_the_verdict_that_the_readme_shows_is_what_is_printed(copy):
    path = copy / "katas/chapter4/k05_matcher_patterns.py"
    shutil.copy(copy / "solutions/chapter4/k05_matcher_patterns.py", path)
    with path.open("a", encoding="utf-8") as file:
        file.write("\n\ndef iphone_number():\n")
        file.write("    return [{'LOWER': 'iphone'}, {'LIKE_NUM': True}]\n")
    command = [sys.executable, "-m", "pytest", "-k", "k05"]
    done = subprocess.run(command, cwd=copy, capture_output=True, encoding="utf-8")
    assert textwrap.indent("\n".join(SAMPLES[1]), "  ") in done.stdout


def test_checks_run_where_the_repository_is_maintained_only():
    """Copies from a template and forks hold solved katas, in everybody's own style."""
    text = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    jobs = re.findall(r"^  \w+:\n    name:.*?(?=^  \w|\Z)", text, re.S | re.M)
    assert len(jobs) == text.count("runs-on:")
    for job in jobs:
        assert "!github.event.repository.fork && (github.event.repository.is_template" in job

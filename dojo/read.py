"""Shows a lesson in the terminal."""

from __future__ import annotations

import os
import pydoc
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.markdown import Markdown
from rich.theme import Theme

from dojo import readable
from dojo.catalogue import CHAPTER, Kata, advice, as_number, chapters, katas
from dojo.catalogue import lesson_of as lesson_of
from dojo.catalogue import lessons as lessons

WIDTH = 88  # columns that are comfortable to read
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
DIAGRAM = re.compile(r"^```mermaid\n(.*?)^```$", re.DOTALL | re.MULTILINE)
DESCRIPTION = re.compile(r"^ *accDescr: *(.*)$", re.MULTILINE)
# The colours of the terminal itself, which its owner can read; rich paints code on black.
THEME = Theme({"markdown.code": "cyan", "markdown.block_quote": "italic"})


class NoKata(Exception):
    """There is no kata of that name; the text says which one may be meant."""


def root_of(folder: Path) -> Path:
    """Return the nearest folder, from this one upwards, that has katas; itself if none has.

    It is recognised by its tests, because the katas are the learner's, who may move them away.
    """
    return next((path for path in (folder, *folder.parents) if chapters(path)), folder)


def find(root: Path, name: str) -> Kata:
    """Return the kata of a name: its number (k05, k5, 5) or its stem, with or without ".py".

    Raises NoKata, which says what may be meant, if there is none.
    """
    known = katas(root)
    wanted = Path(name.lower()).name.removesuffix(".py")
    names = {key: kata for kata in known for key in (kata.stem, kata.number)}
    for key in (wanted, as_number(wanted)):
        if key in names:
            return names[key]
    raise NoKata(f"There is no kata {name!r}. {advice(wanted, known) if known else ''}".rstrip())


def last_lesson(root: Path) -> Path | None:
    """Return the lesson that comes after all others, None if there is none."""
    chapters = sorted(path.name for path in (root / "katas").iterdir())
    found = [path for name in chapters if CHAPTER.fullmatch(name) for path in lessons(root, name)]
    return found[-1] if found else None


def in_words(text: str) -> str:
    """Put the alternative text of each picture and diagram in its place."""

    def diagram(match: re.Match[str]) -> str:
        description = DESCRIPTION.search(match[1])
        return f"> Picture: {description[1]}" if description else match[0]

    return PICTURE.sub(r"> Picture (\2): \1", DIAGRAM.sub(diagram, text))


def show(lesson: Path, wait: bool = False) -> None:
    """Print a lesson: rendered on a terminal, and paged if long; as it is written elsewhere.

    wait: for Enter, after a lesson that needs no pager.
    """
    text = lesson.read_text(encoding="utf-8")
    if not sys.stdout.isatty():
        print(text, end="")
        return
    console = Console(theme=THEME)
    console.width = min(console.width, WIDTH)
    page = Markdown(in_words(text), code_theme="ansi_dark", hyperlinks=False)
    with console.capture() as capture:
        console.print(page)
    rendered = readable.text_for(capture.get(), sys.stdout.encoding)
    if rendered.count("\n") < console.height:
        print(rendered, end="")
        if wait:
            input("\nEnter goes back. ")
        return
    # The usual pager shows colour only if asked to.
    os.environ["LESS"] = f"{os.environ.get('LESS', '')} -R".strip()
    pydoc.pager(rendered)

"""Show a lesson in the terminal."""

from __future__ import annotations

import os
import pydoc
import re
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from rich.console import Console
from rich.markdown import Markdown
from rich.theme import Theme

from dojo.display import encoding
from dojo.model.diagrams import BLOCK, Diagram

WIDTH = 88  # columns that are comfortable to read
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
# Use the terminal's own colours, because rich's default theme puts code on black.
THEME = Theme({"markdown.code": "cyan", "markdown.block_quote": "italic"})


def in_words(text: str) -> str:
    """Replace each picture and diagram by its alternative text."""

    def diagram(match: re.Match[str]) -> str:
        description = Diagram(match[1]).description
        return f"> Picture: {description}" if description else match[0]

    return PICTURE.sub(r"> Picture (\2): \1", BLOCK.sub(diagram, text))


def show(lesson: Path, wait: bool = False) -> None:
    """Print a lesson: rendered in a terminal, with a pager if it is long; otherwise as Markdown.

    Args:
        lesson: The file.
        wait: Whether to wait for Enter after a lesson, unless a pager has waited.
    """
    text = lesson.read_text(encoding="utf-8")
    if sys.stdout is None or not sys.stdout.isatty():  # None if it is closed
        print(text, end="")
        return
    console = Console(theme=THEME)
    console.width = min(console.width, WIDTH)
    page = Markdown(in_words(text), code_theme="ansi_dark", hyperlinks=False)
    with console.capture() as capture:
        console.print(page)
    rendered = encoding.text_for(capture.get(), sys.stdout.encoding)
    if rendered.count("\n") < console.height:
        print(rendered, end="")
    else:
        options = os.environ.get("LESS", "")
        if not options.endswith("-R"):  # less shows colours only with it
            os.environ["LESS"] = f"{options} -R".strip()
        if sys.stdout.encoding.lower().startswith("utf"):  # less would ask the locale
            os.environ.setdefault("LESSCHARSET", "utf-8")
        pydoc.pager(rendered)
        # Other pagers end at the end of the lesson, which a front would draw over.
        wait = wait and "less" not in _pager()
    if wait:
        with suppress(EOFError):  # Ctrl-D
            input("\nPress Enter to go back. ")


def _pager() -> str:
    """Return the pager that pydoc chooses."""
    own = "less" if sys.platform != "win32" and shutil.which("less") else "more"
    return os.environ.get("MANPAGER") or os.environ.get("PAGER") or own

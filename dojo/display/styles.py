"""Print lines in colour."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Mapping

from dojo.display.report import Line, Style

WIDEST = 100  # maximum columns of a line
# Names of rich styles. Those that pytest has, too, are in `markup`.
STYLES: Mapping[Style, str] = {
    "title": "bold",
    "done": "green",
    "open": "yellow",
    "path": "cyan",
    "keys": "dim",
}


def markup(style: Style) -> dict[str, bool]:
    """Return a style as keyword arguments for pytest's terminal reporter."""
    word = STYLES.get(style)
    return {word: True} if word and style != "keys" else {}


class Printer:
    """Prints lines, in the colours of the terminal if there is one."""

    def __init__(self) -> None:
        from rich.console import Console  # pytest, which uses the styles, does without

        class ForCommands(Console):
            def on_broken_pipe(self) -> None:
                """Let typer end the command, since rich would need the real standard output."""
                raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))

        # Bind the file now, because standard output is redirected while tests run.
        self.console = ForCommands(file=sys.stdout, highlight=False, emoji=False)

    @property
    def width(self) -> int:
        """The maximum columns of a line."""
        return min(WIDEST, self.console.width)

    def print(self, lines: Iterable[Line]) -> None:
        """Print lines."""
        from rich.text import Text

        for text, style in lines:
            self.console.print(Text(text, STYLES.get(style, "")), soft_wrap=True)

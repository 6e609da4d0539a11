"""Prints pages on a terminal and reads single keys from it."""

from __future__ import annotations

import os
import re
import sys
import threading
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager, suppress
from typing import Protocol

from rich.console import Console
from rich.text import Text

from dojo.report import Line

STYLES = {
    "title": "bold",
    "done": "green",
    "open": "yellow",
    "path": "cyan",
    "keys": "dim",
}
CLEAR = "\x1b[H\x1b[2J"
KEY = re.compile(r"\x1b\[[A-D]|.", re.DOTALL)
# What terminals send for keys that are no letter.
NAMES = {"\x1b[A": "up", "\x1b[B": "down", "\x1b[C": "right", "\x1b[D": "left", "\x1b": "escape"}
NAMES |= {"\r": "enter", "\n": "enter", "\x03": "q", "\x04": "q", " ": "enter"}


class Printer:
    """Prints lines, in the terminal's own colours where there is a terminal."""

    def __init__(self) -> None:
        # Its own file, because standard output is redirected while tests run.
        self.console = Console(file=sys.stdout, highlight=False, emoji=False)

    @property
    def width(self) -> int:
        """The columns that a line may have."""
        return min(100, self.console.width)

    def print(self, lines: Iterable[Line]) -> None:
        for text, style in lines:
            self.console.print(Text(text, STYLES.get(style, "")), soft_wrap=True)


class Screen(Protocol):
    """Where a page goes."""

    @property
    def width(self) -> int:
        """The columns that a line may have."""

    def page(self, lines: Sequence[Line]) -> None:
        """Show these lines instead of what is there."""

    def status(self, text: str) -> None:
        """Show what goes on below the page, for as long as it does."""


class Plain(Printer):
    """Lines one after the other, without colours or cursor movement: for pipes and readers."""

    def page(self, lines: Sequence[Line]) -> None:
        print(*(line.text for line in lines), "", sep="\n", flush=True)

    def status(self, text: str) -> None:
        """Say nothing that is not true any more a moment later."""


class Terminal(Printer):
    """A page at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._status = ""

    def page(self, lines: Sequence[Line]) -> None:
        self._status = ""
        self._write(CLEAR + self._rendered(lines))

    def status(self, text: str) -> None:
        if text != self._status:
            self._status = text
            self._write(f"\r\x1b[K{text[: self.width - 1]}")

    def _rendered(self, lines: Sequence[Line]) -> str:
        with self.console.capture() as capture:
            self.print(lines)
        return capture.get()

    def _write(self, text: str) -> None:
        with suppress(OSError, ValueError):
            sys.stdout.write(text)
            sys.stdout.flush()


class Keys:
    """Reads single keys in a thread, without waiting for Enter.

    pressed: is called with a letter, or with "up", "down", "enter", "escape".
    """

    def __init__(self, pressed: Callable[[str], None]) -> None:
        self.pressed = pressed
        self._end = threading.Event()

    @contextmanager
    def reading(self) -> Generator[None]:
        """Read keys while this is open; the terminal is as before afterwards."""
        self._end = threading.Event()
        thread = threading.Thread(target=self._read, args=(self._end,), daemon=True)
        with _single_keys():
            thread.start()
            try:
                yield
            finally:
                self._end.set()
                thread.join(1)

    def _read(self, end: threading.Event) -> None:
        while not end.is_set():
            text = _next_key()
            if text is None:
                return
            for key in KEY.findall(text):  # fast typists press several
                self.pressed(NAMES.get(key, key.lower()))


if sys.platform == "win32":  # pragma: no cover - measured where there are pseudo-terminals
    import msvcrt
    import time

    @contextmanager
    def _single_keys() -> Generator[None]:
        yield

    def _next_key() -> str | None:
        """Return what was typed, "" after a while without."""
        if not msvcrt.kbhit():
            time.sleep(0.05)
            return ""
        key = msvcrt.getwch()
        if key in "\x00\xe0":
            return {"H": "\x1b[A", "P": "\x1b[B"}.get(msvcrt.getwch(), "")
        return key

else:
    import select
    import termios
    import tty

    @contextmanager
    def _single_keys() -> Generator[None]:
        before = termios.tcgetattr(0)
        tty.setcbreak(0)
        try:
            yield
        finally:
            with suppress(termios.error):  # the terminal is gone
                termios.tcsetattr(0, termios.TCSADRAIN, before)

    def _next_key() -> str | None:
        """Return what was typed, "" after a while without, None when the terminal is gone."""
        if not select.select([0], [], [], 0.1)[0]:
            return ""
        try:
            return os.read(0, 32).decode("utf-8", "replace") or None
        except OSError:
            return None

"""Print pages on a terminal, and read single keys from it."""

from __future__ import annotations

import itertools
import os
import re
import sys
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from typing import Protocol

from rich.cells import cell_len

from dojo.display.report import Line
from dojo.display.styles import Printer

HOME = "\x1b[H"
CLEAR_LINE, CLEAR_BELOW = "\x1b[K", "\x1b[J"
# A sequence for a special key, or a character.
KEY = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O[ -~]|.)?|.", re.DOTALL)
# The codes of special keys.
NAMES = {"\x1b[A": "up", "\x1b[B": "down", "\x1b": "escape"}
NAMES |= {"\r": "enter", "\n": "enter", "\x03": "q", "\x04": "q", " ": "enter"}


class Screen(Protocol):
    """Shows pages."""

    @property
    def width(self) -> int:
        """The maximum columns of a line."""

    @property
    def height(self) -> int:
        """The rows that can be seen at once; 0 if all can."""

    def page(self, lines: Sequence[Line]) -> None:
        """Replace the page."""

    def status(self, text: str) -> None:
        """Show the current activity below the page."""


class Plain(Printer):
    """Prints lines without colours or cursor movements, for pipes and screen readers."""

    height = 0

    def page(self, lines: Sequence[Line]) -> None:
        """Print the page below the last one."""
        print(*(line.text for line in lines), "", sep="\n", flush=True)

    def status(self, text: str) -> None:
        """Do nothing, because a printed status could not be removed."""


class Terminal(Printer):
    """Shows one page at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._status = ""

    @property
    def height(self) -> int:
        """The rows of the terminal."""
        return self.console.height

    def page(self, lines: Sequence[Line]) -> None:
        """Print the page over the last one, without an empty terminal in between."""
        self._status = ""
        rows = self._rendered(lines).split("\n")
        # A long row continues on others, of which the last must be cleared up to its end.
        rests = [self._rest(line.text) for line in lines]
        pairs = itertools.zip_longest(rows, rests, fillvalue="")
        self._write(HOME + "\n".join(CLEAR_LINE + row + rest for row, rest in pairs) + CLEAR_BELOW)

    def status(self, text: str) -> None:
        """Replace the line below the page."""
        if text != self._status:
            self._status = text
            self._write(f"\r\x1b[K{text[: self.width - 1]}")

    def _rest(self, text: str) -> str:
        """Return what clears the rest of the row in which a text ends.

        After a text that fills its last row, this would clear its last character instead.
        """
        return CLEAR_LINE if cell_len(text) % self.console.width else ""

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

    Args:
        pressed: Called with a letter or a name such as "up", "enter" or "escape".
    """

    def __init__(self, pressed: Callable[[str], None]) -> None:
        self.pressed = pressed

    @contextmanager
    def reading(self) -> Generator[None]:
        """Read keys during the block, and restore the terminal afterwards."""
        end = threading.Event()
        thread = threading.Thread(target=self._read, args=(end,), daemon=True)
        with _single_keys():
            thread.start()
            try:
                yield
            finally:
                end.set()
                thread.join(1)

    def _read(self, end: threading.Event) -> None:
        while not end.is_set():
            text = _next_key()
            if text is None:
                return
            for key in KEY.findall(text):  # one read may return several keys
                self.pressed(NAMES.get(key, key.lower()))


if sys.platform == "win32":  # pragma: no cover - the tests need pseudo-terminals
    import msvcrt
    import time

    @contextmanager
    def _single_keys() -> Generator[None]:
        yield

    def _next_key() -> str | None:
        """Return what was typed, or "" after a timeout."""
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
        """Return what was typed, "" after a timeout, or None if the terminal is gone."""
        if not select.select([0], [], [], 0.1)[0]:
            return ""
        try:
            return os.read(0, 32).decode("utf-8", "replace") or None
        except OSError:
            return None

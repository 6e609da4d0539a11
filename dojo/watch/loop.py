"""The watch loop in the terminal: keys and pages for what `dojo.live.practice` does."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from dojo.live.client import Run
from dojo.live.practice import Practice
from dojo.model import events
from dojo.model.kata import Kata
from dojo.watch import keys, page
from dojo.watch.terminal import Keys, Plain, Screen, Terminal


class Loop(Practice):
    """Shows the state on a screen, and reads keys.

    Args:
        root: The folder of the repository.
        screen: The screen for the pages.
        first: The kata to start with; None for the first that is not done.
    """

    def __init__(self, root: Path, screen: Screen, first: Kata | None = None) -> None:
        super().__init__(root, first)
        self.screen = screen
        self.keys = Keys(self.tell("key")) if isinstance(screen, Terminal) else None
        self.shows_all_changes = self.keys is not None
        self._terminal = ExitStack()
        self.handlers |= {
            "key": lambda key: keys.press(self, key),
            "resized": lambda _: self.draw(),
            "suspend": self._on_suspend,
        }

    @property
    def width(self) -> int:
        """The maximum columns of a line."""
        return self.screen.width

    @contextmanager
    def opened(self) -> Generator[None]:
        """Read keys during the block."""
        try:
            self._take_terminal()
            if self.keys:
                self.draw()
            yield
        finally:
            self.screen.status("")  # so that the prompt gets a row of its own
            self._terminal.close()

    @property
    def signals(self) -> dict[str, str]:
        """The kinds of the events that signals cause, by the names of the signals."""
        own = {"SIGWINCH": "resized", "SIGTSTP": "suspend"} if self.keys else {}
        return super().signals | own

    def _take_terminal(self) -> None:
        if self.keys:
            self._terminal.enter_context(self.keys.reading())

    def _on_suspend(self, _: object) -> None:
        """Restore the terminal, stop as for Ctrl-Z, and continue later."""
        # A parent such as nox may have stopped already, and then the shell has the terminal. To
        # restore it would stop this process here, and the next line would do so once more.
        before = signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        self._terminal.close()
        signal.signal(signal.SIGTTOU, before)
        os.kill(os.getpid(), signal.SIGSTOP)
        self._take_terminal()
        self.draw()

    @contextmanager
    def lent_terminal(self) -> Iterator[None]:
        """Clear the terminal and lend it to another program."""
        self.screen.page([])
        self._terminal.close()
        stop: int | None = getattr(signal, "SIGTSTP", None)  # not on Windows
        before = stop and signal.signal(stop, signal.SIG_DFL)  # Ctrl-Z stops both programs
        try:
            yield
        finally:
            if stop:  # pragma: no branch
                signal.signal(stop, before)
            self._take_terminal()
            self.draw()

    def draw(self) -> None:
        """Show the current page."""
        shown = keys.captions(self.state.view) if self.keys else []
        self.screen.page(page.of_state(self.state, self.width, shown, self.screen.height))

    def progressed(self, run: Run, heard: list[events.Event]) -> None:
        """Mention a run that takes long."""
        is_shown = run.kata == self.state.current and self.state.view == "kata"
        if is_shown and (self.is_slow or not heard):
            self.screen.status(run.shown.line() or "Running the tests ...")


def watch(root: Path, first: Kata | None = None, plain: bool = False) -> str:
    """Watch the katas of a repository until the learner quits.

    Args:
        root: The folder of the repository.
        first: The kata to start with; None for the first that is not done.
        plain: Use no keys, colours or cursor movements; always true without a terminal.

    Returns:
        An error message, or "" if there was no error.
    """
    streams = (sys.stdin, sys.stdout)  # None if they are closed
    is_terminal = all(stream and stream.isatty() for stream in streams)
    is_terminal = is_terminal and os.environ.get("TERM") != "dumb"
    screen = Terminal() if is_terminal and not plain else Plain()
    if isinstance(screen, Plain):
        print(
            "The verdict on a kata appears here each time you save it. Press Ctrl-C to quit.\n",
            flush=True,
        )
    loop = Loop(root, screen, first)
    loop.run()
    return loop.problem

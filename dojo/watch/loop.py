"""The watch loop, which reacts to saved files, keys and verdicts."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Literal, NamedTuple

from dojo.commands.progress import Memory
from dojo.model.kata import Kata
from dojo.watch import keys
from dojo.watch.client import Run, Runner
from dojo.watch.orders import Lost, Said
from dojo.watch.page import Told
from dojo.watch.saves import Saves, Watcher
from dojo.watch.state import Purpose, State
from dojo.watch.terminal import Keys, Plain, Screen, Terminal, signals_told

CALM = 0.3  # seconds before a run is mentioned
SETTLED = 0.5  # seconds after the last change to the tests before they are loaded again
LOST = 3  # consecutive losses of the server before the loop gives up

Kind = Literal["saved", "changed", "key", "message", "resized", "stop", "suspend"]


class Event(NamedTuple):
    """An event that the loop handles."""

    kind: Kind
    value: Any = None


class Loop:
    """Runs the tests of the current kata each time it is saved, and shows the verdict.

    Args:
        root: The folder of the repository.
        screen: The screen for the pages.
        first: The kata to start with; None for the first open one.
    """

    def __init__(self, root: Path, screen: Screen, first: Kata | None = None) -> None:
        self.root = root
        self.screen = screen
        self.state = State.at_start(root, first)
        self.events: SimpleQueue[Event] = SimpleQueue()
        self.keys = Keys(self._tell("key")) if isinstance(screen, Terminal) else None
        self.saves = Saves(kata.stub for kata in self.state.katas)
        self.running: Run | None = None
        self._memory = Memory(root)
        self._digest = ""  # of everything that the verdict of the run depends on
        self.is_over = False
        self.problem = ""  # why the loop failed, if it did
        self._started = 0.0
        self._pending: list[Kata] = []
        self._lost = 0
        self._reload_at: float | None = None
        self._terminal = contextlib.ExitStack()
        self._handlers: dict[Kind, Callable[[Any], None]] = {
            "saved": self._on_saved,
            "changed": self._on_changed,
            "key": lambda key: keys.press(self, key),
            "message": self._on_message,
            "resized": lambda _: self.draw(),
            "stop": self._on_stop,
            "suspend": self._on_suspend,
        }

    def _tell(self, kind: Kind) -> Callable[[Any], None]:
        def tell(value: Any) -> None:
            self.events.put(Event(kind, value))

        return tell

    # The loop

    def run(self) -> None:
        """Handle events until the learner quits."""
        stubs = {kata.stub for kata in self.state.katas}
        folders = [self.root / name for name in ("katas", "tests", "data", "conftest.py")]
        self.runner = Runner(self.root, self._tell("message"))
        saved, changed = self._tell("saved"), self._tell("changed")
        watcher = Watcher(folders, self.saves, stubs.__contains__, saved, changed)
        with signals_told(self._signal_tellers()), contextlib.suppress(KeyboardInterrupt):
            try:
                self._take_terminal()
                if self.keys:
                    self.draw()
                self._begin()
                while not self.is_over:
                    self._next()
            finally:
                self._terminal.close()
                watcher.stop()
                self.runner.stop()

    def _begin(self) -> None:
        """Show the remembered verdicts, and run the other katas."""
        for kata in self.state.katas:
            outcomes = self._memory.recall(kata)
            if outcomes is not None:
                self.state.known[kata] = Run(kata, 0, outcomes, is_over=True)
        if self.state.purpose == "look" and self.state.is_done(self.state.current):
            self._go_to_open_kata()
        elif self.state.current in self.state.known:
            self.draw()
        else:
            self._start(self.state.current)
        self._go_on()

    def _take_terminal(self) -> None:
        if self.keys:
            self._terminal.enter_context(self.keys.reading())

    def _signal_tellers(self) -> dict[str, Callable[[Any], None]]:
        wanted: dict[str, Kind] = {"SIGWINCH": "resized", "SIGTERM": "stop", "SIGHUP": "stop"}
        if self.keys:
            wanted["SIGTSTP"] = "suspend"
        return {name: self._tell(kind) for name, kind in wanted.items()}

    def _next(self) -> None:
        """Handle the next event or a timeout."""
        try:
            event = self.events.get(timeout=self._patience())
        except Empty:
            self._on_time()
        else:
            self._handlers[event.kind](event.value)

    def _patience(self) -> float | None:
        if self._reload_at is not None:
            return max(0.0, self._reload_at - time.monotonic())
        return CALM if self.running else None

    def _on_time(self) -> None:
        if self._reload_at is not None and time.monotonic() >= self._reload_at:
            self._reload_at = None
            self.runner.restart()
            self._memory = Memory(self.root)
            self.state.known.clear()
            self._start(self.state.current)
        elif self.running:
            self._show_status(self.running)

    def _on_changed(self, _: object) -> None:
        self._reload_at = time.monotonic() + SETTLED

    def _on_stop(self, _: object) -> None:
        self.is_over = True

    def _on_suspend(self, _: object) -> None:
        """Restore the terminal, stop as for Ctrl-Z, and continue later."""
        self._terminal.close()
        os.kill(os.getpid(), signal.SIGSTOP)
        self._take_terminal()
        self.draw()

    # Running tests

    def _start(self, kata: Kata) -> None:
        self._digest = self._memory.digest(kata)
        self.running = self.runner.run(kata, self.screen.width)
        self._started = time.monotonic()

    def go_to(self, kata: Kata) -> None:
        """Show the kata that the learner chose."""
        self.state.told = Told()
        self.show(kata, "show")

    def show(self, kata: Kata, purpose: Purpose) -> None:
        """Make a kata the current one; run its tests unless they give the known verdict."""
        is_new = self.state.take(kata, purpose)
        if purpose == "solve" or kata not in self.state.known:
            if self.keys and is_new:
                self.draw()  # still without a verdict
            self._start(kata)
        else:
            self.draw()
            self.runner.prepare(kata)

    def _on_saved(self, path: Path) -> None:
        kata = next(kata for kata in self.state.katas if kata.stub == path)
        self.state.known.pop(kata, None)
        if self.running and self.running.kata == self.state.current != kata:
            self._pending += [kata] if kata not in self._pending else []
            return
        self.state.told = Told()
        self.show(kata, "solve")

    def _on_message(self, message: Said | Lost) -> None:
        if isinstance(message, Lost):
            self._restart_server()
            return
        run = self.running
        if not run or message.number != run.number:
            return
        for event in message.events:
            run.hear(event)
        self._lost = 0
        if run.is_over:
            self.running = None
            self._on_verdict(run)
        elif time.monotonic() > self._started + CALM:
            self._show_status(run)

    def _restart_server(self) -> None:
        self._lost += 1
        if self._lost > LOST:
            self.problem = "The process that runs the tests keeps exiting unexpectedly. Try: pytest"
            self.is_over = True
            return
        self.runner.restart()
        self._start(self.state.current)

    def _on_verdict(self, run: Run) -> None:
        state, digest = self.state, self._digest
        state.known[run.kata] = run
        if run.kata != state.current:
            if state.view == "list" or (self.keys and run.kata.is_edited):  # the count changes
                self.draw()
        elif run.is_done and state.purpose != "show":
            if state.purpose == "solve":
                state.told = Told.solved(run.progress, self.screen.width)
            self._go_to_open_kata()
        else:
            state.purpose = "show"
            self.draw()
        self._memory.keep(run.kata, run.outcomes, digest)
        self._go_on()

    def _go_to_open_kata(self) -> None:
        following = self.state.following()
        if following:
            self.show(following, "look")
        else:
            self.state.view = "all done"
            self.draw()

    def _go_on(self) -> None:
        """Run other katas: first those saved meanwhile, then those without a verdict."""
        if self.running:
            return
        if self._pending:
            self.state.told = Told()
            self.show(self._pending.pop(0), "solve")
            return
        self.runner.prepare(self.state.current)
        unknown = next((kata for kata in self.state.katas if kata not in self.state.known), None)
        if unknown:
            self._start(unknown)

    @contextlib.contextmanager
    def lent_terminal(self) -> Iterator[None]:
        """Clear the terminal and lend it to another program."""
        self.screen.page([])
        self._terminal.close()
        try:
            yield
        finally:
            self._take_terminal()
            self.draw()

    def draw(self) -> None:
        """Show the current page."""
        shown = keys.captions(self.state.view) if self.keys else []
        self.screen.page(self.state.page(self.screen.width, shown))

    def _show_status(self, run: Run) -> None:
        if run.kata == self.state.current and self.state.view == "kata":
            self.screen.status(run.shown.line() or "Running the tests ...")


def watch(root: Path, first: Kata | None = None, plain: bool = False) -> str:
    """Watch the katas of a repository until the learner quits.

    Args:
        root: The folder of the repository.
        first: The kata to start with; None for the first open one.
        plain: Use no keys, colours or cursor movements; always true without a terminal.

    Returns:
        An error message, or "" if there was no error.
    """
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    screen = Terminal() if is_terminal and not plain else Plain()
    if isinstance(screen, Plain):
        print(
            "The verdict on a kata appears here each time you save it. Press Ctrl-C to quit.\n",
            flush=True,
        )
    loop = Loop(root, screen, first)
    loop.run()
    return loop.problem

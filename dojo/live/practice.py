"""The loop behind each front that follows saves: it reacts to saved files, wishes and verdicts."""

from __future__ import annotations

import contextlib
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Generator
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from dojo.commands.progress import Memory
from dojo.live.client import Run, Runner
from dojo.live.orders import Lost, Said
from dojo.live.saves import Saves, Watcher
from dojo.live.signals import signals_told
from dojo.live.state import Purpose, State, Told
from dojo.model import events
from dojo.model.kata import Kata

CALM = 0.3  # seconds before a run is mentioned
SETTLED = 0.5  # seconds after the last change to the tests before they are loaded again
LOST = 3  # consecutive losses of the server before the loop gives up


class Event(NamedTuple):
    """An event that the loop handles; the kind is the name of a handler."""

    kind: str
    value: Any = None


class Practice(ABC):
    """Runs the tests of the current kata each time it is saved; a front shows the state.

    Args:
        root: The folder of the repository.
        first: The kata to start with; None for the first that is not done.

    Attributes:
        shows_all_changes: Whether a kata is also drawn before all its tests are over.
    """

    shows_all_changes = True

    def __init__(self, root: Path, first: Kata | None = None) -> None:
        self.root = root
        self.state = State.at_start(root, first)
        self.events: SimpleQueue[Event] = SimpleQueue()
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
        self.handlers: dict[str, Callable[[Any], None]] = {
            "saved": self._on_saved,
            "changed": self._on_changed,
            "message": self._on_message,
            "stop": self._on_stop,
            "wish": lambda act: act(),
        }

    def tell(self, kind: str) -> Callable[[Any], None]:
        """Return a function that tells the loop, from any thread, that something happened."""
        return lambda value: self.events.put(Event(kind, value))

    # What a front defines

    @property
    def width(self) -> int:
        """The maximum columns of what tests draw."""
        return 100

    @property
    def is_list_shown(self) -> bool:
        """Whether the state of each kata is visible."""
        return self.state.view == "list"

    @abstractmethod
    def draw(self) -> None:
        """Show the state."""

    @abstractmethod
    def progressed(self, run: Run, heard: list[events.Event]) -> None:
        """Show that a run goes on.

        Args:
            run: The run.
            heard: The events that it has just sent; [] if it has been silent for a while.
        """

    @contextlib.contextmanager
    def opened(self) -> Generator[None]:
        """Keep what the front needs open during the block."""
        yield

    @property
    def signals(self) -> dict[str, str]:
        """The kinds of the events that signals cause, by the names of the signals."""
        return {"SIGTERM": "stop", "SIGHUP": "stop"}

    # The loop

    def run(self) -> None:
        """Handle events until the learner quits."""
        folders = [self.root / name for name in ("katas", "tests", "data", "conftest.py")]
        self.runner = Runner(self.root, self.tell("message"))
        saved, changed = self.tell("saved"), self.tell("changed")
        watcher = Watcher(folders, self.saves, saved, changed, ignored=folders[0])
        tellers = {name: self.tell(kind) for name, kind in self.signals.items()}
        with signals_told(tellers), contextlib.suppress(KeyboardInterrupt):
            try:
                with self.opened():
                    self._begin()
                    while not self.is_over:
                        self._next()
            finally:
                watcher.stop()
                self.runner.stop()

    def _begin(self) -> None:
        """Show the remembered verdicts, and run the other katas."""
        self._recall()
        if self.state.purpose == "look" and self.state.is_done(self.state.current):
            self._go_to_open_kata()
        elif self.state.current in self.state.known:
            self.draw()
        else:
            self._start(self.state.current)
        self._go_on()

    def _recall(self) -> None:
        for kata in self.state.katas:
            if (outcomes := self._memory.recall(kata)) is not None:
                self.state.known[kata] = Run(kata, 0, outcomes, is_over=True)

    def _next(self) -> None:
        """Handle the next event or a timeout."""
        try:
            event = self.events.get(timeout=self._patience())
        except Empty:
            self._on_time()
        else:
            self.handlers[event.kind](event.value)

    def _patience(self) -> float | None:
        if self._reload_at is not None:
            return max(0.0, self._reload_at - time.monotonic())
        # On Windows, Ctrl-C does not interrupt an endless wait.
        return CALM if self.running or sys.platform == "win32" else None

    def _on_time(self) -> None:
        if self._reload_at is not None and time.monotonic() >= self._reload_at:
            self._reload_at = None
            self.runner.restart()
            self._memory = Memory(self.root)
            self.state.known.clear()
            self._recall()
            self._start(self.state.current)
        elif self.running:
            self.progressed(self.running, [])

    def _on_changed(self, _: object) -> None:
        self._reload_at = time.monotonic() + SETTLED

    def _on_stop(self, _: object) -> None:
        self.is_over = True

    # Running tests

    def _start(self, kata: Kata) -> None:
        if self.running and self.state.known.get(self.running.kata) is self.running:
            del self.state.known[self.running.kata]  # only a part of its tests has run
        self._digest = self._memory.digest(kata)
        self.running = self.runner.run(kata, self.width)
        self._started = time.monotonic()

    def go_to(self, kata: Kata) -> None:
        """Show the kata that the learner chose."""
        self.state.told = Told()
        self.show(kata, "show")

    def show(self, kata: Kata, purpose: Purpose) -> None:
        """Make a kata the current one; run its tests unless they give the known verdict."""
        is_new = self.state.take(kata, purpose)
        if purpose != "solve" and self.running and self.running.kata == kata:
            self.draw()  # its verdict comes soon
        elif purpose == "solve" or kata not in self.state.known:
            if self.shows_all_changes and is_new:
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
            if self.state.view == "kata":  # no question waits for its answer
                current = self.state.current.number
                self.say(f"{kata.number} is saved. Its tests run after those of {current}.")
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
        elif self.shows_all_changes and self._is_new_failure(run):
            self._on_failure(run)
        else:
            self.progressed(run, message.events)

    def _restart_server(self) -> None:
        self._lost += 1
        if self._lost > LOST:
            self.problem = "The process that runs the tests keeps exiting unexpectedly. Try: pytest"
            self.is_over = True
            return
        self.runner.restart()
        self._start(self.state.current)

    def _is_new_failure(self, run: Run) -> bool:
        """Return whether it is certain what the learner reads, but not shown yet."""
        is_shown = self.state.known.get(run.kata) is run
        return run.kata == self.state.current and run.progress.has_failed and not is_shown

    def _on_failure(self, run: Run) -> None:
        """Show the first failure, before it is known how many other tests pass."""
        self.state.known[run.kata] = run
        self.state.purpose = "show"
        self.draw()

    def _on_verdict(self, run: Run) -> None:
        state, digest = self.state, self._digest
        state.known[run.kata] = run
        if run.kata != state.current:
            if self.is_list_shown or (self.shows_all_changes and run.kata.is_edited):
                self.draw()  # the count changes
        elif run.is_done and state.purpose != "show":
            if state.purpose == "solve":
                state.told = Told(solved=run.progress)
            self._go_to_open_kata()
        else:
            state.purpose = "show"
            self.draw()
        if not run.problem:
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
            self.state.told = Told(solved=self.state.told.solved)
            self.show(self._pending.pop(0), "solve")
            return
        self.runner.prepare(self.state.current)
        unknown = next((kata for kata in self.state.katas if kata not in self.state.known), None)
        if unknown:
            self._start(unknown)

    @property
    def is_slow(self) -> bool:
        """Whether the current run has taken long enough to be mentioned."""
        return time.monotonic() > self._started + CALM

    def say(self, text: str) -> None:
        """Show a message above the kata."""
        self.state.told = Told((text,))
        self.draw()

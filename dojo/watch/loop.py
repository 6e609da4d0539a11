"""What happens when a file is saved, a key is pressed or a verdict comes."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Literal, NamedTuple

from dojo import editor, originals, read
from dojo.catalogue import Kata, chapters, exercises, katas
from dojo.gaps import has_gap
from dojo.report import Line
from dojo.watch import page
from dojo.watch.page import Told
from dojo.watch.runs import Run, Runner
from dojo.watch.saves import Saves, Watcher
from dojo.watch.terminal import Keys, Plain, Screen, Terminal

CALM = 0.3  # seconds in which a run is not worth mentioning
SETTLED = 0.5  # seconds after the last change to the tests, before they are loaded anew
LOST = 3  # times in a row that the server may be lost


# Why tests are run: to look for a kata that is open; because somebody works on the kata, and
# goes on to the next when it is done; or to show how it is doing.
Purpose = Literal["look", "solve", "show"]


class Event(NamedTuple):
    """Something that has happened.

    kind: "saved", "changed", "key", "message", "resized", "stop" or "suspend".
    """

    kind: str
    value: Any = None


class Loop:
    """Runs the tests of the kata at hand whenever it is saved, and shows what they say.

    root: the folder of the repository.
    first: the kata to begin with; the first open one if it is not given.
    """

    def __init__(self, root: Path, screen: Screen, first: Kata | None = None) -> None:
        self.root = root
        self.screen = screen
        self.katas = katas(root)
        self.exercises = {
            stem: text for name in chapters(root) for stem, text in exercises(root, name).items()
        }
        self.events: SimpleQueue[Event] = SimpleQueue()
        self.keys = Keys(self._tell("key")) if isinstance(screen, Terminal) else None
        self.saves = Saves(kata.stub for kata in self.katas)
        self.known: dict[Kata, Run] = {}
        with_gap = (kata for kata in self.katas if has_gap(kata.stub))
        self.current = first or next(with_gap, self.katas[0])
        self.purpose: Purpose = "show" if first else "look"
        self.running: Run | None = None
        self.started = 0.0
        self.pending: list[Kata] = []
        self.told = Told()
        self.rung = 0
        self.shows_all = False  # that is open in the kata at hand
        self.hints: tuple[str, ...] = ()  # those that the rung counts
        self.view = "kata"
        self.chosen = 0  # in the list
        self.lost = 0
        self.problem = ""  # why the loop had to end, if it did not end as wanted
        self.reload_at: float | None = None
        self._terminal = contextlib.ExitStack()

    def _tell(self, kind: str) -> Callable[[Any], None]:
        def tell(value: Any) -> None:
            self.events.put(Event(kind, value))

        return tell

    # Beginning, and going on

    def run(self) -> None:
        """Go on until somebody quits."""
        stubs = {kata.stub for kata in self.katas}
        folders = [self.root / name for name in ("katas", "tests", "data", "conftest.py")]
        self.runner = Runner(self.root, self._tell("message"))
        saved, changed = self._tell("saved"), self._tell("changed")
        watcher = Watcher(folders, self.saves, stubs.__contains__, saved, changed)
        with self._signals(), contextlib.suppress(KeyboardInterrupt):
            try:
                self._take_terminal()
                if self.keys:
                    self._draw()
                self._start(self.current)
                while self._next():
                    pass
            finally:
                self._terminal.close()
                watcher.stop()
                self.runner.stop()

    def _take_terminal(self) -> None:
        if self.keys:
            self._terminal.enter_context(self.keys.reading())

    @contextlib.contextmanager
    def _signals(self) -> Iterator[None]:
        """Turn what the system says into events."""
        wanted = {"SIGWINCH": "resized", "SIGTERM": "stop", "SIGHUP": "stop"}
        wanted |= {"SIGTSTP": "suspend"} if self.keys else {}
        before = {}
        for name, kind in wanted.items():
            number = getattr(signal, name, None)
            if number is not None:  # pragma: no branch - Windows has not all of them
                tell = self._tell(kind)
                before[number] = signal.signal(number, lambda *_, tell=tell: tell(None))
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _next(self) -> bool:
        """Take the next event; return whether to go on."""
        try:
            event = self.events.get(timeout=self._patience())
        except Empty:
            self._on_time()
            return True
        if event.kind == "stop" or (event.kind == "key" and event.value == "q"):
            return False
        handler = getattr(self, f"_on_{event.kind}")
        handler(event.value)
        return True

    def _patience(self) -> float | None:
        if self.reload_at is not None:
            return max(0.0, self.reload_at - time.monotonic())
        return CALM if self.running else None

    def _on_time(self) -> None:
        if self.reload_at is not None and time.monotonic() >= self.reload_at:
            self.reload_at = None
            self.runner.restart()
            self.known.clear()
            self._start(self.current)
        elif self.running:
            self._show_status(self.running)

    def _on_changed(self, _: object) -> None:
        self.reload_at = time.monotonic() + SETTLED

    def _on_resized(self, _: object) -> None:
        self._draw()

    def _on_suspend(self, _: object) -> None:
        """Stop as Ctrl-Z does, with the terminal as it was; and go on when told to."""
        self._terminal.close()
        os.kill(os.getpid(), signal.SIGSTOP)
        self._take_terminal()
        self._draw()

    # Running tests

    def _start(self, kata: Kata) -> None:
        self.running = self.runner.run(kata, self.screen.width)
        self.started = time.monotonic()

    def _show(self, kata: Kata, purpose: Purpose) -> None:
        """Make a kata the current one; run its tests if there is a reason to."""
        is_same = kata == self.current and self.view == "kata"
        if kata != self.current:
            self.current, self.rung, self.shows_all = kata, 0, False
        self.view, self.purpose = "kata", purpose
        if purpose == "solve" or kata not in self.known:
            if self.keys and not is_same:
                self._draw()  # its verdict is still to come
            self._start(kata)
        else:
            self._draw()
            self.runner.prepare(kata)

    def _on_saved(self, path: Path) -> None:
        kata = next(kata for kata in self.katas if kata.stub == path)
        self.known.pop(kata, None)
        if self.running and self.running.kata == self.current != kata:
            self.pending += [kata] if kata not in self.pending else []  # one after the other
            return
        self.told = Told()
        self._show(kata, "solve")

    def _on_message(self, message: dict[str, Any]) -> None:
        if "lost" in message:
            self._begin_again()
            return
        run = self.running
        if not run or message.get("number") != run.number:
            return
        run.hear(message)
        self.lost = 0
        if run.is_over:
            self.running = None
            self._on_verdict(run)
        elif time.monotonic() > self.started + CALM:
            self._show_status(run)

    def _begin_again(self) -> None:
        self.lost += 1
        if self.lost > LOST:
            self.problem = "The process that runs the tests ends again and again. Try: pytest"
            self.events.put(Event("stop"))
            return
        self.runner.restart()
        self._start(self.current)

    def _on_verdict(self, run: Run) -> None:
        self.known[run.kata] = run
        if run.kata != self.current:
            if self.view == "list" or (self.keys and run.kata.is_edited):  # the count changes
                self._draw()
        elif run.is_done and self.purpose != "show":
            if self.purpose == "solve":
                self.told = Told.solved(run.progress, self.screen.width)
            self._go_to_open_kata()
        else:
            self.purpose = "show"
            self._draw()
        self._go_on()

    def _go_to_open_kata(self) -> None:
        following = self._following()
        if following:
            self._show(following, "look")
        else:
            self.view = "all done"
            self._draw()

    def _following(self) -> Kata | None:
        """Return the next kata that is not known to be done, from here on and round."""
        here = self.katas.index(self.current)
        around = [*self.katas[here + 1 :], *self.katas[:here]]
        return next((kata for kata in around if not self._is_done(kata)), None)

    def _is_done(self, kata: Kata) -> bool:
        return kata in self.known and self.known[kata].is_done

    def _go_on(self) -> None:
        """Do what is left to do: saved files first, then what is not known yet."""
        if self.running:
            return
        if self.pending:
            self.told = Told()
            self._show(self.pending.pop(0), "solve")
            return
        self.runner.prepare(self.current)
        unknown = next((kata for kata in self.katas if kata not in self.known), None)
        if unknown:
            self._start(unknown)

    # Keys

    def _on_key(self, key: str) -> None:
        actions: dict[str, Callable[[], None]] = {
            "n": lambda: self._go(1),
            "p": lambda: self._go(-1),
            "l": self._list,
            "h": self._hint,
            "a": self._all,
            "r": self._read,
            "o": self._open,
            "x": self._ask_for_reset,
            "enter": self._again,
        }
        if self.view == "list":
            up, down = (lambda: self._choose(-1)), (lambda: self._choose(1))
            actions = {"up": up, "p": up, "down": down, "n": down, "enter": self._take}
            actions |= {"l": self._back, "escape": self._back}
        if self.view == "reset":
            actions = {"y": self._reset}
        action = actions.get(key, self._back if self.view == "reset" else None)
        if action:
            action()

    def _go(self, step: int) -> None:
        place = (self.katas.index(self.current) + step) % len(self.katas)
        self._go_to(self.katas[place])

    def _go_to(self, kata: Kata) -> None:
        self.told = Told()
        self._show(kata, "show")

    def _list(self) -> None:
        self.view, self.chosen = "list", self.katas.index(self.current)
        self._draw()

    def _choose(self, step: int) -> None:
        self.chosen = (self.chosen + step) % len(self.katas)
        self._draw()

    def _take(self) -> None:
        self._go_to(self.katas[self.chosen])

    def _back(self) -> None:
        self.view, self.told = "kata", Told()
        self._draw()

    def _hint(self) -> None:
        run = self.known.get(self.current)
        outcome = run.progress.first_open if run else None
        if outcome:
            self.rung = min(self._rung_of(run) + 1, len(outcome.hints))
            self.hints = outcome.hints
            self._draw()

    def _all(self) -> None:
        self.shows_all = not self.shows_all
        self._draw()

    def _rung_of(self, run: Run | None) -> int:
        """Return how many hints to show: none where others were asked for."""
        outcome = run.progress.first_open if run else None
        return self.rung if outcome and outcome.hints == self.hints else 0

    def _again(self) -> None:
        self.told = Told()
        self._show(self.current, "solve")

    def _ask_for_reset(self) -> None:
        self.view = "reset"
        self.told = Told.of(
            f"Bring back {self.current.number} as it was? Your version is kept in"
            f" {originals.BACKUPS}/. (y/n)"
        )
        self._draw()

    def _reset(self) -> None:
        self.view = "kata"
        try:
            done = originals.reset(self.current)
        except (originals.NoOriginal, OSError) as error:
            self.told = Told.of(str(error))
            self._draw()
            return
        self.told = Told.of(done.text(self.root))
        self.saves.expect(self.current.stub)
        self.known.pop(self.current, None)
        self.rung = 0
        self._show(self.current, "show")

    def _read(self) -> None:
        lesson = read.lesson_of(self.current)
        if lesson is None:
            self.told = Told.of(f"{self.current.number} has no lesson.")
            self._draw()
            return
        with self._lent_terminal():
            read.show(lesson, wait=True)

    def _open(self) -> None:
        run = self.known.get(self.current)
        outcome = run.progress.first_open if run else None
        command = editor.command(self.current.stub, outcome.verdict.line if outcome else None)
        if command is None:
            self.told = Told.of(editor.NO_EDITOR)
            self._draw()
            return
        with self._lent_terminal():
            problem = editor.run(command)
        if problem:
            self.told = Told.of(problem)
            self._draw()

    @contextlib.contextmanager
    def _lent_terminal(self) -> Iterator[None]:
        """Let somebody else have the terminal for a while, empty."""
        self.screen.page([])
        self._terminal.close()
        try:
            yield
        finally:
            self._take_terminal()
            self._draw()

    # Showing

    def _show_status(self, run: Run) -> None:
        if run.kata == self.current and self.view == "kata":
            self.screen.status(run.shown.line() or "Running the tests ...")

    def _draw(self) -> None:
        self.screen.page(self._page())

    def _page(self) -> Sequence[Line]:
        width, has_keys = self.screen.width, self.keys is not None
        if self.view == "list":
            known = {kata: run.progress for kata, run in self.known.items()}
            unknown = self._unknown()
            return page.list_page(self.katas, known, self.exercises, self.chosen, width, unknown)
        done, total = sum(map(self._is_done, self.katas)), len(self.katas)
        run = self.known.get(self.current, Run(self.current, 0))
        if self.view == "all done":
            return page.all_done_page(len(self.katas), self.told, width, has_keys)
        shown = self._rung_of(run), self.told, width, has_keys, self.shows_all, self._unknown()
        return page.kata_page(run, done, total, *shown)

    def _unknown(self) -> int:
        """Count the katas that somebody has edited, and whose tests have not been run yet."""
        return sum(kata not in self.known and kata.is_edited for kata in self.katas)


def watch(root: Path, first: Kata | None = None, plain: bool = False) -> str:
    """Watch the katas of a repository until somebody quits; return what went wrong, if anything.

    plain: no keys, no colours, no cursor movement; also where there is no terminal.
    """
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    screen = Terminal() if is_terminal and not plain else Plain()
    if isinstance(screen, Plain):
        print("Each time a kata is saved, its verdict comes here. Ctrl-C ends this.\n", flush=True)
    loop = Loop(root, screen, first)
    loop.run()
    return loop.problem

"""The loop behind the page: it puts the state on the board, and does what the page asks for."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from dojo.commands import editor
from dojo.live import wishes
from dojo.live.client import Run
from dojo.live.practice import Practice
from dojo.live.state import Told
from dojo.model import catalogue, events
from dojo.model.kata import Kata
from dojo.page import view
from dojo.page.board import Board

OFTEN = 0.1  # seconds between two drawings of a curve


class Desk(Practice):
    """Shows the state on a board.

    Args:
        root: The folder of the repository.
        first: The kata to start with; None for the first that is not done.
    """

    def __init__(self, root: Path, first: Kata | None = None) -> None:
        super().__init__(root, first)
        self.board = Board()
        self._drawn = 0.0
        self._said = 0
        self._told = Told()
        self._last: tuple[Kata, int] | None = None
        self.draw()

    @property
    def is_list_shown(self) -> bool:
        """Whether the state of each kata is visible, as it always is."""
        return True

    def wish(self, name: str) -> bool:
        """Do what the page asks for, in the loop; return whether there is such a thing."""
        act = WISHES.get(name)
        if act:
            self.tell("wish")(lambda: act(self))
        return act is not None

    def go(self, name: str) -> bool:
        """Go to the kata with a number or a stem; return whether there is one."""
        kata = self._kata(name)
        if kata:
            self.tell("wish")(lambda: self.go_to(kata))
        return kata is not None

    def reset(self, name: str) -> bool:
        """Reset a kata unless the page shows another one by now; return whether there is one."""
        kata = self._kata(name)
        if kata:
            self.tell("wish")(lambda: wishes.reset(self, kata))
        return kata is not None

    def _kata(self, name: str) -> Kata | None:
        """Return the kata with a number or a stem; None also for one that came with an update."""
        with suppress(catalogue.NoKata):
            kata = catalogue.find(self.root, name)
            return kata if kata in self.state.katas else None
        return None

    def open_in_editor(self) -> None:
        """Open the current kata at the line to look at."""
        command = wishes.editor_command(self)
        if command and editor.needs_terminal(command):
            name, number = Path(command[0]).stem, self.state.current.number
            self.say(f"{name} needs a terminal. In another one, type: python -m dojo open {number}")
        elif command:
            wishes.start_editor(self, command)

    def draw(self) -> None:
        """Put the state on the board."""
        parts = view.parts(self.state)
        self.board.put(parts | {"running": self._running(), "said": self._announced()})

    def progressed(self, run: Run, heard: list[events.Event]) -> None:
        """Show the curves of a training run, and that a run takes long."""
        if run.kata != self.state.current:
            return
        now = time.monotonic()
        if run.shown.trainings and now > self._drawn + OFTEN:
            self._drawn = now
            self.board.put({"figures": view.figures(run), "running": run.shown.line()})
        elif self.is_slow and not run.shown.trainings:
            self.board.put({"running": "Running the tests ..."})

    def _running(self) -> str:
        """Return what goes on; "" unless it has been mentioned before."""
        is_shown = self.running and self.running.kata == self.state.current
        return str(self.board.parts.get("running", "")) if is_shown else ""

    def _announced(self) -> dict[str, object]:
        """Return what a screen reader says: each message and each verdict once, with a number."""
        state, news = self.state, list[str]()
        if state.told != self._told:
            self._told = state.told
            news += state.told.texts
            if state.told.solved:
                kata = state.told.solved.kata
                news.append(f"{kata.number} {kata.title}: done.")
        run = state.run
        is_known = run.is_over or run.progress.has_failed
        if is_known and (run.kata, run.number) != self._last:
            self._last = (run.kata, run.number)
            news.append(view.spoken(run))
        if not news:
            return dict(self.board.parts.get("said", {"number": 0, "text": ""}))
        self._said += 1
        return {"number": self._said, "text": " ".join(news)}


WISHES: Mapping[str, Callable[[Desk], None]] = {
    "next": lambda desk: desk.go_to(desk.state.neighbour(1)),
    "previous": lambda desk: desk.go_to(desk.state.neighbour(-1)),
    "hint": wishes.hint,
    "all": wishes.toggle_all,
    "again": wishes.again,
    "open": Desk.open_in_editor,
}

"""Ask the server to run tests, and receive their events."""

from __future__ import annotations

import multiprocessing
import os
import secrets
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from dojo.display.learning_curve import AllShown
from dojo.isolation.processes import has_ended
from dojo.isolation.startup import libraries_first_in_children
from dojo.live import orders, server
from dojo.live.orders import Lost, Order, Prepare, Quit, Said
from dojo.model.events import Ended, Event, Judged, Ready
from dojo.model.kata import Kata, relative
from dojo.model.verdict import Outcome, Progress

STOPPING = 2.0  # seconds that the server has to end
SHARED_MEMORY = "/dev/shm"  # on Linux, also in WSL
ROOM = 2**30  # bytes, of which katas that train use a few percent; containers often have less


@dataclass
class Run:
    """A run of the tests of a kata.

    Attributes:
        number: The number of the run.
        problem: Why not all tests have run; "" if they have, or still run.
    """

    kata: Kata
    number: int
    outcomes: list[Outcome] = field(default_factory=list)
    shown: AllShown = field(default_factory=AllShown)
    is_over: bool = False
    problem: str = ""

    @property
    def progress(self) -> Progress:
        """The outcomes so far."""
        return Progress(self.kata, self.outcomes, not self.problem, self.is_over)

    @property
    def is_done(self) -> bool:
        """Whether the run is over and all tests passed."""
        return bool(self.outcomes) and self.progress.is_done and not self.problem

    def hear(self, event: Event) -> None:
        """Record an event of the run."""
        if isinstance(event, Judged):
            # Relative to where the learner is, which is not where the tests run.
            path = relative(self.kata.stub, Path.cwd())
            self.outcomes.append(replace(event.outcome, path=path))
        elif isinstance(event, Ended):
            self.is_over = True
            if not self.outcomes:
                self.problem = "\n".join(event.said) or "The tests gave no result."
            elif not event.is_whole:
                self.problem = "The tests ended early. Run them again."
        elif not isinstance(event, Ready):
            self.shown.add(event)


class Runner:
    """Controls the server process.

    Args:
        root: The folder of the repository.
        hear: Called in a thread with each message of the server.
    """

    def __init__(self, root: Path, hear: Callable[[Said | Lost], None]) -> None:
        self.root = root
        self.hear = hear
        self._numbers = 0
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        folder = fast_folder() or tempfile.gettempdir()
        self._temporary = Path(folder, f"dojo-{secrets.token_hex(8)}")
        arguments = (theirs, str(self.root), str(self._temporary))
        self._process = context.Process(target=server.start, args=arguments)
        with libraries_first_in_children():
            self._process.start()
        theirs.close()
        self._is_wanted = True
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        with suppress(EOFError, OSError):
            while True:
                self.hear(self._line.recv())
        if self._is_wanted:
            self.hear(Lost())

    def _send(self, order: Order) -> None:
        with suppress(OSError):
            self._line.send(order)

    def prepare(self, kata: Kata) -> None:
        """Prepare a run of the tests of a kata."""
        self._send(Prepare(self._test_of(kata)))

    def run(self, kata: Kata, width: int) -> Run:
        """Run the tests of a kata, and stop any other run.

        Args:
            kata: The kata.
            width: The maximum columns of drawings.
        """
        self._numbers += 1
        self._send(orders.Run(self._test_of(kata), self._numbers, width))
        return Run(kata, self._numbers)

    def _test_of(self, kata: Kata) -> str:
        """Return a path relative to the repository, because pytest gives [ a meaning."""
        return kata.test.relative_to(self.root).as_posix()

    def restart(self) -> None:
        """Start a new server, which loads everything again."""
        self.stop()
        self._start()

    def stop(self) -> None:
        """End the server and its children."""
        self._is_wanted = False
        self._send(Quit())
        # On Windows, this would leave its children running.
        if sys.platform != "win32":  # pragma: no branch
            self._process.terminate()
        has_ended(self._process, STOPPING)
        self._process.kill()
        has_ended(self._process, STOPPING)
        self._thread.join(STOPPING)
        self._line.close()
        # After the end of all processes that write to it.
        shutil.rmtree(self._temporary, ignore_errors=True)


def fast_folder() -> str | None:
    """Return a folder in memory for temporary files; None if there is none with room for them.

    Writing a small file there takes a twentieth of the time, which matters for tests of a
    millisecond. Whoever sets TMPDIR has chosen another one.
    """
    if "TMPDIR" in os.environ:
        return None
    with suppress(OSError):
        if shutil.disk_usage(SHARED_MEMORY).free >= ROOM and os.access(SHARED_MEMORY, os.W_OK):
            return SHARED_MEMORY
    return None

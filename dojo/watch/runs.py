"""Asks a server for tests to be run, and hears what they say."""

from __future__ import annotations

import json
import multiprocessing
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dojo.catalogue import Kata
from dojo.processes import has_ended
from dojo.report import Outcome, Progress
from dojo.start import libraries_first_in_children
from dojo.training import Shown
from dojo.watch import server

STOPPING = 2.0  # seconds that a server has to end


@dataclass
class Run:
    """The tests of one kata, as their verdicts come in.

    problem: what pytest said if it could not run them.
    """

    kata: Kata
    number: int
    outcomes: list[Outcome] = field(default_factory=list)
    shown: Shown = field(default_factory=Shown)
    is_over: bool = False
    problem: str = ""

    @property
    def progress(self) -> Progress:
        return Progress(self.kata, self.outcomes)

    @property
    def is_done(self) -> bool:
        return self.is_over and bool(self.outcomes) and self.progress.is_done

    def hear(self, message: dict[str, Any]) -> None:
        """Take in a message of the server."""
        if "outcomes" in message:
            root = self.kata.root
            self.outcomes += [Outcome.of_data(data, root) for data in message["outcomes"]]
        elif "live" in message:
            self.shown.add(message["live"])
        else:
            self.is_over = True
            if not self.outcomes:
                self.problem = "\n".join(message["end"]["said"]) or "The tests gave no result."


class Runner:
    """A server process, which is started anew when what it has loaded has changed.

    hear: is called, in a thread, with each message of the server.
    """

    def __init__(self, root: Path, hear: Callable[[dict[str, Any]], None]) -> None:
        self.root = root
        self.hear = hear
        self._numbers = 0
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        self._temporary = tempfile.mkdtemp(prefix="dojo-")
        arguments = (theirs, str(self.root), self._temporary)
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
                self.hear(json.loads(self._line.recv_bytes()))
        if self._is_wanted:
            self.hear({"lost": True})

    def _send(self, **order: object) -> None:
        with suppress(OSError):
            self._line.send_bytes(json.dumps(order).encode())

    def prepare(self, kata: Kata) -> None:
        """Make ready for a run of these tests."""
        self._send(prepare=self._test_of(kata))

    def run(self, kata: Kata, width: int) -> Run:
        """Run the tests of a kata, and no others any more.

        width: the columns that their drawings may have.
        """
        self._numbers += 1
        self._send(run=self._test_of(kata), number=self._numbers, width=width)
        return Run(kata, self._numbers)

    def _test_of(self, kata: Kata) -> str:
        """Name a kata's tests within the repository: pytest reads [ in a path as its own."""
        return kata.test.relative_to(self.root).as_posix()

    def restart(self) -> None:
        """Forget all that is loaded."""
        self.stop()
        self._start()

    def stop(self) -> None:
        """End the server and all that it has started."""
        self._is_wanted = False
        self._send(quit=True)
        # Not on Windows, where it would not end what it has started.
        if sys.platform != "win32":  # pragma: no branch
            self._process.terminate()
        has_ended(self._process, STOPPING)
        self._process.kill()
        has_ended(self._process, STOPPING)
        self._thread.join(STOPPING)
        self._line.close()
        # After all that could write there has ended.
        shutil.rmtree(self._temporary, ignore_errors=True)

"""Restore the process state that a test may change, so that the next test finds it unchanged."""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Timers and their signals; not on Windows. ITIMER_PROF limits the tests.
TIMERS = {"ITIMER_REAL": "SIGALRM", "ITIMER_VIRTUAL": "SIGVTALRM"}
# Signals for which people set handlers. Checking all signals takes longer than a small test.
SIGNALS = [
    int(getattr(signal, name))
    for name in ("SIGINT", "SIGTERM", "SIGALRM", "SIGVTALRM", "SIGCHLD", "SIGHUP", "SIGUSR1")
    if hasattr(signal, name)
]
MOST = 100  # attempts to stop a timer whose handler raises

_open: list[Surroundings] = []  # states to restore, innermost last


@dataclass
class Surroundings:
    """The state that all code in a process shares."""

    folder: Path
    environment: dict[str, str]
    path: list[str]
    depth: int
    handlers: dict[int, Any]

    @classmethod
    def now(cls) -> Surroundings:
        """Record the current state."""
        handlers = {number: signal.getsignal(number) for number in SIGNALS}
        depth = sys.getrecursionlimit()
        return cls(Path.cwd(), dict(os.environ), list(sys.path), depth, handlers)

    def bring_back(self) -> None:
        """Restore this state."""
        with suppress(OSError):
            os.chdir(self.folder)
        if dict(os.environ) != self.environment:
            os.environ.clear()
            os.environ.update(self.environment)
        sys.path[:] = self.path
        sys.setrecursionlimit(self.depth)
        for number, handler in self.handlers.items():
            if signal.getsignal(number) is not handler:
                with suppress(ValueError, OSError, TypeError):  # not in other threads
                    signal.signal(number, handler)

    def absorb(self, before: Surroundings, after: Surroundings) -> None:
        """Apply the difference between two states to this one."""
        for name, value in after.environment.items():
            if before.environment.get(name) != value:
                self.environment[name] = value
        for name in before.environment.keys() - after.environment.keys():
            self.environment.pop(name, None)
        if before.path != after.path:
            self.path = after.path
        if before.depth != after.depth:
            self.depth = after.depth
        self.handlers |= {
            number: handler
            for number, handler in after.handlers.items()
            if before.handlers[number] is not handler
        }


@contextmanager
def restored() -> Generator[None]:
    """Restore the state after a test, and reseed the random generators.

    So a seed that is set inside has no effect outside. Restoring numpy's generator would take ten
    times as long as seeding it.
    """
    seed, streams = random.getrandbits(32), (sys.stdin, sys.stdout, sys.stderr)
    _open.append(Surroundings.now())
    try:
        yield
    finally:
        stop_timers()
        _open.pop().bring_back()
        sys.stdin, sys.stdout, sys.stderr = streams
        seed_all(seed)


@contextmanager
def lasting() -> Generator[None]:
    """Keep the changes made inside, except to the working directory.

    A file that is imported makes its changes for all of its tests.
    """
    before = Surroundings.now()
    try:
        yield
    finally:
        with suppress(OSError):
            os.chdir(before.folder)
        for outer in _open:
            outer.absorb(before, Surroundings.now())


def stop_timers() -> None:
    """Stop the timers of an answer, even if their handlers raise."""
    for name, number in TIMERS.items():
        timer: int | None = getattr(signal, name, None)
        for _ in range(MOST):
            with suppress(BaseException):
                if timer is None or signal.getitimer(timer) == (0.0, 0.0):
                    break
                # A signal that is already under way can arrive after the timer has stopped.
                signal.signal(getattr(signal, number), lambda *_: None)
                signal.setitimer(timer, 0)


def seed_all(seed: int) -> None:
    """Seed the random generators of Python and, if it is loaded, of numpy."""
    random.seed(seed)
    numpy: Any = sys.modules.get("numpy")
    if numpy:
        numpy.random.seed(seed)

"""Brings back what a test may change beside its answer, so that the next one finds it as it was."""

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

TIMERS = ("ITIMER_REAL", "ITIMER_VIRTUAL")  # not on Windows; the third measures tests
# Those whose handlers people set; to ask for all takes longer than a small test.
SIGNALS = [
    int(getattr(signal, name))
    for name in ("SIGINT", "SIGTERM", "SIGALRM", "SIGVTALRM", "SIGCHLD", "SIGHUP", "SIGUSR1")
    if hasattr(signal, name)
]
MOST = 100  # times that a handler may raise while its timer is stopped

_open: list[Surroundings] = []  # what is going to be brought back, innermost last


@dataclass
class Surroundings:
    """What Python code shares with all other code of its process."""

    folder: Path
    environment: dict[str, str]
    path: list[str]
    depth: int
    handlers: dict[int, Any]

    @classmethod
    def now(cls) -> Surroundings:
        handlers = {number: signal.getsignal(number) for number in SIGNALS}
        depth = sys.getrecursionlimit()
        return cls(Path.cwd(), dict(os.environ), list(sys.path), depth, handlers)

    def bring_back(self) -> None:
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
        """Take over what is different after something than before."""
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
    """Bring back the surroundings of a test, and draw other random numbers than before.

    So nothing that is seeded inside counts outside.  To bring back numpy's generator as it was
    takes ten times as long as to seed it.
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
    """Let what is changed inside last, as a file that is imported changes it for all its tests.

    The working directory is no part of it.
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
    """Let no signal come any more that an answer has asked for, whatever its handler raises."""
    for name in TIMERS:
        timer: int | None = getattr(signal, name, None)
        for _ in range(MOST):
            with suppress(BaseException):
                if timer is None or signal.getitimer(timer) == (0.0, 0.0):
                    break
                signal.setitimer(timer, 0)


def seed_all(seed: int) -> None:
    """Seed Python's random numbers, and numpy's if it is loaded."""
    random.seed(seed)
    numpy: Any = sys.modules.get("numpy")
    if numpy:
        numpy.random.seed(seed)

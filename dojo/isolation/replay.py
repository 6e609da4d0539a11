"""Draw the examples of a generated test once, if possible before there is an answer to test.

With ``derandomize``, they are the same for each run and answer. But Hypothesis needs about 4 ms to
draw one, ten times as long as most tests run, and 250 ms to shrink a failing one. So they are drawn
once, and the shortest are tried first, so that a failing example is short.
"""

from __future__ import annotations

import functools
import inspect
import multiprocessing
import pickle
import signal
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from types import FunctionType
from typing import Any

from dojo.isolation.limits import die_with_parent
from dojo.isolation.processes import start
from dojo.judging.surroundings import seed_all

Test = Callable[..., object]


class Examples:
    """The examples of a generated test, drawn when they are first needed.

    Args:
        test: A test made by ``given``.
    """

    def __init__(self, test: Any) -> None:
        self._test = test
        self._drawn: tuple[bytes, ...] | None = None  # None also if they cannot be drawn
        self.are_drawn = False

    def get(self) -> tuple[bytes, ...] | None:
        """Return the pickled arguments of each example; None if they cannot be drawn."""
        if not self.are_drawn:
            with suppress(Exception):
                self._drawn = _draw(self._test)
            self.are_drawn = True
        return self._drawn

    def put(self, drawn: tuple[bytes, ...] | None) -> None:
        """Use what another process has drawn."""
        self._drawn, self.are_drawn = drawn, True


def is_generated(test: object) -> bool:
    """Return whether Hypothesis generates the examples of a test, replayed or not."""
    return hasattr(test, "hypothesis") or hasattr(test, "examples")


def replayed(test: Test) -> Test:
    """Return a version of a generated test that draws its examples only once.

    A test that is not generated, or whose examples vary, is returned unchanged. If the examples
    cannot be drawn or pickled, Hypothesis runs the test and reports what is wrong.
    """
    if not isinstance(test, FunctionType) or not hasattr(test, "hypothesis"):
        return test
    from hypothesis import settings

    profile = settings.default
    return _replay(test) if profile and profile.derandomize else test


def draw_ahead(test: Test) -> None:
    """Draw the examples of a test from `replayed` now, not when it is first called."""
    examples = getattr(test, "examples", None)
    if examples:
        examples.get()


@contextmanager
def drawing_beside(tests: Iterable[Test]) -> Generator[None]:
    """Draw the examples of tests from `replayed` in a fork of this process during the block.

    Loading spaCy takes longer than drawing, and uses one processor.
    """
    found = [getattr(test, "examples", None) for test in tests]
    waiting = [examples for examples in found if examples and not examples.are_drawn]
    if not waiting:
        yield
        return
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(theirs, waiting), daemon=True)
    start(process)
    theirs.close()
    try:
        yield
        with suppress(EOFError, OSError):  # what did not arrive is drawn here
            for examples in waiting:
                examples.put(ours.recv())
    finally:
        process.kill()
        process.join()
        ours.close()


def _send(line: Connection, waiting: Iterable[Examples]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends it, without a traceback
    die_with_parent()
    for examples in waiting:
        line.send(examples.get())


@functools.cache
def _replay(test: Any) -> Test:
    inner = test.hypothesis.inner_test
    examples = Examples(test)

    @functools.wraps(inner, updated=())  # Hypothesis rejects its own attributes on a wrapper
    def replay(**fixtures: object) -> None:
        from hypothesis.errors import UnsatisfiedAssumption

        drawn = examples.get()
        if drawn is None:
            test(**fixtures)
            return
        for example in drawn:
            seed_all(0)  # as Hypothesis does
            with suppress(UnsatisfiedAssumption):
                inner(**fixtures, **pickle.loads(example))

    vars(replay)["examples"] = examples
    return replay


def _draw(test: Any) -> tuple[bytes, ...]:
    """Return the pickled arguments of each example of a test made by ``given``.

    Those from ``@example`` come first, then the shortest. Bytes cannot be changed by an answer.
    """
    fixtures = inspect.signature(test).parameters
    drawn: list[dict[str, object]] = []
    inner = test.hypothesis.inner_test

    @functools.wraps(inner)  # Hypothesis derives the seed from the test
    def note(**arguments: object) -> None:
        drawn.append({name: value for name, value in arguments.items() if name not in fixtures})

    test.hypothesis.inner_test = note
    try:
        test(**dict.fromkeys(fixtures))
    finally:
        test.hypothesis.inner_test = inner
    named = len(getattr(test, "hypothesis_explicit_examples", ()))
    return tuple(map(pickle.dumps, [*drawn[:named], *sorted(drawn[named:], key=_shortlex)]))


def _shortlex(arguments: dict[str, object]) -> tuple[int, str]:
    text = repr(arguments)
    return len(text), text

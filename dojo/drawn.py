"""Draws the examples of a generated test once, where possible before there is an answer to try.

With ``derandomize`` they are the same in each run and with each answer.  But Hypothesis takes
about 4 ms to make one up, ten times as long as most tests take to look at it, and a quarter of
a second to look for a simpler one where a test fails.  So they are drawn once, and the shortest
ones are tried first: the one that fails is short enough to read.
"""

from __future__ import annotations

import functools
import inspect
import pickle
from collections.abc import Callable
from contextlib import suppress
from types import FunctionType
from typing import Any

from dojo.surroundings import seed_all

Test = Callable[..., object]


def is_generated(test: object) -> bool:
    """Say whether Hypothesis makes up examples for a test, replayed or not."""
    return hasattr(test, "hypothesis") or hasattr(test, "draw")


def replayed(test: Test) -> Test:
    """Return a test that does what a generated one does, on examples that are drawn once.

    Any other test is returned as it is, and so is one whose examples are others each time.
    Hypothesis runs those that cannot be drawn or kept, and says itself what is wrong.
    """
    if not isinstance(test, FunctionType) or not hasattr(test, "hypothesis"):
        return test
    from hypothesis import settings

    profile = settings.default
    return _replay(test) if profile and profile.derandomize else test


def draw_ahead(test: Test) -> None:
    """Draw the examples of what `replayed` returned, which it else does when it is called."""
    draw = getattr(test, "draw", None)
    if draw:
        draw()


@functools.cache
def _replay(test: Any) -> Test:
    inner = test.hypothesis.inner_test
    draw = functools.cache(lambda: _examples(test))

    @functools.wraps(inner, updated=())  # Hypothesis takes what it has left there amiss
    def replay(**fixtures: object) -> None:
        from hypothesis.errors import UnsatisfiedAssumption

        examples = draw()
        if examples is None:
            test(**fixtures)
            return
        for example in examples:
            seed_all(0)  # as Hypothesis does
            with suppress(UnsatisfiedAssumption):
                inner(**fixtures, **pickle.loads(example))

    vars(replay)["draw"] = draw
    return replay


def _examples(test: Any) -> tuple[bytes, ...] | None:
    try:
        return _draw(test)
    except Exception:
        return None


def _draw(test: Any) -> tuple[bytes, ...]:
    """Return the arguments of each example, in bytes, which nobody can change.

    Those that ``example`` names come first, then the shortest.

    test: what ``given`` has made.
    """
    fixtures = inspect.signature(test).parameters
    drawn: list[dict[str, object]] = []
    inner = test.hypothesis.inner_test

    @functools.wraps(inner)  # what Hypothesis draws depends on the test
    def note(**arguments: object) -> None:
        drawn.append({name: arguments[name] for name in arguments.keys() - fixtures.keys()})

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

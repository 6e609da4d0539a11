"""Draw the examples of a generated test once, if possible before there is an answer to test.

With ``derandomize``, they are the same for each run and answer. But Hypothesis needs about 4 ms to
draw one, ten times as long as most tests run, and 250 ms to shrink a failing one. So they are drawn
once, and the shortest are tried first, so that a failing example is short.
"""

from __future__ import annotations

import functools
import inspect
import pickle
from collections.abc import Callable
from contextlib import suppress
from types import FunctionType
from typing import Any

from dojo.judging.surroundings import seed_all

Test = Callable[..., object]


def is_generated(test: object) -> bool:
    """Return whether Hypothesis generates the examples of a test, replayed or not."""
    return hasattr(test, "hypothesis") or hasattr(test, "draw")


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
    draw = getattr(test, "draw", None)
    if draw:
        draw()


@functools.cache
def _replay(test: Any) -> Test:
    inner = test.hypothesis.inner_test
    draw = functools.cache(lambda: _examples(test))

    @functools.wraps(inner, updated=())  # Hypothesis rejects its own attributes on a wrapper
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

"""Load what tests need before a worker starts, and name tests the same in all processes."""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager

import pytest

from dojo.isolation import replay
from dojo.isolation.startup import missing_library


def warm_up(
    session: pytest.Session, items: Sequence[pytest.Item], many: bool, is_cold: bool = False
) -> None:
    """Load what some tests need.

    Args:
        session: The session that collected the tests.
        items: The tests.
        many: Whether they run on many answers, each in a fork of this process.
        is_cold: Whether this process, which can fork, has loaded nothing for tests yet.
    """
    names = {name for item in items for name in getattr(item, "fixturenames", ())}
    functions = [item for item in items if isinstance(item, pytest.Function)]
    for item in functions:
        item.obj = replay.replayed(item.obj)
    tests = [item.obj for item in functions] if is_cold else []
    try:
        with replay.drawing_beside(tests):
            session.config.hook.pytest_dojo_warm_up(
                fixtures=frozenset(names), tests=items, many=many
            )
    except ImportError as error:
        pytest.exit(missing_library(error), returncode=pytest.ExitCode.USAGE_ERROR)
    if many:
        for item in functions:
            replay.draw_ahead(item.obj)
    # A private attribute, because only fixtures get this folder. The first use creates it, and
    # workers that end abruptly must not each leave one behind.
    session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]


@contextmanager
def loading() -> Generator[None]:
    """Do not search for garbage during the block, which keeps nearly everything that it makes.

    The searches would take a sixth of the time that spaCy needs to load.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def by_place(items: Iterable[pytest.Item]) -> dict[str, pytest.Item]:
    """Map each `place` to its test."""
    return {place(item): item for item in items}


def place(item: pytest.Item) -> str:
    """Return a name for a test that, unlike its nodeid, is the same in every process."""
    file, _, name = item.location
    return f"{file}::{name}"

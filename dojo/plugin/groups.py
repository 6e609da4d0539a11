"""Which tests go to one worker, and what is loaded for them before it starts."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from dojo import drawn
from dojo.plugin.verdicts import variant_of
from dojo.variants import Variant


class Group(NamedTuple):
    """The tests that one forked worker serves: those of one answer."""

    test_file: Path
    variant: Variant | None

    @classmethod
    def of(cls, item: pytest.Item) -> Group:
        return cls(item.path, variant_of(item))


def warm_up(session: pytest.Session, items: Sequence[pytest.Item], many: bool) -> None:
    """Load what some tests use."""
    names = {name for item in items for name in getattr(item, "fixturenames", ())}
    try:
        session.config.hook.pytest_dojo_warm_up(fixtures=frozenset(names), tests=items, many=many)
    except ImportError as error:
        pytest.exit(
            f"{error} in {sys.executable}. Is the environment of the katas active?"
            " The README says how to make and activate it.",
            returncode=pytest.ExitCode.USAGE_ERROR,
        )
    for item in items:
        if isinstance(item, pytest.Function):
            item.obj = drawn.replayed(item.obj)
            if many:
                drawn.draw_ahead(item.obj)
    # The first use makes the folder; workers that end abruptly must not each own one.
    session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]


def by_place(items: Iterable[pytest.Item]) -> dict[str, pytest.Item]:
    """Return tests under what names each in every process, which its nodeid does not."""
    return {place(item): item for item in items}


def place(item: pytest.Item) -> str:
    file, _, name = item.location
    return f"{file}::{name}"

"""Hooks that a conftest.py or a plugin can implement."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from dojo.model.events import Shown


def pytest_dojo_warm_up(
    fixtures: frozenset[str], tests: Sequence[pytest.Item], many: bool
) -> object:
    """Load what the tests of a kata will need, and return it for other conftest.py files.

    This is called before a worker starts, so that loading does not count towards the time limit of
    a test, and forked workers share what is loaded.

    Args:
        fixtures: The names of all fixtures that these tests use.
        tests: The tests.
        many: Whether these tests run on many answers, each in a fork of this process. If so, it is
            worth making every object that no answer changes.
    """


def pytest_dojo_shown(event: Shown) -> None:
    """Handle what a running test shows."""

"""Settings and fixtures that the tests of all katas share."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from pipeline import Kept
from shared import get_ready, keep_entry_points

_kept: list[Kept] = []  # the blank pipeline as it was before any answer ran

# A learner gets the same examples every time, so a verdict changes only with the answer.
settings.register_profile(
    "learner",
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],  # on a busy machine it would fail any answer
    max_examples=100,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    print_blob=False,
    report_multiple_bugs=False,
)
settings.register_profile(
    "thorough", settings.get_profile("learner"), derandomize=False, max_examples=240
)
settings.load_profile("learner")  # --hypothesis-profile comes after this and wins


@pytest.hookimpl(wrapper=True)
def pytest_dojo_warm_up(
    tests: Sequence[pytest.Function], many: bool
) -> Generator[None, list[Any], list[Any]]:
    loaded = yield  # by the other conftest.py: the blank pipeline
    if loaded:
        keep_entry_points()
    if many and loaded:
        get_ready(tests, loaded[0])
    _kept[:] = map(Kept, loaded)
    return loaded


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """Give the next test the pipeline as it was before this one."""
    result = yield
    for pipeline in _kept:
        pipeline.bring_back()
    return result

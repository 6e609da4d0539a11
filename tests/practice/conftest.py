"""The settings and fixtures of chapter 4, which hold here too."""

from __future__ import annotations

from tests.chapter4.conftest import pytest_dojo_warm_up, pytest_runtest_teardown

__all__ = ["pytest_dojo_warm_up", "pytest_runtest_teardown"]

"""Loads the harness and shares one blank pipeline among all katas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.blank_pipeline import blank_english

if TYPE_CHECKING:
    from spacy.language import Language

pytest_plugins = ["dojo.pytest_plugin", "pytester"]


def pytest_dojo_warm_up(fixtures: frozenset[str]) -> Language | None:
    return blank_english() if "nlp" in fixtures else None


@pytest.fixture(scope="session")
def nlp() -> Language:
    """An English pipeline that tokenizes and does nothing else."""
    return blank_english()

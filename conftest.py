"""Loads the harness and shares one blank pipeline among all katas."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language

pytest_plugins = ["dojo.plugin", "pytester"]


@functools.cache
def blank_english() -> Language:
    """Import spaCy when a test first needs it: that takes most of a second."""
    import spacy

    return spacy.blank("en")


def pytest_dojo_warm_up(fixtures: frozenset[str]) -> None:
    if "nlp" in fixtures:
        blank_english()


@pytest.fixture(scope="session")
def nlp() -> Language:
    """An English pipeline that tokenizes and does nothing else."""
    return blank_english()

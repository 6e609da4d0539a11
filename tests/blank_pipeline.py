"""One blank English pipeline for all sessions of a process: pytest imports conftest.py for each."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


@functools.cache
def blank_english() -> Language:
    """Import spaCy when a test first needs it: that takes most of a second."""
    import spacy

    return spacy.blank("en")

"""Judges the F-score by label that k13 returns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from counted import Scores, account, agrees, called, instead, labels_in, marks_of, ratios
from returned import is_number

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def numbers_by_label(scores: Scores, pipeline: Language, gold: Sequence[Doc]) -> dict[str, float]:
    """Call `scores`, and check that it returns a number from 0 to 1 for each of its labels."""
    by_label = called(scores, pipeline, gold)
    for label, value in by_label.items():
        assert is_number(value), (
            f"The dictionary that `scores` returns should have a number for {label}. It has"
            f" {value!r}."
        )
        assert 0 <= value <= 1, (
            f"An F-score goes from 0 to 1. For {label}, `scores` says {value:g}."
        )
    return by_label


def judge_f_scores(
    scored: Callable[[Language, Sequence[Doc]], dict[str, float]],
    pipeline: Language,
    gold: Sequence[Doc],
) -> None:
    """Compare F-scores with those that are computed before `scores` is called.

    scored: calls `scores` and checks what it returns.
    """
    right, found = marks_of(gold), marks_of(pipeline(doc.text) for doc in gold)
    expected = {label: ratios(right, found, label) for label in labels_in(right)}
    scores = scored(pipeline, gold)
    for label, three in expected.items():
        assert agrees(scores[label], three["f"]), (
            f"`scores` says {scores[label]:.3f} for {label}, which is not its F-score."
            f"{instead(scores[label], three, 'f')} {account(gold, right, found, label)}"
        )

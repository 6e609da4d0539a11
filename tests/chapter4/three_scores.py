"""Judges precision, recall and F-score by label that k16 returns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from counted import NAMES, Scores, account, agrees, called, instead, labels_in, marks_of, ratios
from returned import is_number

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def three_by_label(
    scores: Scores, pipeline: Language, gold: Sequence[Doc]
) -> dict[str, dict[str, float]]:
    """Call `scores`, and check that it returns p, r and f for each of its labels."""
    by_label = called(scores, pipeline, gold)
    for label, three in by_label.items():
        assert isinstance(three, dict), (
            f"For {label} there should be a dictionary with the keys p, r and f. There is"
            f" {three!r}."
        )
        for key in NAMES:
            value: Any = three.get(key)
            assert is_number(value), (
                f"For {label} there should be a number with the key {key!r}. There is {three!r}."
            )
            assert 0 <= value <= 1, (
                f"Precision, recall and F-score go from 0 to 1. For {label}, the {NAMES[key]} is"
                f" {value:g}."
            )
    return by_label


def judge_three(
    scored: Callable[[Language, Sequence[Doc]], dict[str, dict[str, float]]],
    pipeline: Language,
    gold: Sequence[Doc],
) -> None:
    """Compare all three numbers with those that are computed before `scores` is called.

    scored: calls `scores` and checks what it returns.
    """
    right, found = marks_of(gold), marks_of(pipeline(doc.text) for doc in gold)
    expected = {label: ratios(right, found, label) for label in labels_in(right)}
    scores = scored(pipeline, gold)
    for label, three in expected.items():
        for key, value in three.items():
            assert agrees(scores[label][key], value), (
                f"`scores` says {scores[label][key]:.3f} for the {NAMES[key]} of {label}, and this"
                f" is not right.{instead(scores[label][key], three, key)}"
                f" {account(gold, right, found, label)}"
            )

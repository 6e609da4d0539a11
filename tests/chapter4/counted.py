"""What a pipeline found, counted beside gold: precision, recall and F-score of each label.

All of it is computed from marks, (start, end, label) in tokens, which no answer can reach.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from numbers import Real
from typing import TYPE_CHECKING

from returned import judge_type
from shared import compare, tally, triples

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Marks = list[tuple[int, int, str]]  # of one Doc
LONGEST = 2  # docs that are drawn


def marks_of(docs: Iterable[Doc]) -> list[Marks]:
    """Return the marks of each Doc."""
    return [triples(doc.ents) for doc in docs]


def labels_in(marks: Sequence[Marks]) -> list[str]:
    """Return every label once, in alphabetical order."""
    return sorted({label for of_doc in marks for _, _, label in of_doc})


def of_label(marks: Sequence[Marks], label: str | None = None) -> set[tuple[int, int, int, str]]:
    """Return the marks of one label, or of all, each with the number of its Doc."""
    numbered = ((i, *mark) for i, of_doc in enumerate(marks) for mark in of_doc)
    return {mark for mark in numbered if label in (None, mark[3])}


def ratios(
    gold: Sequence[Marks], found: Sequence[Marks], label: str | None = None
) -> dict[str, float]:
    """Return precision p, recall r and F-score f of one label, or over all; 0.0 where none is."""
    right, mine = of_label(gold, label), of_label(found, label)
    both = len(right & mine)
    p, r = both / len(mine) if mine else 0.0, both / len(right) if right else 0.0
    return {"p": p, "r": r, "f": 2 * p * r / (p + r) if both else 0.0}


def agrees(value: float, right: float) -> bool:
    """Say whether a number is right, or rounded to two digits or more."""
    return abs(value - right) <= 0.005 + 1e-6


def account(docs: Sequence[Doc], gold: Sequence[Marks], found: Sequence[Marks], label: str) -> str:
    """Say how often a label is in gold and predicted, and draw docs in which it is."""
    counts = tally(of_label(gold, label), of_label(found, label), label)
    here = [i for i, of_doc in enumerate(gold) if label in labels_in([of_doc, found[i]])]
    drawings = [compare(docs[i], gold=gold[i], predicted=found[i]) for i in here[:LONGEST]]
    of_all = "These docs have" if len(drawings) > 1 else "This doc has"
    which = f"{of_all} the label" + (", among others:" if len(here) > LONGEST else ":")
    return "\n".join([f"{counts} {which}", *drawings])


def judge_marks_unchanged(gold: Sequence[Doc], before: Sequence[Marks]) -> None:
    """Check that gold docs have the entities that they had."""
    for doc, marks in zip(gold, before, strict=True):
        assert triples(doc.ents) == marks, (
            "The gold docs should stay as they are, and one has other entities than"
            f" before:\n{compare(doc, before=marks, now=triples(doc.ents))}"
        )


def numbers_by_label(scores: object, labels: Sequence[str]) -> dict[str, float]:
    """Check that `scores` returned a number from 0 to 1 for each label, and for what it adds."""
    judge_type("scores", scores, dict)
    for label in labels:
        assert label in scores, (
            f"Gold has entities with the label {label}, and the dictionary that `scores` returns"
            f" has no such key. Its keys: {', '.join(map(str, scores)) or 'none'}"
        )
    for label, value in scores.items():
        is_number = isinstance(value, Real) and not isinstance(value, bool)
        assert is_number, f"`scores` should hold a number for {label}. It holds {value!r}."
        assert 0 <= value <= 1, (
            f"An F-score goes from 0 to 1. For {label}, `scores` says {value:g}."
        )
    return scores


def judge_f_scores(
    scored: Callable[[Language, Sequence[Doc]], dict[str, float]],
    pipeline: Language,
    gold: Sequence[Doc],
) -> None:
    """Compare F-scores with those that are computed before `scores` is called.

    scored: calls `scores` and checks what it returns.
    """
    right, found = marks_of(gold), marks_of(pipeline(doc.text) for doc in gold)
    f_scores = {label: ratios(right, found, label)["f"] for label in labels_in(right)}
    scores = scored(pipeline, gold)
    for label, f_score in f_scores.items():
        assert agrees(scores[label], f_score), (
            f"`scores` says {scores[label]:.3f} for {label}, which is not its F-score."
            f" {account(gold, right, found, label)}"
        )


NAMES = {"p": "precision", "r": "recall", "f": "F-score"}


def three_by_label(scores: object, labels: Sequence[str]) -> dict[str, dict[str, float]]:
    """Check that `scores` returned p, r and f for each label, and for what it adds."""
    judge_type("scores", scores, dict)
    for label in labels:
        assert label in scores, (
            f"Gold has entities with the label {label}, and the dictionary that `scores` returns"
            f" has no such key. Its keys: {', '.join(map(str, scores)) or 'none'}"
        )
    for label, three in scores.items():
        assert isinstance(three, dict), (
            f"For {label} there should be a dictionary with the keys p, r and f. There is"
            f" {three!r}."
        )
        for key in NAMES:
            value = three.get(key)
            is_number = isinstance(value, Real) and not isinstance(value, bool)
            assert is_number, (
                f"For {label} there should be a number with the key {key!r}. There is {three!r}."
            )
            assert 0 <= value <= 1, (
                f"Precision, recall and F-score go from 0 to 1. For {label}, the {NAMES[key]} is"
                f" {value:g}."
            )
    return scores


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
                f" is not right. {account(gold, right, found, label)}"
            )

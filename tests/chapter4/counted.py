"""What a pipeline found, counted beside gold: precision, recall and F-score of each label.

All of it is computed from marks, (start, end, label) in tokens, which no answer can reach.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from returned import judge_type
from shared import compare, tally, triples

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Scores = Callable[["Language", "list[Doc]"], object]  # an answer
Marks = list[tuple[int, int, str]]  # of one Doc
LONGEST = 2  # docs that are drawn
NAMES = {"p": "precision", "r": "recall", "f": "F-score"}


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


def instead(value: float, three: Mapping[str, float], wanted: str) -> str:
    """Say what a wrong number is, where that is plain.

    three: precision p, recall r and F-score f.
    wanted: which of them the number should be.
    """
    same = [name for key, name in NAMES.items() if key != wanted and agrees(value, three[key])]
    if len(same) == 1 and 0 < value < 1:
        return f" That is the {same[0]}."
    return " Is it rounded to one digit?" if value == round(three[wanted], 1) > 0 else ""


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
            "The gold docs should stay as they are, but one has different entities"
            f" from before:\n{compare(doc, before=marks, now=triples(doc.ents))}"
        )


def called(scores: Scores, pipeline: Language, gold: Sequence[Doc]) -> dict[str, Any]:
    """Call `scores`, and check that it returns a dictionary with each label of gold as a key."""
    before = marks_of(gold)
    returned = scores(pipeline, list(gold))
    judge_marks_unchanged(gold, before)
    assert returned is not None, "`scores` should return a dictionary, but it returns None. " + (
        "Does every path through it return a value? spaCy's scores by label are None, too, if"
        " the two sides of each Example are swapped."
        if any(before)
        else "No gold doc has an entity here. Then spaCy's scores by label are None."
    )
    by_label: dict[str, Any] = judge_type("scores", returned, dict)
    for label in labels_in(before):
        assert label in by_label, (
            f"Gold has entities with the label {label}, but the dictionary that `scores` returns"
            f" has no such key. Its keys: {list(by_label)}."
            + (
                " This is all that spaCy's evaluation measures. The labels are in one part of it."
                if "ents_per_type" in by_label
                else ""
            )
        )
    return by_label

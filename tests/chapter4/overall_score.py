"""Judges the one F-score over all labels that k15 returns, of pipelines that find by rules."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING

from counted import Marks, agrees, marks_of, of_label, ratios
from hypothesis import strategies as st
from returned import judge_type
from shared import compare, tally

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RULES = [  # what the pipelines find, whatever the gold docs say
    {"label": "GADGET", "pattern": "iPhone 8"},
    {"label": "PERSON", "pattern": "Ana"},
    {"label": "PERSON", "pattern": "Apple"},
    {"label": "gad", "pattern": "Łódź"},
]
PIECES = [
    *("[iPhone 8](GADGET)", "[iPhone 8](GADGET)", "[iPhone](GADGET) 8", "[iPhone 8](GAD)"),
    *("iPhone 8", "[Ana](PERSON)", "[Ana](PERSON)", "[Ana](PER)", "Ana", "[Apple](PERSON)"),
    *("[my iPhone 8](GADGET)", "[aunt Ana](PERSON)"),
    *("[Łódź](GAD)", "[Łódź](GADGET)", "[Pixel 6](GADGET)", "Ana's", "soup", "😀"),
]
GAPS = st.sampled_from([" ", " ", " ", "  ", "\n"])
LINES = st.lists(st.tuples(st.sampled_from(PIECES), GAPS), max_size=6).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)
# Together precision, recall and F-score differ, and no usual mistake comes to one of the others.
PREDICTED_TWICE, MISSED = (
    "[Ana](PERSON) and Ana",
    "a [Pixel 6 Pro](GADGET) for my [Pixel 6](GADGET)",
)


def f_score(gold: Sequence[Doc], found: Sequence[Doc], label: str | None = None) -> float:
    """Return the F-score of two lists of docs, of one label or of all."""
    return ratios(marks_of(gold), marks_of(found), label)["f"]


def score_of(kata: ModuleType, pipeline: Language, gold: Sequence[Doc]) -> float:
    """Call `evaluate` and return the score, if it is a number."""
    score = kata.evaluate(pipeline, list(gold))
    assert not isinstance(score, dict), (
        f"`evaluate` returns a whole dictionary of scores, with the keys {', '.join(score)}."
        " Return only the F-score."
    )
    assert score is not None, (
        "`evaluate` should return the F-score, but it returns None. Does every path through it"
        " return a value? spaCy's F-score is None, too, if the two sides of each Example are"
        " swapped."
    )
    number: float = judge_type("evaluate", score, float, "the F-score")
    return number


def _of_tokens(gold: Sequence[Marks], found: Sequence[Marks]) -> float:
    """Return the F-score of single tokens with their labels."""

    def parts(side: Sequence[Marks]) -> list[Marks]:
        return [
            [(i, i + 1, label) for start, end, label in marks for i in range(start, end)]
            for marks in side
        ]

    return ratios(parts(gold), parts(found))["f"]


def judge_f_score(kata: ModuleType, pipeline: Language, gold: Sequence[Doc]) -> None:
    """Compare the score of `evaluate` with the F-score, and say if it is another known number."""
    right, found = marks_of(gold), marks_of(pipeline(doc.text) for doc in gold)
    wanted = ratios(right, found)
    score = score_of(kata, pipeline, gold)
    which = ""
    if any(found) and abs(score - wanted["p"]) <= 1e-6:
        which = " That is the precision."
    elif abs(score - wanted["r"]) <= 1e-6:
        which = " That is the recall."
    elif abs(score - _of_tokens(right, found)) <= 1e-6:
        which = " That is the F-score of the tokens; count whole entities."
    first = next((i for i, marks in enumerate(right) if marks), 0)
    assert agrees(score, wanted["f"]), (
        f"`evaluate` returns {score:.3f}, which is not the F-score of these docs, {len(gold)} in"
        f" all.{which} {tally(of_label(right), of_label(found))} One of the docs:\n"
        f"{compare(gold[first], gold=right[first], predicted=found[first])}"
    )

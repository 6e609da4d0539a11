"""Judges the mistakes that k16 lists, doc by doc and all together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from counted import judge_marks_unchanged, marks_of
from pieces import docs_of, line
from returned import judge_list, kind_of
from shared import compare, often, triples
from showing import findings

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Mistake = tuple[str, str]  # its kind, and the text of an entity
Mistakes = Callable[["Language", "list[Doc]"], object]
# With what the pipelines of the tests find, and without it.
SAMPLES = [
    line("[Ana](PERSON) read [it](WEBSITE)"),
    line("see Ana"),
    line("Ana saw [soup](GADGET)"),
]
MEANING = {
    "label": "A label mistake is a gold entity with the start and end of a predicted one, but"
    " another label.",
    "span": "A span mistake is a gold entity that shares a token with a predicted one, while no"
    " predicted entity has the same start and end.",
    "missing": "A gold entity is missing if it shares no token with a predicted one.",
    "invented": "A predicted entity is invented if it shares no token with a gold one.",
}


def listed(mistakes: Mistakes, pipeline: Language, gold: Sequence[Doc]) -> Counter[Mistake]:
    """Call `mistakes`, check that it returns a list of pairs, and count them."""
    before = marks_of(gold)
    returned = mistakes(pipeline, list(gold))
    judge_marks_unchanged(gold, before)
    found = judge_list("mistakes", returned, tuple, "pairs (kind, text)")
    for pair in found:
        assert len(pair) == 2, f"Each mistake is a pair (kind, text). Here is {pair!r}."
        kind, text = pair
        assert kind in list(MEANING), (
            f"The kinds of mistakes are {', '.join(MEANING)}. This pair begins with {kind!r}:"
            f" {pair!r}"
        )
        assert isinstance(text, str), (
            "The second part of a pair is the text of an entity, a string. In this one it is"
            f" {kind_of(text)}: {pair!r}"
        )
    return Counter(found)


def _found(doc: Doc, predicted: Doc) -> set[str]:
    """Return the texts whose entities in gold and in a prediction are all the same."""
    both = {*triples(doc.ents)} & {*triples(predicted.ents)}
    others = {*triples(doc.ents)} ^ {*triples(predicted.ents)}
    return {doc[a:b].text for a, b, _ in both} - {doc[a:b].text for a, b, _ in others}


def mistakes_in(doc: Doc, predicted: Doc) -> Counter[Mistake]:
    """Return the mistakes of one text."""
    found = findings([doc], [predicted])
    return Counter((kind, ent.text) for kind in MEANING for ent in found[kind])


def _cause(mistakes: Mistakes, pipeline: Language) -> str:
    """Return what an answer seems to compare gold with, if all that it lists fits that."""
    gold = docs_of(pipeline, SAMPLES)
    if _are_changed(mistakes, pipeline, [doc.copy() for doc in gold]):
        return (
            " Does your pipeline get the gold docs themselves? It keeps what it finds in a Doc, and"
            " adds its own predictions to it."
        )
    if _fits(mistakes, pipeline, gold, lambda doc: pipeline(doc.copy())):
        return (
            " Your list is right for a pipeline that is given Docs with the gold entities: it keeps"
            " what it finds in a Doc. Which Doc or text does yours get?"
        )
    if _fits(mistakes, pipeline, gold, lambda doc: pipeline.make_doc(doc.text)):
        return " Your list is right for Docs without predictions. Which function makes yours?"
    return ""


def _are_changed(mistakes: Mistakes, pipeline: Language, docs: list[Doc]) -> bool:
    """Say whether an answer changes the entities of the Docs that it is given."""
    before = marks_of(docs)
    with suppress(Exception):  # the mistake that was found first is the one to read
        mistakes(pipeline, docs)
    return marks_of(docs) != before


def _fits(
    mistakes: Mistakes, pipeline: Language, gold: Sequence[Doc], predict: Callable[[Doc], Doc]
) -> bool:
    """Say whether an answer lists what is right for other predictions, and for these alone."""
    there = [mistakes_in(doc, predict(doc)) for doc in gold]
    if not any(there) or there == [mistakes_in(doc, pipeline(doc.text)) for doc in gold]:
        return False  # this pipeline cannot tell
    try:
        return there == [listed(mistakes, pipeline, [doc.copy()]) for doc in gold]
    except Exception:  # the mistake that was found first is the one to read
        return False


def judge_mistakes(mistakes: Mistakes, pipeline: Language, gold: Sequence[Doc]) -> None:
    """Compare the mistakes of each doc by itself, and then those of all."""
    each: Counter[Mistake] = Counter()
    for doc in gold:
        predicted = pipeline(doc.text)
        drawing = compare(doc, gold=triples(doc.ents), predicted=triples(predicted.ents))
        right = mistakes_in(doc, predicted)
        each += right
        yours = listed(mistakes, pipeline, [doc.copy()])
        for kind, text in [*(yours - right), *(right - yours)]:
            mine, wanted = yours[kind, text], right[kind, text]
            if mine and wanted:
                said = f"lists {(kind, text)!r} {often(mine)}, but it happens {often(wanted)}."
            elif text not in {ent.text for ent in [*doc.ents, *predicted.ents]}:
                said = (
                    f"lists {(kind, text)!r}, but neither gold nor predicted has an entity with"
                    " this text."
                )
            elif mine and text in _found(doc, predicted):
                said = (
                    f"lists {(kind, text)!r}, but {text!r} is predicted as it is in gold, with the"
                    " same start, end and label. If you compare Spans: a Span of one Doc never"
                    " equals a Span of another."
                )
            elif mine:
                said = f"lists {(kind, text)!r} for this text. {MEANING[kind]}"
                if kind != "invented" and text not in {ent.text for ent in doc.ents}:
                    said += " The text in the pair is that of the gold entity."
            else:
                said = f"does not list {(kind, text)!r} for this text. {MEANING[kind]}"
            pytest.fail(f"`mistakes` {said}{_cause(mistakes, pipeline)}\n{drawing}")
    together = listed(mistakes, pipeline, gold)
    assert len(gold) != 1 or together == each, (
        f"`mistakes` is called twice with the same docs. First it lists {sum(each.values())}, then"
        f" {sum(together.values())}, or other ones. Does it keep something between calls?"
    )
    assert together == each, (
        f"For each of {len(gold)} docs alone the mistakes are right. For all of them in one list"
        f" there should be as many as for each alone, {sum(each.values())}, and `mistakes` lists"
        f" {sum(together.values())}."
    )

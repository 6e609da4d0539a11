"""Says in words what is wrong about a learner's spans, and never where the right ones are.

Here a mark is ``(start, end, label)``: it counts tokens from 0, the end exclusive.
"""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import pytest
from hypothesis import strategies as st
from shared import triples

from dojo.ruler import ruler

if TYPE_CHECKING:
    from spacy.tokens import Doc

Mark = tuple[int, int, str]

LABELS = st.sampled_from(["PERSON", "WEBSITE", "SITE", "GPE", "TOURIST_DESTINATION"])
TOKENS = {"Reddit": 1, "Ana": 1, "can't": 2, "loves": 1, "the": 1, "Paris,": 2, "lol": 1}
NUMBERS = {1: "one", 2: "two", 3: "three"}


@st.composite
def annotations(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    """Write a text of repeated words, some of them two tokens, and mark parts of it."""
    words = draw(st.lists(st.sampled_from(sorted(TOKENS)), min_size=1, max_size=8))
    marks, start, last = [], 0, sum(TOKENS[word] for word in words)
    while start < last:
        length = min(draw(st.integers(0, 3)), last - start)
        if length:
            marks.append((start, start + length, draw(LABELS)))
        start += max(1, length)
    return " ".join(words), marks


def marks_on(doc: Doc, names: Sequence[str], label: str) -> list[Mark]:
    """Return the marks on names, each of which stands in the text once."""
    starts = [doc.text.index(name) for name in names]
    spans = [
        doc.char_span(start, start + len(name), label=label)
        for start, name in zip(starts, names, strict=True)
    ]
    return triples(spans)


# What a learner marked by hand


def marks_beside(name: str, annotated: object, texts: Sequence[str]) -> list[object]:
    """Return what a constant holds beside each text; check that the texts are unchanged."""
    assert isinstance(annotated, (list, tuple)), (
        f"`{name}` is a list of pairs (text, marks); this is {_kind(annotated)}."
    )
    for pair in annotated:
        is_pair = isinstance(pair, (list, tuple)) and len(pair) == 2
        assert is_pair, f"Each item of `{name}` is a pair (text, marks); this one is {pair!r}."
    assert len(annotated) == len(texts), (
        f"`{name}` began with {len(texts)} texts, and now it has {len(annotated)}."
    )
    for (yours, _), text in zip(annotated, texts, strict=True):
        if yours != text:
            pytest.fail(_changed(yours, text))
    return [marks for _, marks in annotated]


def _changed(yours: object, text: str) -> str:
    if not isinstance(yours, str):
        return f"In each pair the text comes first; here {yours!r} stands in its place."
    if yours in text:
        return (
            f"{yours!r} is a part of its text only. Keep the text whole:"
            " a model learns from the words around a name."
        )
    match = difflib.SequenceMatcher(None, text.split(), yours.split(), autojunk=False)
    edits = [edit for edit in match.get_opcodes() if edit[0] != "equal"] or [("", 0, 0, 0, 0)]
    _, i, j, k, m = edits[0]
    before, after = " ".join(text.split()[i:j]), " ".join(yours.split()[k:m])
    where = f": {after!r} stands where {before!r} was" if edits[0][0] == "replace" else ""
    return (
        f"This text is not as it was{where}. Annotation leaves the text as people wrote it,"
        f" also its spelling:\n{text}"
    )


def judge_marks(
    marks: object,
    doc: Doc,
    gold: Sequence[Mark],
    noun: str,
    why_not: Mapping[str, str] | None = None,
) -> None:
    """Check the marks of one text; at the first that is wrong, say how and draw them all.

    noun: what to mark, as in "the name of a ...".
    why_not: by words of the text, what to say where just these are marked.
    """
    yours = _as_marks(marks, doc)
    said = (
        next((said for mark in yours if (said := _beyond(mark, doc, gold))), "")
        or _collision(yours, doc)
        or next((s for mark in yours if (s := _astray(mark, doc, gold, noun, why_not or {}))), "")
        or _too_few(len(yours), len(gold), noun)
    )
    assert not said, f"{said}\n{drawn(doc, yours=yours)}"


def _as_marks(marks: object, doc: Doc) -> list[Mark]:
    """Return the marks sorted, or say what else than a list of marks this is."""
    example = '(start, end, "LABEL")'
    alone = isinstance(marks, (list, tuple)) and marks and not isinstance(marks[0], (list, tuple))
    if alone or not isinstance(marks, (list, tuple, set, frozenset)):
        pytest.fail(
            f"The marks of a text are a list, such as [{example}], also where there is only one"
            f" or none. Here they are {marks!r}:\n{drawn(doc)}"
        )
    for mark in marks:
        whole = isinstance(mark, (list, tuple)) and len(mark) == 3
        assert whole, (
            f"A mark has three parts, {example}, and this one has not: {mark!r}\n{drawn(doc)}"
        )
        start, end, label = mark
        for offset in (start, end):
            assert isinstance(offset, int), (
                f"Start and end of a mark are the numbers of tokens, and {offset!r} is none:"
                f" {mark!r}\n{drawn(doc)}"
            )
        assert isinstance(label, str), (
            f"The label of a mark is a string; here it is not: {mark!r}\n{drawn(doc)}"
        )
    return sorted(tuple(mark) for mark in marks)


def _beyond(mark: Mark, doc: Doc, gold: Sequence[Mark]) -> str:
    """Say what is wrong about offsets that cannot be meant in tokens."""
    start, end, _ = mark
    if (start, end) in {(g[0], g[1]) for g in gold}:
        return ""
    for first, after, _ in gold:
        name = doc[first:after]
        if start == name.start_char and end in (name.end_char, name.end_char - 1):
            return (
                f"{start} to {end} are the characters of {name.text!r}."
                " Count tokens: their numbers stand above them."
            )
    if start < 0 or end < 0:
        return f"{start} to {end}: the offsets of a mark begin at 0 and never lie below."
    if start >= end:
        return (
            f"The mark from {start} to {end} holds no token."
            " The end is the number of the first token after the name."
        )
    if end > len(doc):
        return (
            f"The mark from {start} to {end} leaves the text, whose tokens have the numbers"
            f" 0 to {len(doc) - 1}. Is this counted in characters?"
        )
    return ""


def _collision(marks: Sequence[Mark], doc: Doc) -> str:
    for first, second in itertools.pairwise(marks):
        if first[:2] == second[:2]:
            return f"{_text(doc, first)} is marked twice. An entity has one mark and one label."
        if second[0] < first[1]:
            return (
                f"The marks on {_text(doc, first)} and {_text(doc, second)} overlap."
                " A token belongs to one entity at most."
            )
    return ""


def _astray(
    mark: Mark, doc: Doc, gold: Sequence[Mark], noun: str, why_not: Mapping[str, str]
) -> str:
    """Say how a mark differs from the one that it comes near to, "" if it does not."""
    start, end, label = mark
    near = [g for g in gold if g[0] < end and start < g[1]]
    if len(near) > 1:
        return f"The mark on {_text(doc, mark)} covers more than one name. Each has its own mark."
    if near and near[0][:2] == (start, end):
        return "" if label == near[0][2] else _label(_text(doc, mark), label, near[0][2])
    if near:
        return f"The mark on {_text(doc, mark)} {_edges(mark, near[0])}."
    words = doc[start:end].text
    if words in why_not:
        return why_not[words]
    other = f"The mark from {start} to {end} covers {words!r}, which is not the name of a {noun}."
    for first, after, _ in gold:
        name = doc[first:after]
        before = len(doc.text[: name.start_char].split())
        if (start, end) == (first + 1, after + 1):
            return f"{other} Is this counted from 1? The first token has the number 0."
        if before != first and (start, end) == (before, before + len(name.text.split())):
            return (
                f"{other} Is this counted in words between spaces?"
                " A word can be more than one token."
            )
    return other


def _label(words: str, label: str, wanted: str) -> str:
    if not label:
        return f"The mark on {words} has an empty label; it should be {wanted!r}."
    case = " Labels are compared letter by letter." if label.upper() == wanted else ""
    return f"The label of {words} is {label!r}; it should be {wanted!r}.{case}"


def _edges(mark: Mark, gold: Mark) -> str:
    """Say at which ends a mark has too many tokens or too few."""
    said = [
        f"{verb} {_count(abs(off))} too {'early' if off < 0 else 'late'}"
        for verb, off in (("starts", mark[0] - gold[0]), ("ends", mark[1] - gold[1]))
        if off
    ]
    reminder = ": the end is the number of the first token after the name"
    return " and ".join(said) + (reminder if mark[1] != gold[1] else "")


def _too_few(yours: int, gold: int, noun: str) -> str:
    if yours >= gold:
        return ""
    if yours:
        return (
            f"{_number(yours).capitalize()} of {_number(gold)} names is marked here."
            f" What else is the name of a {noun}?"
        )
    names = "one name" if gold == 1 else f"{_number(gold)} names"
    return f"Nothing is marked here, and {names} should be. What is the name of a {noun}?"


def _kind(value: object) -> str:
    return "None" if value is None else f"an object of type `{type(value).__name__}`"


def _number(n: int) -> str:
    return NUMBERS.get(n, str(n))


def _count(tokens: int) -> str:
    return f"{_number(tokens)} token{'s' if tokens > 1 else ''}"


def _text(doc: Doc, mark: Mark) -> str:
    return repr(doc[mark[0] : mark[1]].text)


def drawn(doc: Doc, **rows: Sequence[Mark]) -> str:
    """Draw rows of marks, by their names, under the numbered tokens."""
    return ruler([token.text for token in doc], rows)


# What a learner's function returned


def judge_is_doc(name: str, doc: object, like: Doc) -> None:
    """Check that a function returned a Doc with the tokens of another."""
    assert doc is not None, f"`{name}` returns None. Is there a `return` at its end?"
    assert type(doc).__name__ == "Doc", f"`{name}` returns a Doc; this one returned {_kind(doc)}."
    if doc.text.strip() == like.text.strip():
        assert len(doc) == len(like), (
            f"This Doc has other tokens than `nlp` makes of the text:\n{drawn(doc)}\n"
            f"and these are the tokens of `nlp`:\n{drawn(like)}"
        )
    assert doc.text == like.text, (
        f"The Doc holds the whole text, {like.text!r}; here it holds {doc.text!r}."
    )


def judge_entities(doc: Doc, expected: Sequence[Mark], **given: Sequence[Mark]) -> None:
    """Check a Doc's entities; the offsets are no secret here, so draw what went in as well.

    given: what the function was given, by the name of its row in the drawing.
    """
    yours, wanted = triples(doc.ents), sorted(expected)
    if yours != wanted:
        pytest.fail(f"{_difference(doc, yours, wanted)}\n{drawn(doc, **given, yours=yours)}")


def _difference(doc: Doc, yours: Sequence[Mark], wanted: Sequence[Mark]) -> str:
    for mark in wanted:
        near = [y for y in yours if y[0] < mark[1] and mark[0] < y[1]]
        if not near:
            return (
                f"The Doc has no entity on {_text(doc, mark)}, which should be {mark[2]!r}. Is its"
                " span among those that are set, and does it have a label? spaCy leaves out one"
                " without."
            )
        if near[0][:2] != mark[:2]:
            return f"The entity on {_text(doc, near[0])} {_edges(near[0], mark)}."
        if near[0][2] != mark[2]:
            return _label(_text(doc, mark), near[0][2], mark[2])
    extra = next(mark for mark in yours if mark not in wanted)
    return f"An entity stands on {_text(doc, extra)}, where none should be."


def judge_outside(doc: Doc) -> None:
    """Check that every token without an entity is outside, neither missing nor blocked."""
    inside = {token.i for ent in doc.ents for token in ent}
    for token in doc:
        assert token.i in inside or token.ent_iob_ == "O", (
            f"Token {token.i}, {token.text!r}, belongs to no entity, but it is not marked as"
            f" outside: its `ent_iob_` is {token.ent_iob_!r}, not 'O'. So a model would not"
            f" learn that it is no entity:\n{drawn(doc, yours=triples(doc.ents))}"
        )

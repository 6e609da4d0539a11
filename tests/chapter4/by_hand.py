"""Judges the marks that a learner wrote beside texts, and never says where the right ones are.

A mark is ``(start, end, label)``: it counts tokens from 0, the end exclusive.
"""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Mapping, Sequence
from numbers import Integral
from typing import TYPE_CHECKING

import pytest
from returned import kind_of
from shared import spans_of, triples
from spans import REMINDER, Mark, drawn, edges, quoted, said_of_label, spoken

if TYPE_CHECKING:
    from spacy.tokens import Doc

EXAMPLE = '(start, end, "LABEL")'


def marks_on(doc: Doc, names: Sequence[str], label: str) -> list[Mark]:
    """Return the marks on names, each of which occurs once in the text."""
    starts = [doc.text.index(name) for name in names]
    marks = [(start, start + len(name), label) for start, name in zip(starts, names, strict=True)]
    return triples(spans_of(doc, marks))


# The texts


def marks_beside(name: str, annotated: object, texts: Sequence[str]) -> list[object]:
    """Return what a constant holds beside each text; check that the texts are unchanged."""
    assert isinstance(annotated, (list, tuple)), (
        f"`{name}` should be a list of pairs (text, marks), but it is {kind_of(annotated)}."
    )
    for pair in annotated:
        is_pair = isinstance(pair, (list, tuple)) and len(pair) == 2
        assert is_pair, (
            f"Each item of `{name}` should be a pair (text, marks), but one of them is:\n  {pair!r}"
        )
    assert len(annotated) == len(texts), (
        f"`{name}` had {len(texts)} texts at first, but now it has {len(annotated)}."
    )
    for (yours, _), text in zip(annotated, texts, strict=True):
        if yours != text:
            pytest.fail(_changed(name, yours, text, texts))
    return [marks for _, marks in annotated]


def _changed(name: str, yours: object, text: str, texts: Sequence[str]) -> str:
    if not isinstance(yours, str):
        return (
            f"The text should come first in each pair of `{name}`; in one of them it is {yours!r}."
        )
    if yours in texts:
        return (
            f"The texts of `{name}` should stay in their order. This text\n  {yours!r}\n"
            f"replaces\n  {text!r}"
        )
    should = f"The texts of `{name}` should stay as people wrote them, with all words and mistakes."
    return f"{should} {_edited(yours, text)}\n  {text}"


def _edited(yours: str, text: str) -> str:
    if yours.strip() and yours in text:
        return f"{yours!r} is only a part of this one:"
    match = difflib.SequenceMatcher(None, text.split(), yours.split(), autojunk=False)
    edit = next((edit for edit in match.get_opcodes() if edit[0] != "equal"), None)
    if edit and edit[0] == "replace":
        _, i, j, k, m = edit
        before, after = " ".join(text.split()[i:j]), " ".join(yours.split()[k:m])
        return f"In this one, {after!r} has replaced {before!r}:"
    return f"This one is now {yours!r}:"


# The marks beside one of them


def judge_marks(
    marks: object,
    doc: Doc,
    gold: Sequence[Mark],
    noun: str,
    label: str,
    why_not: Mapping[str, str] | None = None,
) -> None:
    """Check the marks of one text; at the first that is wrong, say how and draw them all.

    noun: what to mark, as in "the name of a ...".
    label: of all marks that are asked for.
    why_not: by words of the text, what to say where just these are marked.
    """
    yours = _as_marks(marks, doc)
    said = (
        next((said for mark in yours if (said := _beyond(mark, doc, gold))), "")
        or _collision(yours, doc)
        or _pieces(yours, doc, gold)
        or next((s for mark in yours if (s := _foreign(mark, doc, gold, label))), "")
        or next((s for mark in yours if (s := _astray(mark, doc, gold, noun, why_not or {}))), "")
        or _too_few(len(yours), len(gold), noun)
    )
    assert not said, f"{said}\n{drawn(doc, yours=yours)}"


def _as_marks(marks: object, doc: Doc) -> list[Mark]:
    """Return the marks, sorted; if they are not a list of marks, say what they are."""
    alone = (
        isinstance(marks, (list, tuple))
        and marks
        and not isinstance(marks[0], (list, tuple))
        and (len(marks) == 3 or not isinstance(marks[0], str))
    )
    if alone or not isinstance(marks, (list, tuple, set, frozenset)):
        pytest.fail(
            f"The marks of a text should be a list, such as [{EXAMPLE}], even if there is only one"
            f" or none. Here they are {marks!r}:\n{drawn(doc)}"
        )
    for mark in marks:
        is_whole = isinstance(mark, (list, tuple)) and len(mark) == 3
        assert is_whole, (
            f"A mark should have three parts, {EXAMPLE}, but this one is {mark!r}:\n{drawn(doc)}"
        )
        start, end, label = mark
        for offset in (start, end):
            assert isinstance(offset, Integral), (
                "The start and the end of a mark should be whole numbers, which count tokens. In"
                f" {mark!r} one of them is {offset!r}:\n{drawn(doc)}"
            )
        assert isinstance(label, str), (
            f"The label of a mark should be a string. In {mark!r} it is {label!r}:\n{drawn(doc)}"
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
                f"In characters, {name.text!r} goes from {start} to {end}. A mark should count"
                " tokens: their numbers are above them."
            )
    if start < 0 or end < 0:
        return (
            f"A mark goes from {start} to {end}. Tokens are counted from 0, so no number is"
            " negative."
        )
    if start >= end:
        return f"The mark from {start} to {end} has no token in it{REMINDER}."
    if end > len(doc):
        words = doc.char_span(start, end) or doc.char_span(start, end + 1)
        unit = f" Do you count the characters of {words.text!r}?" if words else ""
        return (
            f"The mark from {start} to {end} goes beyond the text, whose tokens have the numbers"
            f" 0 to {len(doc) - 1}.{unit}"
        )
    return ""


def _collision(marks: Sequence[Mark], doc: Doc) -> str:
    for first, second in itertools.pairwise(marks):
        if first[:2] == second[:2]:
            return f"{quoted(doc, first)} is marked twice. An entity has one mark and one label."
        if second[0] < first[1]:
            return (
                f"The marks on {quoted(doc, first)} and {quoted(doc, second)} overlap."
                " A token can be in one entity only."
            )
    return ""


def _pieces(marks: Sequence[Mark], doc: Doc, gold: Sequence[Mark]) -> str:
    """Say that one name has several marks."""
    for start, end, _ in gold:
        pieces = [mark for mark in marks if start <= mark[0] and mark[1] <= end]
        if len(pieces) > 1:
            words = " and ".join(quoted(doc, mark) for mark in pieces)
            return f"The marks on {words} are parts of one name. A name has one mark."
    return ""


def _foreign(mark: Mark, doc: Doc, gold: Sequence[Mark], label: str) -> str:
    """Say that a mark has a label that is not asked for, away from all that is."""
    is_near = any(g[0] < mark[1] and mark[0] < g[1] for g in gold)
    if is_near or mark[2].upper() == label:
        return ""
    return (
        f"The label of {quoted(doc, mark)} is {mark[2]!r}. This kata asks for marks with the label"
        f" {label!r} and for no others."
    )


def _astray(
    mark: Mark, doc: Doc, gold: Sequence[Mark], noun: str, why_not: Mapping[str, str]
) -> str:
    """Say how a mark differs from the one that it comes near to, "" if it does not."""
    start, end, label = mark
    near = [g for g in gold if g[0] < end and start < g[1]]
    if len(near) > 1:
        return f"The mark on {quoted(doc, mark)} covers more than one name. Each has its own mark."
    if near and near[0][:2] == (start, end):
        return "" if label == near[0][2] else said_of_label(quoted(doc, mark), label, near[0][2])
    words = doc[start:end].text
    if words in why_not:
        return why_not[words]
    if near:
        reminder = REMINDER if end != near[0][1] else ""
        return f"The mark on {quoted(doc, mark)} {edges(mark, near[0])}{reminder}."
    other = f"The mark from {start} to {end} covers {words!r}, which is not the name of a {noun}."
    return f"{other}{_counted_otherwise(start, end, doc, gold)}"


def _counted_otherwise(start: int, end: int, doc: Doc, gold: Sequence[Mark]) -> str:
    said = ""
    for first, after, _ in gold:
        name = doc[first:after]
        before = len(doc.text[: name.start_char].split())
        if (start, end) == (first + 1, after + 1):
            said += " Is this counted from 1? The first token has the number 0."
        if before != first and (start, end) == (before, before + len(name.text.split())):
            said += " Is this counted in words between spaces? A word can be more than one token."
    return said


def _too_few(yours: int, gold: int, noun: str) -> str:
    if yours >= gold:
        return ""
    names = "one name" if gold == 1 else f"{spoken(gold)} names"
    if yours:
        return f"You marked {spoken(yours)} of {names}. What other {noun} is there?"
    return f"Nothing is marked here, and {names} should be. What is the name of a {noun}?"

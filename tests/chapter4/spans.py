"""Says in words what is wrong about the entities of a Doc that a learner's function returned.

Here a mark is ``(start, end, label)``: it counts tokens from 0, the end exclusive. `by_hand.py`
judges the marks that learners write into their files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import pytest
from hypothesis import strategies as st
from made_up import marked_texts
from returned import judge_type
from shared import spans_of, triples

from dojo.testkit.notation import Marked
from dojo.testkit.token_ruler import ruler

if TYPE_CHECKING:
    from spacy.tokens import Doc

Mark = tuple[int, int, str]

NUMBERS = {1: "one", 2: "two", 3: "three"}
REMINDER = ": the end is the number of the first token after the name"


# Docs and marks to call a function with


def unsorted_texts(max_words: int = 8) -> st.SearchStrategy[Marked]:
    """Return texts as `marked_texts` makes them up, whose spans come in any order."""
    return marked_texts(max_words=max_words).flatmap(
        lambda text: st.permutations(text.spans).map(lambda spans: Marked(text.text, tuple(spans)))
    )


def marks_in(doc: Doc, text: Marked) -> list[Mark]:
    """Return the spans of a text, which count characters, as marks of its Doc, in their order."""
    return triples(spans_of(doc, text.spans))


def with_entities(doc: Doc, marks: Iterable[Mark], others: str = "outside") -> Doc:
    """Set the entities of a Doc, and return it.

    others: what all other tokens become, "outside" or "missing".
    """
    from spacy.tokens import Span

    spans = [Span(doc, start, end, label=label) for start, end, label in marks]
    doc.set_ents(spans, default=others)
    return doc


# What a function returned


def judge_doc(name: str, value: object, like: Doc) -> Doc:
    """Check that a function returned a Doc with the text and the tokens of another."""
    from spacy.tokens import Doc

    doc: Doc = judge_type(name, value, Doc)
    assert doc.text == like.text, (
        f"`{name}` should return a Doc of the whole text as it is:\n  {like.text!r}\n"
        f"Here the text of the Doc is:\n  {doc.text!r}"
    )
    yours, theirs = ([token.text for token in each] for each in (doc, like))
    assert yours == theirs, (
        f"The Doc that `{name}` returns has different tokens from those that it should have:\n"
        f"{drawn(doc)}\n"
        f"These should be its tokens:\n{drawn(like)}"
    )
    return doc


def judge_entities(doc: Doc, expected: Iterable[Mark], call: str = "", **given: Sequence[Mark]):
    """Check a Doc's entities; the offsets are no secret here, so draw what went in as well.

    call: how the function was called, where the learner cannot know it.
    given: what the function was given, by the name of its row in the drawing.
    """
    yours, wanted = triples(doc.ents), sorted(expected)
    said = _difference(doc, yours, wanted) if yours != wanted else _torn(doc)
    if said and yours and yours == given.get("before"):
        said += (
            " The entities are the same as before: either your code has changed none of them, or it"
            " has not set `doc.ents` to the changed ones."
        )
    if said:
        pytest.fail(_told(doc, said, call, given | {"yours": yours}))


def judge_outside(doc: Doc, call: str = "") -> None:
    """Check that every token without an entity is outside, neither missing nor blocked."""
    inside = {token.i for ent in doc.ents for token in ent}
    odd = next((t for t in doc if t.i not in inside and t.ent_iob_ != "O"), None)
    if odd is None:
        return
    state = "missing: nobody has annotated it" if not odd.ent_iob_ else "not outside"
    what = (
        f"Token {odd.i}, {odd.text!r}, is in no entity, so it should be outside: its `ent_iob_`"
        f" should be 'O'. Here it is {odd.ent_iob_!r}, so the token is {state}."
    )
    pytest.fail(_told(doc, what, call, {"yours": triples(doc.ents)}))


def judge_marks_stay(name: str, marks: list[Mark], call: Callable[[list[Mark]], object]) -> None:
    """Check that a function leaves the list of marks that it is given as it is.

    call: calls the function with a list of marks.
    """
    given = list(marks)
    call(given)
    assert given == marks, (
        f"`{name}` changes the list `marks` that it is given. Before the call it was\n  {marks}\n"
        f"and after it\n  {given}"
    )


def _told(doc: Doc, said: str, call: str, rows: dict[str, Sequence[Mark]]) -> str:
    called = f"\nIt was called as {call}." if call else ""
    return f"{said}{called}\n{drawn(doc, **rows)}"


def _difference(doc: Doc, yours: Sequence[Mark], wanted: Sequence[Mark]) -> str:
    for mark in wanted:
        near = [y for y in yours if y[0] < mark[1] and mark[0] < y[1]]
        if not near:
            return _absent(doc, mark)
        if near[0][:2] != mark[:2]:
            return (
                f"The entity on {quoted(doc, near[0])} {edges(near[0], mark)}"
                f". It should be {quoted(doc, mark)}."
            )
        if near[0][2] != mark[2]:
            return said_of_label(quoted(doc, mark), near[0][2], mark[2])
    extra = next(mark for mark in yours if mark not in wanted)
    return f"There is an entity on {quoted(doc, extra)}, where none should be."


def _absent(doc: Doc, mark: Mark) -> str:
    should = f"There should be an entity {mark[2]!r} on {quoted(doc, mark)}"
    if not doc.has_annotation("ENT_IOB"):
        return f"{should}, but the entities of the Doc were never set."
    if not doc.ents:
        return (
            f"{should}, but the Doc has no entities. What is in the list that `doc.ents` is set to?"
            " spaCy leaves out a Span without a label or tokens."
        )
    return (
        f"{should}, but there is none. Setting `doc.ents` replaces all its entities, and spaCy"
        " leaves out a Span without a label or tokens."
    )


def _torn(doc: Doc) -> str:
    """Say where a token does not say what its entity says; "" if all do."""
    for ent in doc.ents:
        odd = next((token for token in ent if token.ent_type_ != ent.label_), None)
        if odd is not None:
            return (
                f"Each token of {ent.text!r} should have the label {ent.label_!r}. Token {odd.i},"
                f" {odd.text!r}, has {odd.ent_type_!r}: look at its `ent_type_`."
            )
    return ""


# Words


def said_of_label(words: str, label: str, wanted: str) -> str:
    """Say that some words have another label than they should have."""
    if not label:
        return f"The label of {words} is empty; it should be {wanted!r}."
    is_case = label.upper() == wanted.upper()
    case = " Labels are case-sensitive." if is_case else ""
    return f"The label of {words} is {label!r}; it should be {wanted!r}.{case}"


def edges(mark: Mark, gold: Mark) -> str:
    """Say at which ends a mark has too many tokens or too few."""
    return " and ".join(
        f"{verb} {counted(abs(off))} too {'early' if off < 0 else 'late'}"
        for verb, off in (("starts", mark[0] - gold[0]), ("ends", mark[1] - gold[1]))
        if off
    )


def spoken(number: int) -> str:
    """Return a small number as a word."""
    return NUMBERS.get(number, str(number))


def counted(tokens: int) -> str:
    """Return a number of tokens in words."""
    return f"{spoken(tokens)} token{'s' if tokens > 1 else ''}"


def quoted(doc: Doc, mark: Mark) -> str:
    """Return the words that a mark covers, in quotes."""
    return repr(doc[mark[0] : mark[1]].text)


def drawn(doc: Doc, **rows: Sequence[Mark]) -> str:
    """Draw rows of marks, by their names, under the numbered tokens."""
    return ruler([token.text for token in doc], rows)

"""Judges Docs by their entities, and by what they say of the tokens outside of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shared import characters, show, triples

Entities = list[tuple[int, int, str]]

PIECES = [
    ("my",),
    ("do", "n't"),
    ("phone", "!"),
    ("iPhone",),
    ("8", ","),
    ("8",),
    ("café",),
    ("(", "X", ")"),
]
LABELS = st.sampled_from(["GADGET", "PERSON", "WEBSITE"])


@st.composite
def comments(draw: st.DrawFn) -> tuple[str, Entities]:
    """Write a comment of repeated words; choose entities, in characters, that fit its tokens."""
    text, tokens = "", []
    for piece in draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8)):
        for token in piece:
            tokens.append((len(text), len(text) + len(token)))
            text += token
        text += " "
    entities, first = [], 0
    while first < len(tokens):
        length = min(draw(st.integers(0, 3)), len(tokens) - first)
        if length:
            entities.append((tokens[first][0], tokens[first + length - 1][1], draw(LABELS)))
        first += max(1, length)
    return text, entities


def returned(name, nlp, text, function, *arguments):
    """Call a function and return its Doc, if it is one of the text."""
    try:
        doc = function(nlp, *arguments)
    except IndexError as error:
        offsets = re.search(r"\[E035\].*start (-?\d+) and end (-?\d+)", str(error))
        if not offsets:
            raise
        tokens = nlp.make_doc(text)
        start, end = map(int, offsets.groups())
        reason = "begins after its end" if start > end else f"leaves the {len(tokens)} tokens"
        pytest.fail(
            f"In `{name}` the Span from {start} to {end} {reason} of this text. A Span counts"
            f" tokens from 0, not characters:\n{show(tokens, [])}"
        )
    assert doc is not None, f"`{name}` returns None. Is there a `return` at its end?"
    assert type(doc).__name__ == "Doc", (
        f"`{name}` returns a Doc; this is of the type {type(doc).__name__}."
    )
    assert doc.text == text, f"The Doc should hold the text {text!r}, and it holds {doc.text!r}."
    return doc


def judge_phones(doc, phones, expected) -> None:
    """Check the entities of one of the two Docs that are marked by hand.

    phones: how many there are, in words.
    """
    yours, drawing = triples(doc.ents), show(doc, doc.ents)
    assert yours, (
        f"The Doc has no entity, and its text names {phones}. A Span becomes an entity if it has"
        f" a label and at least one token:\n{drawing}"
    )
    assert len(yours) == len(expected), (
        f"The text names {phones}, and this is the number of entities in the Doc: {len(yours)}."
        f" Each phone is one entity, its brand and its model together:\n{drawing}"
    )
    for ent, (start, end, _) in zip(doc.ents, expected, strict=True):
        assert ent.start == start, (
            f"An entity begins with {doc[ent.start].text!r} here. It should begin with the brand"
            f" of a phone:\n{drawing}"
        )
        assert ent.end == end, (
            f"An entity ends with {doc[ent.end - 1].text!r} here. It should end with the model"
            f" of the phone:\n{drawing}"
        )
    for ent in doc.ents:
        assert ent.label_ == "GADGET", (
            f"The label of {ent.text!r} is {ent.label_!r}; the kata asks for 'GADGET'."
        )


def judge_outside(doc) -> None:
    """Check that every token without an entity is marked as outside."""
    inside = {token.i for ent in doc.ents for token in ent}
    others = [token for token in doc if token.i not in inside and token.ent_iob_ != "O"]
    assert not others, (
        f"The token {others[0].text!r} belongs to no entity, and its `ent_iob_` is"
        f" {others[0].ent_iob_!r} instead of 'O'. So the Doc does not say that nothing is to be"
        f" found there:\n{show(doc, doc.ents)}"
    )


@pytest.mark.hint(
    "Run this kata with any numbers, and read those of the tokens in the drawing.",
    "A Span takes the number of its first token, and that of the first token after it.",
    "Count 'do' and 'n't' each, begin with 0. The comma is a token that the phone does not need.",
)
def test_one_gadget_is_marked(kata, nlp):
    text = "don't drop the iPhone 8, it bounces"
    doc = returned("one_gadget", nlp, text, kata.one_gadget)
    judge_phones(doc, "one phone", [(4, 6, "GADGET")])


@pytest.mark.hint(
    "An entity is a Span, as in the function above. This text has two.",
    "Run this kata with any numbers, and read those of the tokens in the drawing.",
    "The end of a Span is the number of the first token after it. The '!' is a token, too.",
)
def test_both_gadgets_are_marked(kata, nlp):
    text = "swapped my Galaxy S9 for an iPhone X!"
    doc = returned("two_gadgets", nlp, text, kata.two_gadgets)
    judge_phones(doc, "two phones", [(2, 4, "GADGET"), (6, 8, "GADGET")])


@pytest.mark.hint(
    "A new Doc says nothing about its entities. What would say that there are none?",
    "`doc.ents` takes a list. How long is it where nothing was found?",
)
@pytest.mark.parametrize("text", ["nobody phones people with a phone", "we had soup.", "8"])
def test_doc_says_that_it_has_no_entity(kata, nlp, text):
    doc = returned("no_entity", nlp, text, kata.no_entity, text)
    assert not doc.ents, f"The Doc should have no entity, and it has:\n{show(doc, doc.ents)}"
    judge_outside(doc)


@pytest.fixture(scope="module")
def converted(kata, nlp):
    """Return a function that makes a Doc from offsets in characters."""

    def convert(text, entities):
        name, function = "from_characters", kata.from_characters
        return returned(name, nlp, text, function, text, list(entities))

    return convert


def judge_converted(doc, entities) -> None:
    """Check a Doc's entities by what went in; the offsets are no secret here."""
    yours = characters(doc.ents)
    assert len(yours) == len(entities), (
        f"This went in: {entities}. The number of entities should be {len(entities)}, and in the"
        f" Doc it is {len(yours)}:\n{show(doc, doc.ents)}"
    )
    for ent, (start, end, label) in zip(doc.ents, entities, strict=True):
        assert (ent.start_char, ent.end_char) == (start, end), (
            f"The characters {start} to {end} are {doc.text[start:end]!r}, and the Doc's entity"
            f" is {ent.text!r}, the characters {ent.start_char} to {ent.end_char}:\n"
            f"{show(doc, doc.ents)}"
        )
        assert ent.label_ == label, (
            f"The label of {ent.text!r} is {ent.label_!r}; {label!r} went in."
        )
    judge_outside(doc)


@pytest.mark.hint(
    "A Span counts tokens, and these offsets count characters. A Doc has a method for that.",
    "`doc.char_span` takes start and end in characters, and a label.",
)
def test_characters_become_tokens(converted):
    for text, entities in [
        ("my iPhone 8 died", [(3, 11, "GADGET")]),
        ("Ana sold it on eBay, didn't she?", [(0, 3, "PERSON"), (15, 19, "WEBSITE")]),
    ]:
        judge_converted(converted(text, entities), entities)


@pytest.mark.hint(
    "What happens in your function when the list of entities is empty?",
    "Set `doc.ents` in any case.",
)
def test_text_without_entities_is_converted_too(converted):
    judge_converted(converted("we had soup.", []), [])


@pytest.mark.hint(
    "What does `doc.char_span` return for characters that are not whole tokens?",
    "It returns None. Look for that before you use the span, and raise the error yourself.",
)
@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("my iPhone8 died", [(3, 9, "GADGET")]),
        ("never buy an iPhone X.", [(13, 21, "GADGET")]),
        ("my tablet is an oldiPad", [(19, 23, "GADGET")]),
        ("my iPhone 8 and my iPad2", [(3, 11, "GADGET"), (19, 23, "GADGET")]),
    ],
)
def test_entity_inside_a_token_is_an_error(kata, nlp, text, entities):
    start, end, _ = entities[-1]
    what = f"The characters {start} to {end}, {text[start:end]!r}, are not whole tokens here"
    try:
        doc = kata.from_characters(nlp, text, list(entities))
    except ValueError:
        return
    except (TypeError, AttributeError, AssertionError, IndexError) as error:
        pytest.fail(
            f"{what}, and `from_characters` raises {type(error).__name__}. It should find out"
            f" itself, and raise ValueError:\n{show(nlp.make_doc(text), [])}"
        )
    spans = getattr(doc, "ents", [])
    pytest.fail(
        f"{what}, and `from_characters` raises no ValueError. Its Doc has other entities than"
        f" went in:\n{show(nlp.make_doc(text), spans)}"
    )


@pytest.mark.hint(
    "This text was made up. Does your function look for words, instead of using the offsets?",
    "The same word may stand in a text twice; only its offsets say which one is meant.",
)
@given(comments())
def test_unseen_texts_are_converted_too(converted, comment):
    text, entities = comment
    judge_converted(converted(text, entities), entities)

"""Judges the marks on the headlines, and the function by docs that were made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shared import marked, triples
from spans import (
    Mark,
    annotations,
    drawn,
    judge_entities,
    judge_is_doc,
    judge_marks,
    judge_outside,
    marks_beside,
    marks_on,
)

HEADLINES = [text.text for text in marked("websites.txt")]
NAMES: list[list[str]] = [[], ["PewDiePie"], ["Alexis Ohanian"]]
WHY_NOT = {
    name: f"{name!r} is a website, and marked as one already. Add the persons alone."
    for name in ("Reddit", "Patreon", "YouTube")
} | {
    "Metallica": "'Metallica' is a band. Its members are persons, and none of them is named.",
    "Reddit founder": "'Reddit founder' says what somebody did. Mark the person's name.",
    "founder": "'founder' says what somebody did. Mark the person's name.",
    "creators": "'creators' are persons, but the word is not the name of one.",
    "fans": "'fans' are persons, but the word is not the name of one.",
}


@pytest.fixture(scope="module")
def marks(kata):
    """Return a function that gives the learner's marks of a headline."""

    def beside(number=0):
        return marks_beside("PERSONS", kata.PERSONS, HEADLINES)[number]

    return beside


@pytest.mark.hint(
    "Which words of each headline are the name of a person? Perhaps none are.",
    "Write an empty list into each gap and run this kata: the message numbers the tokens for you.",
    "Leave the texts as they are: `git diff` shows what you changed.",
)
def test_headlines_stay_as_they_are(marks):
    marks()


@pytest.mark.hint(
    "Give each token of the headline its number: the first one is 0.",
    "A mark is (start, end, label). The end is the number of the first token after the name.",
    "One headline names nobody. Then there is a name of one token, somebody who makes videos,"
    " and a name of two, after the word 'founder'.",
)
@pytest.mark.parametrize("number", range(len(HEADLINES)))
def test_marks_are_the_persons_and_nothing_else(marks, nlp, number):
    doc = nlp(HEADLINES[number])
    gold = marks_on(doc, NAMES[number], "PERSON")
    judge_marks(marks(number), doc, gold, "person", WHY_NOT)


TEXT = "Ana Lima can't find Bo Ek on Reddit"
WEBSITE = [(8, 9, "WEBSITE")]
PEOPLE = [(0, 2, "PERSON"), (5, 7, "PERSON")]


@st.composite
def additions(draw: st.DrawFn) -> tuple[str, list[Mark], list[Mark]]:
    """Write a text, and deal its marks out: some are there before, some are added."""
    text, marks = draw(annotations())
    is_new = [draw(st.booleans()) for _ in marks]
    before = [mark for mark, new in zip(marks, is_new, strict=True) if not new]
    return text, before, [mark for mark in marks if mark not in before]


@pytest.fixture(scope="module")
def added(kata, nlp):
    """Return a function that adds marks to a Doc, and checks that a Doc comes back."""
    from spacy.tokens import Span

    def add(text, before, marks):
        doc = nlp(text)
        doc.ents = [Span(doc, start, end, label=label) for start, end, label in before]
        result = kata.add_entities(doc, list(marks))
        judge_is_doc("add_entities", result, nlp(text))
        return result

    return add


@pytest.mark.hint(
    "Which entities should the Doc have in the end? Some are there already, the marks tell"
    " the rest.",
    "Each mark becomes a Span of this Doc: the marks have all that a Span takes but the Doc.",
    "Make one list of both kinds, and set it as `doc.ents`. Then return the Doc.",
)
def test_function_returns_the_doc(added):
    added(TEXT, WEBSITE, PEOPLE)


@pytest.mark.hint(
    "Setting `doc.ents` replaces all the entities that the Doc had.",
    "Make one list, of the entities that are there and the new spans, and set that.",
)
@pytest.mark.parametrize("marks", [PEOPLE, []])
def test_entities_that_were_there_are_kept(added, marks):
    doc = added(TEXT, WEBSITE, marks)
    yours = triples(doc.ents)
    assert WEBSITE[0] in yours, (
        "Before, 'Reddit' was an entity with the label 'WEBSITE', and now it is not:\n"
        + drawn(doc, before=WEBSITE, added=marks, yours=yours)
    )


@pytest.mark.hint(
    "Look at the first entity that differs from its mark in the drawing.",
    "A Span takes the Doc, a start and an end in tokens (the end exclusive), and a label.",
    "A list that is built but never set as `doc.ents` changes no Doc.",
)
@pytest.mark.parametrize("marks", [PEOPLE[:1], PEOPLE, [(0, 2, "SINGER"), (5, 7, "PERSON")]])
def test_each_mark_becomes_an_entity(added, marks):
    doc = added(TEXT, WEBSITE, marks)
    judge_entities(doc, [*WEBSITE, *marks], before=WEBSITE, added=marks)


@pytest.mark.hint(
    "A token that nobody has looked at is missing; one that is no entity is outside.",
    "`set_ents` has a parameter that says what becomes of all other tokens.",
)
@pytest.mark.parametrize("marks", [PEOPLE, []])
def test_all_other_tokens_are_outside(added, marks):
    judge_outside(added(TEXT, WEBSITE, marks))


@pytest.mark.hint(
    "This text was made up. What does your function do with the known texts alone?",
    "The Doc may have no entity at first, or several; the new ones may stand before them.",
)
@given(additions())
def test_any_doc_and_marks_will_do(added, addition):
    text, before, marks = addition
    doc = added(text, before, marks)
    judge_entities(doc, [*before, *marks], before=before, added=marks)
    judge_outside(doc)

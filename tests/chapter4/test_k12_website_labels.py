"""Judges the marks on the headlines, and the function by texts that were made up."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from shared import annotated, marked, ready_made, ruled, triples
from spans import (
    annotations,
    drawn,
    judge_entities,
    judge_is_doc,
    judge_marks,
    judge_outside,
    marks_beside,
)

HEADLINES = marked("websites.txt")
WHY_NOT = {
    "PewDiePie": "'PewDiePie' is somebody who publishes on a website, and a person is none.",
    "Alexis Ohanian": "'Alexis Ohanian' is somebody who founded a website, and a person is none.",
    "Metallica": "'Metallica' is a band. That it has a website does not make it one.",
}


@pytest.fixture(scope="module")
def marks(kata):
    """Return a function that gives the learner's marks of a headline."""

    def beside(number=0):
        return marks_beside("WEBSITES", kata.WEBSITES, [text.text for text in HEADLINES])[number]

    return beside


@pytest.mark.hint(
    "Which words of each headline are the name of a website? Perhaps none are.",
    "Write an empty list into each gap and run this kata: the message numbers the tokens for you.",
    "Leave the texts as they are: `git diff` shows what you changed.",
)
def test_headlines_stay_as_they_are(marks):
    marks()


@pytest.mark.hint(
    "Give each token of the headline its number: the first one is 0.",
    "A mark is (start, end, label). The end is the number of the first token after the name.",
    "There are two websites in the first headline and one in each of the others: count up to"
    " 'Patreon', 'YouTube', and 'Reddit'.",
)
@pytest.mark.parametrize("number", range(len(HEADLINES)))
def test_marks_are_the_websites_and_nothing_else(marks, nlp, number):
    doc = annotated(nlp, HEADLINES[number])
    judge_marks(marks(number), doc, triples(doc.ents), "website", WHY_NOT)


TEXT = "I can't open Stack Overflow or Reddit"
MARKS = [(4, 6, "WEBSITE"), (7, 8, "WEBSITE")]


@pytest.fixture(scope="module")
def made(kata, nlp):
    """Return a function that makes a Doc of a text and its marks, and checks that it is one."""

    def make(text, marks, pipeline=nlp):
        doc = kata.gold_doc(pipeline, text, list(marks))
        judge_is_doc("gold_doc", doc, nlp(text))
        return doc

    return make


@pytest.mark.hint(
    "What makes a Doc of a text? And what kind of object is an entity of a Doc?",
    "The pipeline `nlp` makes the Doc, and each mark becomes a Span of it.",
    "All spans become `doc.ents` at once. Return the Doc, which always holds the whole text.",
)
def test_function_returns_a_doc_of_the_whole_text(made):
    made(TEXT, MARKS)


@pytest.mark.hint(
    "Look at the first entity that differs from its mark in the drawing.",
    "A Span takes the Doc, a start and an end in tokens (the end exclusive), and a label.",
    "All entities become `doc.ents` at once: setting it again replaces what was there.",
)
@pytest.mark.parametrize("marks", [MARKS[:1], MARKS, [(0, 1, "PERSON"), (7, 8, "WEBSITE")]])
def test_each_mark_becomes_an_entity(made, marks):
    judge_entities(made(TEXT, marks), marks, marks=marks)


@pytest.mark.hint(
    "A token that nobody has looked at is missing; one that is no entity is outside.",
    "A Doc whose entities were never set has only missing ones. Set them to an empty list too.",
)
@pytest.mark.parametrize("marks", [MARKS, []])
def test_all_other_tokens_are_outside(made, marks):
    judge_outside(made(TEXT, marks))


@ready_made
def finding(nlp):
    """A pipeline that finds entities by itself, one beside the marks and one inside of them."""
    return ruled(nlp, [{"label": "PERSON", "pattern": word} for word in ("I", "Stack")])


@pytest.mark.hint(
    "This `nlp` has a component that finds entities. What is in the Doc before yours are?",
    "`doc.ents` is set to the spans of the marks, whatever was there. Nothing is added to it.",
)
@pytest.mark.parametrize("marks", [MARKS[1:], MARKS, []])
def test_what_the_pipeline_finds_is_not_gold(made, finding, marks):
    doc = made(TEXT, marks, finding)
    yours, found = triples(doc.ents), triples(finding(TEXT).ents)
    extra = [doc[start:end].text for start, end, label in found if (start, end, label) in yours]
    assert not extra, (
        f"The Doc has an entity on {extra[0]!r}, which no mark names: this `nlp` finds it by"
        " itself. Gold is what somebody marked, and nothing else:\n"
        f"{drawn(doc, marks=marks, yours=yours)}"
    )
    judge_entities(doc, marks, marks=marks)
    judge_outside(doc)


@pytest.mark.hint(
    "This text was made up. What does your function do with the known texts alone?",
    "Take offsets and label from each mark, also where the same words stand elsewhere.",
)
@given(annotations())
@example(("Reddit loves Reddit", [(2, 3, "WEBSITE")]))
def test_any_text_and_marks_will_do(made, annotation):
    text, marks = annotation
    doc = made(text, marks)
    judge_entities(doc, marks, marks=marks)
    judge_outside(doc)

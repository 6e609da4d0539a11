"""Judges the marks on the headlines, and the function by docs that were made up."""

from __future__ import annotations

import functools

import pytest
from by_hand import judge_marks, marks_beside, marks_on
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_up import other_tokenizer
from shared import marked, ready_made, triples
from spans import (
    drawn,
    judge_doc,
    judge_entities,
    judge_marks_stay,
    judge_outside,
    marks_in,
    unsorted_texts,
    with_entities,
)

from dojo.testkit.notation import parse

HEADLINES = [text.text for text in marked("websites.txt")]
NAMES: list[list[str]] = [[], ["PewDiePie"], ["Alexis Ohanian"]]
WHY_NOT = {
    name: f"{name!r} is the name of a website. This kata asks for the persons only."
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
    "`python -m dojo reset k14` goes back to the first version of the file, and keeps yours in"
    " `backups/`.",
    "Do not change the headline in each pair. Write only the list next to it.",
)
def test_headlines_should_stay_as_they_are(marks):
    marks()


@pytest.mark.hint(
    "Give each token of the headline its number: the first one is 0.",
    "A mark is (start, end, label). The end is the number of the first token after the name.",
    "One headline names nobody. Then there is a name of one token, of somebody who makes videos,"
    " and a name of two, after the word 'founder'.",
)
@pytest.mark.parametrize("number", range(len(HEADLINES)))
def test_marks_should_be_the_persons_and_nothing_else(marks, nlp, number):
    doc = nlp(HEADLINES[number])
    gold = marks_on(doc, NAMES[number], "PERSON")
    judge_marks(marks(number), doc, gold, "person", "PERSON", WHY_NOT)


TEXT = "Ana Lima can't find Bo Ek on Reddit or IMDb"
WEBSITES = [(8, 9, "WEBSITE"), (10, 11, "Site")]
PEOPLE = [(0, 2, "PERSON"), (5, 7, "PERSON")]
# No text comes twice until one test repeats it: an answer that remembers texts fails there.


@ready_made
def spaces_only(nlp):
    """A pipeline that cuts texts at white space only."""
    return other_tokenizer(nlp)


@pytest.fixture(scope="module")
def added(kata, nlp):
    """Return a function that adds marks to a Doc, and checks the tokens of what comes back.

    before: the entities that the Doc has.
    others: what its other tokens are.
    """

    given = []  # kept, so that no later Doc has the `id` of an earlier one

    def add(text, before, marks, pipeline=nlp, others="outside"):
        doc = with_entities(pipeline.make_doc(text), before, others)
        given.append(doc)
        result = kata.add_entities(doc, list(marks))
        return judge_doc("add_entities", result, pipeline.make_doc(text))

    return add


@pytest.mark.hint(
    "Which entities should the Doc have in the end? Some are already there; the marks"
    " are the rest.",
    "Each mark becomes a Span of this Doc: a mark has everything that a Span needs except the Doc.",
    "Make one list of both kinds, and set it as `doc.ents`. Then return the Doc.",
)
def test_function_should_return_a_doc_with_the_same_tokens(added, spaces_only):
    for end, marks in [("", PEOPLE), (" or", [])]:
        added(f"{TEXT}{end}", WEBSITES, marks)
        added(f"So {TEXT}{end}", [(0, 2, "PERSON")], [(7, 8, "WEBSITE")], spaces_only)


@pytest.mark.hint(
    "Setting `doc.ents` replaces all the entities that the Doc had.",
    "Make one list, of the entities that are there and the new Spans, and set that.",
)
def test_entities_that_were_there_should_be_kept(added):
    for word, marks in [("now", PEOPLE), ("then", [])]:
        doc = added(f"{TEXT} {word}", WEBSITES, marks)
        yours = triples(doc.ents)
        lost = next((mark for mark in WEBSITES if mark not in yours), None)
        if lost:
            start, end, label = lost
            now = next((mark[2] for mark in yours if mark[:2] == (start, end)), "")
            pytest.fail(
                f"Before, {doc[start:end].text!r} was an entity with the label {label!r}, and now"
                f" {f'its label is {now!r}' if now else 'it is not'}:\n"
                f"{drawn(doc, before=WEBSITES, marks=marks, yours=yours)}"
            )


@pytest.mark.hint(
    "Look at the first entity that differs from its mark in the drawing.",
    "A Span takes the Doc, a start and an end in tokens (the end exclusive), and a label. spaCy"
    " leaves out a Span without a label.",
    "A list that is built but never set as `doc.ents` changes no Doc.",
)
def test_each_mark_should_become_an_entity(added):
    for end, marks in [
        ("today", PEOPLE[:1]),
        ("here", PEOPLE),
        ("again", [(9, 10, "Site"), (5, 7, "person"), (0, 1, "PER"), (1, 2, "PER")]),
    ]:
        doc = added(f"{TEXT} {end}", WEBSITES, marks)
        judge_entities(doc, [*WEBSITES, *marks], before=WEBSITES, marks=marks)


@pytest.mark.hint(
    "The same text can occur again, in another Doc. Does your function remember anything?",
    "Each call gets a Doc with entities of its own. Which ones does your function start from?",
)
def test_each_call_should_use_the_doc_and_marks_it_is_given(added, spaces_only):
    text = f"{TEXT} or not"
    first = added(text, WEBSITES, PEOPLE)
    calls = [(WEBSITES, PEOPLE), ([], PEOPLE), ([], PEOPLE[:1]), (WEBSITES[:1], [])]
    for before, marks in calls:
        second = added(text, before, marks)
        assert first is not second, (
            "Two calls of `add_entities` with two Docs of the same text return one and the same"
            f" Doc:\n{drawn(first, yours=triples(first.ents))}"
        )
        call = f"add_entities(doc, {marks!r}), for another Doc of a text that it has had before"
        judge_entities(second, [*before, *marks], call, before=before, marks=marks)
        judge_entities(first, [*WEBSITES, *PEOPLE], before=WEBSITES, marks=PEOPLE)
    added(text, [], [], spaces_only)


@pytest.mark.hint(
    "A token is missing if nobody has annotated it. It is outside if it is annotated, but in no"
    " entity.",
    "`set_ents` has a parameter that says what becomes of all other tokens.",
)
def test_all_other_tokens_should_be_outside(added):
    for marks in [PEOPLE, []]:
        judge_outside(added(TEXT, WEBSITES, marks), f"add_entities(doc, {marks!r})")


@pytest.mark.hint(
    "Nobody has annotated the other tokens of this Doc before, so they were missing.",
    "Setting `doc.ents` makes all other tokens outside. Is it set here, also with no marks?",
)
@pytest.mark.parametrize("marks", [PEOPLE, []])
@pytest.mark.parametrize("before", [[], WEBSITES], ids=["no entities", "entities"])
def test_tokens_that_were_missing_should_be_outside(added, before, marks):
    doc = added(TEXT, before, marks, others="missing")
    judge_outside(doc, f"add_entities(doc, {marks!r}), for a Doc whose other tokens are missing")


@pytest.mark.hint(
    "The tests made up this text. Does your function do something only for texts that you know?",
    "The Doc may have no entity at first, or several; the new ones may come before them.",
)
@settings(max_examples=60)
@given(unsorted_texts(), st.integers(0, 4), st.sampled_from(["outside", "missing"]), st.booleans())
@example(
    parse("[Ana](PERSON) [Ana](PERSON) , not Reddit , on [Reddit](WEBSITE)"), 2, "outside", False
)
def test_any_doc_and_marks_should_work(added, nlp, spaces_only, text, old, others, is_other):
    pipeline = spaces_only if is_other else nlp
    every = marks_in(pipeline.make_doc(text.text), text)
    before, marks = every[:old], every[old:]
    doc = added(text.text, before, marks, pipeline, others)
    call = f"add_entities(doc, {marks!r})"
    judge_entities(doc, every, call, before=before, marks=marks)
    judge_outside(doc, call)


@pytest.mark.hint("What does your function do with the list, other than to read it?")
def test_marks_should_stay_as_they_are(kata, nlp):
    for marks in [PEOPLE, PEOPLE[::-1]]:
        doc = with_entities(nlp.make_doc(TEXT), WEBSITES)
        judge_marks_stay("add_entities", marks, functools.partial(kata.add_entities, doc))

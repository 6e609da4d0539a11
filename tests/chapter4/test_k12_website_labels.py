"""Judges the marks on the headlines, and the function by texts that were made up."""

from __future__ import annotations

import pytest
from by_hand import judge_marks, marks_beside
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_up import other_tokenizer
from shared import annotated, blank, marked, ready_made, ruled, triples
from spans import (
    drawn,
    judge_doc,
    judge_entities,
    judge_marks_stay,
    judge_outside,
    marks_in,
    unsorted_texts,
)

from dojo.testkit.notation import parse

HEADLINES = marked("websites.txt")
WHY_NOT = {
    "PewDiePie": "'PewDiePie' publishes on a website, but the name is not that of a website.",
    "Alexis Ohanian": "'Alexis Ohanian' founded a website, but the name is not that of a website.",
    "Metallica": "'Metallica' is a band. It may have a website, but its name is that of the band.",
}


@pytest.fixture(scope="module")
def marks(kata):
    """Return a function that gives the learner's marks of a headline."""

    def beside(number=0):
        return marks_beside("WEBSITES", kata.WEBSITES, [text.text for text in HEADLINES])[number]

    return beside


@pytest.mark.hint(
    "`python -m dojo reset k12` goes back to the first version of the file, and keeps yours in"
    " `backups/`.",
    "Do not change the headline in each pair. Write only the list next to it.",
)
def test_headlines_should_stay_as_they_are(marks):
    marks()


@pytest.mark.hint(
    "Give each token of the headline its number: the first one is 0.",
    "A mark is (start, end, label). The end is the number of the first token after the name.",
    "There are two websites in the first headline and one in each of the others: count up to"
    " 'Patreon', 'YouTube', and 'Reddit'.",
)
@pytest.mark.parametrize("number", range(len(HEADLINES)))
def test_marks_should_be_the_websites_and_nothing_else(marks, nlp, number):
    doc = annotated(nlp, HEADLINES[number])
    judge_marks(marks(number), doc, triples(doc.ents), "website", "WEBSITE", WHY_NOT)


TEXT = "I can't open Stack Overflow or Reddit"
MARKS = [(4, 6, "WEBSITE"), (7, 8, "WEBSITE")]
TEXTS = [
    TEXT,
    "  Reddit  IS down.\n\nAgain \t",
    "The Cafe\u0301 \u00abЖизнь\u00bb isn\u2019t on Mastodon 😀👍🏽 \ufb01ne",
    "",
]
# No text comes twice until one test repeats it: an answer that remembers texts fails there.


@ready_made
def spaces_only(nlp):
    """A pipeline that cuts texts at white space only."""
    return other_tokenizer(nlp)


@pytest.fixture(scope="module")
def made(kata, nlp):
    """Return a function that makes a Doc of a text and its marks, and checks its tokens."""

    def make(text, marks, pipeline=nlp):
        like = pipeline.make_doc(text)
        return judge_doc("gold_doc", kata.gold_doc(pipeline, text, list(marks)), like)

    return make


@pytest.mark.hint(
    "What makes a Doc of a text? And what kind of object is an entity of a Doc?",
    "The pipeline `nlp` makes the Doc, and each mark becomes a Span of it.",
    "All Spans become `doc.ents` at once. Return the Doc, which always has the whole text.",
)
def test_function_should_return_a_doc_of_the_whole_text(made):
    for text in TEXTS:
        made(text, [])


@pytest.mark.hint(
    "Pipelines can cut a text into tokens in different ways. Which of them makes your Doc?",
    "This `nlp` cuts at white space only. Offsets in tokens fit only the tokens of `nlp`.",
)
def test_tokens_should_be_those_that_the_pipeline_makes(made, spaces_only):
    for text in TEXTS[:3]:
        made(f"So {text}", [], spaces_only)


@pytest.mark.hint(
    "Look at the first entity that differs from its mark in the drawing.",
    "A Span takes the Doc, a start and an end in tokens (the end exclusive), and a label. spaCy"
    " leaves out a Span without a label.",
    "All entities become `doc.ents` at once: setting it again replaces what was there.",
)
def test_each_mark_should_become_an_entity(made):
    for end, marks in [
        ("now", MARKS[:1]),
        ("today", MARKS),
        ("here", [(7, 8, "Site"), (0, 1, "person"), (4, 6, "SITE")]),
        ("again", [(4, 5, "SITE"), (5, 6, "SITE"), (3, 4, "SITES")]),
    ]:
        judge_entities(made(f"{TEXT} {end}", marks), marks, marks=marks)


@pytest.mark.hint(
    "The same text can occur again, with other marks. Does your function remember anything?",
    "Make a new Doc in each call.",
)
def test_each_call_should_return_a_new_doc(made, spaces_only):
    text = f"{TEXT} or not"
    first = made(text, MARKS)
    for marks in (MARKS, MARKS[:1]):
        second = made(text, marks)
        assert first is not second, (
            "Two calls of `gold_doc` with the same text return one and the same Doc, so the second"
            f" call changes what the first one returned:\n{drawn(first, yours=triples(first.ents))}"
        )
        call = f"gold_doc(nlp, {text!r}, {marks!r}), for the second time with this text"
        judge_entities(second, marks, call, marks=marks)
        judge_entities(first, MARKS, marks=MARKS)
    made(text, [], spaces_only)


@pytest.mark.hint(
    "A token is missing if nobody has annotated it. It is outside if it is annotated, but in no"
    " entity.",
    "In a Doc whose entities were never set, all tokens are missing. Set an empty list, too.",
)
def test_all_other_tokens_should_be_outside(made):
    for marks in [MARKS, []]:
        judge_outside(made(TEXT, marks), f"gold_doc(nlp, text, {marks!r})")


@ready_made
def finding(nlp):
    """A pipeline that finds entities by itself, one beside the marks and one inside of them."""
    return ruled(nlp, [{"label": "PERSON", "pattern": word} for word in ("I", "Stack")])


@pytest.mark.hint(
    "This `nlp` has a component that finds entities. Which ones does the Doc have before you set"
    " yours?",
    "Set `doc.ents` to only the Spans of the marks, whatever was there.",
)
def test_what_the_pipeline_finds_should_not_be_an_entity(made, finding):
    for marks in [MARKS[1:], MARKS, []]:
        found = triples(finding(TEXT).ents)
        doc = made(TEXT, marks, finding)
        yours = triples(doc.ents)
        extra = [doc[start:end].text for start, end, label in found if (start, end, label) in yours]
        assert not extra, (
            f"The Doc has an entity on {extra[0]!r}, which no mark names: this `nlp` finds it by"
            " itself. Gold is what somebody marked, and nothing else:\n"
            f"{drawn(doc, marks=marks, yours=yours)}"
        )
        judge_entities(doc, marks, marks=marks)
        judge_outside(doc)


@pytest.mark.hint(
    "The tests made up this text. Does your function do something only for texts that you know?",
    "Take offsets and label from each mark, also where the same words are in the text twice.",
)
@settings(max_examples=60)
@given(unsorted_texts(), st.booleans())
@example(parse("Reddit loves [Reddit](WEBSITE)"), False)
@example(parse("[PewDiePie smashes](PER) YouTube record"), False)
@example(parse("[Stack](PER) [Overflow](PERSON) can't [Reddit Reddit](PER)"), True)
def test_any_text_and_marks_should_work(made, nlp, spaces_only, text, is_other):
    pipeline = spaces_only if is_other else nlp
    marks = marks_in(pipeline.make_doc(text.text), text)
    doc = made(text.text, marks, pipeline)
    call = f"gold_doc(nlp, {text.text!r}, {marks!r})"
    judge_entities(doc, marks, call, marks=marks)
    judge_outside(doc, call)


@pytest.mark.hint("What does your function do with the list, other than to read it?")
def test_marks_should_stay_as_they_are(kata, nlp):
    for marks in [MARKS, MARKS[::-1]]:
        judge_marks_stay("gold_doc", marks, lambda given: kata.gold_doc(nlp, TEXT, given))


@pytest.mark.hint(
    "Which components does `nlp` have before your function runs, and which afterwards?",
    "Somebody else goes on using this pipeline. Nothing has to be added or taken out.",
)
def test_the_pipeline_should_stay_as_it_is(kata, nlp):
    empty = blank(nlp)
    kata.gold_doc(empty, TEXT, list(MARKS))
    assert not empty.component_names, (
        "`gold_doc` changes the pipeline `nlp`. Before the call it has no component; afterwards it"
        f" has {empty.component_names}."
    )
    pipeline = ruled(nlp, [{"label": "PERSON", "pattern": "I"}])
    before = pipeline.component_names, pipeline.pipe_names, triples(pipeline(TEXT).ents)
    kata.gold_doc(pipeline, TEXT, list(MARKS))
    after = pipeline.component_names, pipeline.pipe_names, triples(pipeline(TEXT).ents)
    assert after[:2] == before[:2], (
        f"`gold_doc` changes the pipeline `nlp`. Before the call its components are {before[0]}, of"
        f" which {before[1]} are active; afterwards they are {after[0]} and {after[1]}."
    )
    assert after[2] == before[2], (
        f"`gold_doc` changes the pipeline `nlp`: for {TEXT!r} it finds {before[2]} before the call"
        f" and {after[2]} afterwards."
    )

"""Judges the choice, the marks on the comments, and the function by docs that were made up."""

from __future__ import annotations

import pytest
from by_hand import judge_marks, marks_beside, marks_on
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_up import LABELS, marked_texts, other_tokenizer
from shared import annotated, judge_choice, marked, ready_made
from spans import judge_doc, judge_entities, judge_outside, marks_in

from dojo.testkit.notation import Marked, parse

COMMENTS = [text.text for text in marked("destinations.txt")]
NAMES = [["amsterdem"], ["Paris"], ["Paris", "Arkansas"], ["Berlin"]]
WHY_NOT = {
    words: f"{words!r} names a building in a city. Mark cities, states and countries only."
    for words in ("Eiffel Tower", "the Eiffel Tower", "Eiffel", "Tower")
} | {
    "canals": "'canals' are found in a city, but the word is not the name of one.",
    "the canals": "'the canals' are found in a city, but they are not the name of one.",
}


@pytest.mark.hint(
    "Which of the three would still be a problem with more comments, all of them well spelt?",
    "A model decides from the words around a name. Could you, for a city that you do not know?",
)
@pytest.mark.reason(
    "Right: what tourists like is an opinion, and the words around a name do not show it. So label"
    " what the name stands for, and look up in a list whether tourists go there."
)
def test_choice_should_name_the_problem_with_the_label(kata):
    judge_choice(
        kata.ANSWER,
        right="c",
        why_not={
            "a": "Imagine that it were marked in that comment: would the label be a good one then?"
            " Two people who mark the same comments would still not agree. One more mark does not"
            " change that.",
            "b": "People misspell names in comments all the time. To recognise 'amsterdem' from"
            " the words around it is what a statistical model is good at, so such examples"
            " belong in its data.",
        },
    )


@pytest.fixture(scope="module")
def marks(kata):
    """Return a function that gives the learner's marks of a comment."""

    def beside(number=0):
        return marks_beside("PLACES", kata.PLACES, COMMENTS)[number]

    return beside


@pytest.mark.hint(
    "Compare the texts with those in the description above, or go back to the first version of"
    " the file: `python -m dojo reset k11` keeps yours in `backups/`.",
    "Do not change the text in each pair. Write only the list next to it.",
)
def test_comments_should_stay_as_they_are(marks):
    marks()


@pytest.mark.hint(
    "Give each token of the comment its number: the first one is 0. A comma is a token, too.",
    "A mark is (start, end, label). The end is the number of the first token after the name.",
    "In the third comment nothing was marked, and two names belong there, a city and a state:"
    " count up to 'Paris' and up to 'Arkansas'. \"There's\" is two tokens.",
)
@pytest.mark.parametrize("number", range(len(COMMENTS)))
def test_marks_should_be_all_places_and_nothing_else(marks, nlp, number):
    doc = nlp(COMMENTS[number])
    gold = marks_on(doc, NAMES[number], "GPE")
    judge_marks(marks(number), doc, gold, "city, state or country", "GPE", WHY_NOT)


TEXT = parse(
    "[Ana](PERSON) can't see [Oslo](TOWN) [Lake Inari](LAKE) or [Bad Ems](TOWN) [Ems](TOWN)"
)


@ready_made
def spaces_only(nlp):
    """A pipeline that cuts texts at white space only."""
    return other_tokenizer(nlp)


@pytest.fixture(scope="module")
def relabelled(kata, nlp):
    """Return a function that relabels a Doc, checks its tokens, and returns what to compare."""

    def relabel(text, old, new, pipeline=nlp):
        doc = annotated(pipeline, text)
        before = marks_in(doc, text)
        after = [(start, end, new if label == old else label) for start, end, label in before]
        result = judge_doc("relabel", kata.relabel(doc, old, new), annotated(pipeline, text))
        return result, before, after

    return relabel


@pytest.mark.hint(
    "Go through the entities of the Doc. Which label does each have, and which should it have?",
    "`doc.ents` makes new Spans each time it is read. The Doc changes only when you set it.",
    "Make one list of all entities, changed or not, and set it as `doc.ents`. Return the Doc.",
)
def test_function_should_return_a_doc_with_the_same_tokens(relabelled, spaces_only):
    for text in [TEXT, Marked("nobody is here", ()), Marked("", ())]:
        relabelled(text, "TOWN", "GPE")
        relabelled(text, "TOWN", "GPE", spaces_only)


@pytest.mark.hint(
    "Each entity keeps its place. Which label does it have, and which should it have?",
    "`doc.ents` makes new Spans each time it is read. The Doc changes only when you set it.",
    "Set all entities at once: those with the new label and those that stay as they are. spaCy"
    " leaves out a Span without a label.",
)
def test_entities_labelled_old_should_be_labelled_new_and_no_others(relabelled):
    for old, new in [("TOWN", "GPE"), ("LAKE", "water"), ("PERSON", "LAKE"), ("CITY", "GPE")]:
        doc, before, after = relabelled(TEXT, old, new)
        judge_entities(doc, after, f"relabel(doc, {old!r}, {new!r})", before=before)


@pytest.mark.hint(
    "How does your code compare an entity's label with `old`? Labels are compared as a whole.",
    "TOWN is neither HOMETOWN nor TOWN_HALL, and not town either.",
)
def test_entities_with_a_label_similar_to_old_should_keep_it(relabelled):
    for label in ["HOMETOWN", "TOWN_HALL", "TOW", "town", "T", "GPE"]:
        text = Marked("We like Oslo and Bergen", ((8, 12, label), (17, 23, "TOWN")))
        doc, before, after = relabelled(text, "TOWN", "GPE")
        judge_entities(doc, after, "relabel(doc, 'TOWN', 'GPE')", before=before)


@pytest.mark.hint(
    "A token is missing if nobody has annotated it. It is outside if it is annotated, but in no"
    " entity.",
    "Setting `doc.ents` makes all other tokens outside. `set_ents` has a parameter that says what"
    " they become.",
)
def test_tokens_outside_of_entities_should_stay_outside(relabelled):
    for text in [TEXT, Marked("nobody is here", ())]:
        judge_outside(relabelled(text, "TOWN", "GPE")[0])


@pytest.mark.hint(
    "The tests made up this text and the labels. `old` and `new` say which to change.",
    "Compare the two rows in the drawing, entity by entity.",
)
@settings(max_examples=60)
@given(marked_texts(), LABELS, LABELS, st.booleans())
@example(parse("[Ana](PERSON) loves [Reddit](WEBSITE)"), "PERSON", "WEBSITE", False)
@example(parse("[Ana](PER) [Ana](PERSON) on [New York](PER) [can't](GAD)"), "PER", "GAD", True)
def test_any_doc_and_labels_should_work(relabelled, nlp, spaces_only, text, old, new, is_other):
    doc, before, after = relabelled(text, old, new, spaces_only if is_other else nlp)
    call = f"relabel(doc, {old!r}, {new!r})"
    judge_entities(doc, after, call, before=before)
    judge_outside(doc, call)

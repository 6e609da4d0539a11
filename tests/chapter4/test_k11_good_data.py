"""Judges the choice, the marks on the comments, and the function by docs that were made up."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from shared import judge_choice, marked
from spans import (
    LABELS,
    annotations,
    judge_entities,
    judge_is_doc,
    judge_marks,
    judge_outside,
    marks_beside,
    marks_on,
)

COMMENTS = [text.text for text in marked("destinations.txt")]
NAMES = [["amsterdem"], ["Paris"], ["Paris", "Arkansas"], ["Berlin"]]
WHY_NOT = {
    words: f"{words!r} is a building in a city. Mark cities, states and countries alone."
    for words in ("Eiffel Tower", "the Eiffel Tower", "Eiffel", "Tower")
} | {
    "canals": "'canals' are found in a city, but the word is not the name of one.",
}


@pytest.mark.hint(
    "Which of the three would still be a problem if the comments were more, and well spelt?",
    "A model decides from the words around a name. Could you, for a city you do not know?",
)
@pytest.mark.reason(
    "Right: what tourists like is an opinion, and the words around a name do not show it. So label"
    " what the name stands for, and look up in a list whether tourists go there."
)
def test_answer_names_the_problem(kata):
    judge_choice(
        kata.ANSWER,
        right="c",
        why_not={
            "a": "Imagine that it were marked: would the label be a good one then? Two people who"
            " mark the same comments would still not agree. One more mark does not cure that.",
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
    "Which words of each comment are the name of a city, a state or a country? Perhaps none are.",
    "Write an empty list into each gap and run this kata: the message numbers the tokens for you.",
    "Leave the texts as they are: `git diff` shows what you changed.",
)
def test_comments_stay_as_they_are(marks):
    marks()


@pytest.mark.hint(
    "Give each token of the comment its number: the first one is 0. A comma is a token, too.",
    "A mark is (start, end, label). The end is the number of the first token after the name.",
    "In the third comment nothing was marked, and two names belong there, a city and a state:"
    " count up to 'Paris' and up to 'Arkansas'. \"There's\" is two tokens.",
)
@pytest.mark.parametrize("number", range(len(COMMENTS)))
def test_marks_are_all_the_places_and_nothing_else(marks, nlp, number):
    doc = nlp(COMMENTS[number])
    gold = marks_on(doc, NAMES[number], "GPE")
    judge_marks(marks(number), doc, gold, "city, state or country", WHY_NOT)


TEXT = "Ana can't find Oslo near Lake Inari or Turku"
BEFORE = [(0, 1, "PERSON"), (4, 5, "TOWN"), (6, 8, "LAKE"), (9, 10, "TOWN")]
AFTER = [(start, end, label.replace("TOWN", "GPE")) for start, end, label in BEFORE]


@pytest.fixture(scope="module")
def relabelled(kata, nlp):
    """Return a function that relabels a Doc, and checks that a Doc comes back."""
    from spacy.tokens import Span

    def relabel(text, before, old, new):
        doc = nlp(text)
        doc.ents = [Span(doc, start, end, label=label) for start, end, label in before]
        result = kata.relabel(doc, old, new)
        judge_is_doc("relabel", result, nlp(text))
        return result

    return relabel


@pytest.mark.hint(
    "Go through the entities of the Doc. Which label has each, and which should it have?",
    "A Span takes the Doc, a start and an end in tokens, and a label. An entity has three of"
    " these.",
    "Make one list of all entities, changed or not, and set it as `doc.ents`. Then return the Doc.",
)
def test_function_returns_the_doc(relabelled):
    relabelled(TEXT, BEFORE, "TOWN", "GPE")


@pytest.mark.hint(
    "Each entity keeps its place. Which label does it have, and which should it have?",
    "`doc.ents` makes new spans each time that it is asked. Only setting it changes the Doc.",
    "Set all entities at once: those with the new label and those that stay as they are.",
)
def test_old_label_becomes_new_and_the_rest_stays(relabelled):
    judge_entities(relabelled(TEXT, BEFORE, "TOWN", "GPE"), AFTER, before=BEFORE)


@pytest.mark.hint(
    "A token that nobody has looked at is missing; one that is no entity is outside.",
    "`set_ents` has a parameter that says what becomes of all other tokens.",
)
@pytest.mark.parametrize("before", [BEFORE, []])
def test_tokens_outside_stay_outside(relabelled, before):
    judge_outside(relabelled(TEXT, before, "TOWN", "GPE"))


@pytest.mark.hint(
    "This text was made up, and so were the labels. `old` and `new` say which to change.",
    "Labels are compared as a whole: SITE is another label than WEBSITE.",
)
@given(annotations(), LABELS, LABELS)
@example(("We like Oslo", [(1, 2, "HOMETOWN"), (2, 3, "TOWN")]), "TOWN", "GPE")
@example(("Ana loves Reddit", [(0, 1, "PERSON")]), "PERSON", "WEBSITE")
def test_any_doc_and_labels_will_do(relabelled, annotation, old, new):
    text, before = annotation
    doc = relabelled(text, before, old, new)
    after = [(start, end, new if label == old else label) for start, end, label in before]
    judge_entities(doc, after, **{f"{old}->{new}": before})
    judge_outside(doc)

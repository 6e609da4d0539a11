"""Judges the chosen figure, and the function by small cases, the headlines and spaCy's Scorer."""

from __future__ import annotations

from numbers import Real

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shared import annotated, compare, judge_choice, marked, triples
from showing import show_findings

from dojo.marks import parse

LABELS = st.sampled_from([None, None, "GADGET", "WEBSITE"])
CHANGES = st.sampled_from(["kept", "kept", "kept", "dropped", "shorter", "GADGET", "WEBSITE"])


@st.composite
def cases(draw: st.DrawFn) -> list[tuple[list[tuple[int, int, str]], list[tuple[int, int, str]]]]:
    """Make up gold and predicted spans of some texts; at least one text has a gold span."""
    texts, place = [], st.tuples(st.integers(1, 3), LABELS, CHANGES)
    for places in draw(st.lists(st.lists(place, min_size=1, max_size=4), min_size=1, max_size=3)):
        gold, predicted, start = [], [], 0
        for length, label, change in places:
            end = start + length
            if label:
                gold.append((start, end, label))
            if change in ("GADGET", "WEBSITE"):
                predicted.append((start, end, change))
            elif label and change == "kept":
                predicted.append((start, end, label))
            elif label and change == "shorter" and length > 1:
                predicted.append((start, end - 1, label))
            start = end
        texts.append((gold, predicted))
    return texts


CASES = cases().filter(lambda texts: any(gold for gold, _ in texts))


@pytest.fixture(scope="module")
def docs(nlp):
    """Return a function that turns marked lines into new docs."""
    return lambda lines: [annotated(nlp, parse(line)) for line in lines]


@pytest.fixture(scope="module")
def expect(kata, docs):
    """Return a function that compares the answer's result with a fraction.

    It takes marked lines or docs, gold and predicted; the correct predictions and the gold
    entities in numbers; and a sentence about what is special here.
    """

    def judge(gold, predicted, correct, total, special=""):
        gold, predicted = (docs(d) if isinstance(d[0], str) else d for d in (gold, predicted))
        value = kata.recall(gold, predicted)
        assert value is not None, "`recall` returns None. Is there a `return` at its end?"
        assert isinstance(value, Real), (
            f"`recall` returns {value!r:.60}, a {type(value).__name__}; it should be a number."
        )
        assert 0 <= value <= 1, (
            f"`recall` returns {value}. A share is a number from 0 to 1: it is 1 if all entities"
            " were predicted, and 0.5 if half of them were."
            f" Here {correct} of {total} were predicted:\n{drawn(gold, predicted)}"
        )
        assert value == pytest.approx(correct / total, abs=1e-9), (
            f"The model has predicted {correct} of {total} gold entities here, and `recall`"
            f" returns {value}. {special}\n{drawn(gold, predicted)}"
        )

    return judge


def drawn(gold, predicted):
    """Draw what should have been predicted above what was."""
    return "\n".join(
        compare(doc, gold=triples(doc.ents), model=triples(other.ents))
        for doc, other in zip(gold, predicted, strict=True)
    )


@pytest.mark.hint(
    "Count two things: all entities of the gold file, and the brackets that equal one of them.",
    "Where does a bracket end before the name of the gadget does? Those are mistakes.",
)
@pytest.mark.reason(
    "Right: the gold file has ten entities, and seven of them are predicted as they are. The other"
    " three end too early: S9, Plus and pro belong to the names."
)
def test_chosen_figure_fits_the_headlines(kata):
    judge_choice(
        kata.ANSWER,
        right="c",
        why_not={
            "a": "Fewer than half would be correct then. Go through the gold file again: most of"
            " its entities stand in brackets of just the same length.",
            "b": "Did you take a correct prediction for a mistake? 'Samsung Galaxy' is the whole"
            " name where a series of devices is meant, and so is 'iPad' without a model.",
            "d": "That figure accepts names that are incomplete. In the third headline, for"
            " instance, S9 belongs to the name, and the span that ends before it is a mistake.",
        },
    )


@pytest.mark.hint(
    "Two numbers are divided. Which are they, and in which of the two lists do you count each?",
    "The docs of both lists are different objects, and so are their spans. What does == compare?",
    "Compare the start, the end and the label of spans, for example as tuples.",
)
def test_all_entities_predicted_give_one(expect):
    lines = [
        "my [iPhone 8](GADGET) is on [Reddit](WEBSITE)",
        "the [iPhone 8](GADGET) and the [iPad](GADGET)",
    ]
    expect(lines, list(lines), 4, 4, "Every span of the model is that of a gold entity.")


@pytest.mark.hint(
    "How many entities should the model have found? That is what you divide by.",
    "Which of the two arguments has the entities that should have been found?",
)
def test_missed_entities_count(expect):
    expect(
        ["[Reddit](WEBSITE) and [YouTube](WEBSITE) , [Patreon](WEBSITE) or [Twitch](WEBSITE)"],
        ["[Reddit](WEBSITE) and YouTube , Patreon or Twitch"],
        1,
        4,
        "Those that it missed are part of the total.",
    )


@pytest.mark.hint(
    "The model is wrong here and there, but did it miss anything?",
    "Correct predictions divided by gold entities: wrong predictions are in neither number.",
)
def test_wrong_predictions_change_nothing(expect):
    expect(
        ["my [iPhone 8](GADGET) is cheaper on Reddit , says Apple"],
        ["my [iPhone 8](GADGET) is cheaper on [Reddit](WEBSITE) , says [Apple](GADGET)"],
        1,
        1,
        "It has predicted more than that, but it has missed nothing.",
    )


@pytest.mark.hint(
    "A span is correct as a whole or not at all.",
    "Compare both the start and the end of the spans, not their tokens one by one.",
)
@pytest.mark.parametrize(
    "predicted",
    [
        "the new [iPhone 8](GADGET) Plus on [Reddit](WEBSITE)",
        "the new iPhone [8 Plus](GADGET) on [Reddit](WEBSITE)",
        "the [new iPhone 8 Plus](GADGET) on [Reddit](WEBSITE)",
        "the new [iPhone 8 Plus on](GADGET) [Reddit](WEBSITE)",
        "the new iPhone [8](GADGET) Plus on [Reddit](WEBSITE)",
    ],
    ids=["end missing", "start missing", "starts early", "ends late", "middle"],
)
def test_incomplete_span_is_a_mistake(expect, predicted):
    gold = "the new [iPhone 8 Plus](GADGET) on [Reddit](WEBSITE)"
    expect([gold], [predicted], 1, 2, "A span with a token too few or too many is a mistake.")


@pytest.mark.hint(
    "The model has found the words. Has it said what they are?",
    "The label is one of the three things that have to be the same.",
)
def test_label_must_be_the_same(expect):
    expect(
        ["my [iPhone 8](GADGET) and [Reddit](WEBSITE)"],
        ["my [iPhone 8](WEBSITE) and [Reddit](WEBSITE)"],
        1,
        2,
        "Both spans are right, but one label is not.",
    )


@pytest.mark.hint(
    "The same words may stand in a text twice. What says which of them is meant?",
    "Compare where spans start and end, not what their text is.",
)
@pytest.mark.parametrize(
    ("gold", "predicted", "correct", "total"),
    [
        ("my [iPhone 8](GADGET) or any iPhone 8", "my iPhone 8 or any [iPhone 8](GADGET)", 0, 1),
        (
            "my [iPhone 8](GADGET) or your [iPhone 8](GADGET)",
            "my [iPhone 8](GADGET) or your iPhone 8",
            1,
            2,
        ),
    ],
    ids=["another place", "one of two"],
)
def test_same_words_elsewhere_are_another_entity(expect, gold, predicted, correct, total):
    expect([gold], [predicted], correct, total, "The same words at two places are two entities.")


@pytest.mark.hint(
    "The same tokens of two texts are two entities. Does your code know from which text one is?",
    "Compare each gold doc only with the predicted doc of the same text.",
)
@pytest.mark.parametrize(
    ("gold", "predicted", "correct", "total"),
    [
        (
            ["my [iPhone 8](GADGET) died", "my [iPhone X](GADGET) died"],
            ["my [iPhone 8](GADGET) died", "my iPhone X died"],
            1,
            2,
        ),
        (
            ["my [iPhone 8](GADGET) died", "[iPad](GADGET) or phone ?"],
            ["my iPhone 8 died", "iPad [or phone](GADGET) ?"],
            0,
            2,
        ),
    ],
    ids=["one of two", "another text"],
)
def test_same_place_in_another_text_is_another_entity(expect, gold, predicted, correct, total):
    expect(gold, predicted, correct, total, "The same tokens of two texts are two entities.")


@pytest.mark.hint(
    "A text with three entities weighs more than a text with one.",
    "Count over all texts first, and divide once, at the end.",
)
def test_every_entity_weighs_the_same(expect):
    gold = ["[iPad](GADGET) , [iPod](GADGET) or [Nokia](GADGET)", "on [Reddit](WEBSITE) now"]
    predicted = [gold[0], "on Reddit now"]
    expect(gold, predicted, 3, 4, "Every entity weighs the same, in whichever text it stands.")


@pytest.mark.hint(
    "What does your function do with a doc that has no entities?",
    "It adds nothing to either number. Only if all docs are so is there nothing to divide by.",
)
def test_texts_without_entities_change_nothing(expect):
    lines = ["nothing to see", "my [iPhone 8](GADGET) and [iPad](GADGET)", "nothing here"]
    predicted = ["nothing to see", "my [iPhone 8](GADGET) and iPad", "nothing here"]
    expect(lines, predicted, 1, 2, "The other texts have no entities.")


@pytest.mark.hint(
    "None of the entities: which share is that?",
    "What do you divide by? It is not the number of predictions, which may be zero.",
)
def test_nothing_predicted_gives_zero(expect):
    gold = ["my [iPhone 8](GADGET)", "the [iPad](GADGET)"]
    expect(gold, ["my iPhone 8", "the iPad"], 0, 2, "There is no prediction at all.")


@pytest.mark.hint("Return the fraction as the division gives it.")
def test_result_is_not_rounded(expect):
    gold = ["[iPad](GADGET) , [iPod](GADGET) or [Nokia](GADGET)"]
    predicted = ["[iPad](GADGET) , [iPod](GADGET) or Nokia"]
    expect(gold, predicted, 2, 3, "Let the result be 2 / 3 as Python divides it.")


@pytest.mark.hint(
    "All smaller cases pass, so look at these drawings for what they did not have.",
    "Three spans in the headlines are incomplete.",
)
def test_headlines_give_the_figure_of_the_choice(expect, nlp):
    gold = [annotated(nlp, text) for text in marked("headlines_gold.txt")]
    predicted = [annotated(nlp, text) for text in marked("headlines_predicted.txt")]
    expect(gold, predicted, 7, 10)
    show_findings(gold, predicted, "The ten entities of the headlines:")


@pytest.mark.hint(
    "How many gold entities are there? Python cannot divide by that number.",
    "Look at the number of gold entities before you divide, and raise an error with `raise`.",
)
@pytest.mark.parametrize(
    "predicted",
    [["my iPhone died"], ["my [iPhone](GADGET) died"], []],
    ids=["none", "one", "no docs"],
)
def test_nothing_to_find_is_a_value_error(kata, docs, predicted):
    gold = docs(["my iPhone died"] * len(predicted))
    try:
        value = kata.recall(gold, docs(predicted))
    except ValueError:
        return
    pytest.fail(
        f"There is no gold entity here, and `recall` returns {value!r}. A figure would look as if"
        " the model had been measured; the kata asks for a ValueError instead."
    )


@pytest.mark.hint(
    "These spans were made up, and the figure is the recall of spaCy's own Scorer.",
    "Look at the drawing span by span: which of them does your function count, and which not?",
)
@settings(max_examples=15)  # each is measured by spaCy, too
@given(CASES)
def test_unseen_docs_are_measured_as_spacy_does(expect, nlp, case):
    from spacy.scorer import Scorer
    from spacy.tokens import Doc, Span
    from spacy.training import Example

    sides = ([], [])
    for pair in case:
        words = ["iPhone", "8"] * 6
        for side, spans in zip(sides, pair, strict=True):
            doc = Doc(nlp.vocab, words=words)
            doc.ents = [Span(doc, *span) for span in spans]
            side.append(doc)
    gold, predicted = sides
    pairs = zip(predicted, gold, strict=True)
    scores = Scorer.score_spans([Example(ours, reference) for ours, reference in pairs], "ents")
    total = sum(len(doc.ents) for doc in gold)
    expect(gold, predicted, round(scores["ents_r"] * total), total)

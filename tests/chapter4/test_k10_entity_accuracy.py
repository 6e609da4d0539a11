"""Judges the chosen figure, and the function by small cases, the headlines and spaCy's Scorer."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_up import LABEL_NAMES, enriched
from returned import judge_type, unchanged
from shared import annotated, compare, judge_choice, marked, triples
from showing import show_findings
from spans import Mark, with_entities

from dojo.testkit.notation import parse

Case = list[tuple[list[Mark], list[Mark]]]  # of each text its gold and its predicted spans

WORDS = ["iPhone", "8"] * 6  # the words of each text that is made up
LABELS = st.sampled_from(LABEL_NAMES)
CHANGES = st.sampled_from(["kept", "kept", "kept", "dropped", "shorter", "later", "label"])


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Make up gold and predicted spans of some texts; at least one text has a gold span."""
    case: Case = []
    place = st.tuples(st.booleans(), st.integers(1, 3), LABELS, CHANGES, LABELS)
    for places in draw(st.lists(st.lists(place, max_size=4), min_size=3, max_size=5)):
        gold, predicted, start = [], [], 0
        for is_gold, length, label, change, other in places:
            end = start + length
            if is_gold:
                gold.append((start, end, label))
            if change == "label":
                predicted.append((start, end, other))
            elif is_gold and change == "kept":
                predicted.append((start, end, label))
            elif is_gold and length > 1 and change != "dropped":
                moved = (start, end - 1) if change == "shorter" else (start + 1, end)
                predicted.append((*moved, label))
            start = end
        case.append((gold, predicted))
    return case


CASES = cases().filter(lambda case: any(gold for gold, _ in case))
WIDE: Case = [
    ([(0, 2, "GADGET"), (2, 3, "PERSON"), (4, 6, "x")], [(0, 2, "GADGET"), (2, 3, "PER")]),
    ([], [(0, 2, "GADGET"), (4, 6, "x")]),
    ([(1, 4, "Ort"), (6, 8, "GADGET")], [(1, 3, "Ort"), (6, 8, "GADGET"), (8, 9, "GAD")]),
    ([(0, 2, "gadget"), (2, 4, "gadget"), (5, 8, "GAD")], [(0, 2, "gadget"), (6, 8, "GAD")]),
]


@pytest.fixture(scope="module")
def docs(nlp):
    """Return a function that turns marked lines into new docs."""
    return lambda lines: [annotated(nlp, parse(line)) for line in lines]


@pytest.fixture(scope="module")
def made(nlp):
    """Return a function that makes the gold and the predicted docs of a case."""
    from spacy.tokens import Doc

    def make(case, words=WORDS):
        return tuple(
            [with_entities(Doc(nlp.vocab, words=words), pair[side]) for pair in case]
            for side in (0, 1)
        )

    return make


@pytest.fixture(scope="module")
def expect(kata, docs):
    """Return a function that compares the answer's result with a fraction.

    It takes marked lines or docs, gold and predicted; the correct predictions and the gold
    entities in numbers; and a sentence about what is special about these docs.
    """

    def judge(gold, predicted, correct, total, special=""):
        gold, predicted = (docs(d) if isinstance(d[0], str) else d for d in (gold, predicted))
        rows = [
            (triples(doc.ents), triples(other.ents))
            for doc, other in zip(gold, predicted, strict=True)
        ]
        value = judge_type("recall", kata.recall(gold, predicted), float, "a share")
        if value == pytest.approx(correct / total, abs=1e-12):
            return
        drawing = "\n".join(
            compare(doc, gold=ours, model=theirs)
            for doc, (ours, theirs) in zip(gold, rows, strict=True)
        )
        share = "" if 0 <= value <= 1 else "A share is a number from 0 to 1. "
        special = f" {special}" if special else ""
        measured = _measured(value, correct, total, sum(len(theirs) for _, theirs in rows))
        pytest.fail(
            f"`recall` returns {value}. {share or measured}Here the model predicts {correct} of"
            f" {total} gold entities correctly, so the recall is {correct} / {total}.{special}"
            f"\n{drawing}"
        )

    return judge


def _measured(value: float, correct: int, total: int, predictions: int) -> str:
    """Say what a wrong value is instead, where that is plain; each sentence ends with a space."""
    if value == 0 and correct == total:
        return "Does it compare Spans of different Docs? These are never equal. "
    if value == 0 < correct and isinstance(value, int):
        return "Does the code divide with `//`, which leaves out the fraction? "
    if value == 1:  # many mistakes give 1
        return ""
    if correct and value == pytest.approx(correct / predictions):
        return "That is the precision, the share of the predictions that are correct. "
    if value == pytest.approx(2 * correct / (total + predictions)):
        return "That is the F-score. "
    return ""


@pytest.mark.hint(
    "Count two things: all entities of the gold file, and the brackets that equal one of them.",
    "Which brackets end before the name of the gadget ends? Those are mistakes.",
)
@pytest.mark.reason(
    "Right: the gold file has ten entities, and seven of them are predicted as they are. The other"
    " three end too early: S9, Plus and pro belong to the names. There are ten predictions as well,"
    " so 70% is also the precision: the share of the predictions that are correct."
)
def test_chosen_figure_should_match_the_headlines(kata, nlp):
    judge_choice(
        kata.ANSWER,
        right="c",
        why_not={
            "a": "Fewer than half would be correct then. Go through the gold file again: most of"
            " its entities are in brackets of just the same length.",
            "b": "Did you take a correct prediction for a mistake? 'Samsung Galaxy' is the whole"
            " name if the text means a series of devices, and so is 'iPad' without a model.",
            "d": "Only one gold entity would be missed then. Compare the brackets with the gold"
            " file place by place: the same words are a whole name at one place, and only the"
            " beginning of a longer name at another.",
        },
    )
    gold, predicted = (
        [annotated(nlp, text) for text in marked(f"headlines_{side}.txt")]
        for side in ("gold", "predicted")
    )
    show_findings(gold, predicted, "What the model found in the headlines:")


@pytest.mark.hint(
    "Two numbers are divided. Which are they, and in which of the two lists do you count each?",
    "The docs of both lists are different objects, and so are their spans. What does == compare?",
    "Compare the start, the end and the label of spans, for example as tuples.",
)
def test_all_entities_predicted_should_give_a_recall_of_one(expect):
    lines = [
        "my [iPhone 8](GADGET) is on [Reddit](WEBSITE)",
        "both the [iPhone 8](GADGET) and the [iPad](GADGET)",
    ]
    expect(lines, list(lines), 4, 4, "Every span of the model is that of a gold entity.")


@pytest.mark.hint(
    "How many entities should the model have found? That is what you divide by.",
    "Which of the two arguments has the entities that should have been found?",
    "In Python, / divides and // leaves out the fraction.",
)
def test_missed_entities_should_count(expect):
    expect(
        ["[Reddit](WEBSITE) and [YouTube](WEBSITE) , [Patreon](WEBSITE) or [Twitch](WEBSITE)"],
        ["[Reddit](WEBSITE) and YouTube , Patreon or Twitch"],
        1,
        4,
        "It misses the other three. The share of its predictions that are correct, 1 / 1, is the"
        " precision.",
    )


@pytest.mark.hint(
    "The model is wrong here and there, but did it miss anything?",
    "Correct predictions divided by gold entities: wrong predictions are in neither number.",
)
def test_wrong_predictions_should_change_nothing(expect):
    expect(
        ["Apple says my [iPhone 8](GADGET) is cheaper on Reddit"],
        ["[Apple](GADGET) says my [iPhone 8](GADGET) is cheaper on [Reddit](WEBSITE)"],
        1,
        1,
        "It also predicts two spans that are not gold entities.",
    )


@pytest.mark.hint(
    "A span is correct as a whole or not at all.",
    "Compare both the start and the end of the spans, not their tokens one by one.",
)
def test_span_with_a_different_start_or_end_should_be_a_mistake(expect):
    for predicted in [
        "the new [iPhone 8](GADGET) Plus on [Reddit](WEBSITE)",
        "the new iPhone [8 Plus](GADGET) on [Reddit](WEBSITE)",
        "the [new iPhone 8 Plus](GADGET) on [Reddit](WEBSITE)",
        "the new [iPhone 8 Plus on](GADGET) [Reddit](WEBSITE)",
        "the new iPhone [8](GADGET) Plus on [Reddit](WEBSITE)",
        "the new [iPhone](GADGET) [8 Plus](GADGET) on [Reddit](WEBSITE)",
    ]:
        gold = "the new [iPhone 8 Plus](GADGET) on [Reddit](WEBSITE)"
        expect([gold], [predicted], 1, 2, "No prediction covers 'iPhone 8 Plus' and nothing else.")


@pytest.mark.hint(
    "The model has found the words. Has it said what they are?",
    "The label is one of the three things that have to be the same, letter by letter.",
)
def test_same_span_with_another_label_should_be_a_mistake(expect, made):
    for label in ["WEBSITE", "gadget", "GAD", "GADGETS", "G", "GAME", "BADGET"]:
        gold = [(1, 3, "GADGET"), (4, 5, "PERSON")]
        predicted = [(1, 3, label), (4, 5, "PERSON")]
        special = f"It predicts both spans, but one with the label {label!r} instead of 'GADGET'."
        expect(*made([(gold, predicted)], ["my", "iPhone", "8", "says", "Ana"]), 1, 2, special)


@pytest.mark.hint(
    "The same words can be in a text twice. What says which of them is meant?",
    "Compare where spans start and end, not what their text is.",
)
def test_same_words_elsewhere_should_be_another_entity(expect):
    for gold, predicted, correct, total in [
        ("my [iPhone 8](GADGET) or any iPhone 8", "my iPhone 8 or any [iPhone 8](GADGET)", 0, 1),
        (
            "my [iPhone 8](GADGET) or your [iPhone 8](GADGET)",
            "my [iPhone 8](GADGET) or your iPhone 8",
            1,
            2,
        ),
    ]:
        special = "The same words at two places are two entities."
        expect([gold], [predicted], correct, total, special)


@pytest.mark.hint(
    "The same tokens of two texts are two entities. Does your code know from which text one is?",
    "Compare each gold doc only with the predicted doc of the same text.",
)
def test_same_position_in_another_doc_should_be_a_different_entity(expect):
    for gold, predicted, correct, total in [
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
        (
            ["my [iPhone 8](GADGET) died", "my [iPhone 8](GADGET) died"],
            ["my iPhone 8 died", "my [iPhone 8](GADGET) died"],
            1,
            2,
        ),
    ]:
        special = "Each doc has entities of its own, even where the token numbers are the same."
        expect(gold, predicted, correct, total, special)


@pytest.mark.hint(
    "A text with three entities weighs more than a text with one.",
    "Count over all texts first, and divide once, at the end.",
)
def test_every_entity_should_weigh_the_same(expect):
    gold = ["[iPad](GADGET) , [iPod](GADGET) or [Nokia](GADGET)", "on [Reddit](WEBSITE) now"]
    predicted = [gold[0], "on Reddit now"]
    expect(gold, predicted, 3, 4, "Every entity weighs the same, in whichever text it is.")


@pytest.mark.hint(
    "What does your function do with a doc that has no entities?",
    "It adds nothing to either number. There is only nothing to divide by if no doc has"
    " any entities.",
)
def test_texts_without_entities_should_change_nothing(expect):
    for first in ["nothing to see", "nothing to [see](GADGET)"]:
        gold = ["nothing to see", "my [iPhone 8](GADGET) and [iPad](GADGET)", "nothing here"]
        predicted = [first, "my [iPhone 8](GADGET) and iPad", "nothing here"]
        expect(gold, predicted, 1, 2, "The first and the last text have no gold entities.")


@pytest.mark.hint(
    "The model found none of the entities. Which share is that?",
    "What do you divide by? It is not the number of predictions, which may be zero.",
)
def test_nothing_predicted_should_give_zero(expect):
    gold = ["my [iPhone 8](GADGET)", "the [iPad](GADGET)"]
    expect(gold, ["my iPhone 8", "the iPad"], 0, 2, "There is no prediction at all.")


@pytest.mark.hint("Return the fraction as the division gives it.")
def test_result_should_not_be_rounded(expect):
    gold = ["[iPad](GADGET) , [iPod](GADGET) or [Nokia](GADGET)"]
    predicted = ["[iPad](GADGET) , [iPod](GADGET) or Nokia"]
    expect(gold, predicted, 2, 3, f"In Python, 2 / 3 is {2 / 3}.")


@pytest.mark.hint(
    "All smaller cases pass, so find out what is different in these drawings.",
    "Three spans in the headlines are incomplete.",
)
def test_headlines_should_give_the_figure_of_the_choice(expect, nlp):
    gold = [annotated(nlp, text) for text in marked("headlines_gold.txt")]
    predicted = [annotated(nlp, text) for text in marked("headlines_predicted.txt")]
    expect(gold, predicted, 7, 10)


@pytest.mark.hint(
    "How many gold entities are there? Python cannot divide by that number.",
    "Look at the number of gold entities before you divide, and raise an error with `raise`.",
)
def test_docs_without_gold_entities_should_raise_a_value_error(kata, docs):
    for predicted in [["my iPhone died"], ["my [iPhone](GADGET) died"], []]:
        gold = docs(["my iPhone died"] * len(predicted))
        try:
            value = kata.recall(gold, docs(predicted))
        except ValueError:
            continue
        except (ArithmeticError, AssertionError) as error:
            pytest.fail(
                "`recall` should raise a ValueError for docs without gold entities. Here it raises"
                f" {type(error).__name__}."
            )
        given = "The gold docs have no entities here" if gold else "Both lists are empty here"
        pytest.fail(
            f"{given}, so `recall` should raise a ValueError. It returns {value!r}, and"
            " its caller continues as if the model had been measured."
        )


@pytest.mark.hint(
    "The tests made up these spans, and the recall is that of spaCy's own Scorer.",
    "Look at the drawing span by span: which of them does your function count, and which not?",
)
@settings(max_examples=6)  # few and wide: to make a Scorer, as answers may, takes 0.1 s each time
@given(CASES)
@example(WIDE)
def test_any_docs_should_have_the_recall_that_spacy_measures(expect, made, case):
    from spacy.scorer import Scorer
    from spacy.training import Example

    gold, predicted = made(case)
    pairs = zip(predicted, gold, strict=True)
    scores = Scorer.score_spans([Example(ours, reference) for ours, reference in pairs], "ents")
    total = sum(len(doc.ents) for doc in gold)
    expect(gold, predicted, round(scores["ents_r"] * total), total)


@pytest.mark.hint(
    "The start, the end and the label decide. What else does your function compare?",
    "Two spans can have the same place and label, and tokens with different lemmas.",
)
def test_other_annotation_should_change_nothing(expect, made):
    for others in ["outside", "missing"]:
        marks = [(0, 2, "GADGET"), (3, 4, "PERSON")]
        gold, predicted = made([([], []), ([], [])])
        for number, doc in enumerate([*gold, *predicted]):
            enriched(doc, number)  # before it has entities: they get no ids
            with_entities(doc, marks if number < 3 else marks[:1], others)
        special = "The docs also hold tags and lemmas, which are different in gold and predicted."
        expect(gold, predicted, 3, 4, special)


@pytest.mark.hint(
    "A Doc in which nobody has set entities has none: its `ents` are empty.",
    "Not every way to read a Doc takes one that was never annotated. `doc.ents` does.",
)
def test_docs_whose_entities_were_never_set_should_have_none(expect, made, nlp):
    marks = [(0, 2, "GADGET"), (3, 4, "PERSON")]
    gold, predicted = made([(marks, marks[:1]), (marks, []), ([], marks)])
    predicted[1], gold[2] = (nlp.make_doc(doc.text) for doc in (gold[1], gold[2]))
    special = "The prediction for the second text and the gold of the third were never annotated."
    expect(gold, predicted, 1, 4, special)


@pytest.mark.hint(
    "Does your function set or take away entities, or sort or empty one of the lists?",
    "Count with numbers, sets or lists of your own.",
)
def test_docs_and_lists_should_stay_as_they_are(kata, made):
    gold, predicted = made(WIDE)
    for number, doc in enumerate([*gold, *predicted]):
        enriched(doc, number)
    others = [made(WIDE[1:3], words) for words in (WORDS[:9], ["z", *WORDS], ["a", *WORDS])]
    for pair in others:
        for docs, more in zip((gold, predicted), pair, strict=True):
            for doc in more:
                doc.set_ents(doc.ents, default="missing")
            docs.extend(more)
    with unchanged("recall", gold=gold, predicted=predicted):
        kata.recall(gold, predicted)

"""Judges each function with docs and pipelines of the tests' own, then all three together."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from made_up import enriched, marked_texts, other_tokenizer
from returned import judge_type, unchanged
from shared import annotated, blank, compare, ready_made, ruled, show, triples
from training_spy import Spy, are_same, weights

from dojo.testkit.notation import Marked, parse

COMMENTS = [
    parse("my [iPhone 8](GADGET) died again"),
    parse("selling a [Pixel 6a](GADGET), never used"),
    parse("we had soup again"),
]
OTHERS = [parse("lost an [iPhone X](GADGET)"), parse("soup"), parse("soup"), parse("so it goes")]
MANY = [parse(f"soup {number}") for number in range(140)]  # more than usual batches hold
SMALL = {"model": {"hidden_width": 32, "tok2vec": {"width": 32, "depth": 1, "embed_size": 500}}}
WIDE = Marked(
    "  My Ana  soup\n8 8", ((5, 8, "x"), (10, 14, "PER"), (15, 16, "per"), (17, 18, "PER"))
)
FEW = settings(max_examples=12)  # for an answer may make a pipeline for each text
STEPS = 30
LABELS = [
    ["GADGET"],
    ["x", "PERSON", "PER", "person"],
    ["MOBILE PHONE", "e-mail", "PHONE", "Straße"],
]

# A new pipeline


@pytest.fixture(scope="module")
def pipelines(kata):
    """Return a function that calls `new_pipeline`, once for the same labels."""
    from spacy.language import Language
    from thinc.api import fix_random_seed

    made = {}

    def make(*labels):
        if labels not in made:
            fix_random_seed(0)
            made[labels] = kata.new_pipeline(list(labels))
        pipeline = made[labels]
        assert type(pipeline).__name__ != "Optimizer", (
            "`new_pipeline` returns the optimizer that `initialize` returned. It should return the"
            " pipeline itself."
        )
        return judge_type("new_pipeline", pipeline, Language)

    return make


@pytest.mark.hint(
    "A blank pipeline has a tokenizer and nothing else. Which component finds entities?",
    "`add_pipe` takes the name of the component as a string; the docstring has it.",
)
def test_pipeline_should_be_english_with_an_ner_alone(pipelines):
    pipeline = pipelines(*LABELS[0])
    assert pipeline.lang == "en", (
        f"The pipeline's language is {pipeline.lang!r}, but the code for English is 'en'."
    )
    assert pipeline.component_names == ["ner"], (
        f"The pipeline has the components {pipeline.component_names}, but its only component should"
        " be 'ner'."
    )
    assert pipeline.pipe_names == ["ner"], "The `ner` of this pipeline is disabled."


@pytest.mark.hint(
    "`add_pipe` returns the component that it added. Keep it: it is what takes the labels.",
    "`add_label` takes one label, so a list of labels needs a loop.",
)
@pytest.mark.parametrize("labels", LABELS, ids="+".join)
def test_ner_should_have_the_labels(pipelines, labels):
    ner = pipelines(*labels).get_pipe("ner")
    assert ner.labels, f"The `ner` has no labels. It should have {labels}."
    assert sorted(ner.labels) == sorted(labels), (
        f"The `ner` has the labels {list(ner.labels)}. It should have {labels}."
    )


@pytest.mark.hint(
    "The list belongs to the caller. Does one of your lines take something out of it?",
    "Loop over the labels. A loop does not change the list.",
)
def test_list_of_labels_should_not_change(kata):
    for labels in LABELS[:2]:
        given = list(labels)
        kata.new_pipeline(given)
        assert given == labels, (
            f"`new_pipeline` changes the list that it is given: it was {labels}, and now it is"
            f" {given}."
        )


@pytest.mark.hint(
    "What your function returns belongs to the caller. Where is the pipeline made?",
    "Make it inside the function, each time.",
)
def test_each_call_should_make_a_new_pipeline(kata, pipelines):
    first = pipelines(*LABELS[0])
    second = kata.new_pipeline(list(LABELS[0]))
    parts = ("pipeline", first, second), ("`ner`", *(p.get_pipe("ner") for p in (first, second)))
    for name, one, other in parts:
        assert one is not other, (
            f"Two calls of `new_pipeline` return the same {name}. If you train one pipeline, you"
            " also train the other."
        )


@pytest.mark.hint(
    "The component is there, but its weights are not. One method of the pipeline makes them.",
    "Before it can predict or learn, a blank pipeline must be initialized. Do it at the end.",
)
@pytest.mark.parametrize("labels", LABELS, ids="+".join)
def test_weights_should_be_initialized(pipelines, labels):
    pipeline = pipelines(*labels)
    try:
        pipeline("my iPhone 8 died")
    except ValueError as error:
        if "[E109]" not in str(error):
            raise
        pytest.fail(
            "The pipeline cannot predict yet: its `ner` has no weights, not even random ones."
            f" spaCy says: {' '.join(str(error).split())}"
        )


# An Example


@ready_made
def at_chance(nlp):
    """Two pipelines that find something in many texts, as one with random weights may.

    They make different tokens.
    """
    words = ("iPhone", "used", "soup", "again", "Ana")
    rules = [{"label": "GADGET", "pattern": word} for word in words]
    return [ruled(pipeline, rules) for pipeline in (nlp, other_tokenizer(nlp))]


@pytest.fixture(scope="module")
def made(kata, at_chance):
    """Return a function that yields what `example` makes of a text's reference, twice."""
    from spacy.training import Example

    def make(text):
        for number, pipeline in enumerate(at_chance):
            reference = enriched(annotated(pipeline, text), number)
            twin = annotated(pipeline, text)  # beyond the reach of the answer
            returned = kata.example(pipeline, reference)
            yield judge_type("example", returned, Example), twin, pipeline

    return make


@pytest.mark.hint(
    "An Example has two sides, predicted and reference. Which of the two are you given?",
    "The other side is a new Doc of the same text. `Example` takes the predicted Doc first.",
)
@pytest.mark.time_limit(30)
@given(marked_texts())
@example(COMMENTS[0])
@example(WIDE)
@FEW
def test_reference_side_should_hold_the_right_entities(made, text):
    for example_, twin, _ in made(text):
        predicted, reference = example_.predicted, example_.reference
        right, yours = triples(twin.ents), triples(reference.ents)
        assert not (right and not yours and triples(predicted.ents) == right), (
            "The two Docs of the Example are swapped: the right entities are on its predicted"
            f" side, and there is nothing to learn from on the other:\n"
            f"{show(predicted, predicted.ents, 'predicted')}"
        )
        assert reference.text == twin.text, (
            f"The reference side holds the text {reference.text!r}; the reference that `example`"
            f" is given holds {twin.text!r}."
        )
        assert yours == right, (
            "The reference side of the Example does not have the entities of the Doc that was"
            f" given:\n{compare(twin, given=right, yours=yours)}"
        )
        inside = {token.i for ent in reference.ents for token in ent}
        lost = [token for token in reference if token.i not in inside and token.ent_iob_ != "O"]
        assert not lost, (
            f"On the reference side token {lost[0].i}, {lost[0].text!r}, belongs to no entity, but"
            f" it is not outside: its `ent_iob_` is {lost[0].ent_iob_!r}, not 'O'. So a model"
            f" would not learn that there is no entity:\n{show(reference, reference.ents)}"
        )


@pytest.mark.hint(
    "The predicted side is what the pipeline knows before it predicts: only the text.",
    "Make a new Doc for it, from the text of the reference.",
    "`nlp.make_doc` turns a text into tokens and does nothing else.",
)
@pytest.mark.time_limit(30)
@given(marked_texts())
@example(COMMENTS[0])
@example(COMMENTS[2])
@example(WIDE)
@FEW
def test_predicted_side_should_be_the_text_without_entities(made, text):
    for example_, twin, pipeline in made(text):
        predicted, reference = example_.predicted, example_.reference
        assert predicted.text == twin.text, (
            f"The predicted Doc holds the text {predicted.text!r}, and the reference holds"
            f" {twin.text!r}. They should be the same."
        )
        found, right = triples(predicted.ents), triples(twin.ents)
        assert predicted is not reference, (
            "Both sides of the Example are the same Doc. The predicted side should be a new one,"
            f" in which nothing is marked:\n{show(predicted, predicted.ents, 'both')}"
        )
        by_chance = found != right and found == triples(pipeline(twin.text).ents)
        assert not (found and by_chance), (
            "The predicted Doc holds what this pipeline finds in the text. A training step makes"
            " its own predictions, and keeps entities that are already there, right or wrong. So"
            f" there should be none:\n{show(predicted, predicted.ents, 'predicted')}"
        )
        answers = "It has the right answers already. " if found == right else ""
        assert not found, (
            f"The predicted Doc holds entities, where nothing should be marked. {answers}A"
            f" pipeline keeps them as they are:\n{show(predicted, predicted.ents, 'predicted')}"
        )
        assert [token.text for token in predicted] == [token.text for token in twin], (
            f"The predicted Doc has different tokens from those that this `nlp` makes of the"
            f" text:\n"
            f"{show(predicted, [], 'yours')}\nand these are the tokens of `nlp`:\n"
            f"{show(twin, [], 'of nlp')}"
        )


@pytest.mark.hint(
    "Each Doc has a vocabulary, which stores its strings. Which one does your Doc have?",
    "If `nlp` makes the Doc, both have the same vocabulary.",
)
def test_predicted_doc_should_have_the_vocabulary_of_nlp(kata, nlp):
    predicted = kata.example(nlp, annotated(nlp, COMMENTS[0])).predicted
    assert predicted.vocab is nlp.vocab, (
        "The predicted Doc does not have the vocabulary of `nlp`, so a step would not know its"
        " labels. Let `nlp` make the Doc, or use `nlp.vocab`."
    )


@pytest.mark.hint(
    "What does your function keep from one call to the next?",
    "Make the predicted Doc and the Example inside the function, each time.",
)
def test_each_call_should_make_a_new_example(kata, nlp):
    for text in (COMMENTS[0], COMMENTS[2]):
        reference = annotated(nlp, text)
        first, second = (kata.example(nlp, reference) for _ in range(2))
        assert first is not second, (
            "Called twice with the same reference, `example` returns the same Example both times."
            " It should be a new one, with a new predicted Doc."
        )
        assert first.predicted is not second.predicted, (
            "Called twice with the same reference, `example` puts the same predicted Doc into both"
            " Examples. It should be a new one each time."
        )


@pytest.mark.hint(
    "The reference belongs to the caller. Does your function change it?",
    "To remove something from a Doc, remove it from a new one.",
)
@pytest.mark.parametrize("text", [COMMENTS[0], WIDE], ids=["one entity", "many entities"])
def test_reference_should_stay_as_it_is(kata, nlp, text):
    reference = enriched(annotated(nlp, text))
    with unchanged("example", reference=[reference]):
        kata.example(nlp, reference)


# A step


class Untrained:
    """An untrained pipeline whose `ner` notes how it is updated, and examples for it."""

    def __init__(self, nlp) -> None:
        from thinc.api import fix_random_seed

        fix_random_seed(0)
        self.nlp = blank(nlp)
        self.spy = Spy()
        with self.spy:
            ner: Any = self.nlp.add_pipe("ner", config=SMALL)
        ner.add_label("GADGET")
        self.ner = ner
        self.nlp.initialize()

    def examples(self, comments=COMMENTS):
        from spacy.training import Example

        docs = [annotated(self.nlp, comment) for comment in comments]
        return [Example(self.nlp.make_doc(doc.text), doc) for doc in docs]

    def step(self, kata, examples):
        """Call `step` and return the loss, if it is a number."""
        loss = kata.step(self.nlp, examples)
        assert not isinstance(loss, dict), (
            f"`step` returns the whole dictionary of losses, {loss}. Return only the value for"
            " the `ner`."
        )
        return judge_type("step", loss, float, "the loss")


@pytest.fixture(scope="module")
def first_step(kata, nlp):
    """Return the pipeline after one step, its weights before that, and the loss."""
    untrained = Untrained(nlp)
    before = weights(untrained.ner)
    return untrained, before, untrained.step(kata, untrained.examples())


@pytest.mark.hint(
    "A method of the pipeline does the whole step. Which one takes a list of Examples?",
    "`nlp.update` returns a dictionary with the loss of each component, by its name.",
)
def test_step_should_return_a_number(first_step):
    _, _, loss = first_step
    assert loss >= 0, f"`step` returns {loss}, and a loss is never below 0."


@pytest.mark.hint(
    "Only one method moves the weights. Predicting and evaluating leave them as they are.",
    "Ask the pipeline to update, not its component: a component alone has no optimizer.",
)
def test_step_should_move_the_weights(first_step):
    untrained, before, _ = first_step
    assert not are_same(before, weights(untrained.ner)), (
        "The step did not change any weight of the `ner`, so it learnt nothing. Is this pipeline"
        " updated, and does an optimizer apply the update?"
    )


@pytest.mark.hint(
    "The examples of a step belong together: pass the whole list at once.",
    "There is no loop in this function.",
)
def test_step_should_update_once_with_all_examples(kata, first_step):
    untrained, _, _ = first_step
    judge_once(untrained.spy, COMMENTS)
    for comments in (OTHERS, MANY):
        untrained.spy.updates, untrained.spy.moves = [], 0
        untrained.step(kata, untrained.examples(comments))
        judge_once(untrained.spy, comments)


def judge_once(spy, comments):
    texts = [comment.text for comment in comments]
    assert spy.moves <= 1, (
        f"In one call of `step` the weights are changed {spy.moves} times. A step changes them"
        f" once, for all {len(texts)} examples together."
    )
    if sorted(spy.texts) != sorted(texts):
        is_long = len(texts) > len(OTHERS)
        given = "" if is_long else f": {texts}"
        taken = "" if is_long else f": {spy.texts}"
        pytest.fail(
            f"`step` is given {len(texts)} examples{given}. The update takes"
            f" {len(spy.texts)}{taken}."
        )


@pytest.mark.hint(
    "Do not calculate anything: the loss is what spaCy reports for this update.",
    "`nlp.update` returns a dictionary; the `ner` has its loss there, under its name.",
)
def test_loss_should_be_what_spacy_reports_for_the_ner(kata, nlp):
    untrained = Untrained(nlp)
    updates = untrained.spy.updates
    losses, reported = [], []
    for comments in (COMMENTS, OTHERS):
        before = len(updates)
        losses.append(untrained.step(kata, untrained.examples(comments)))
        reported.append(sum(update.loss for update in updates[before:]))
    grows = losses[1] - losses[0] == pytest.approx(reported[1], rel=1e-4)
    added = " From call to call the losses seem to be added up." if grows else ""
    for yours, right in zip(losses, reported, strict=True):
        rounded = " Is it rounded?" if yours == pytest.approx(right, rel=1e-2) else ""
        assert yours == pytest.approx(right, rel=3e-7), (
            f"For an update spaCy reports a loss of {right:.9g} for the `ner`, and `step` returns"
            f" {yours:.9g}.{added}{rounded}"
        )


@pytest.mark.hint(
    "The list belongs to the caller, who will need it for the next step.",
    "If you want another order or fewer examples, make a list of your own.",
)
def test_list_of_examples_should_stay_as_it_is(kata, nlp):
    untrained = Untrained(nlp)
    examples = untrained.examples()
    before = list(examples)
    with unchanged("step", examples=[example_.reference for example_ in examples]):
        untrained.step(kata, examples)
    is_same = len(examples) == len(before) and all(
        one is other for one, other in zip(examples, before, strict=True)
    )
    assert is_same, (
        f"`step` changes the list that it is given: it held {len(before)} examples, and now it"
        f" holds {len(examples)}, in this order: {[each.reference.text for each in examples]}"
    )


@pytest.mark.time_limit(30)
@pytest.mark.hint(
    "Each step has to start from the weights that the previous step produced.",
    "Does your function keep something from one call to the next, or reset something? It should do"
    " neither.",
)
def test_loss_should_fall_when_the_step_is_repeated(kata, nlp):
    untrained = Untrained(nlp)
    examples = untrained.examples()
    losses = [untrained.step(kata, examples) for _ in range(STEPS)]
    first, last = losses[0], min(losses[-5:])
    shown = " ... ".join(f"{loss:.1f}" for loss in [*losses[:3], losses[STEPS // 2], losses[-1]])
    assert last < first / 2, (
        f"The loss does not fall far enough in {STEPS} steps with the same examples: {shown}. Does"
        " something undo each step, such as new random weights?"
    )


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "The tests above look at each function alone. If one of them fails, start with that.",
    "Is there anything in `new_pipeline` that keeps the `ner` from learning later?",
)
def test_pipeline_should_learn_its_examples(kata, pipelines, nlp):
    pipeline = pipelines("GADGET")
    docs = [annotated(nlp, comment) for comment in COMMENTS]
    examples = [kata.example(pipeline, doc) for doc in docs]
    wrong = docs
    for taken in range(1, 101):
        kata.step(pipeline, examples)
        if taken % 10 == 0:
            wrong = [doc for doc in docs if triples(pipeline(doc.text).ents) != triples(doc.ents)]
            if not wrong:
                return
    found = pipeline(wrong[0].text)
    pytest.fail(
        "After 100 steps with three examples the pipeline should find what they hold. Here it"
        f" does not:\n{compare(found, gold=triples(wrong[0].ents), predicted=triples(found.ents))}"
    )

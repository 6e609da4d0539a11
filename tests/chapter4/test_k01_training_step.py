"""Judges each function with docs and pipelines of the tests' own, then all three together."""

from __future__ import annotations

from numbers import Real

import pytest
from shared import annotated, blank, compare, ready_made, ruled, show, triples

from dojo.marks import parse

COMMENTS = [
    parse("my [iPhone 8](GADGET) died again"),
    parse("selling a [Pixel 6a](GADGET), never used"),
    parse("we had soup again"),
]
SMALL = {"model": {"hidden_width": 32, "tok2vec": {"width": 32, "depth": 1, "embed_size": 500}}}
STEPS = 30


@pytest.fixture(scope="module")
def pipelines(kata, nlp):
    """Return a function that calls `new_pipeline`, once for the same labels."""
    from spacy.language import Language
    from spacy.util import fix_random_seed

    made = {}

    def make(*labels):
        if labels not in made:
            fix_random_seed(0)
            made[labels] = kata.new_pipeline(list(labels))
        pipeline = made[labels]
        assert pipeline is not None, "`new_pipeline` returns None. Is there a `return` at its end?"
        assert type(pipeline).__name__ != "Optimizer", (
            "`new_pipeline` returns the optimizer, which is what `initialize` gives back."
            " Return the pipeline itself."
        )
        assert isinstance(pipeline, Language), (
            f"`new_pipeline` returns a pipeline; this is of the type {type(pipeline).__name__}."
        )
        return pipeline

    return make


@pytest.mark.hint(
    "A blank pipeline has a tokenizer and nothing else. Which component finds entities?",
    "`add_pipe` takes the name of the component as a string; the docstring has it.",
)
def test_pipeline_has_an_ner(pipelines):
    pipeline = pipelines("GADGET")
    assert pipeline.lang == "en", (
        f"The pipeline's language is {pipeline.lang!r}; the code of English is 'en'."
    )
    assert "ner" in pipeline.pipe_names, (
        f"The pipeline has the components {pipeline.pipe_names}, and no 'ner' among them."
    )


@pytest.mark.hint(
    "`add_pipe` returns the component that it added. Keep it: it is what takes the labels.",
    "`add_label` takes one label, so a list of labels needs a loop.",
)
@pytest.mark.parametrize("labels", [["GADGET"], ["PERSON", "WEBSITE"]], ids="+".join)
def test_ner_has_the_labels(pipelines, labels):
    ner = pipelines(*labels).get_pipe("ner")
    assert ner.labels, f"The `ner` has no label, and it was asked for {labels}."
    assert sorted(ner.labels) == sorted(labels), (
        f"The `ner` has the labels {list(ner.labels)}, and it was asked for {labels}."
    )


@pytest.mark.hint(
    "The component is there, but its weights are not. One method of the pipeline makes them.",
    "Before it can predict or learn, a blank pipeline must be initialized. Do it at the end.",
)
def test_weights_are_initialized(pipelines):
    pipeline = pipelines("GADGET")
    try:
        pipeline("my iPhone 8 died")
    except ValueError as error:
        pytest.fail(
            "The pipeline cannot predict yet: its `ner` has no weights, not even random ones."
            f" spaCy says: {' '.join(str(error).split())}"
        )


@ready_made
def at_chance(nlp):
    """A pipeline that finds something in each comment, as one with random weights may."""
    return ruled(nlp, [{"label": "GADGET", "pattern": word} for word in ("iPhone", "used", "soup")])


@pytest.fixture(scope="module")
def made(kata, nlp, at_chance):
    """Return what `example` makes of each comment's reference, beside the comment's spans."""
    from spacy.training import Example

    pairs = []
    for comment in COMMENTS:
        reference = annotated(nlp, comment)
        spans = triples(reference.ents)
        example = kata.example(at_chance, reference)
        assert example is not None, "`example` returns None. Is there a `return` at its end?"
        assert isinstance(example, Example), (
            f"`example` returns an Example; this is of the type {type(example).__name__}."
            " An Example is an object that holds two Docs."
        )
        assert triples(reference.ents) == spans, (
            "`example` changes the reference that it was given, whose entities were right:\n"
            f"{show(reference, reference.ents)}"
        )
        pairs.append((example, spans))
    return pairs


@pytest.mark.hint(
    "An Example has two sides, predicted and reference. Which of the two are you given?",
    "The other side is a new Doc of the same text. `Example` takes the predicted Doc first.",
)
def test_reference_side_holds_the_right_entities(made):
    for example, spans in made:
        predicted, reference = example.predicted, example.reference
        swapped = triples(predicted.ents) == spans and not reference.ents
        assert not (spans and swapped), (
            "The two Docs of the Example have changed places: the right entities are on its"
            f" predicted side, and there is nothing to learn from on the other:\n"
            f"{show(predicted, predicted.ents, 'predicted')}"
        )
        yours = triples(reference.ents)
        assert yours == spans, (
            "The reference side of the Example has not the entities of the Doc that was given:\n"
            f"{compare(reference, given=spans, yours=yours)}"
        )


@pytest.mark.hint(
    "The predicted side stands for what the pipeline knows before it looks: the text alone.",
    "Make a new Doc for it, from the text of the reference.",
    "`nlp.make_doc` turns a text into tokens and does nothing else.",
)
def test_predicted_side_is_the_text_without_entities(made, at_chance):
    for example, _ in made:
        predicted, reference = example.predicted, example.reference
        assert predicted.text == reference.text, (
            f"The predicted Doc holds {predicted.text!r}, the reference {reference.text!r}."
            " They must be the same text."
        )
        found = triples(predicted.ents)
        assert not found or found != triples(at_chance(reference.text).ents), (
            "The predicted Doc holds what this pipeline finds in the text. A step predicts by"
            " itself, and keeps what is marked already, right or wrong. So nothing should be"
            f" marked:\n{show(predicted, predicted.ents, 'predicted')}"
        )
        which = "the same Doc as" if predicted is reference else "a Doc with the entities of"
        assert not predicted.ents, (
            f"The predicted Doc is {which} the reference: it holds the answers already, where"
            f" nothing should be marked:\n{show(predicted, predicted.ents, 'predicted')}"
        )


class Watched:
    """An untrained pipeline that notes how it is updated, and examples for it."""

    def __init__(self, nlp) -> None:
        from spacy.training import Example
        from spacy.util import fix_random_seed

        fix_random_seed(0)
        self.nlp = blank(nlp)
        self.ner = self.nlp.add_pipe("ner", config=SMALL)
        self.ner.add_label("GADGET")
        self.nlp.initialize()
        docs = [annotated(self.nlp, comment) for comment in COMMENTS]
        self.examples = [Example(self.nlp.make_doc(doc.text), doc) for doc in docs]
        self.sizes: list[int] = []  # of the batches that update was given
        self.loss = None  # what update said last
        self.refused = ""  # what update was given and could not use
        self._update = self.nlp.update
        self.nlp.update = self._watch

    def _watch(self, examples, *args, **kwargs):
        try:
            losses = self._update(examples, *args, **kwargs)
        except TypeError as error:
            if "[E978]" in str(error):
                self.refused = _described(examples)
            raise
        self.sizes.append(len(examples) if hasattr(examples, "__len__") else len(self.examples))
        self.loss = losses.get("ner")
        return losses

    def weights(self):
        nodes = list(self.ner.model.walk())
        return [node.get_param(name).copy() for node in nodes for name in node.param_names]


def _described(examples):
    if isinstance(examples, (list, tuple)):
        kinds = sorted({type(item).__name__ for item in examples})
        return f"a {type(examples).__name__} that holds {' and '.join(kinds)}"
    return f"one {type(examples).__name__} alone"


def take_step(kata, watched):
    """Call `step` and return the loss, if it is a number."""
    try:
        loss = kata.step(watched.nlp, list(watched.examples))
    except TypeError:
        if not watched.refused:
            raise
        pytest.fail(
            "`nlp.update` takes a list of Examples, and `step` hands it something else:"
            f" {watched.refused}."
        )
    assert loss is not None, "`step` returns None. Is there a `return` at its end?"
    assert not isinstance(loss, dict), (
        f"`step` returns the whole dictionary of losses, {loss}. Return the number that stands"
        " in it for the `ner`."
    )
    assert isinstance(loss, Real), (
        f"`step` returns the loss, which is a number; this is of the type {type(loss).__name__}."
    )
    return loss


@pytest.fixture(scope="module")
def first_step(kata, nlp):
    """Return the watched pipeline, its weights before the first step, and the loss."""
    watched = Watched(nlp)
    before = watched.weights()
    return watched, before, take_step(kata, watched)


@pytest.mark.hint(
    "A method of the pipeline does the whole step. Which one takes a list of Examples?",
    "`nlp.update` returns a dictionary with the loss of each component, by its name.",
)
def test_step_returns_a_number(first_step):
    _, _, loss = first_step
    assert loss >= 0, f"`step` returns {loss}, and a loss is never below 0."


@pytest.mark.hint(
    "Only one method moves the weights. Predicting and evaluating leave them as they are.",
    "Ask the pipeline to update, not its component: a component alone has no optimizer.",
)
def test_step_moves_the_weights(first_step):
    watched, before, _ = first_step
    moved = any((old != new).any() for old, new in zip(before, watched.weights(), strict=True))
    assert moved, (
        "After the step every weight of the `ner` is what it was before, so nothing was learnt."
        " Is the pipeline updated?"
    )


@pytest.mark.hint(
    "The examples of a step belong together: hand over the whole list at once.",
    "There is no loop in this function.",
)
def test_step_updates_once_with_all_examples(first_step):
    watched, _, _ = first_step
    times, total = len(watched.sizes), len(watched.examples)
    assert times <= 1, (
        f"`step` calls `nlp.update` {times} times. A step moves the weights once, in the"
        f" direction that suits all {total} examples best."
    )
    arrived = watched.sizes[0] if watched.sizes else total
    assert arrived == total, (
        f"`step` was given {total} examples, and {arrived} of them reached `nlp.update`."
    )


@pytest.mark.hint(
    "Do not calculate anything: the loss is what spaCy reports for this update.",
    "`nlp.update` returns a dictionary; the `ner` has its loss there, under its name.",
)
def test_loss_is_what_spacy_reports_for_the_ner(first_step):
    watched, _, loss = first_step
    reported = loss if watched.loss is None else watched.loss
    assert loss == pytest.approx(reported, rel=1e-4), (
        f"`nlp.update` reports a loss of {reported:.2f} for the `ner`, and `step` returns"
        f" {loss:.2f}."
    )


@pytest.mark.time_limit(30)
@pytest.mark.hint(
    "Each step has to start from the weights that the step before left behind.",
    "What does your function keep, or make anew, from one call to the next? It should do neither.",
)
def test_loss_falls_when_the_step_is_repeated(kata, nlp):
    watched = Watched(nlp)
    losses = [take_step(kata, watched) for _ in range(STEPS)]
    first, last = losses[0], min(losses[-5:])
    shown = " ... ".join(f"{loss:.1f}" for loss in [*losses[:3], losses[STEPS // 2], losses[-1]])
    assert not (last > 2 * first and losses == sorted(losses)), (
        f"The loss grows with every step: {shown}. The losses of all steps seem to be added up."
        " Let each step begin with an empty dictionary."
    )
    assert last < first / 2, (
        f"The loss does not fall in {STEPS} steps: {shown}. Does something undo each step, such"
        " as new random weights?"
    )


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "The tests above look at each function alone. If one of them fails, start with that.",
    "Is there anything in `new_pipeline` that keeps the `ner` from learning later?",
)
def test_pipeline_learns_its_examples(kata, pipelines, nlp):
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
        f" does not:\n{show(found, found.ents, 'predicted')}"
    )

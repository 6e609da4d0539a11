"""Judges the score with rules that find known things, and the loop by what its model learns.

Over ten seeds the F-score on the unseen comments is .76 to .88 for GADGET and .49 to .62 for
PERSON.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from numbers import Real
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shared import annotated, characters, compare, marked, ready_made, ruled, show, tally, triples
from showing import training_shown

from dojo.marks import Marked, parse

RULES = [  # what the pipelines that try out `evaluate` find, whatever the gold docs say
    {"label": "GADGET", "pattern": "iPhone 8"},
    {"label": "PERSON", "pattern": "Ana"},
    {"label": "PERSON", "pattern": "Apple"},
]
PIECES = [
    "[iPhone 8](GADGET)",
    "[iPhone](GADGET) 8",
    "iPhone 8",
    "[Ana](PERSON)",
    "Ana",
    "[Apple](COMPANY)",
    "[Pixel 6](GADGET)",
    "soup",
    "and",
]


def entities(docs):
    """Return the entities of docs as a set, each with the number of its doc."""
    return {(i, *mark) for i, doc in enumerate(docs) for mark in triples(doc.ents)}


def f_score(gold, found, label=None):
    """Return the F-score of two lists of docs, of one label or of all."""
    right, mine = (
        {mark for mark in entities(docs) if label in (None, mark[3])} for docs in (gold, found)
    )
    return 2 * len(right & mine) / (len(right) + len(mine)) if right or mine else 0.0


# The score


@ready_made
def with_rules(nlp):
    return ruled(nlp, RULES)


@ready_made
def without_rules(nlp):
    """A pipeline that finds nothing."""
    return ruled(nlp, [{"label": "GADGET", "pattern": "Commodore 64"}])


@pytest.fixture(scope="module")
def scored(kata, nlp):
    """Return a function that calls `evaluate` on marked lines and checks that a number returns."""

    def score(pipeline, *lines):
        gold = [annotated(nlp, parse(line)) for line in lines]
        before = entities(gold)
        score = kata.evaluate(pipeline, gold)
        assert score is not None, "`evaluate` returns None. Is there a `return` at its end?"
        assert not isinstance(score, dict), (
            f"`evaluate` returns a whole dictionary of scores, with the keys {', '.join(score)}."
            " Return the F-score alone."
        )
        assert isinstance(score, Real), (
            f"`evaluate` returns a number; this is of the type {type(score).__name__}."
        )
        assert entities(gold) == before, (
            "`evaluate` changes the entities of the gold docs, and they were right."
        )
        return score, gold

    return score


@pytest.mark.hint(
    "Compare what the pipeline predicts with what is right. Which objects hold such a pair?",
    "`nlp.evaluate` takes a list of Examples and does all the rest.",
    "The scores are a dictionary. The F-score of the entities has its own key.",
)
def test_score_is_one_if_all_is_found(scored, with_rules):
    score, gold = scored(with_rules, "my [iPhone 8](GADGET) died", "soup", "so [Ana](PERSON) said")
    assert score <= 1, f"`evaluate` returns {score:g}. The F-score of the kata goes from 0 to 1."
    assert score == pytest.approx(1), (
        f"The pipeline finds all entities and nothing else, and `evaluate` returns {score:.2f}"
        f" instead of 1. Does the pipeline see the texts at all?\n{show(gold[0], gold[0].ents)}"
    )


@pytest.mark.hint(
    "Where does the predicted Doc of each Example come from? It must know nothing.",
    "A Doc that holds entities keeps them when a pipeline sees it. A new Doc has none.",
    "Give the pipeline the text of a gold doc, not the doc.",
)
def test_pipeline_sees_the_text_alone(scored, without_rules):
    score, gold = scored(without_rules, "my [iPhone 8](GADGET) died", "so [Ana](PERSON) said")
    assert score == 0, (
        f"This pipeline finds nothing, and `evaluate` returns {score:.2f}: the docs that it is"
        f" judged by hold the right entities already.\n{show(gold[0], gold[0].ents, 'gold')}"
    )


GOLD = st.lists(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4
)


@pytest.mark.hint(
    "An entity counts as found if start, end and label are the same, over all docs together.",
    "The F-score is not the mean of precision and recall, and not the mean over docs.",
    "spaCy's own evaluation gives this number. Which of its keys did you take?",
)
@given(GOLD.filter(lambda lines: "[" in "".join(lines)))
def test_score_is_the_f_score(scored, with_rules, lines):
    score, gold = scored(with_rules, *lines)
    found = [with_rules(doc.text) for doc in gold]
    right, mine = entities(gold), entities(found)
    both = len(right & mine)
    which = ""
    if mine and score == pytest.approx(both / len(mine)):
        which = " This is the precision."
    elif score == pytest.approx(both / len(right)):
        which = " This is the recall."
    assert score == pytest.approx(f_score(gold, found)), (
        f"`evaluate` returns {score:.3f}, which is not the F-score.{which}"
        f" {tally(right, mine)} The first doc:\n"
        f"{compare(gold[0], gold=triples(gold[0].ents), predicted=triples(found[0].ents))}"
    )


# The loop, on a few comments

FEW = [
    "my [iPhone 8](GADGET) fell into the soup",
    "[Ana](PERSON) never answers before noon",
    "the [Galaxy S9](GADGET) is too slippery for me",
    "we had soup again",
    "selling a [Pixel 3a](GADGET), never used",
    "who told [Tim Baker](PERSON) about the party?",
    "eight of my friends bought a phone",
    "an [iPhone X](GADGET) in the washing machine, again",
    "the apple cake of my aunt [Rosa](PERSON) is back",
    "is a [Moto G7](GADGET) worth it in this year",
    "it rained the whole day",
    "[Lena](PERSON) sings louder than the vacuum cleaner",
    "nobody phones people with a phone",
    "a [Kindle Oasis](GADGET) survives the bathtub, mine did",
    "thanks to [Omar](PERSON) we got home",
    "traded my bike for a [Switch Lite](GADGET)",
    "the galaxy is big and i am tired",
    "[Mia](PERSON) and her brother [Jon](PERSON) moved out",
    "the [Nokia 3310](GADGET) was in the drawer all the time",
    "good night",
]
# A model that knows the comments above by heart cannot be perfect here: it has no such label.
OTHERS = [
    "found it on [Reddit](WEBSITE), where else",
    "my sister still uses an [iPhone 7](GADGET)",
    "the whole thread on [Wikipedia](WEBSITE) is about soup",
    "[Paul](PERSON) was right",
]
MANY = 15  # epochs, so that the comments above are learnt by heart


class Watch:
    """Notes what a loop hands to spaCy, to explain a result that is not right.

    batches: what each update was given: the Example's text, and the marks on both sides.
    initialized: how often weights were made, ``too_late`` whether after an update.
    refused: what update was given and could not use.
    """

    def __init__(self) -> None:
        self.batches = []
        self.initialized = 0
        self.too_late = False
        self.refused = ""

    def __enter__(self):
        from spacy.language import Language

        update, initialize = Language.update, Language.initialize

        def watched_update(pipeline, *args, **kwargs):
            examples = args[0] if args else kwargs.get("examples")
            self._note(examples)
            return update(pipeline, *args, **kwargs)

        def watched_initialize(pipeline, *args, **kwargs):
            self.initialized += 1
            self.too_late |= bool(self.batches)
            return initialize(pipeline, *args, **kwargs)

        self._patches = [
            mock.patch.object(Language, "update", watched_update),
            mock.patch.object(Language, "initialize", watched_initialize),
        ]
        for patch in self._patches:
            patch.start()
        return self

    def __exit__(self, *_) -> None:
        for patch in self._patches:
            patch.stop()

    def _note(self, examples) -> None:
        kinds = [examples]
        if isinstance(examples, (list, tuple)):
            kinds = list(examples)
        if kinds and all(type(item).__name__ == "Example" for item in kinds):
            if kinds == [examples]:
                self.refused = "one Example alone"
            else:
                self.batches.append([_sides(example) for example in kinds])
        elif kinds:
            names = " and ".join(sorted({type(item).__name__ for item in kinds}))
            whole = f"a {type(examples).__name__} that holds {names}"
            self.refused = whole if kinds != [examples] else f"one {names}"

    def texts(self):
        return [text for batch in self.batches for text, *_ in batch]


def _sides(example):
    predicted, reference = example.predicted, example.reference
    unknown = any(not token.ent_iob_ for token in reference)
    return reference.text, characters(predicted.ents), characters(reference.ents), unknown


def run(kata, docs, dev, epochs, seed):
    """Call `train` and return what it returned and what was seen of it, if this can be used."""
    from spacy.language import Language

    with Watch() as watch, training_shown(f"{len(docs)} comments, {epochs} epochs"):
        try:
            returned = kata.train(list(docs), list(dev), epochs, seed)
        except (KeyError, TypeError, ValueError) as error:
            said = " ".join(str(error).split())
            if watch.refused and "[E978]" in said:
                pytest.fail(
                    "`nlp.update` takes a list of Examples, and `train` hands it something else:"
                    f" {watch.refused}."
                )
            if not watch.initialized and re.search(r"\[E(022|109|955)\]", said):
                pytest.fail(
                    "The `ner` has no weights, not even random ones. They have to be made once,"
                    f" before the first update. spaCy says: {said}"
                )
            raise
    assert returned is not None, "`train` returns None. Is there a `return` at its end?"
    several = isinstance(returned, (tuple, list))
    many = len(returned) if several else "one"
    assert many == 2, (
        f"`train` returns two things, the pipeline and the progress; here it returns {many}, of"
        f" the type {type(returned).__name__}."
    )
    pipeline, progress = returned
    assert isinstance(pipeline, Language), (
        "The first thing that `train` returns is the pipeline; this is of the type"
        f" {type(pipeline).__name__}."
    )
    assert isinstance(progress, (list, tuple)), (
        "The second thing that `train` returns is a list of pairs; this is of the type"
        f" {type(progress).__name__}."
    )
    for pair in progress:
        is_pair = isinstance(pair, (tuple, list)) and len(pair) == 2
        assert is_pair, (
            f"For each epoch the progress holds a pair, (loss, F-score on dev). Here is {pair!r}."
        )
        assert all(isinstance(item, Real) for item in pair), (
            "For each epoch the progress holds two numbers, the loss and the F-score on dev."
            f" Here stands {pair!r}."
        )
    return pipeline, list(progress), watch


@ready_made
def few(nlp):
    return [annotated(nlp, parse(line)) for line in FEW]


@ready_made
def others(nlp):
    return [annotated(nlp, parse(line)) for line in OTHERS]


@pytest.fixture(scope="module")
def two_epochs(kata, few, others):
    """Train for two epochs on a few docs; return the pipeline, the progress, and the watch."""
    return run(kata, few, others, 2, 0)


@pytest.mark.time_limit(30)
@pytest.mark.hint(
    "Write the loop for one epoch first, then put another one around it.",
    "Before the loop come the seed, a blank pipeline with an `ner`, the Examples, and first"
    " weights.",
    "After each epoch append one pair to a list. Return the pipeline and that list.",
)
def test_progress_has_a_pair_for_each_epoch(two_epochs):
    pipeline, progress, _ = two_epochs
    assert pipeline.pipe_names.count("ner") == 1, (
        f"The pipeline has the components {pipeline.pipe_names}; it should have one 'ner'."
    )
    assert len(progress) == 2, (
        f"`train` was asked for 2 epochs, and its progress has {len(progress)} pairs. There is"
        " one pair for each epoch."
    )


@pytest.mark.hint(
    "Look at one Example before the loop. Are the right entities on the side to learn from?",
    "Example takes the predicted Doc first and the reference second.",
    "If you hand over offsets: characters, and the end is the first character after the entity.",
)
def test_model_learns_from_the_entities_of_the_docs(two_epochs, few):
    _, _, watch = two_epochs
    right = {doc.text: doc for doc in few}
    for batch in watch.batches:
        for text, predicted, reference, unknown in batch:
            assert text in right, f"This text is none of the docs to train on: {text!r}"
            gold = characters(right[text].ents)
            if reference == gold and predicted in ([], gold):
                continue
            drawing = show(right[text], right[text].ents, "gold")
            assert reference or predicted != gold, (
                "The two sides of the Examples have changed places: the right entities are on the"
                " predicted side, and the reference has none. So the loss is 0, and there is"
                f" nothing to learn:\n{drawing}"
            )
            assert not unknown, (
                "An entity of this doc gets lost in its Example. That happens if an offset does"
                " not lie where a token begins or ends; spaCy warns of it with W030:\n"
                f"{drawing}"
            )
            assert reference != gold, (
                "The predicted side of this Example holds entities already. A pipeline keeps the"
                " entities that a Doc brings along, right or wrong, and learns nothing there. Make"
                f" this side from the text alone:\n{drawing}"
            )
            pytest.fail(
                "The model learns other entities from this text than its Doc has"
                f" ({len(reference)} instead of {len(gold)}, or elsewhere):\n{drawing}"
            )


@pytest.mark.hint(
    "Weights are made once. What would be left of an epoch if the next made new ones?",
    "`nlp.initialize` stands before the loop over the epochs.",
)
def test_weights_are_made_before_the_first_epoch(two_epochs):
    _, _, watch = two_epochs
    assert not watch.too_late, (
        f"The pipeline is initialized {watch.initialized} times, also after updates. Each time"
        " all its weights are random again, and what was learnt is lost."
    )


@pytest.mark.hint(
    "Count: how many batches make an epoch? The last one is smaller than the others.",
    "`spacy.util.minibatch` cuts a list into batches and leaves nothing out.",
)
def test_each_epoch_takes_every_doc_once(two_epochs, few):
    _, _, watch = two_epochs
    if not watch.batches:
        return  # updated in another way: then what it learns decides
    seen = Counter(watch.texts())
    for doc in few:
        assert seen[doc.text] == 2, (
            f"In 2 epochs `nlp.update` should see each doc 2 times; this one it sees"
            f" {seen[doc.text]} times: {doc.text!r}"
        )


@pytest.mark.hint(
    "One step with all examples is one change of the weights. More steps learn more.",
    "Inside of the loop over the epochs there is a second one, over the batches.",
)
def test_epoch_has_several_batches(two_epochs, few):
    _, _, watch = two_epochs
    largest = max((len(batch) for batch in watch.batches), default=0)
    assert largest < len(few), (
        f"An update takes all {len(few)} docs at once, so an epoch changes the weights a single"
        " time. Cut the docs into batches of 8."
    )


@pytest.mark.hint(
    "In which order do the examples come, and does an epoch change it?",
    "A list can be shuffled in place, at the start of each epoch.",
    "`random.shuffle` returns None: it changes the list that it is given.",
)
def test_order_is_new_in_each_epoch(two_epochs, few):
    _, _, watch = two_epochs
    texts = watch.texts()
    given = [doc.text for doc in few]
    assert not texts or texts != given * 2, (
        "Both epochs take the docs in the order in which they came. Docs that are alike often come"
        " one after the other, and a model forgets the first ones while it learns the last."
    )


def weights(pipeline):
    nodes = list(pipeline.get_pipe("ner").model.walk())
    return [node.get_param(name).copy() for node in nodes for name in node.param_names]


@pytest.fixture(scope="module")
def repeated(kata, few, others):
    """Return the weights of three runs: twice with one seed, and with another."""
    import numpy

    runs = []
    for before, seed in enumerate([7, 7, 8]):
        random.seed(before)  # chance is different before each run
        numpy.random.seed(before)
        runs.append(weights(run(kata, few, others, 1, seed)[0]))
    return runs


def same(ones, others):
    return len(ones) == len(others) and all(
        a.shape == b.shape and (a == b).all() for a, b in zip(ones, others, strict=True)
    )


@pytest.mark.time_limit(30)
@pytest.mark.hint(
    "What is random here? The first weights, dropout, and the order of the docs.",
    "Weights and dropout come from numpy's random numbers, shuffling from Python's.",
    "spaCy has a function in `spacy.util` that seeds all of them. Call it before anything random.",
)
def test_same_seed_gives_the_same_weights(repeated):
    first, second, _ = repeated
    assert same(first, second), (
        "Trained twice on the same docs with the same seed, the pipelines have different weights."
        " Something random happens that the seed does not decide, or before it is set."
    )


@pytest.mark.time_limit(30)
@pytest.mark.hint(
    "Is the parameter `seed` used?",
    "A seed that stands in the code gives the same weights for every `seed`.",
)
def test_another_seed_gives_other_weights(repeated):
    first, _, other = repeated
    assert not same(first, other), (
        "With the seeds 7 and 8 the weights are the same. The parameter `seed` decides what is"
        " random."
    )


@pytest.fixture(scope="module")
def many_epochs(kata, few, others):
    return run(kata, few, others, MANY, 0)


def shown(numbers):
    return " ... ".join(f"{number:.1f}" for number in [*numbers[:3], *numbers[-2:]])


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "Each epoch has a loss of its own. What does the dictionary hold when an epoch begins?",
    "`nlp.update` adds to the dictionary `losses` that it is given.",
)
def test_loss_falls_from_epoch_to_epoch(many_epochs):
    _, progress, _ = many_epochs
    losses = [loss for loss, _ in progress]
    assert any(losses), "The loss of every epoch is 0, so there was nothing to learn."
    assert not (losses == sorted(losses) and losses[-1] > losses[0]), (
        f"The loss grows with every epoch: {shown(losses)}. The losses of all epochs seem to be"
        " added up. Let each epoch begin with an empty dictionary."
    )
    assert losses[-1] < losses[0] / 2, (
        f"The loss hardly falls in {MANY} epochs: {shown(losses)}. Do the pairs hold the loss"
        " first, and does anything undo what an epoch has learnt?"
    )


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "If a handful of comments cannot be learnt by heart, something undoes or stops the updates.",
    "The pipeline to return is the one that was updated.",
)
def test_docs_are_learnt(many_epochs, few):
    pipeline, _, _ = many_epochs
    found = [pipeline(doc.text) for doc in few]
    score = f_score(few, found)
    number = next(
        (i for i, doc in enumerate(few) if triples(doc.ents) != triples(found[i].ents)), 0
    )
    assert score > 0.8, (
        f"After {MANY} epochs the F-score is {score:.2f} on the very docs it was trained on. It"
        " should know them by heart:\n"
        f"{compare(few[number], gold=triples(few[number].ents), yours=triples(found[number].ents))}"
    )


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "Which docs does the loop evaluate on? A model always looks good on what it has learnt.",
    "Your function `evaluate` gives this number. Call it after the last batch of an epoch.",
)
def test_progress_is_measured_on_dev(many_epochs, few, others):
    pipeline, progress, _ = many_epochs
    scores = [score for _, score in progress]
    on_docs, on_dev = (
        f_score(docs, [pipeline(doc.text) for doc in docs]) for docs in (few, others)
    )
    assert scores[-1] != pytest.approx(on_docs) or on_docs == pytest.approx(on_dev), (
        f"The progress ends with an F-score of {scores[-1]:.2f}. That is the score on the docs it"
        f" was trained on; on dev it is {on_dev:.2f}. Only texts that it has never seen tell what"
        " it has learnt."
    )
    assert any(score == pytest.approx(on_dev, abs=1e-6) for score in scores), (
        f"The pipeline has an F-score of {on_dev:.2f} on dev, and the progress ends with"
        f" {scores[-1]:.2f}."
    )


# The loop, on real comments

GADGETS, PERSONS = 120, 70  # comments to train on, one label after the other
EPOCHS = 4
LEAST = {"GADGET": 0.5, "PERSON": 0.3}


def comments(nlp, part: str, wanted) -> list:
    """Return docs of a part of the corpus, with gadgets and persons as their entities."""
    texts = [
        Marked(text.text, tuple(span for span in text.spans if span[2] in LEAST))
        for text in marked(f"comments_{part}.txt")
    ]
    return [annotated(nlp, text) for text in texts if wanted({span[2] for span in text.spans})]


@ready_made
def unseen(nlp):
    """Comments whose gadgets and persons have other names than those to train on."""
    return comments(nlp, "test", lambda labels: True)


@ready_made
def real(nlp):
    """Comments to train on, label after label, and others to evaluate on."""
    gadgets = comments(nlp, "train", lambda labels: labels == {"GADGET"})[:GADGETS]
    persons = comments(nlp, "train", lambda labels: labels == {"PERSON"})[:PERSONS]
    return gadgets + persons, comments(nlp, "dev", lambda labels: True)[:20]


@pytest.fixture(scope="module")
def trained(kata, many_epochs, real, unseen):
    """Train on real comments; return what the pipeline finds in unseen ones."""
    pipeline, _, _ = run(kata, *real, EPOCHS, 0)
    return list(pipeline.pipe(doc.text for doc in unseen))


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "The model must learn from the words around a name, for it never saw these names.",
    "Only the updates of a `ner` generalise. Rules and lists of names do not.",
)
@pytest.mark.parametrize("label", list(LEAST))
def test_names_that_it_never_saw_are_found(trained, unseen, label):
    score = f_score(unseen, trained, label)
    total = sum(ent.label_ == label for doc in unseen for ent in doc.ents)
    found = sum(ent.label_ == label for doc in trained for ent in doc.ents)
    assert score >= LEAST[label], (
        f"After {EPOCHS} epochs on {GADGETS} comments with gadgets and {PERSONS} with persons the"
        f" F-score of {label} is {score:.2f} on {len(unseen)} comments with other names; it"
        f" should be at least {LEAST[label]}. There are {total}, and the model predicts {found}."
    )

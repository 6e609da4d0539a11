"""Judges the score with rules that find known things, and the loop by what an `ner` notes of it.

Over ten seeds the F-score on the unseen comments is .76 to .88 for GADGET and .49 to .62 for
PERSON.
"""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_up import enriched, other_tokenizer
from overall_score import LINES, MISSED, PREDICTED_TWICE, RULES, f_score, judge_f_score, score_of
from returned import everything, shown, unchanged
from shared import annotated, compare, ready_made, ruled, show, triples
from showing import show_findings
from training_docs import GADGETS, PERSONS, few_docs, other_docs, real_docs, unseen_docs
from training_epochs import (
    judge_batches,
    judge_docs,
    judge_dropout,
    judge_examples,
    judge_losses,
    judge_places,
    judge_scores,
    judge_sizes,
)
from training_runs import run
from training_spy import are_same, some_weights, weights

from dojo.testkit.notation import parse

MANY = 15  # epochs, so that a few comments are learnt by heart
EPOCHS = 4  # on real comments
LEAST = {"GADGET": 0.5, "PERSON": 0.3}  # F-scores on others

# The score


@ready_made
def with_rules(nlp):
    """Two pipelines that find the same and make different tokens."""
    return [ruled(pipeline, RULES) for pipeline in (nlp, other_tokenizer(nlp))]


@ready_made
def without_rules(nlp):
    """A pipeline that finds nothing."""
    return ruled(nlp, [{"label": "GADGET", "pattern": "Commodore 64"}])


@pytest.mark.hint(
    "Compare what the pipeline predicts with what is right. Which objects hold such a pair?",
    "`nlp.evaluate` takes a list of Examples and does all the rest.",
    "The scores are a dictionary. The F-score of the entities has its own key.",
)
def test_score_should_be_one_if_all_is_found(kata, with_rules):
    lines = ["my [iPhone 8](GADGET) died", "soup", "so [Ana](PERSON) said", "soup"]
    gold = [annotated(with_rules[0], parse(line)) for line in lines]
    score = score_of(kata, with_rules[0], gold)
    assert score <= 1, f"`evaluate` returns {score:g}. The F-score should go from 0 to 1."
    assert score == pytest.approx(1), (
        f"The pipeline finds all entities and nothing else, and `evaluate` returns {score:.2f}"
        f" instead of 1. {'Count over all docs together.' if score else 'Does it see the texts?'}"
        f"\n{show(gold[0], gold[0].ents, 'predicted')}"
    )


@pytest.mark.hint(
    "Where does the predicted Doc of each Example come from? It must know nothing.",
    "A Doc that holds entities keeps them when a pipeline sees it. A new Doc has none.",
    "Give the pipeline the text of a gold doc, not the doc.",
)
def test_pipeline_should_see_the_text_alone(kata, without_rules):
    lines = ["my [iPhone 8](GADGET) died", "so [Ana](PERSON) said"]
    gold = [annotated(without_rules, parse(line)) for line in lines]
    score = score_of(kata, without_rules, gold)
    assert score == 0, (
        f"This pipeline finds nothing, and `evaluate` returns {score:.2f} instead of 0. Do the"
        " Docs that the pipeline reads already hold the right entities?\n"
        f"{show(gold[0], gold[0].ents, 'gold')}"
    )


@pytest.mark.hint(
    "The gold docs are needed again, after the next epoch.",
    "Make new Docs for what the pipeline predicts.",
)
def test_gold_docs_should_stay_as_they_are(kata, with_rules):
    gold = [
        enriched(annotated(with_rules[0], parse(line)), number)
        for number, line in enumerate(["my [iPhone 8](GADGET)  died\n", "[Ana](PER) [Pixel](GAD)"])
    ]
    with unchanged("evaluate", gold=gold):
        kata.evaluate(with_rules[0], gold)


@pytest.mark.time_limit(30)  # a Scorer of its own costs 0.1 seconds for each corpus
@pytest.mark.hint(
    "An entity counts as found if start, end and label are the same, over all docs together.",
    "The F-score is not the mean of precision and recall, and not the mean over docs.",
    "spaCy's own evaluation gives this number. Which of its keys did you take?",
)
@settings(max_examples=50)
@given(st.lists(LINES, min_size=1, max_size=5).filter(lambda lines: "[" in "".join(lines)))
@example([PREDICTED_TWICE, "", "[Ana](PERSON) and [Ana](PERSON)", "Ana Ana Ana", MISSED])
@example(["[iPhone](GADGET) 8 and Ana's [Apple](PERSON)"])
@example(["[my iPhone 8](GADGET)", "[Ana](PERSON)"])
@example(["my [iPhone 8](GADGET)", "Ana", "my [iPhone 8](GADGET)", "my [iPhone 8](GADGET)"])
@example(["  [Łódź](GAD)  [Ana](PER) soup [Ana](PERSON)\n", "[iPhone 8](GAD) [iPhone 8](GADGET)"])
def test_score_should_be_the_f_score(kata, with_rules, lines):
    for pipeline in with_rules:
        judge_f_score(kata, pipeline, [annotated(pipeline, parse(line)) for line in lines])


# The loop, on a few comments


@ready_made
def few(nlp):
    """Twenty comments to train on, with more in them than entities."""
    return few_docs(nlp)


@ready_made
def others(nlp):
    """Comments to evaluate on."""
    return other_docs(nlp)


@pytest.fixture(scope="module")
def two_epochs(kata, few, others):
    return run(kata, few, others, 2, 0)


@pytest.mark.time_limit(30)
@pytest.mark.hint(
    "Write the loop for one epoch first, then put another one around it.",
    "Before the loop: set the seed, make a blank pipeline with an `ner` and the Examples, and"
    " initialize the weights.",
    "After each epoch append one pair to a list. Return the pipeline and that list.",
)
def test_progress_should_have_a_pair_for_each_epoch(two_epochs):
    pairs = len(two_epochs.progress)
    assert pairs == 2, (
        f"`train` was called with 2 epochs, so the progress should have 2 pairs, but it has"
        f" {pairs}."
    )


@pytest.mark.hint(
    "What does `spacy.blank` take, and what does `add_pipe`?",
    "Make the pipeline inside `train`, and add nothing but an `ner`.",
)
def test_pipeline_should_be_english_with_an_ner_alone(two_epochs, few):
    pipeline = two_epochs.pipeline
    assert pipeline.lang == "en", (
        f"The pipeline's language is {pipeline.lang!r}, but the code for English is 'en'."
    )
    assert pipeline.component_names == ["ner"], (
        f"The pipeline has the components {pipeline.component_names}, but its only component should"
        " be 'ner'."
    )
    labels = sorted({ent.label_ for doc in few for ent in doc.ents})
    assert sorted(pipeline.get_pipe("ner").labels) == labels, (
        f"The `ner` should have the labels of the docs, {labels}, but it has"
        f" {sorted(pipeline.get_pipe('ner').labels)}."
    )
    assert two_epochs.spy.has_made(pipeline.get_pipe("ner")), (
        "The `ner` of this pipeline was there before `train` was called. Each call should make a"
        " new one."
    )


@pytest.mark.hint(
    "Look at one Example before the loop. Are the right entities on the side to learn from?",
    "Example takes the predicted Doc first and the reference second.",
    "If you pass offsets, they count characters, and the end is the first character after the"
    " entity.",
)
def test_model_should_learn_from_the_entities_of_the_docs(two_epochs, few):
    judge_examples(two_epochs.spy, few)


@pytest.mark.hint(
    "The weights are initialized once. If each epoch did it again, what would remain of the one"
    " before?",
    "Call `nlp.initialize` before the loop over the epochs.",
)
def test_weights_should_be_initialized_before_the_first_epoch(two_epochs):
    spy = two_epochs.spy
    assert not spy.is_late, (
        f"The `ner` is initialized {spy.initialized} times, also after an update. Each time"
        " all its weights are random again, and what was learnt is lost."
    )


@pytest.mark.hint(
    "Count: how many batches make an epoch? The last one is smaller than the others.",
    "`spacy.util.minibatch` cuts a list into batches and leaves nothing out.",
)
def test_each_epoch_should_take_every_doc_once(two_epochs, few):
    judge_docs(two_epochs.spy, few, 2)


@pytest.mark.hint(
    "Inside the loop over the epochs there is a second one, over the batches.",
    "`spacy.util.minibatch` takes the size of the batches.",
)
def test_batches_should_hold_8_docs(two_epochs, few):
    judge_sizes(two_epochs.spy, few)


@pytest.mark.hint(
    "In which order do the examples come, and does an epoch change it?",
    "A list can be shuffled in place, at the start of each epoch, before it is cut into batches.",
    "`random.shuffle` returns None: it changes the list that it is given.",
)
def test_docs_should_be_shuffled_in_each_epoch(two_epochs, few):
    spy = two_epochs.spy
    assert spy.texts[: len(few)] != [doc.text for doc in few], (
        "The first epoch takes the docs in the order of the list. Shuffle them in each epoch,"
        " including the first, before you cut them into batches."
    )
    judge_batches(spy)


@pytest.mark.hint(
    "One parameter of an update says which share of the model is left out, at random.",
    "The lesson of k01 has a loop with dropout.",
)
def test_dropout_should_be_a_tenth(two_epochs):
    judge_dropout(two_epochs.spy)


@pytest.mark.hint(
    "What moves the weights is the optimizer. Does each update get to it?",
    "`nlp.update` calls the optimizer itself; the component's own `update` does so if it gets one.",
)
def test_weights_should_change_after_each_batch(two_epochs):
    spy = two_epochs.spy
    assert spy.moves == len(spy.updates), (
        f"In 2 epochs there are {len(spy.updates)} batches, so the weights should change"
        f" {len(spy.updates)} times. Number of changes: {spy.moves}."
    )


@pytest.mark.hint(
    "The pipeline to return is the one that was updated, as the last epoch leaves it.",
    "Is it the same object from the first line to the last? Or is something copied or restored?",
)
def test_pipeline_should_have_the_weights_of_the_last_epoch(two_epochs):
    mine = some_weights(two_epochs.pipeline.get_pipe("ner"))
    assert are_same(mine, two_epochs.spy.last_weights), (
        "The pipeline that `train` returns does not have the weights that the last update left. Is"
        " an earlier epoch restored?"
    )


@pytest.mark.hint(
    "The docs belong to the caller. Does your function change them?",
    "An Example needs two Docs. Make a new one for the side that changes.",
)
def test_docs_should_stay_as_they_are(two_epochs, few, others):
    assert list(map(id, two_epochs.dev)) == list(map(id, two_epochs.order)), (
        "`train` changes the list `dev`: Docs are added to it, taken out of it or moved."
    )
    pairs = [*zip(few, two_epochs.docs, strict=True), *zip(others, two_epochs.dev, strict=True)]
    for doc, yours in pairs:
        assert everything(yours) == everything(doc.copy()), (
            "`train` changes a Doc that it is given, which should stay as it is. This is how it is"
            f" now:\n{shown(yours)}"
        )


@pytest.fixture(scope="module")
def again(kata, few, others):
    """Train with the same seed as `two_epochs`, and then with another."""
    return run(kata, few, others, 2, 0, chance=7), run(kata, few, others, 2, 1)


@pytest.mark.time_limit(30)
@pytest.mark.hint(
    "What `train` returns belongs to the caller. Where is the pipeline made?",
    "Make the pipeline and its `ner` inside `train`, each time.",
)
def test_each_call_should_train_a_new_pipeline(two_epochs, again):
    pipelines = [each.pipeline for each in (two_epochs, *again)]
    kinds = {"pipeline": pipelines, "`ner`": [each.get_pipe("ner") for each in pipelines]}
    for name, things in kinds.items():
        assert len(set(map(id, things))) == len(things), (
            f"Two calls of `train` return the same {name}. So the second changes what the first"
            " returned. Each call should make a new one."
        )


@pytest.mark.time_limit(30)
@pytest.mark.hint(
    "What is random here? The first weights, dropout, and the order of the docs.",
    "Weights and dropout come from numpy's random numbers, shuffling from Python's.",
    "spaCy has a function in `spacy.util` that seeds all of them. Call it before anything random.",
)
def test_same_seed_should_give_the_same_weights(two_epochs, again):
    one, other = (weights(each.pipeline.get_pipe("ner")) for each in (two_epochs, again[0]))
    assert are_same(one, other), (
        "Trained twice on the same docs with the seed 0, the pipelines have different weights."
        " Something random happens that the seed does not decide, or before it is set."
    )


@pytest.mark.time_limit(30)
@pytest.mark.hint(
    "Is the parameter `seed` used?",
    "If you hard-code the seed, every `seed` gives the same weights.",
)
def test_another_seed_should_give_other_weights(two_epochs, again):
    runs = (two_epochs, again[1])
    ends = (weights(each.pipeline.get_pipe("ner")) for each in runs)
    assert not are_same(*ends), (
        "With the seeds 0 and 1 the weights are the same. The parameter `seed` should decide what"
        " is random."
    )
    assert not are_same(*(each.spy.first_weights for each in runs)), (
        "With the seeds 0 and 1 the first weights, from which the training starts, are the same."
        " The parameter `seed` should decide them, too."
    )
    assert two_epochs.spy.texts != again[1].spy.texts, (
        "With the seeds 0 and 1 the docs come in the same order. The parameter `seed` should decide"
        " it, too."
    )


@pytest.mark.hint(
    "Each epoch has a loss of its own. What does the dictionary hold when an epoch begins?",
    "`nlp.update` adds to the dictionary `losses` that it is given.",
)
def test_loss_should_be_that_of_all_batches_of_the_epoch(two_epochs):
    judge_losses(two_epochs)


@pytest.fixture(scope="module")
def many_epochs(kata, few, others):
    return run(kata, few, others, MANY, 2)


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "What is different in a later epoch? The order should be all.",
    "Does your function shuffle the whole list in each epoch? Is the seed set only once?",
)
def test_later_epochs_should_go_on_like_the_first(many_epochs, few):
    spy = many_epochs.spy
    judge_docs(spy, few, MANY)
    judge_sizes(spy, few)
    judge_dropout(spy)
    judge_batches(spy)
    judge_places(spy, few)


@pytest.mark.time_limit(30)
@pytest.mark.hint(
    "Where does the last batch end? Try your loop on paper with as many docs as here.",
    "`spacy.util.minibatch` cuts a list of any length into batches.",
)
@pytest.mark.parametrize("size", [17, 16, 5, 1])
def test_any_number_of_docs_should_work(kata, few, others, size):
    docs = few[:size]
    spy = run(kata, docs, others, 1, 0).spy
    judge_docs(spy, docs, 1)
    judge_sizes(spy, docs)


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "If a handful of comments cannot be learnt by heart, something undoes or stops the updates.",
    "Do the updates change the weights far enough? An optimizer has a learning rate.",
)
def test_docs_should_be_learnt(many_epochs, few):
    found = [many_epochs.pipeline(doc.text) for doc in few]
    score = f_score(few, found)
    pairs = list(zip(few, found, strict=True))
    doc, other = next((p for p in pairs if triples(p[0].ents) != triples(p[1].ents)), pairs[0])
    assert score > 0.7, (
        f"After {MANY} epochs the F-score is {score:.2f} on the very docs that the pipeline was"
        " trained on. It should know them by heart:\n"
        f"{compare(doc, gold=triples(doc.ents), predicted=triples(other.ents))}"
    )


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "Which docs does the loop evaluate on? A model always looks good on what it has learnt.",
    "Your function `evaluate` gives this number. Call it after the last batch of an epoch.",
)
def test_score_should_be_that_on_dev_after_the_epoch(many_epochs, few, others):
    judge_scores(many_epochs, few, others)


# The loop, on real comments


@ready_made
def unseen(nlp):
    """Comments whose gadgets and persons have other names than those to train on."""
    return unseen_docs(nlp)


@ready_made
def real(nlp):
    """Comments to train on, label after label, and others to evaluate on."""
    return real_docs(nlp)


@pytest.fixture(scope="module")
def real_run(kata, many_epochs, real):
    docs, dev = real
    return run(kata, docs, dev, EPOCHS, 0)


@pytest.fixture(scope="module")
def trained(real_run, unseen):
    """Return what a pipeline that is trained on real comments finds in unseen ones."""
    found = list(real_run.pipeline.pipe(doc.text for doc in unseen))
    show_findings(unseen, found, "What it finds in comments that it has never seen:")
    return found


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "The model must learn from the words around a name, because it has never seen these names.",
    "Only the updates of an `ner` generalise. Rules and lists of names do not.",
)
@pytest.mark.parametrize("label", list(LEAST))
def test_names_that_it_never_saw_should_be_found(trained, unseen, label):
    score = f_score(unseen, trained, label)
    total = sum(ent.label_ == label for doc in unseen for ent in doc.ents)
    found = sum(ent.label_ == label for doc in trained for ent in doc.ents)
    assert score >= LEAST[label], (
        f"After {EPOCHS} epochs on {GADGETS} comments with gadgets and {PERSONS} with persons the"
        f" F-score of {label} is {score:.2f} on {len(unseen)} comments with other names; it"
        f" should be at least {LEAST[label]}. There are {total}, and the model predicts {found}."
    )


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "What does your function do with many docs that it does not do with twenty?",
    "Is there a number in it that should depend on the docs?",
)
def test_many_docs_should_be_treated_like_a_few(real_run, real):
    docs, _ = real
    judge_docs(real_run.spy, docs, EPOCHS)
    judge_sizes(real_run.spy, docs)
    judge_dropout(real_run.spy)
    judge_batches(real_run.spy)

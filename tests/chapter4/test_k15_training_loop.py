"""Judges the score with rules that find known things, and the loop by what an `ner` notes of it.

Over ten seeds the F-score on the unseen comments is .76 to .88 for GADGET and .49 to .62 for
PERSON.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_up import enriched, other_tokenizer
from returned import everything, judge_type, unchanged
from shared import annotated, characters, compare, marked, ready_made, ruled, show, tally, triples
from training_runs import run
from training_spy import are_same, some_weights, weights

from dojo.marks import Marked, parse

# The score

RULES = [  # what the pipelines that try out `evaluate` find, whatever the gold docs say
    {"label": "GADGET", "pattern": "iPhone 8"},
    {"label": "PERSON", "pattern": "Ana"},
    {"label": "PERSON", "pattern": "Apple"},
    {"label": "gad", "pattern": "Łódź"},
]
PIECES = [
    *("[iPhone 8](GADGET)", "[iPhone 8](GADGET)", "[iPhone](GADGET) 8", "[iPhone 8](GAD)"),
    *("iPhone 8", "[Ana](PERSON)", "[Ana](PERSON)", "[Ana](PER)", "Ana", "[Apple](PERSON)"),
    *("[my iPhone 8](GADGET)", "[aunt Ana](PERSON)"),
    *("[Łódź](GAD)", "[Łódź](GADGET)", "[Pixel 6](GADGET)", "Ana's", "soup", "😀"),
]
# Together precision, recall and F-score differ, and no usual mistake comes to one of the others.
PREDICTED_TWICE, MISSED = "[Ana](PERSON) and Ana", "a [Pixel 6](GADGET) for my [Pixel 6](GADGET)"
GAPS = st.sampled_from([" ", " ", " ", "  ", "\n"])
LINES = st.lists(st.tuples(st.sampled_from(PIECES), GAPS), max_size=6).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)
DIGITS = 0.0050001  # a score may be rounded to two


def entities(docs):
    """Return the entities of docs as a set, each with the number of its doc."""
    return {(i, *mark) for i, doc in enumerate(docs) for mark in triples(doc.ents)}


def f_score(gold, found, label=None):
    """Return the F-score of two lists of docs, of one label or of all."""
    right, mine = (
        {mark for mark in entities(docs) if label in (None, mark[3])} for docs in (gold, found)
    )
    return 2 * len(right & mine) / (len(right) + len(mine)) if right or mine else 0.0


@ready_made
def with_rules(nlp):
    """Two pipelines that find the same and make different tokens."""
    return [ruled(pipeline, RULES) for pipeline in (nlp, other_tokenizer(nlp))]


@ready_made
def without_rules(nlp):
    """A pipeline that finds nothing."""
    return ruled(nlp, [{"label": "GADGET", "pattern": "Commodore 64"}])


def score_of(kata, pipeline, gold):
    """Call `evaluate` and return the score, if it is a number."""
    score = kata.evaluate(pipeline, list(gold))
    assert not isinstance(score, dict), (
        f"`evaluate` returns a whole dictionary of scores, with the keys {', '.join(score)}."
        " Return the F-score alone."
    )
    return judge_type("evaluate", score, float, "the F-score")


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
        f" instead of 1. Does the pipeline see the texts at all?\n{show(gold[0], gold[0].ents)}"
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
        " docs that it is judged by hold the right entities already?\n"
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
        gold = [annotated(pipeline, parse(line)) for line in lines]
        found = [pipeline(doc.text) for doc in gold]
        right, mine, wanted = entities(gold), entities(found), f_score(gold, found)
        score = score_of(kata, pipeline, gold)
        both = len(right & mine)
        which = ""
        if mine and score == pytest.approx(both / len(mine)):
            which = " This is the precision."
        elif score == pytest.approx(both / len(right)):
            which = " This is the recall."
        pairs = list(zip(gold, found, strict=True))
        doc, other = next((pair for pair in pairs if triples(pair[0].ents)), pairs[0])
        assert abs(score - wanted) <= DIGITS, (
            f"`evaluate` returns {score:.3f}, which is not the F-score of these docs, {len(gold)}"
            f" in all.{which} {tally(right, mine)} One of the docs:\n"
            f"{compare(doc, gold=triples(doc.ents), predicted=triples(other.ents))}"
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
    "we had soup again",
    "[Lena](PERSON) sings louder than the vacuum cleaner",
    "nobody phones people with a phone",
    "a [Kindle Oasis](GADGET) survives the bathtub,  mine did",
    "thanks to [Omar](PERSON) we got home\n",
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
    "a [Pixel 5](GADGET) in the soup",
    "my aunt [Eva](PERSON) sings",
    "selling an [iPhone 6](GADGET)",
    "thanks to [Lea](PERSON) we had soup",
]
NAMES = {"GADGET": "gadget", "PERSON": "PER", "WEBSITE": "PERSON"}  # labels of these comments
MANY = 15  # epochs, so that the comments above are learnt by heart


def renamed(text: Marked) -> Marked:
    return Marked(text.text, tuple((start, end, NAMES[label]) for start, end, label in text.spans))


@ready_made
def few(nlp):
    return [enriched(annotated(nlp, renamed(parse(line))), i) for i, line in enumerate(FEW)]


@ready_made
def others(nlp):
    return [annotated(nlp, renamed(parse(line))) for line in OTHERS]


@pytest.fixture(scope="module")
def two_epochs(kata, few, others):
    return run(kata, few, others, 2, 0)


@pytest.mark.time_limit(30)
@pytest.mark.hint(
    "Write the loop for one epoch first, then put another one around it.",
    "Before the loop come the seed, a blank pipeline with an `ner`, the Examples, and first"
    " weights.",
    "After each epoch append one pair to a list. Return the pipeline and that list.",
)
def test_progress_should_have_a_pair_for_each_epoch(two_epochs):
    pairs = len(two_epochs.progress)
    assert pairs == 2, (
        f"`train` is asked for 2 epochs, so its progress should have 2 pairs, and it has {pairs}."
    )


@pytest.mark.hint(
    "What does `spacy.blank` take, and what does `add_pipe`?",
    "Make the pipeline inside `train`, and add nothing but an `ner`.",
)
def test_pipeline_should_be_english_with_an_ner_alone(two_epochs, few):
    pipeline = two_epochs.pipeline
    assert pipeline.lang == "en", (
        f"The pipeline's language is {pipeline.lang!r}; the code of English is 'en'."
    )
    assert pipeline.component_names == ["ner"], (
        f"The pipeline has the components {pipeline.component_names}; it should have one, 'ner'."
    )
    labels = sorted({ent.label_ for doc in few for ent in doc.ents})
    assert sorted(pipeline.get_pipe("ner").labels) == labels, (
        f"The `ner` should have the labels of the docs, {labels}; here it has"
        f" {sorted(pipeline.get_pipe('ner').labels)}."
    )
    assert two_epochs.spy.has_made(pipeline.get_pipe("ner")), (
        "The `ner` of this pipeline was there before `train` was called. Each call should make a"
        " new one."
    )


@pytest.mark.hint(
    "Look at one Example before the loop. Are the right entities on the side to learn from?",
    "Example takes the predicted Doc first and the reference second.",
    "If you hand over offsets: characters, and the end is the first character after the entity.",
)
def test_model_should_learn_from_the_entities_of_the_docs(two_epochs, few):
    right = {doc.text: doc for doc in few}
    examples = [seen for update in two_epochs.spy.updates for seen in update.examples]
    for seen in examples:
        assert seen.text in right, f"This text is none of the docs to train on: {seen.text!r}"
    # Those with entities first: a doc without any does not show which mistake it is.
    for seen in sorted(examples, key=lambda seen: not right[seen.text].ents):
        doc = right[seen.text]
        gold = characters(doc.ents)
        drawing = show(doc, doc.ents, "gold")
        if seen.reference == gold and seen.predicted in ([], gold) and not seen.has_gaps:
            continue
        assert seen.reference or not gold or seen.predicted != gold, (
            "The two sides of the Examples have changed places: the right entities are on the"
            " predicted side, and the reference has none. So the loss is 0, and there is"
            f" nothing to learn:\n{drawing}"
        )
        assert seen.reference == gold or not seen.has_gaps, (
            "An entity of this doc gets lost in its Example, and its tokens are not annotated. That"
            " happens if an offset does not lie where a token begins or ends; spaCy warns of it"
            f" with W030:\n{drawing}"
        )
        assert not seen.has_gaps, (
            "In the reference of this Example, tokens of no entity are missing: their `ent_iob_` is"
            " empty. They should be outside, as they are in the doc. Else the model does not learn"
            f" where no entity is:\n{drawing}"
        )
        assert seen.reference != gold, (
            "The predicted side of this Example holds entities already. A pipeline keeps the"
            " entities that a Doc brings along, right or wrong, and learns nothing there. Make"
            f" this side from the text alone:\n{drawing}"
        )
        learnt = [f"{doc.text[start:end]!r} as {label}" for start, end, label in seen.reference]
        pytest.fail(
            "The model learns other entities from this text than its Doc has. It learns"
            f" {len(learnt)}: {', '.join(learnt)}\n{drawing}"
        )


@pytest.mark.hint(
    "Weights are made once. What would be left of an epoch if the next made new ones?",
    "`nlp.initialize` stands before the loop over the epochs.",
)
def test_weights_should_be_made_before_the_first_epoch(two_epochs):
    spy = two_epochs.spy
    assert not spy.is_late, (
        f"The `ner` is initialized {spy.initialized} times, also after an update. Each time"
        " all its weights are random again, and what was learnt is lost."
    )


def often(times):
    return {1: "once", 2: "twice"}.get(times, f"{times} times")


@pytest.mark.hint(
    "Count: how many batches make an epoch? The last one is smaller than the others.",
    "`spacy.util.minibatch` cuts a list into batches and leaves nothing out.",
)
def test_each_epoch_should_take_every_doc_once(two_epochs, few):
    judge_docs(two_epochs.spy, few, 2)


def _of_docs(size, epochs):
    docs = "1 doc" if size == 1 else f"{size} docs"
    times = "1 epoch" if epochs == 1 else f"{epochs} epochs"
    return f"With {docs} and {times}"


def judge_docs(spy, docs, epochs):
    """Check that each epoch takes the docs, each of them once."""
    size, wanted = len(docs), Counter(doc.text for doc in docs)
    assert len(spy.texts) == epochs * size, (
        f"{_of_docs(size, epochs)}, the updates should take {epochs * size} in all, each doc"
        f" {often(epochs)}. They take {len(spy.texts)}."
    )
    for number in range(epochs):
        seen = Counter(spy.texts[number * size : (number + 1) * size])
        for text, times in wanted.items():
            assert seen[text] == times, (
                f"In epoch {number + 1} the updates should take this doc {often(times)}, and they"
                f" take it {often(seen[text])}: {text!r}"
            )


@pytest.mark.hint(
    "Inside the loop over the epochs there is a second one, over the batches.",
    "`spacy.util.minibatch` takes the size of the batches.",
)
def test_batches_should_hold_8_docs(two_epochs, few):
    judge_sizes(two_epochs.spy, few)


def judge_sizes(spy, docs):
    """Check that each epoch has batches of 8, and a last one with what is left."""
    full, rest = divmod(len(docs), 8)
    wanted = [8] * full + [rest] * bool(rest)
    for number, epoch in enumerate(spy.epochs(), 1):
        sizes = [len(update.examples) for update in epoch]
        assert sizes == wanted, (
            f"The batches of an epoch with {len(docs)} docs should have the sizes {wanted}. In"
            f" epoch {number} they have the sizes {sizes}."
        )


@pytest.mark.hint(
    "In which order do the examples come, and does an epoch change it?",
    "A list can be shuffled in place, at the start of each epoch, before it is cut into batches.",
    "`random.shuffle` returns None: it changes the list that it is given.",
)
def test_docs_should_be_shuffled_in_each_epoch(two_epochs, few):
    spy = two_epochs.spy
    assert spy.texts[: len(few)] != [doc.text for doc in few], (
        "The first epoch takes the docs in the order in which they are given. Shuffle them in each"
        " epoch, also in the first, before they are cut into batches."
    )
    judge_batches(spy)


def judge_batches(spy):
    """Check that no two epochs have the same batches."""
    epochs = [sorted(sorted(update.texts) for update in epoch) for epoch in spy.epochs()]
    for (i, one), (j, other) in combinations(enumerate(epochs, 1), 2):
        assert one != other, (
            f"In epochs {i} and {j} the batches hold the same docs. Docs that are alike often come"
            " one after the other, and a model forgets the first ones while it learns the last. So"
            " each epoch should shuffle all docs before it cuts them into batches."
        )


@pytest.mark.hint(
    "One parameter of an update says which share of the model is left out, at random.",
    "The lesson of k01 has a loop with dropout.",
)
def test_dropout_should_be_a_tenth(two_epochs):
    judge_dropout(two_epochs.spy)


def judge_dropout(spy):
    """Check the dropout of each update."""
    for rate in sorted({update.dropout for update in spy.updates}):
        assert rate == pytest.approx(0.1), (
            f"The updates should have a dropout of 0.1; here is one with {rate:g}."
        )


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
        "The pipeline that `train` returns does not have the weights that the last update left."
    )


@pytest.mark.hint(
    "The docs belong to the caller. What does your function write into them?",
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
            f" now:\n{show(yours, yours.ents, 'now')}"
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
    "A seed that stands in the code gives the same weights for every `seed`.",
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
    epochs = [[update.loss for update in epoch] for epoch in two_epochs.spy.epochs()]
    sums = [sum(losses) for losses in epochs]
    yours = [pair[0] for pair in two_epochs.progress]
    for number, (loss, wanted) in enumerate(zip(yours, sums, strict=True)):
        why = ""
        if loss == pytest.approx(sum(sums[: number + 1]), rel=1e-3):
            why = " That is the loss of all epochs so far, added up."
        elif loss == pytest.approx(epochs[number][-1], rel=1e-3):
            why = " That is the loss of the last batch alone."
        elif two_epochs.progress[number][1] == pytest.approx(wanted, rel=1e-3):
            why = " The loss stands in the place of the score."
        reported = ", ".join(f"{each:.1f}" for each in epochs[number])
        assert abs(loss - wanted) <= 0.0501 + wanted * 1e-4, (
            f"In epoch {number + 1} spaCy reports these losses for the batches: {reported}. They"
            f" add up to {wanted:.2f}, and the pair of this epoch begins with {loss:.2f}.{why}"
        )


@pytest.fixture(scope="module")
def many_epochs(kata, few, others):
    return run(kata, few, others, MANY, 2)


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "What is different in a later epoch? The order should be all.",
    "Does your function shuffle the whole list in each epoch?",
)
def test_later_epochs_should_go_on_like_the_first(many_epochs, few):
    spy = many_epochs.spy
    judge_docs(spy, few, MANY)
    judge_sizes(spy, few)
    judge_dropout(spy)
    judge_batches(spy)
    epochs = [[update.texts for update in epoch] for epoch in spy.epochs()]
    for doc in few:
        places = {i for epoch in epochs for i, batch in enumerate(epoch, 1) if doc.text in batch}
        assert len(places) > 1, (
            f"In all {MANY} epochs this doc is in batch number {min(places)}, so the docs are not"
            f" really shuffled: {doc.text!r}"
        )


@pytest.mark.time_limit(30)
@pytest.mark.hint(
    "Where does the last batch end? Try your loop on paper with as many docs as here.",
    "`spacy.util.minibatch` cuts a list of any length into batches.",
)
@pytest.mark.parametrize("size", [17, 16, 5, 1])
def test_any_number_of_docs_should_be_taken(kata, few, others, size):
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
    pipeline, progress, spy = many_epochs.pipeline, many_epochs.progress, many_epochs.spy
    found = [*spy.found, [pipeline(doc.text) for doc in others]]
    right = [f_score(others, docs) for docs in found]
    yours = [pair[1] for pair in progress]
    on_docs = f_score(few, [pipeline(doc.text) for doc in few])
    why = ""
    if abs(yours[-1] - on_docs) <= DIGITS:
        why = " On the docs it was trained on it ends with this score. Is it measured on them?"
    elif len(set(yours)) == 1:
        why = " All pairs have the same score. When is it measured?"
    for number, (score, wanted) in enumerate(zip(yours, right, strict=True), 1):
        assert abs(score - wanted) <= DIGITS, (
            f"After epoch {number} the pipeline has an F-score of {wanted:.2f} on dev, and the pair"
            f" of this epoch says {score:.2f}.{why}"
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
def real_run(kata, many_epochs, real):
    return run(kata, *real, EPOCHS, 0)


@pytest.fixture(scope="module")
def trained(real_run, unseen):
    """Return what a pipeline that is trained on real comments finds in unseen ones."""
    return list(real_run.pipeline.pipe(doc.text for doc in unseen))


@pytest.mark.time_limit(60)
@pytest.mark.hint(
    "The model must learn from the words around a name, for it never saw these names.",
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

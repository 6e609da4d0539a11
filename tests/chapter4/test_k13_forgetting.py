"""Judges the choice; the scores and the repair with rules; and what the repair does to a model."""

from __future__ import annotations

import random
from collections import Counter
from numbers import Real

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shared import (
    annotated,
    blank,
    compare,
    judge_choice,
    marked,
    ready_made,
    ruled,
    show,
    tally,
    triples,
)
from showing import training_shown

from dojo.marks import Marked, parse


@pytest.mark.hint(
    "What does an update tell the model about a word that nobody annotated?",
    "A token without a label counts as an example of a token that belongs to no entity.",
)
@pytest.mark.reason(
    "Right: to a model, a person whom nobody marked is an example of tokens that are no entity. It"
    " learns from each of these comments to find no persons."
)
def test_choice_is_right(kata):
    judge_choice(
        kata.ANSWER,
        right="b",
        why_not={
            "a": "One model can learn labels that have much less in common: with both annotated,"
            " the same model finds both.",
            "c": "Other settings change how fast a model learns what the examples say. These"
            " examples say something wrong.",
        },
    )


# Scores, of pipelines that find by rules

RULES = [
    {"label": "PERSON", "pattern": "Ana"},
    {"label": "PERSON", "pattern": "Tim Baker"},
    {"label": "PERSON", "pattern": "Amazon"},
    {"label": "GADGET", "pattern": "Kindle"},
]


@ready_made
def with_rules(nlp):
    return ruled(nlp, RULES)


def of_label(docs, label):
    return {
        (i, *mark) for i, doc in enumerate(docs) for mark in triples(doc.ents) if mark[2] == label
    }


def f_score(gold, found, label):
    """Return the F-score of one label in two lists of docs."""
    right, mine = of_label(gold, label), of_label(found, label)
    return 2 * len(right & mine) / (len(right) + len(mine)) if right or mine else 0.0


def labels_of(docs):
    return sorted({ent.label_ for doc in docs for ent in doc.ents})


@pytest.fixture(scope="module")
def scored(kata):
    """Return a function that calls `scores` and checks that it is a dictionary of numbers."""

    def score(pipeline, gold):
        before = [triples(doc.ents) for doc in gold]
        scores = kata.scores(pipeline, gold)
        assert scores is not None, "`scores` returns None. Is there a `return` at its end?"
        assert isinstance(scores, dict), (
            "`scores` returns a dictionary with a number for each label; this is of the type"
            f" {type(scores).__name__}."
        )
        missing = [label for label in labels_of(gold) if label not in scores]
        assert not missing, (
            f"The labels of the gold docs: {', '.join(labels_of(gold))}. The dictionary says"
            f" nothing of {missing[0]}. Its keys are: {', '.join(map(str, scores)) or 'none'}"
        )
        for label in labels_of(gold):
            assert isinstance(scores[label], Real), (
                f"The dictionary holds a number for each label. For {label} it has"
                f" {scores[label]!r}."
            )
            assert scores[label] <= 1, (
                f"The F-score of {label} is {scores[label]:g} here; it should go from 0 to 1."
            )
        assert [triples(doc.ents) for doc in gold] == before, (
            "`scores` changes the entities of the gold docs, and they were right."
        )
        return scores

    return score


def docs_of(nlp, lines):
    return [annotated(nlp, parse(line)) for line in lines]


@pytest.mark.hint(
    "Which object holds a predicted Doc beside the right one? Its predicted side knows nothing.",
    "`nlp.evaluate` takes a list of Examples. One of its keys holds the scores by label.",
)
def test_each_label_has_a_score(scored, with_rules, nlp):
    gold = docs_of(nlp, ["so [Ana](PERSON) said", "[Tim Baker](PERSON) on [Reddit](WEBSITE)"])
    scores = scored(with_rules, gold)
    assert scores["PERSON"] == pytest.approx(1), (
        "The pipeline finds both persons and no other, and `scores` says"
        f" {scores['PERSON']:.2f} instead of 1:\n{show(gold[1], gold[1].ents)}"
    )
    assert scores["WEBSITE"] == 0, (
        f"The pipeline finds no website, and `scores` says {scores['WEBSITE']:.2f} instead of 0."
        " Do the docs that it is judged by hold the right entities already?\n"
        f"{show(gold[1], gold[1].ents)}"
    )


PIECES = [
    "[Ana](PERSON)",
    "Ana",
    "[Tim Baker](PERSON)",
    "[Tim](PERSON) Baker",
    "[Rosa](PERSON)",
    "[Amazon](WEBSITE)",
    "Amazon",
    "[Kindle](GADGET)",
    "Kindle",
    "soup",
]
COMMENTS = st.lists(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4
)


@pytest.mark.hint(
    "Precision and recall have an F-score of their own for each label, over all docs together.",
    "Look at what spaCy's evaluation holds for one label. Which of the three did you take?",
)
@given(COMMENTS.filter(lambda lines: "[" in "".join(lines)))
def test_scores_are_f_scores(scored, with_rules, nlp, lines):
    gold = docs_of(nlp, lines)
    scores, found = scored(with_rules, gold), [with_rules(doc.text) for doc in gold]
    for label in labels_of(gold):
        right, mine = of_label(gold, label), of_label(found, label)
        assert scores[label] == pytest.approx(f_score(gold, found, label)), (
            f"`scores` says {scores[label]:.3f} for {label}, which is not its F-score."
            f" {tally(right, mine, label)} The first doc:\n"
            f"{compare(gold[0], gold=triples(gold[0].ents), predicted=triples(found[0].ents))}"
        )


# The repair, with a pipeline that finds by rules


@pytest.fixture(scope="module")
def repaired(kata):
    """Return a function that calls `repair`, and checks that Docs return and none is changed."""

    def repair(pipeline, new, old):
        before = [triples(doc.ents) for doc in [*new, *old]]
        docs = kata.repair(pipeline, list(new), list(old))
        assert docs is not None, "`repair` returns None. Is there a `return` at its end?"
        try:
            docs = list(docs)
        except TypeError:
            pytest.fail(f"`repair` returns a list of Docs; this is a {type(docs).__name__}.")
        kinds = sorted({type(doc).__name__ for doc in docs} - {"Doc"})
        assert not kinds, f"`repair` returns a list of Docs; this one holds a {kinds[0]}."
        after = [triples(doc.ents) for doc in [*new, *old]]
        assert after == before, (
            "`repair` changes the docs that it is given. Return others, and leave these as they"
            " were."
        )
        return docs

    return repair


def pairs(docs, of):
    """Return (doc, the returned one with its text); say which text is there too often or not."""
    mine, given = Counter(doc.text for doc in docs), Counter(doc.text for doc in of)
    for text in [*given, *mine]:
        assert mine[text] == given[text], (
            f"This text should be {given[text]} times among the docs, new and old, and it is there"
            f" {mine[text]} times: {text!r}"
        )
    by_text = {doc.text: doc for doc in docs}
    return [(doc, by_text[doc.text]) for doc in of]


NEW = [
    "[Reddit](WEBSITE) loves Tim Baker and Ana",
    "Ana bought soup on [Amazon](WEBSITE)",
    "my Kindle broke",
    "nothing to see here",
]
OLD = ["[Rosa](PERSON) was late again", "it rained", "no, [Omar](PERSON) did"]


@pytest.mark.hint(
    "For each new doc: what is marked in it, and what does `nlp` find in its text?",
    "The docs that you are given stay as they are, so what gets more entities is another Doc.",
    "Return one list: a Doc for each of the new ones, and the old docs as they come.",
)
def test_all_docs_are_there(repaired, with_rules, nlp):
    new, old = docs_of(nlp, NEW), docs_of(nlp, OLD)
    pairs(repaired(with_rules, new, old), [*new, *old])


@pytest.mark.hint(
    "The old docs are right already. They need no prediction.",
    "What does `nlp` find in an old doc that its annotators did not mark? It can be wrong.",
)
def test_old_docs_stay_as_they_are(repaired, with_rules, nlp):
    new, old = docs_of(nlp, NEW), docs_of(nlp, [*OLD, "Ana is a name, but not here"])
    for doc, mine in pairs(repaired(with_rules, new, old), [*new, *old])[len(new) :]:
        drawing = compare(doc, old=triples(doc.ents), yours=triples(mine.ents))
        assert triples(mine.ents) == triples(doc.ents), (
            f"An old doc should keep its entities, no more and no fewer:\n{drawing}"
        )


def judge_repair(doc, mine, predicted):
    own, found = triples(doc.ents), triples(predicted.ents)
    taken = {i for start, end, _ in own for i in range(start, end)}
    added = [mark for mark in found if not taken & set(range(*mark[:2]))]
    drawing = compare(doc, new=own, predicted=found, yours=triples(mine.ents))
    yours = triples(mine.ents)
    assert all(mark in yours for mark in own), (
        f"A new doc has lost an entity of its own, or it has changed:\n{drawing}"
    )
    assert all(mark in yours for mark in added), (
        f"`nlp` predicts an entity for this text that your Doc has not:\n{drawing}"
    )
    assert len(yours) == len(own) + len(added), (
        f"Your Doc has an entity that is neither its own nor predicted:\n{drawing}"
    )
    inside = {i for start, end, _ in yours for i in range(start, end)}
    missing = [token.text for token in mine if token.i not in inside and token.ent_iob_ != "O"]
    assert not missing, (
        f"The token {missing[0]!r} belongs to no entity and is not marked as outside, but as"
        f" missing. So it does not teach the model that nothing is there:\n{drawing}"
    )


@pytest.mark.hint(
    "Let `nlp` look at the text of each new doc. What it finds is what must not be forgotten.",
    "A Doc gets all its entities at once: the own ones and the predicted ones in one list.",
    "Spans of one Doc do not fit another. What do you need to make one anew?",
)
def test_predictions_join_the_entities(repaired, with_rules, nlp):
    new, old = docs_of(nlp, NEW), docs_of(nlp, OLD)
    for doc, mine in pairs(repaired(with_rules, new, old), [*new, *old])[: len(new)]:
        judge_repair(doc, mine, with_rules(doc.text))


@pytest.mark.hint(
    "A token belongs to one entity at most. Who is right, the annotator or the model?",
    "Which of two spans stays must not depend on their length.",
)
@given(COMMENTS)
def test_own_entities_come_first(repaired, with_rules, nlp, lines):
    lines = [f"{number} {line}" for number, line in enumerate(lines)]  # no text twice
    new = docs_of(nlp, lines)
    for doc, mine in pairs(repaired(with_rules, new, []), new):
        judge_repair(doc, mine, with_rules(doc.text))


# A model that forgets

OLD_PERSONS, OLD_OTHERS = 157, 30  # comments that the model knows PERSON from
NEW_BOTH, NEW_SITES = 62, 60  # new comments, with a person that nobody annotated, and without
MIXED_IN = 60  # of the old ones
KEPT, LOST = 0.5, 0.2  # F-scores


def select(part, labels, wanted):
    """Return the texts whose labels are wanted, with the marks of some labels."""
    texts = []
    for text in marked(f"comments_{part}.txt"):
        here = {span[2] for span in text.spans} & {"PERSON", "WEBSITE"}
        if wanted(here):
            texts.append(Marked(text.text, tuple(s for s in text.spans if s[2] in labels)))
    return texts


def learn(pipeline, docs, epochs, seed, optimizer):
    from spacy.training import Example
    from spacy.util import minibatch

    examples = [Example(pipeline.make_doc(doc.text), doc) for doc in docs]
    order = random.Random(seed)
    for _ in range(epochs):
        order.shuffle(examples)
        for batch in minibatch(examples, 8):
            pipeline.update(batch, drop=0.1, sgd=optimizer)


class Story:
    """A pipeline that knows PERSON, and what becomes of it when it is updated.

    before: the pipeline that knows PERSON alone.
    forgetful: the same, updated with comments in which only websites are annotated.
    """

    def __init__(self, nlp, seed: int = 0) -> None:
        from spacy.training import Example
        from spacy.util import fix_random_seed

        fix_random_seed(seed)
        persons = select("train", {"PERSON"}, {"PERSON"}.__eq__)[:OLD_PERSONS]
        others = select("train", {"PERSON"}, lambda here: not here)[:OLD_OTHERS]
        both = select("train", {"WEBSITE"}, {"PERSON", "WEBSITE"}.__eq__)[:NEW_BOTH]
        sites = select("train", {"WEBSITE"}, {"WEBSITE"}.__eq__)[:NEW_SITES]
        self.seed = seed
        self.nlp = nlp
        self.old = [annotated(nlp, text) for text in persons + others]
        self.new = [annotated(nlp, text) for text in both + sites]
        unseen = [select(part, {"PERSON", "WEBSITE"}, bool) for part in ("dev", "test")]
        self.unseen = [annotated(nlp, text) for text in unseen[0] + unseen[1]]
        self.before = blank(nlp)
        self.before.add_pipe("ner")
        examples = [Example(self.before.make_doc(doc.text), doc) for doc in self.old]
        optimizer = self.before.initialize(lambda: examples)
        learn(self.before, self.old, 3, seed, optimizer)
        self.forgetful = self.updated(self.new, 2)
        self.expected = [self.f_scores(pipeline) for pipeline in (self.before, self.forgetful)]

    def updated(self, docs, epochs):
        """Return what becomes of the pipeline if it is updated with docs."""
        from spacy.util import fix_random_seed

        fix_random_seed(self.seed)
        pipeline = blank(self.nlp)
        pipeline.add_pipe("ner")
        unchanged = ["vocab", "tokenizer"]
        pipeline.from_bytes(self.before.to_bytes(exclude=unchanged), exclude=unchanged)
        pipeline.get_pipe("ner").add_label("WEBSITE")
        learn(pipeline, docs, epochs, self.seed, pipeline.resume_training())
        return pipeline

    def f_scores(self, pipeline):
        found = list(pipeline.pipe([doc.text for doc in self.unseen]))
        return {label: f_score(self.unseen, found, label) for label in ("PERSON", "WEBSITE")}


@ready_made
def story(nlp):
    return Story(nlp)


@pytest.fixture(scope="module")
def tried_scored(scored, with_rules, nlp):
    """The learner's scores, which have been asked for once: that takes no time, the story does."""
    scored(with_rules, docs_of(nlp, ["[Ana](PERSON)"]))
    return scored


@pytest.fixture(scope="module")
def measured(tried_scored, story):
    """The learner's scores, before and after."""
    return [tried_scored(pipeline, story.unseen) for pipeline in (story.before, story.forgetful)]


def table(**rows):
    lines = [f"  {'F-score':<24}  PERSON  WEBSITE"]
    for name, scores in rows.items():
        numbers = f"{scores['PERSON']:6.2f}  {scores['WEBSITE']:7.2f}"
        lines.append(f"  {name.replace('_', ' '):<24}  {numbers}")
    return "\n".join(lines)


@pytest.mark.time_limit(120)
@pytest.mark.hint(
    "These pipelines are trained ones: each predicts from the texts, and remembers no other call.",
    "The functions above are judged with rules. What is different for an `ner` in your function?",
)
def test_forgetting_is_measured(measured, story):
    expected = story.expected
    if expected[0]["PERSON"] <= KEPT or expected[1]["PERSON"] >= LOST:
        raise RuntimeError("The test's own pipeline has not learnt PERSON and forgotten it again.")
    for mine, right, when in zip(measured, expected, ("before", "after"), strict=True):
        for label in right:
            assert mine[label] == pytest.approx(right[label], abs=1e-6), (
                f"The pipeline finds {label} with an F-score of {right[label]:.2f} {when} the"
                f" update, and `scores` says {mine[label]:.2f}."
            )


@pytest.fixture(scope="module")
def tried_repaired(repaired, with_rules, nlp):
    """The learner's repair, which has been asked for once: that takes no time, the story does."""
    repaired(with_rules, docs_of(nlp, NEW[:1]), [])
    return repaired


@pytest.fixture(scope="module")
def outcome(tried_repaired, story):
    """What the pipeline finds after an update with the learner's docs, beside the others."""
    rng = random.Random(0)
    docs = tried_repaired(story.before, story.new, rng.sample(story.old, MIXED_IN))
    texts = {doc.text for doc in story.new}
    added = sum(len(doc.ents) for doc in docs if doc.text in texts)
    with training_shown(f"your {len(docs)} docs, 3 epochs"):
        yours = story.f_scores(story.updated(docs, 3))
    shown = table(
        before=story.expected[0],
        updated_with_new_alone=story.expected[1],
        updated_with_your_docs=yours,
    )
    return yours, added - sum(len(doc.ents) for doc in story.new), shown


@pytest.mark.time_limit(120)
@pytest.mark.hint(
    "Read the table: what does an update with your docs do to each label?",
    "The old label needs examples, in the new texts as well as in the old ones.",
    "How many persons did `nlp` add to the new docs? There are dozens in them.",
)
@pytest.mark.parametrize("label", ["PERSON", "WEBSITE"])
def test_both_labels_are_found(outcome, label):
    yours, added, shown = outcome
    assert yours[label] >= KEPT, (
        f"After the update with your docs, in which {added} entities were added, {label} should"
        f" have an F-score of {KEPT} or more on comments that the model has never seen:\n{shown}"
    )

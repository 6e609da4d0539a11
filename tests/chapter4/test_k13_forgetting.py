"""Judges the choice; the scores and the repair with rules; and what the repair does to a model."""

from __future__ import annotations

import functools

import pytest
from counted import agrees, marks_of
from forgetting import KEPT, LABELS, Story, table
from hypothesis import example, given, settings
from made_up import enriched, other_tokenizer
from one_score import judge_f_scores, numbers_by_label
from pieces import RULES, corpora, docs_of, line
from repairs import details, judge_old, judge_repair, judge_texts
from returned import judge_docs, unchanged
from shared import compare, judge_choice, ready_made, ruled
from showing import training_shown

from dojo.testkit import show as live


@pytest.mark.hint(
    "What does an update tell the model about a word that nobody annotated?",
    "A token without a label counts as an example of a token that belongs to no entity.",
)
@pytest.mark.reason(
    "Right: to the model, an unmarked person is an example of tokens outside of any entity."
    " From each of these comments it learns to find no persons."
)
def test_the_letter_should_be_the_likely_cause(kata):
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


@ready_made
def with_rules(nlp):
    return ruled(nlp, RULES)


@ready_made
def with_one_rule(nlp):
    return ruled(nlp, RULES[:1])


@ready_made
def cut_at_spaces(nlp):
    """A pipeline with other tokens: "Ana," is one of them."""
    return ruled(other_tokenizer(nlp), [*RULES, {"label": "PER", "pattern": "Ana,"}])


@pytest.fixture(scope="module")
def scored(kata):
    """Return a function that calls `scores` and checks that it returns numbers by label."""

    return functools.partial(numbers_by_label, kata.scores)


@pytest.mark.hint(
    "Which object holds a predicted Doc beside the right one?",
    "`nlp.evaluate` takes a list of Examples. One of its keys holds the scores by label.",
)
def test_each_label_of_gold_should_have_a_score(scored, with_rules, nlp):
    corpus = ["so [Ana](PERSON) said", "[Tim van Baker](PERSON) on [Reddit](WEBSITE)"]
    for texts in (corpus, corpus[:1], ["[Kindle Fire](SMALL)", "[Kindle Fire](GADGET)"]):
        scored(with_rules, docs_of(nlp, map(line, texts)))


@pytest.mark.hint(
    "Which of the labels can the pipeline find? What does `nlp` get to see?",
    "If each label has a perfect score, the predicted side of your Examples has the entities"
    " of gold already.",
)
def test_label_that_is_never_found_should_have_0(scored, with_rules, nlp):
    gold = docs_of(nlp, [line("[Tim van Baker](PERSON) on [Reddit](WEBSITE)"), line("nothing")])
    right, found = marks_of(gold), marks_of(with_rules(doc.text) for doc in gold)
    value = scored(with_rules, gold)["WEBSITE"]
    question = " Does `nlp` see more than the text?" if value == 1 else ""
    assert value == 0, (
        f"The pipeline predicts no website, and `scores` says {value:.2f} for WEBSITE instead of"
        f" 0.{question}\n{compare(gold[0], gold=right[0], predicted=found[0])}"
    )


@pytest.mark.hint(
    "What is there to count if gold has no entities? Look at what spaCy's evaluation says then.",
    "If there are no scores by label, spaCy gives None instead.",
)
@pytest.mark.parametrize("texts", [[], ["nothing"], ["", "who is Ana"]])
def test_gold_without_entities_should_give_a_dictionary_too(scored, with_rules, nlp, texts):
    scored(with_rules, docs_of(nlp, map(line, texts)))


@pytest.mark.hint(
    "Each label has its own F-score, from its precision and recall over all docs together.",
    "Look at what spaCy's evaluation holds for one label. Which of the three did you take?",
)
@settings(max_examples=50)
@given(corpora())
@example([line("[Ana](PERSON) Ana Ana"), line("[Rosa](PERSON) [Omar](PERSON)")])
@example([line("[Ana](PERSON)"), line("who is Ana"), line("[Ana](PERSON)")])
def test_score_should_be_the_f_score(scored, with_rules, nlp, corpus):
    judge_f_scores(scored, with_rules, docs_of(nlp, corpus))


@pytest.mark.hint(
    "Take the tokens and the predictions from the pipeline that `scores` is given.",
    "Does an earlier call change what a later one returns?",
)
def test_scores_should_be_those_of_the_pipeline(
    scored, with_rules, with_one_rule, cut_at_spaces, nlp
):
    corpus = [line("[Ana](PERSON) ate [Amazon](PERSON)"), line("Ana, [Łódź](BEGINNING)")]
    for pipeline in (with_rules, with_one_rule, cut_at_spaces):
        judge_f_scores(scored, pipeline, docs_of(pipeline, corpus))


GIVEN = [
    line("[Reddit](WEBSITE) loves  Tim van Baker and Ana"),
    line("Ana bought soup on [eBay](WEBSITE)\n"),
    line(""),
]


@pytest.mark.hint(
    "`nlp` changes any Doc that you pass to it. Pass it something other than the gold docs.",
)
def test_gold_docs_should_stay_as_they_are(kata, with_rules, nlp):
    gold = [enriched(doc, i) for i, doc in enumerate(docs_of(nlp, GIVEN))]
    with unchanged("scores", gold=gold):
        kata.scores(with_rules, gold)


# The repair, with pipelines that find by rules


@pytest.fixture(scope="module")
def repaired(kata):
    """Return a function that calls `repair` with lists of its own, and checks for Docs."""

    def repair(pipeline, new, old):
        return judge_docs("repair", kata.repair(pipeline, list(new), list(old)))

    return repair


@pytest.mark.hint(
    "For each new doc: what is marked in it, and what does `nlp` find in its text?",
    "The docs that you are given stay as they are, so what gets more entities is another Doc.",
    "Return one list: a Doc for each of the new ones, and the old docs as they are.",
)
@pytest.mark.parametrize(
    ("new", "old"),
    [
        (["[Reddit](WEBSITE) loves Ana", "my Kindle broke"], ["[Rosa](PERSON) was late"]),
        (["Ana  left [Reddit](WEBSITE) ", ""], ["it rained", "so Ana said", "[Omar](PERSON)", ""]),
        (["on [Reddit](WEBSITE)", "on [Reddit](WEBSITE)"], ["on [Reddit](PERSON)", "no", "no"]),
        ([], ["[Rosa](PERSON) was late", "so it rained"]),
        (["[Reddit](WEBSITE) loves Ana"], []),
    ],
    ids=["more new", "more old", "repeated", "no new", "no old"],
)
def test_there_should_be_a_doc_for_each_new_and_old_one(repaired, with_rules, nlp, new, old):
    new, old = (docs_of(nlp, map(line, texts)) for texts in (new, old))
    texts = [doc.text for doc in [*new, *old]]
    judge_texts(texts, repaired(with_rules, new, old))


@pytest.mark.hint(
    "`nlp` changes the Doc that it is given. What could you give it instead?",
    "`old + new` is a new list; `old += new` and `old.extend(new)` change an old one.",
)
def test_lists_and_docs_should_stay_as_they_are(kata, with_rules, nlp):
    new = [enriched(doc, 1) for doc in docs_of(nlp, GIVEN)]
    old = [enriched(doc, 2) for doc in docs_of(nlp, map(line, ["[Rosa](PERSON)", "as Ana"]))]
    with unchanged("repair", new=new, old=old):
        kata.repair(with_rules, new, old)


@pytest.mark.hint(
    "The old docs are right already. They need no prediction.",
    "What does `nlp` find in an old doc that its annotators did not mark? It can be wrong.",
)
def test_old_docs_should_come_back_unchanged(repaired, with_rules, nlp):
    corpus = [
        "Ana is a ship",
        "[Rosa](PERSON) was late",
        "no, [Omar](BEGINNING) did",
        "so [Ana](SMALL)",
    ]
    old = [enriched(doc, i) for i, doc in enumerate(docs_of(nlp, map(line, corpus)))]
    before = {doc.text: details(doc) for doc in old}
    docs = repaired(with_rules, docs_of(nlp, [line("[Reddit](WEBSITE) and Ana")]), old)
    judge_texts(["Reddit and Ana", *before], docs)
    mine = {doc.text: doc for doc in docs}
    for text, was in before.items():
        judge_old(mine[text], was)


@pytest.mark.hint(
    "Let `nlp` look at the text of each new doc. What it finds is what must not be forgotten.",
    "A Doc gets all its entities at once: its own and the predicted ones in one list.",
    "Spans of one Doc do not fit another. What do you need to make one for the other Doc?",
)
@pytest.mark.parametrize(
    "text",
    [
        "[Reddit](WEBSITE) loves Tim van Baker and Ana",
        "Kindle Fire and Amazon",
        "[Rosa](PERSON) [Omar](PERSON) and [Reddit](WEBSITE)",
        "nothing to see here",
    ],
    ids=["both", "predicted", "own", "none"],
)
def test_predictions_should_be_added_to_own_entities(repaired, with_rules, nlp, text):
    judge_repair(repaired, with_rules, docs_of(nlp, [line(text)]), [])


@pytest.mark.hint(
    "A token belongs to one entity at most. Who is right, the annotator or the model?",
    "Two spans can overlap at their first token, at their last one, or anywhere between.",
    "Which of two spans stays must not depend on their length.",
)
@settings(max_examples=50)
@given(corpora())
@example([line("Tim [van](WEBSITE) Baker")])
@example([line("who [saw Ana there](WEBSITE)")])
@example([line("[Rosa](PERSON) Ana [Omar](PERSON)")])
def test_own_entities_should_win_over_overlapping_predictions(repaired, with_rules, nlp, corpus):
    judge_repair(repaired, with_rules, docs_of(nlp, corpus), docs_of(nlp, corpus[:1]))


@pytest.mark.hint(
    "Take the tokens and the predictions from the pipeline that `repair` is given.",
    "Does an earlier call change what a later one returns?",
)
def test_repair_should_use_the_pipeline_that_it_is_given(
    repaired, with_rules, with_one_rule, cut_at_spaces
):
    corpus = [line("[Reddit](WEBSITE) can't Ana, Amazon"), line("  Ana, [Łódź](BEGINNING)")]
    for pipeline in (with_rules, with_one_rule, cut_at_spaces):
        judge_repair(repaired, pipeline, docs_of(pipeline, corpus), docs_of(pipeline, corpus[1:]))


# A model that forgets


@ready_made
def story(nlp):
    return Story(nlp)


@pytest.fixture(scope="module")
def tried_scored(scored, with_rules, nlp):
    """The learner's scores, which have been asked for once: that takes no time, the story does."""
    scored(with_rules, docs_of(nlp, [line("[Ana](PERSON)")]))
    return scored


@pytest.mark.time_limit(120)
@pytest.mark.hint(
    "These pipelines are trained ones: each predicts from the texts, and remembers no other call.",
    "The tests before this one use rules. What is different for an `ner` in your function?",
)
def test_scores_should_show_what_was_forgotten(tried_scored, story):
    pipelines = {"before": story.before, "after": story.forgetful}
    for (when, pipeline), right in zip(pipelines.items(), story.expected, strict=True):
        mine = tried_scored(pipeline, story.unseen)
        for label in LABELS:
            assert agrees(mine[label], right[label]), (
                f"{when.capitalize()} the update the pipeline has an F-score of {right[label]:.3f}"
                f" for {label}, and `scores` says {mine[label]:.3f}."
            )


@pytest.fixture(scope="module")
def tried_repaired(repaired, with_rules, nlp):
    """The learner's repair, which has been asked for once: that takes no time, the story does."""
    repaired(with_rules, docs_of(nlp, GIVEN[:1]), [])
    return repaired


@pytest.mark.time_limit(120)
@pytest.mark.hint(
    "Read the table: what does an update with your docs do to each label?",
    "The old label needs examples, in the new texts as well as in the old ones.",
    "How many persons did `nlp` add to the new docs? There are dozens in them.",
)
def test_update_with_your_docs_should_keep_both_labels(tried_repaired, story):
    texts, own = {doc.text for doc in story.new}, sum(len(doc.ents) for doc in story.new)
    docs = tried_repaired(story.before, story.new, story.some_old_docs())
    added = sum(len(doc.ents) for doc in docs if doc.text in texts) - own
    with training_shown(f"your {len(docs)} docs, 3 epochs"):
        yours = story.f_scores(story.updated(docs, 3))
    before, forgetful = story.expected
    rows = {"before": before, "updated_with_new_alone": forgetful, "updated_with_your_docs": yours}
    for label in LABELS:
        assert yours[label] >= KEPT, (
            f"After the update with your docs {label} should have an F-score of {KEPT} or more on"
            " comments that the model has never seen. Entities added to the new docs:"
            f" {max(added, 0)}\n"
            f"{table(**rows)}"
        )
    live.exhibit(f"On comments that the model has never seen:\n{table(**rows)}")

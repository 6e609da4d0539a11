"""Judges each function by itself, and the pipeline by comments that it has never seen.

Over ten seeds the F-score on these is .60 to .79 after 100 steps, and 0 after 10.
"""

from __future__ import annotations

import copy
import functools
from itertools import chain

import pytest
from built_corpus import (
    as_comments,
    build,
    judge_draws,
    judge_entities,
    judge_fifth,
    judge_kept_once,
    judge_texts,
)
from divided_again import divided_again
from hypothesis import example, given, settings
from made_up import enriched, other_tokenizer
from mistaken import judge_mistakes, listed
from pieces import ODD, RULES, corpora, docs_of, line
from returned import unchanged
from shared import annotated, marked, ready_made, ruled
from three_scores import judge_three, three_by_label
from training_judged import (
    Trained,
    corpus_files,
    judge_config,
    judge_corpora,
    judge_files,
    judge_loaded,
    judge_steps,
    judge_unseen,
)

from dojo.judging.answer import codes_of
from dojo.testkit.notation import Marked

LABELS = ["GADGET", "PERSON", "WEBSITE"]

# The corpus

COMMENTS = marked("comments_train.txt")[:100]


@ready_made
def with_rules(nlp):
    # "Baker" is found where it is not part of a longer name.
    return ruled(nlp, [*RULES, {"label": "PERSON", "pattern": "Baker"}])


@ready_made
def with_one_rule(nlp):
    return ruled(nlp, RULES[:1])


@ready_made
def cut_at_spaces(nlp):
    """A pipeline with other tokens: "Ana," is one of them."""
    return ruled(other_tokenizer(nlp), [*RULES, {"label": "PER", "pattern": "Ana,"}])


@pytest.fixture(scope="module")
def built(kata, nlp, tmp_path_factory):
    """Return a function that calls `build_corpus`, once for the same comments and pipeline."""
    made = {}

    def give(corpus, pipeline=nlp):
        key = id(pipeline), str(corpus)
        if key not in made:
            base = tmp_path_factory.mktemp("built")
            made[key] = build(kata.build_corpus, pipeline, as_comments(corpus), 0, base)
        return made[key]

    return give


@pytest.fixture
def divided(kata, nlp, tmp_path):
    """Return a function that calls `build_corpus` and returns the texts of both files."""

    def divide(corpus, seed):
        return build(kata.build_corpus, nlp, as_comments(corpus), seed, tmp_path).texts()

    return divide


@pytest.mark.hint(
    "A file that ends in .spacy is a DocBin, written to disk.",
    "Make a Doc of each text first, with the entities as spans. Characters are not tokens.",
    "Is each comment added to one of the two files?",
)
@pytest.mark.parametrize("corpus", [COMMENTS, COMMENTS[:23], ODD], ids=["100", "23", "odd"])
def test_each_comment_should_be_in_one_of_the_files(built, corpus):
    judge_texts(built(corpus), {comment.text for comment in corpus})


@pytest.mark.hint(
    "`doc.char_span` finds the tokens that belong to characters.",
    "Give each Doc all its entities at once, with their labels.",
    "Tokens that nobody has annotated are missing. What makes them outside?",
)
@pytest.mark.parametrize("corpus", [COMMENTS, ODD], ids=["100", "odd"])
def test_docs_should_have_the_entities_of_their_comments(built, nlp, corpus):
    gold = {comment.text: annotated(nlp, comment) for comment in corpus}
    for doc in chain(*built(corpus)):
        judge_entities(doc, gold[doc.text])


@pytest.mark.hint(
    "`nlp` cuts the texts into tokens. It need not be a blank English pipeline.",
    "What `nlp` predicts is not annotation. `nlp.make_doc` predicts nothing.",
)
def test_docs_should_be_made_by_the_pipeline(built, with_rules, cut_at_spaces):
    for pipeline in (with_rules, cut_at_spaces):
        gold = {comment.text: annotated(pipeline, comment) for comment in ODD}
        for doc in chain(*built(ODD, pipeline)):
            judge_entities(doc, gold[doc.text])


@pytest.mark.hint(
    "Count the comments. How many are a fifth of them?",
    "The bigger part is for training.",
)
@pytest.mark.parametrize("count", [100, 23, 7, 1])
def test_a_fifth_should_be_for_evaluation(built, count):
    judge_fifth(built(COMMENTS[:count]), count)


@pytest.mark.hint(
    "If a model is trained on a text, its score on that text says nothing.",
    "Remove duplicates before you divide the comments.",
)
def test_comments_with_the_same_text_should_be_kept_once(built):
    corpus = [*COMMENTS[:39], line("[Ana](PERSON) sold [Tim](PERSON) a [Kindle](GADGET)")]
    turned = [Marked(text.text, text.spans[::-1]) for text in corpus[30:]]
    again = [*corpus[:30], *corpus[10:20], *turned]
    judge_kept_once(built([*corpus, *again]), len(corpus))


@pytest.mark.hint("Shuffle a list of your own, and leave the other one as it is.")
def test_comments_should_stay_as_they_are(kata, nlp, tmp_path):
    comments = as_comments([*ODD, *ODD[:3]])
    before = copy.deepcopy(comments)
    build(kata.build_corpus, nlp, comments, 1, tmp_path)
    assert comments == before, (
        "`build_corpus` changes the list of comments that it is given. Work with a list of your"
        " own."
    )


@pytest.mark.hint(
    "Shuffle with a generator that is seeded with `seed`, and divide after that.",
    "A `random.Random` of your own gives the same numbers for the same seed.",
)
def test_seed_should_decide_the_division(divided):
    # Calls in a row: every test begins with the same state of the random generators.
    one, again, other = (divided(COMMENTS[:40], seed) for seed in (1, 1, 0))
    for name, first, second in zip(("train.spacy", "dev.spacy"), one, again, strict=True):
        assert len(first) == len(second), (
            f"In a second call {name} has {len(second)} docs, and after the first it had"
            f" {len(first)}. Is what is there kept, or something remembered?"
        )
        assert sorted(first) == sorted(second), (
            f"With the same comments and the same seed {name} has other docs in a second call."
        )
    assert set(one[1]) != set(other[1]), (
        "With another seed the same comments are in dev.spacy. The seed should decide which"
        " comments are drawn."
    )


@pytest.mark.hint(
    "The comments may be sorted. What would then be in a fifth that is not drawn at random?",
    "Which of them can come together in dev.spacy?",
)
def test_each_comment_should_have_a_chance(divided):
    # Sorted by whether they have entities, the same ones would always come first.
    corpus = [line(f"comment {letter}") for letter in "abcde"]
    corpus += [line(f"comment [{letter}](PERSON)") for letter in "fghij"]
    judge_draws(len(corpus), [frozenset(divided(corpus, seed)[1]) for seed in range(40)])


@pytest.mark.time_limit(120)
@pytest.mark.hint(
    "Strings have different hashes in each Python process, and the order of a set depends on the"
    " hashes.",
    "A dictionary keeps the order of its keys, a set of strings does not.",
)
def test_restarting_python_should_not_change_the_split(kata, built):
    before = built(ODD + COMMENTS[:30]).texts()
    after = divided_again(codes_of(kata), as_comments(ODD + COMMENTS[:30]), 0)
    assert not isinstance(after, str), (
        f"In a new Python process, `build_corpus` does not do the same: {after}"
    )
    moved = sorted(set(before[1]) ^ set(after[1]))
    assert not moved, (
        "After a restart of Python, `build_corpus` divides the same comments differently, with the"
        f" same seed: {moved[0]!r} is in the other file. The hashes of strings change with each"
        " start, and so does the order of a set of strings."
    )


# Scores, of pipelines that find by rules


@pytest.fixture(scope="module")
def scored(kata):
    """Return a function that calls `scores` and checks that it returns three numbers by label."""

    return functools.partial(three_by_label, kata.scores)


@pytest.mark.hint(
    "spaCy computes all this. Which of its methods takes a pipeline's Examples?",
    "The scores by label are one entry of what `nlp.evaluate` returns.",
)
def test_each_label_of_gold_should_have_three_numbers(scored, with_rules, nlp):
    corpus = ["so [Ana](PERSON) said", "[Tim van Baker](PERSON) on [Reddit](WEBSITE)"]
    for texts in (corpus, corpus[:1], ["[Kindle Fire](SMALL)", "[Kindle Fire](GADGET)"]):
        scored(with_rules, docs_of(nlp, map(line, texts)))


@pytest.mark.hint(
    "What is there to count if gold has no entities? Look at what spaCy's evaluation says then.",
    "If there are no scores by label, spaCy gives None instead.",
)
@pytest.mark.parametrize("texts", [[], ["nothing"], ["", "who is Ana"]])
def test_gold_without_entities_should_have_scores_too(scored, with_rules, nlp, texts):
    scored(with_rules, docs_of(nlp, map(line, texts)))


@pytest.mark.hint(
    "Precision asks what is right of the predictions, recall what is found of gold.",
    "If everything is perfect, the predicted side of your Examples knows the answers already.",
)
@settings(max_examples=50)
@given(corpora())
@example([line("[Ana](PERSON) Ana Ana"), line("[Rosa](PERSON) [Omar](PERSON)")])
@example([line("[Ana](PERSON)"), line("who is Ana"), line("[Ana](PERSON)")])
def test_numbers_should_be_those_of_the_label(scored, with_rules, nlp, corpus):
    judge_three(scored, with_rules, docs_of(nlp, corpus))


@pytest.mark.hint(
    "Take the tokens and the predictions from the pipeline that `scores` is given.",
    "Does an earlier call change what a later one returns?",
)
def test_scores_should_be_those_of_the_pipeline(scored, with_rules, with_one_rule, cut_at_spaces):
    corpus = [line("[Ana](PERSON) ate [Amazon](PERSON)"), line("Ana, [Łódź](BEGINNING)")]
    for pipeline in (with_rules, with_one_rule, cut_at_spaces):
        judge_three(scored, pipeline, docs_of(pipeline, corpus))


GIVEN = [
    line("[Reddit](WEBSITE) loves  Tim van Baker"),
    line("[Łódź](PERSON) and [Ana](PERSON)\n"),
    line(""),
]


@pytest.mark.hint(
    "`nlp` changes any Doc that you pass to it. Pass it something other than the gold docs.",
)
def test_scores_should_leave_the_gold_docs_as_they_are(kata, with_rules, nlp):
    gold = [enriched(doc, i) for i, doc in enumerate(docs_of(nlp, GIVEN))]
    with unchanged("scores", gold=gold):
        kata.scores(with_rules, gold)


# Mistakes, of pipelines that find by rules


@pytest.mark.hint(
    "Let the pipeline read the text of a gold doc, and compare the entities of both Docs.",
    "A span of one Doc never equals a span of another. Compare start, end and label.",
)
@pytest.mark.parametrize(
    "text",
    [
        "[Ana](PERSON) has a [Kindle Fire](SMALL)",
        "my [Pixel 6](GADGET) died",
        "who is Ana",
        "read it on [Amazon](WEBSITE)",
        "here comes [Tim](PERSON) van Baker",
        "here comes Tim [van](WEBSITE) Baker",
        "",
    ],
    ids=["none", "missing", "invented", "label", "span", "both", "no text"],
)
def test_each_kind_of_mistake_should_be_reported(kata, with_rules, nlp, text):
    judge_mistakes(kata.mistakes, with_rules, docs_of(nlp, [line(text)]))


@pytest.mark.hint(
    "Two spans overlap if each begins before the other one ends.",
    "Look at each gold entity first, and then at each predicted one.",
    "A mistake that is made twice is listed twice.",
)
@settings(max_examples=50)
@given(corpora())
@example([line("Ana and Ana")])
@example([line("[Ana](PERSON) Ana [Rosa](PERSON)")])
@example([line("see Ana"), line("see Ana")])
@example([line("Baker met Tim van [Baker](PERSON)")])
def test_all_mistakes_should_be_listed(kata, with_rules, nlp, corpus):
    judge_mistakes(kata.mistakes, with_rules, docs_of(nlp, corpus))


@ready_made
def with_last_ones(nlp):
    """A pipeline that finds "Tim" and "Ana Ana" only where no space follows."""
    last = [[{"TEXT": "Tim", "SPACY": False}], [{"TEXT": "Ana"}, {"TEXT": "Ana", "SPACY": False}]]
    return ruled(nlp, [{"label": "PERSON", "pattern": pattern} for pattern in last])


@pytest.mark.hint(
    "The same words can be in a text twice. What tells one entity from the other?",
    "Compare the places: the numbers of the tokens, not their text.",
)
@pytest.mark.parametrize("text", ["[Tim](PERSON) met [Tim](PERSON)", "[Ana Ana](PERSON) Ana"])
def test_entities_with_the_same_text_should_be_told_apart(kata, with_last_ones, nlp, text):
    judge_mistakes(kata.mistakes, with_last_ones, docs_of(nlp, [line(text)]))


@pytest.mark.hint(
    "Take the tokens and the predictions from the pipeline that `mistakes` is given.",
    "Does an earlier call change what a later one returns?",
)
def test_mistakes_should_be_those_of_the_pipeline(kata, with_rules, with_one_rule, cut_at_spaces):
    judge_mistakes(kata.mistakes, with_rules, [])
    corpus = [line("[Ana](PERSON) ate [Amazon](WEBSITE)"), line("can't Ana, [Łódź](SMALL)")]
    for pipeline in (with_rules, with_one_rule, cut_at_spaces):
        judge_mistakes(kata.mistakes, pipeline, docs_of(pipeline, corpus))


@pytest.mark.hint(
    "`nlp` changes any Doc that you pass to it. Pass it something other than the gold docs.",
)
def test_mistakes_should_leave_the_gold_docs_as_they_are(kata, with_rules, nlp):
    gold = [enriched(doc, i) for i, doc in enumerate(docs_of(nlp, GIVEN))]
    with unchanged("mistakes", gold=gold):
        listed(kata.mistakes, with_rules, gold)


# The pipeline


@ready_made
def corpus(nlp):
    """What a corpus looks like as files."""
    return corpus_files([annotated(nlp, text) for text in marked("comments_train.txt")])


@ready_made
def unseen(nlp):
    """Comments with the answers; all names are others than in the corpus."""
    return [annotated(nlp, text) for text in marked("comments_test.txt")]


@pytest.fixture(scope="module")
def trained(kata, corpus, tmp_path_factory):
    """What `train` makes of the corpus, and what was seen of the training."""
    return Trained(kata.train, corpus, tmp_path_factory.mktemp("trained"))


@pytest.mark.time_limit(120)
@pytest.mark.hint(
    "First a config, then the training: two commands of spaCy, or the functions behind them.",
    "`spacy.cli` has `init_config`; the training is in `spacy.cli.train`. The functions want"
    " paths in a config as text.",
    "spaCy's function for training has the name of yours. Import it under another one.",
    "Load what the training has written to the folder output.",
)
def test_training_should_leave_a_config_and_a_pipeline(trained):
    judge_files(trained)


@pytest.mark.time_limit(120)
@pytest.mark.hint(
    "Which components does a config have if nobody says which?",
    "The component's name is 'ner'. The labels come from the corpus.",
)
def test_config_should_be_for_an_english_ner(trained):
    judge_config(trained, LABELS)


@pytest.mark.time_limit(120)
@pytest.mark.hint(
    "One setting is the path to train from, another the path to evaluate on.",
    "A model that is evaluated on what it was trained on always looks good.",
)
def test_each_file_should_have_its_purpose(trained, nlp):
    judge_corpora(trained, nlp)


@pytest.mark.time_limit(120)
@pytest.mark.hint(
    "Which settings of the section `training` say when it ends, and how often it is evaluated?",
    "Only a step that was evaluated can be the best.",
)
def test_training_should_take_100_steps_and_evaluate_every_50(trained):
    judge_steps(trained)


@pytest.mark.time_limit(120)
@pytest.mark.hint(
    "The training leaves two pipelines in the folder output. Which of them is the best?",
    "`spacy.load` takes the path of a pipeline.",
)
def test_returned_pipeline_should_be_the_best_one(trained):
    judge_loaded(trained)


@pytest.mark.time_limit(120)
@pytest.mark.hint(
    "Is the pipeline that you return the one that was trained?",
    "Look at the table that the training prints: do the scores rise?",
)
def test_unseen_comments_should_be_understood(trained, unseen):
    judge_unseen(trained, unseen, LABELS)

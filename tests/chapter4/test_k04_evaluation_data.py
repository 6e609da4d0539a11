"""Judges the choice, and apart from it the split, by which texts stand on which side."""

from __future__ import annotations

import inspect
import itertools
import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shared import judge_choice

WORDS = ["soup", "phone", "cat", "rain", "bread", "moon"]
TEXTS = [f"{word} number {i}" for i in range(10) for word in WORDS]
# Where half of TEXTS are drawn, chance went beyond these for none of 200,000 seeds.
FEWEST = 12  # pairs of neighbours that are drawn or left alike, and pairs that are not
MOST = 25  # texts that two draws share


@pytest.mark.hint(
    "Think of an exam whose questions you have practised with. What would the mark say?",
    "Training data is what the model learns from. What is left to find out about it then?",
)
@pytest.mark.reason(
    "Right: only texts that the model has not learnt from show how it does on texts that are new to"
    " it. So the 120 never change its weights, and its predictions for them get a score."
)
def test_answer_says_what_evaluation_data_is_for(kata):
    judge_choice(
        kata.ANSWER,
        right="b",
        why_not={
            "a": "As soon as the model has learnt from a text, its score on that text says nothing"
            " about texts that are new to it. If there is too little to learn from, annotate"
            " more; the weights are updated from the training part alone."
        },
    )


@pytest.fixture(scope="module")
def split(kata, nlp):
    """Return a function that splits texts, and checks what kind of thing comes back."""

    def call(texts, share=0.2, seed=0, make=nlp.make_doc):
        parts = kata.split([make(text) for text in texts], share, seed)
        assert parts is not None, "`split` returns None. Is there a `return` at its end?"
        is_pair = isinstance(parts, (tuple, list)) and len(parts) == 2
        assert is_pair, (
            "`split` returns two lists, the training and the evaluation docs; this is"
            f" {_described(parts)}."
        )
        for part in parts:
            is_one = isinstance(part, (str, dict)) or hasattr(part, "ents")
            is_list = hasattr(part, "__iter__") and not is_one
            assert is_list, f"`split` returns two lists; one of the two is {_described(part)}."
        training, evaluation = map(list, parts)
        kinds = {type(doc).__name__ for doc in training + evaluation if not hasattr(doc, "ents")}
        assert not kinds, f"`split` returns lists of Docs; one of them holds {kinds.pop()}."
        return [doc.text for doc in training], [doc.text for doc in evaluation]

    return call


def _described(value):
    kind = type(value).__name__
    size = f" of length {len(value)}" if isinstance(value, (list, tuple)) else ""
    return f"{'an' if kind[0] in 'aeiouAEIOU' else 'a'} {kind}{size}"


def judge_complete(texts, training, evaluation) -> None:
    """Check that every Doc stands in one of the lists, as often as it was there."""
    lost = Counter(texts) - Counter(training + evaluation)
    assert not lost, (
        f"{len(texts)} docs went in, and {len(training)} + {len(evaluation)} came out. One that"
        f" is lost: {next(iter(lost))!r}"
    )
    added = Counter(training + evaluation) - Counter(texts)
    assert not added, (
        f"{len(texts)} docs went in, and {len(training)} + {len(evaluation)} came out. One that"
        f" came out too often: {next(iter(added))!r}"
    )


def judge_size(texts, training, evaluation, share) -> None:
    """Check the size of the evaluation part, by its texts or, as good, by its docs."""
    copies = Counter(texts)
    wanted, is_many = share * len(copies), len(copies) > 1
    by_texts = abs(len(set(evaluation)) - wanted) <= 1
    by_docs = abs(len(evaluation) - share * len(texts)) <= max(copies.values(), default=0)
    if is_many:
        assert training, f"{len(copies)} texts went in, and there is none to train on."
        assert evaluation, f"{len(copies)} texts went in, and there is none to evaluate on."
    swapped = abs(len(set(training)) - wanted) <= 1
    assert by_texts or by_docs or not swapped, (
        f"With a share of {share:g} the lists have {len(training)} and {len(evaluation)} docs, so"
        " they seem to be swapped: the training docs come first."
    )
    assert by_texts or by_docs, (
        f"{len(copies)} texts went in, and with a share of {share:g} about {wanted:.1f} should be"
        f" evaluation data. It is {len(set(evaluation))}."
    )


@pytest.mark.hint(
    "There are two steps: which texts are for evaluation, and to which list does each Doc go?",
    "Let chance decide the first: shuffle the texts, and take as many as the share says.",
    "Go through all docs then. What was not chosen for one list belongs in the other.",
)
def test_every_doc_goes_to_one_of_two_lists(split):
    judge_complete(TEXTS, *split(TEXTS))


@pytest.mark.hint(
    "How many texts are `share` of them? A number of texts is a whole number.",
    "The share is the evaluation part, which is the second of the two lists.",
)
@pytest.mark.parametrize("share", [0.1, 0.2, 0.25, 0.5])
def test_evaluation_part_has_the_share_asked_for(split, share):
    judge_size(TEXTS, *split(TEXTS, share), share)


@pytest.mark.hint(
    "Where do you tell Python's generator of random numbers about the seed?",
    "`random.Random` takes a seed and gives a generator of your own.",
)
def test_same_seed_gives_the_same_split(split):
    for seed in (0, 7):
        first, second = split(TEXTS, seed=seed), split(TEXTS, seed=seed)
        assert sorted(first[1]) == sorted(second[1]), (
            f"Two calls with the same texts and the seed {seed} chose different evaluation data:"
            f" first {sorted(first[1])[0]!r} and others, then {sorted(second[1])[0]!r} and others."
        )


@pytest.mark.hint(
    "Which of your lines depends on the seed?",
    "Let chance decide which texts are evaluated: shuffle them, or draw some.",
)
def test_another_seed_gives_another_split(split):
    chosen = {tuple(sorted(split(TEXTS, seed=seed)[1])) for seed in range(5)}
    assert len(chosen) > 1, (
        "Five seeds, and five times the same evaluation data. The seed should decide which texts"
        " are chosen."
    )


@pytest.mark.hint(
    "A corpus is often in order, so that one end of it holds what the other does not.",
    "Shuffling the finished lists is too late: shuffle before you divide.",
    "A generator that knows the seed shuffles all texts, and you take as many as you need.",
)
def test_evaluation_data_comes_from_the_whole_corpus(split):
    for seed in range(3):
        evaluation = split(TEXTS, 0.5, seed)[1]
        places = sorted(TEXTS.index(text) for text in evaluation)
        distances = {later - earlier for earlier, later in itertools.pairwise(places)}
        assert len(distances) > 1, (
            f"The evaluation docs are the numbers {places[0]}, {places[1]}, {places[2]} ..."
            f" {places[-1]} of the corpus, one like the other. A corpus may be in order itself, so"
            " only chance makes this part like the rest."
        )
        for order, name in ((TEXTS, "in the order of the corpus"), (sorted(TEXTS), "sorted")):
            sides = [text in evaluation for text in order]
            changes = sum(side != sides[i - 1] for i, side in enumerate(sides))
            assert FEWEST <= changes <= len(order) - FEWEST, (
                f"With the texts {name}, the evaluation docs lie in long stretches, or at regular"
                " distances. Chance should decide which texts they are, not only where a stretch"
                " begins."
            )
    draws = [set(split(TEXTS, 0.5, seed)[1]) for seed in range(5)]
    for one, other in itertools.combinations(draws, 2):
        assert len(one & other) <= MOST, (
            f"With another seed {len(one & other)} of {len(one)} evaluation docs are the same; by"
            " chance it would be about half of them. Each seed should draw all of them anew."
        )


@pytest.mark.hint(
    "Divide the texts, not the docs. How do you get each text once?",
    "When you know which texts are evaluated, each Doc goes where its text goes.",
)
def test_same_text_never_stands_on_both_sides(split):
    texts = [*TEXTS[:20], *TEXTS[10:20], *TEXTS[15:20]]
    for seed in range(3):
        training, evaluation = split(texts, 0.3, seed)
        both = set(training) & set(evaluation)
        assert not both, (
            f"{sorted(both)[0]!r} occurs more than once in the corpus, and now stands in the"
            " training part and in the evaluation part. Who has learnt it will know it."
        )


@pytest.mark.hint(
    "A dictionary or a set of texts keeps one Doc of each. Where did the others go?",
    "Go through all docs at the end, and ask of each on which side its text is.",
)
def test_docs_with_the_same_text_are_all_kept(split):
    texts = [*TEXTS[:20], *TEXTS[10:20], *TEXTS[15:20]]
    training, evaluation = split(texts, 0.3)
    judge_complete(texts, training, evaluation)
    judge_size(texts, training, evaluation, 0.3)


@pytest.mark.hint(
    "What is `share` of two texts, as a whole number? Neither list may be empty then.",
    "With one text or none there is nothing to divide, but still two lists to return.",
)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("size", [3, 2, 1, 0], ids="{} docs".format)
def test_small_corpora_can_be_split(split, size, share):
    texts = TEXTS[:size]
    training, evaluation = split(texts, share)
    judge_complete(texts, training, evaluation)
    judge_size(texts, training, evaluation, share)


@pytest.mark.hint(
    "Some methods of lists change the list itself. Whose list is it?",
    "Work on a list of your own, such as a list of the texts.",
)
def test_list_that_was_given_stays_as_it_is(kata, nlp):
    docs = [nlp.make_doc(text) for text in TEXTS]
    given = list(docs)
    kata.split(given, 0.2, 0)
    assert len(given) == len(docs), (
        f"`split` was given a list of {len(docs)} docs, and left {len(given)} in it."
    )
    assert all(one is other for one, other in zip(given, docs, strict=True)), (
        "`split` changes the order of the list that it was given. Its caller did not ask for that."
    )


@pytest.mark.hint(
    "The functions of `random` share one generator with the rest of the program.",
    "`random.Random(...)` is a generator that nobody else draws from.",
)
def test_other_random_numbers_stay_as_they_are(kata, nlp):
    import numpy

    docs = [nlp.make_doc(text) for text in TEXTS]
    random.seed(1)
    numpy.random.seed(1)
    before = random.getstate(), numpy.random.get_state()[1].tolist()
    kata.split(docs, 0.2, 0)
    after = random.getstate(), numpy.random.get_state()[1].tolist()
    assert before == after, (
        "`split` seeds or uses the random numbers that the whole program shares, so whatever is"
        " random elsewhere comes out differently. Use a generator of its own."
    )


@pytest.fixture(scope="module")
def doc_of_another_process(nlp):
    """Return a function that makes Docs whose texts have other hashes than usual.

    Python gives strings new hashes in each process, and a set of strings is in the order of
    its hashes. To start another process would take most of a second.
    """
    from spacy.tokens import Doc

    class Text(str):
        __slots__ = ()

        def __hash__(self) -> int:
            return hash(self[::-1])

    class Other(Doc):
        text = property(lambda self: Text("".join(token.text_with_ws for token in self)))

    def make(text):
        doc = nlp.make_doc(text)
        spaces = [bool(token.whitespace_) for token in doc]
        return Other(nlp.vocab, words=[token.text for token in doc], spaces=spaces)

    return make


@pytest.mark.hint(
    "Strings have other hashes in each Python process, and a set has the order of hashes.",
    "Sort the texts before you shuffle them, or collect them in something that keeps their order.",
)
def test_same_seed_gives_the_same_split_tomorrow(kata, split, doc_of_another_process, monkeypatch):
    today = split(TEXTS)
    names = getattr(inspect.unwrap(kata.split), "__globals__", {})  # what the function can see
    if "hash" not in names:
        monkeypatch.setitem(names, "hash", lambda value: hash((value, "another process")))
    tomorrow = split(TEXTS, make=doc_of_another_process)
    assert sorted(today[1]) == sorted(tomorrow[1]), (
        "When Python is started again, the same texts and the same seed give another split. Do you"
        " shuffle something that comes from a set or from `hash`? The order of a set of strings"
        " is not the same in each run."
    )


@pytest.mark.hint(
    "This corpus was made up. Does your function rely on how many texts there are?",
    "Work out on paper what it does with the texts that the message names.",
)
@given(
    st.lists(st.sampled_from(TEXTS[:12]), max_size=24),
    st.sampled_from([0.1, 0.2, 0.3, 0.5, 0.8]),
    st.integers(0, 99),
)
def test_unseen_corpora_are_split_too(split, texts, share, seed):
    training, evaluation = split(texts, share, seed)
    judge_complete(texts, training, evaluation)
    both = set(training) & set(evaluation)
    assert not both, f"{sorted(both)[0]!r} stands on both sides."
    judge_size(texts, training, evaluation, share)

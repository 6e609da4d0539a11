"""Judges the choice, and apart from it the split, by which texts are on which side."""

from __future__ import annotations

import itertools
import random
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import pytest
import restarted
from hypothesis import example, given
from hypothesis import strategies as st
from made_up import enriched
from returned import judge_type, kind_of, unchanged
from shared import annotated, judge_choice

from dojo.testkit.notation import parse

if TYPE_CHECKING:
    from spacy.tokens import Doc

pytestmark = pytest.mark.made_once("draws")

WORDS = ["soup", "phone", "cat", "rain", "bread", "moon"]
TEXTS = [f"{word} number {i}" for i in range(10) for word in WORDS]
FRESH = [f"{text}, new to `split`" for text in TEXTS]  # for what it remembers of earlier calls
COPIES = [*TEXTS[:20], *TEXTS[10:20], *TEXTS[15:20]]
# Different texts, though some are the same but for capitals or spaces.
ODD = [
    "",
    " ",
    "soup",
    "Soup",
    "SOUP",
    "soup ",
    " soup",
    "my phone",
    "my  phone",
    "my\nphone",
    "😀",
]
LONG = "in the end it took us three weeks and two phones to find out that it was the "
ANNOTATED = [  # the same text may be annotated in different ways
    *("my [iPhone 8](GADGET) died", "[Ana](PERSON) met [Bo](PER)", "soup", "rain", "my [cat](PET)"),
    *("[Ana](PERSON) met Bo", "my iPhone 8 died", "my [iPhone 8](GADGET) died"),
]
SEEDS = [*range(30), 99, 100, 256, 1000, 65_536, 2**31]
# Where half of TEXTS are drawn, chance went beyond these for none of 200,000 seeds.
FEWEST = 12  # pairs of neighbours that are drawn or left alike, and pairs that are not
MOST = 25  # texts that two draws share
CALLS = [(TEXTS, 0.2, 0), (TEXTS, 0.5, 7), (COPIES, 0.3, 1000)]  # what Python repeats later


@pytest.mark.hint(
    "Imagine that you had practised with the questions of an exam. What would your mark tell you?",
    "Training data is what the model learns from. What does a score on it tell you?",
)
@pytest.mark.reason(
    "Right: only texts that the model has not learnt from show how well it works on new texts. So"
    " the 120 never change its weights; they are only used to score its predictions."
)
def test_the_answer_should_say_what_evaluation_data_is_for(kata):
    judge_choice(
        kata.ANSWER,
        right="b",
        why_not={
            "a": "As soon as the model has learnt from a text, its score on that text says nothing"
            " about texts that are new to it. If there is too little to learn from, annotate"
            " more; the weights are updated only from the training part."
        },
    )


@pytest.fixture(scope="module")
def docs_of(nlp):
    """Return a function that gives Docs of texts: the same ones each time, to save their making."""
    made: dict[str, list[Doc]] = defaultdict(list)

    def give(texts):
        docs: list[Doc] = []
        counts: Counter[str] = Counter()
        for text in texts:
            if counts[text] == len(made[text]):
                made[text].append(nlp.make_doc(text))
            docs.append(made[text][counts[text]])
            counts[text] += 1
        return docs

    return give


@pytest.fixture(scope="module")
def split(kata, docs_of):
    """Return a function that splits texts, or given Docs, and returns the texts of both parts."""

    def call(texts, share=0.2, seed=0, docs=None):
        training, evaluation = parts_of(
            kata.split(docs_of(texts) if docs is None else docs, share, seed)
        )
        return [doc.text for doc in training], [doc.text for doc in evaluation]

    return call


def parts_of(parts):
    """Check what kind of thing `split` returned, and return the two lists."""
    from spacy.tokens import Doc

    judge_type("split", parts, tuple, "two lists (training docs, evaluation docs)")
    assert len(parts) == 2, (
        f"`split` should return two lists (training docs, evaluation docs), but it returns a"
        f" tuple of length {len(parts)}."
    )
    for part, name in zip(parts, ("training", "evaluation"), strict=True):
        assert isinstance(part, list), (
            f"`split` should return two lists. The {name} part is {kind_of(part)}."
        )
        odd = [item for item in part if not isinstance(item, Doc)]
        assert not odd, (
            f"`split` should return two lists of Docs. The {name} list holds {kind_of(odd[0])}."
        )
    return parts


def judge_complete(texts, training, evaluation) -> None:
    """Check that every Doc is in one of the lists, as often as it was there."""
    lost = Counter(texts) - Counter(training + evaluation)
    assert not lost, (
        f"`split` was given {len(texts)} docs and returned {len(training)} + {len(evaluation)}. One"
        f" of the lost docs: {next(iter(lost))!r}"
    )
    added = Counter(training + evaluation) - Counter(texts)
    assert not added, (
        f"`split` was given {len(texts)} docs and returned {len(training)} + {len(evaluation)}. One"
        f" that it returned too often: {next(iter(added))!r}"
    )


def judge_sides(training, evaluation) -> None:
    """Check that no text is on both sides."""
    both = sorted(set(training) & set(evaluation))
    assert not both, (
        f"The text {both[0]!r} occurs more than once in the corpus, and is now in the training"
        " list and in the evaluation list. A model that has learnt it will know it."
    )


def judge_size(texts, training, evaluation, share) -> None:
    """Check the size of the evaluation part, by its texts or, as good, by its docs."""
    copies = Counter(texts)
    wanted = share * len(copies)
    by_texts = abs(len(set(evaluation)) - wanted) <= 1
    by_docs = abs(len(evaluation) - share * len(texts)) <= max(copies.values(), default=0)
    swapped = abs(len(set(training)) - wanted) <= 1
    assert by_texts or by_docs or not swapped, (
        f"With a share of {share:g} the lists have {len(training)} and {len(evaluation)} docs, so"
        " they seem to be swapped: the training docs come first."
    )
    assert by_texts or by_docs, (
        f"There are {len(copies)} different texts, and with a share of {share:g} about"
        f" {wanted:g} of them should be in the evaluation list. It has {len(set(evaluation))}."
    )


def judge_not_empty(texts, training, evaluation) -> None:
    """Check that each list has something in it, where there is enough to divide."""
    number = len(set(texts))
    if number > 1:
        assert training, f"There are {number} different texts, but the training list is empty."
        assert evaluation, f"There are {number} different texts, but the evaluation list is empty."


@pytest.mark.hint(
    "There are two steps: which texts are for evaluation, and to which list does each Doc go?",
    "Let chance decide the first: shuffle the texts, and take as many as the share says.",
    "Go through all docs then. What was not chosen for one list belongs in the other.",
)
def test_each_doc_should_be_in_one_of_two_lists(split):
    judge_complete(TEXTS, *split(TEXTS))


@pytest.mark.hint(
    "How many texts are `share` of them? A number of texts is a whole number.",
    "The share is the evaluation part, which is the second of the two lists.",
)
def test_the_evaluation_list_should_have_the_share_asked_for(split):
    for texts in (TEXTS, COPIES):
        for seed, share in enumerate([0.1, 0.2, 0.25, 0.5, 0.05, 0.9, 1 / 3, 0.99, 0.01]):
            training, evaluation = split(texts, share, seed)
            judge_size(texts, training, evaluation, share)


@pytest.mark.hint(
    "Where do you pass the seed to Python's random number generator?",
    "`random.Random` takes a seed and gives a generator of your own.",
    "Two Docs with the same text are different objects, in other places in memory.",
)
def test_the_same_seed_should_give_the_same_split(split, nlp):
    known: dict[tuple[float, int], set[str]] = {}
    others = [nlp.make_doc(text) for text in reversed(FRESH)][::-1]
    for share, seed in [(0.2, 0), (0.5, 1000), (0.2, 7)] * 2:
        for docs in (None, [*others]):
            drawn = set(split(FRESH, share, seed, docs)[1])
            differing = sorted(drawn ^ known.setdefault((share, seed), drawn))
            assert not differing, (
                f"Two calls with the same texts, the share {share:g} and the seed {seed} chose"
                f" different evaluation data: {differing[0]!r} is in the evaluation list of only"
                " one of them."
            )


@pytest.fixture(scope="module")
def draws(kata, docs_of):
    """Return which half of the texts is drawn, by the seed."""
    parts = {seed: parts_of(kata.split(docs_of(TEXTS), 0.5, seed)) for seed in SEEDS}
    return {seed: frozenset(doc.text for doc in drawn) for seed, (_, drawn) in parts.items()}


@pytest.mark.hint(
    "Which of your lines depends on the seed?",
    "Let chance decide which texts are evaluated: shuffle them, or draw some.",
)
def test_another_seed_should_give_another_split(draws):
    different = {draws[seed] for seed in range(5)}
    assert len(different) > 1, (
        "The seeds 0 to 4 all give the same evaluation data. The seed should decide which texts are"
        " chosen."
    )


@pytest.mark.hint(
    "A corpus is often sorted, so its end may be different from its beginning.",
    "Shuffling the finished lists is too late: shuffle before you divide.",
    "A generator that knows the seed shuffles all texts, and you take as many as you need.",
)
def test_chance_should_choose_from_the_whole_corpus(draws):
    for drawn in itertools.islice(draws.values(), 3):
        judge_order(drawn)
    judge_coverage(TEXTS, draws.values())


@pytest.mark.hint(
    "What of your split is the same for each seed? Only the texts and their number should be.",
    "Give the whole seed to the generator, and let it shuffle all texts.",
)
def test_each_seed_should_choose_differently(draws):
    for (seed, one), (other_seed, other) in itertools.combinations(draws.items(), 2):
        assert len(one & other) <= MOST, (
            f"The seeds {seed} and {other_seed} choose nearly or exactly the same evaluation data:"
            f" {len(one & other)} of {len(one)} texts. By chance it would be about half of them."
        )


def judge_coverage(texts, draws) -> None:
    """Check that each text is drawn with some seed, and left with another."""
    draws = list(draws)
    for place, text in enumerate(texts):
        times = sum(text in drawn for drawn in draws)
        state = {0: "never", len(draws): "always"}.get(times, "")
        assert not state, (
            f"The corpus has {len(texts)} texts, and was split with {len(draws)} different seeds."
            f" Text number {place}, {text!r}, was {state} in the evaluation list. With random"
            " choices, each text would sometimes be in it and sometimes not."
        )


def judge_order(drawn) -> None:
    """Check that the texts drawn lie neither close together nor at regular distances."""
    places = [place for place, text in enumerate(TEXTS) if text in drawn]
    distances = {later - earlier for earlier, later in itertools.pairwise(places)}
    assert len(distances) > 1, (
        f"The evaluation docs are numbers {places[0]}, {places[1]}, {places[2]} ... {places[-1]} of"
        " the corpus, one after another or at regular intervals. A corpus may be in order itself,"
        " so chance should choose each doc."
    )
    for order, name in ((TEXTS, "in the order of the corpus"), (sorted(TEXTS), "sorted")):
        sides = [text in drawn for text in order]
        changes = sum(one != other for one, other in itertools.pairwise(sides))
        assert FEWEST <= changes <= len(order) - FEWEST, (
            f"With the texts {name}, the evaluation docs are in long blocks or at regular"
            " intervals. Choose each text at random, not only the start of a block."
        )


@pytest.fixture
def annotated_docs(nlp):
    """Return Docs that hold more than their texts; some have the same text, and other entities."""
    return [enriched(annotated(nlp, parse(line)), n) for n, line in enumerate(ANNOTATED)]


@pytest.mark.hint(
    "Divide the texts, not the docs. How do you get each text once?",
    "When you know which texts are evaluated, each Doc goes where its text goes.",
    "Docs with the same text may have different entities. They still belong together.",
)
def test_the_same_text_should_never_be_in_both_lists(split, annotated_docs):
    for seed in range(3):
        judge_sides(*split(COPIES, 0.3, seed))
        judge_sides(*split([], 0.5, seed, docs=annotated_docs))


@pytest.mark.hint(
    "A dictionary or a set of texts keeps one Doc of each. Where did the others go?",
    "At the end, go through all docs, and check which list the text of each doc belongs to.",
)
def test_docs_with_the_same_text_should_all_be_kept(split):
    for seed in range(3):
        judge_complete(COPIES, *split(COPIES, 0.3, seed))


@pytest.mark.hint(
    "Do you make new Docs, or copy them? The lists should hold the Docs that you were given.",
    "Two Docs with the same text may have different entities. Both belong in one of the lists.",
)
def test_the_docs_in_the_lists_should_be_the_given_ones(kata, annotated_docs):
    twice = [*annotated_docs, *annotated_docs[:2]]  # the same Docs again
    for docs, seed in itertools.product([annotated_docs, twice, annotated_docs[:1]], range(3)):
        training, evaluation = parts_of(kata.split(list(docs), 0.5, seed))
        judge_complete(*([doc.text for doc in d] for d in (docs, training, evaluation)))
        places = {id(doc) for doc in (*training, *evaluation)}
        missing = [doc for doc in docs if id(doc) not in places]
        assert not missing, (
            f"One of the Docs that were given is in neither list: {missing[0].text!r}. Another Doc"
            " with the same text is there in its place."
        )


@pytest.mark.hint(
    "What does your function do to what it is given? The list and its Docs belong to its caller.",
    "Some methods of lists change the list itself. Work on a list of your own, such as the texts.",
    "The Docs keep their entities in both lists: predictions are compared with them later.",
)
def test_the_docs_and_their_list_should_stay_as_they_are(kata, annotated_docs):
    same_text = [annotated_docs[0], annotated_docs[-1]]
    for some in (annotated_docs[:4], annotated_docs, same_text, annotated_docs[:1]):
        docs = list(some)
        with unchanged("split", docs=docs):
            kata.split(docs, 0.5, 0)


@pytest.mark.hint(
    "What is `share` of two texts, as a whole number? Neither list may be empty then.",
    "With one text or none there is nothing to divide, but still two lists to return.",
)
def test_small_corpora_should_be_split_too(split):
    small = [TEXTS[:3], TEXTS[:2], [*TEXTS[:2], TEXTS[1]], TEXTS[:1], TEXTS[:1] * 3, []]
    for texts, share, seed in itertools.product(small, [0.1, 0.5, 0.9], range(3)):
        training, evaluation = split(texts, share, seed)
        judge_complete(texts, training, evaluation)
        judge_not_empty(texts, training, evaluation)


@pytest.mark.hint(
    "If a list comes out empty, which text do you give it? Chance should decide that, too.",
    "Work out how many texts you need, at least one, before you take them.",
)
def test_chance_should_choose_in_small_corpora_too(split):
    for size in (2, 3):
        texts = TEXTS[:size]
        judge_coverage(texts, [split(texts, 0.1, seed)[1] for seed in range(40)])


@pytest.mark.hint(
    "The functions of `random` share one generator with the rest of the program.",
    "`random.Random(...)` is a generator that nobody else draws from.",
)
def test_other_random_numbers_should_stay_as_they_are(kata, docs_of):
    import numpy

    def state():
        legacy: Any = numpy.random.get_state()  # a tuple, unless one asks for a dictionary
        _, keys, *position = legacy
        return random.getstate(), keys.tobytes(), position

    corpora = [TEXTS, COPIES, ODD, TEXTS[:3], TEXTS[:2], TEXTS[:1] * 3, TEXTS[:1], []]
    for texts, (share, seed) in itertools.product(corpora, [(0.2, 0), (0.05, 1), (0.9, 1000)]):
        docs = docs_of(texts)
        random.seed(1)
        numpy.random.seed(1)
        before = state()
        kata.split(docs, share, seed)
        assert state() == before, (
            f"With a corpus of length {len(texts)}, the share {share:g} and the seed {seed},"
            " `split` seeds or uses the random numbers that the whole program shares, so other"
            " random code in the program gives different results. Use your own generator."
        )


@pytest.mark.hint(
    "The tests made up this corpus. Does your function rely on how many texts there are?",
    "Texts are the same only if each character is: capitals and spaces count.",
    "Work out on paper what it does with the texts that the message names.",
)
@given(
    st.lists(st.sampled_from([*ODD, *TEXTS[:6], f"{LONG}cat", f"{LONG}dog"]), max_size=24),
    st.sampled_from([0.1, 0.2, 0.3, 0.5, 0.8]),
    st.integers(0, 99),
)
@example(["soup", "Soup"], 0.5, 0)
@example(["soup", "soup "], 0.5, 0)
@example(["my cat", "my  cat"], 0.5, 1)
@example(["", "soup", ""], 0.2, 1)
@example([f"{LONG}cat", f"{LONG}dog"], 0.5, 1)
def test_unseen_corpora_should_be_split_too(split, texts, share, seed):
    training, evaluation = split(texts, share, seed)
    judge_complete(texts, training, evaluation)
    judge_sides(training, evaluation)
    judge_not_empty(texts, training, evaluation)
    judge_size(texts, training, evaluation, share)


@pytest.mark.hint(
    "Strings have different hashes in each Python process, and the order of a set depends on the"
    " hashes.",
    "Sort the texts before you shuffle them, or collect them in something that keeps their order.",
)
def test_a_restart_should_not_change_the_split(kata, split):
    before = [sorted(set(split(*call)[1])) for call in CALLS]
    after = restarted.evaluation_texts(kata, CALLS, before)
    assert not isinstance(after, str), (
        f"In a new Python process, `split` does not return two lists: {after}"
    )
    for (_, share, seed), one, other in zip(CALLS, before, after, strict=True):
        differing = sorted(set(one) ^ set(other))
        assert not differing, (
            f"After a restart of Python, `split` divides the same texts differently, with the share"
            f" {share:g} and the seed {seed}: {differing[0]!r} is in the other list. The hashes of"
            " strings change with each start, and so does the order of a set of strings."
        )

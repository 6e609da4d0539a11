"""Judges the patterns by what they match, and the Docs by their tokens and entities."""

from __future__ import annotations

from typing import Any

import pytest
from gadgets import judge_labels, judge_others, judge_places, judge_texts, judge_tokens
from hypothesis import example, given, settings
from hypothesis import strategies as st
from patterns import judge_pattern
from phones import (
    CASES,
    COMMENTS,
    NOT_AFTER_IPHONE,
    NOT_DIGITS,
    NOT_X,
    NUMBERS,
    ODD_TEXTS,
    TEXTS,
    WITH_NUMBER,
    WITH_X,
    is_number,
    is_x,
    spaced_pipeline,
)
from returned import judge_docs
from shared import blank, ready_made, ruled, show

pytestmark = pytest.mark.made_once("labelled")

RULES = {
    "beside": [{"label": "FOOD", "pattern": "soup"}, {"label": "GADGET", "pattern": "Galaxy"}],
    "across": [{"label": "PHONE", "pattern": "iPhone"}],
}


@ready_made
def phones_x(nlp):
    return [nlp.make_doc(f"my {phone} {x} died") for phone in CASES for x in "Xx"]


@ready_made
def phones_with_number(nlp):
    names = [*(f"{case} 8" for case in CASES), *(f"iphone {number}" for number in NUMBERS)]
    return [nlp.make_doc(f"my {name} died") for name in names]


@ready_made
def spaced(nlp):
    return spaced_pipeline(nlp)


@pytest.fixture(scope="module")
def judge_x(kata):
    """Return a function that judges where `iphone_x` matches."""

    def judge(docs):
        judge_pattern("iphone_x", kata.iphone_x(), docs, is_x, 'token "x"')

    return judge


@pytest.fixture(scope="module")
def judge_number(kata):
    """Return a function that judges where `iphone_number` matches."""

    def judge(docs):
        judge_pattern(
            "iphone_number", kata.iphone_number(), docs, is_number, "token of digits alone"
        )

    return judge


@pytest.mark.hint(
    "How many tokens does 'iPhone X' have? The pattern needs one dictionary for each.",
    "One attribute compares the lowercase form of a token. Write its value in lowercase too.",
)
def test_iphone_x_should_match_every_capitalization(judge_x, phones_x):
    judge_x(phones_x)


@pytest.mark.hint(
    "Each token of the name needs a dictionary that only this token fits.",
    "The second token is only the letter x: 'xs' and 'ten' should not match.",
)
def test_iphone_x_should_not_match_anything_else(judge_x, nlp):
    judge_x([nlp.make_doc(text) for text in NOT_X])


@pytest.mark.hint(
    "A match has as many tokens as the pattern has dictionaries, unless one has an operator.",
    "Without the key OP each dictionary stands for exactly one token. Two are enough here.",
)
def test_each_match_of_iphone_x_should_be_two_tokens(judge_x, nlp):
    judge_x([nlp.make_doc(text) for text in WITH_X])


@pytest.mark.hint(
    "The first token is the same as in the other pattern. What is true of the second?",
    "Token flags are attributes whose value is True or False. One says that all is digits.",
)
def test_every_capitalization_and_number_should_match(judge_number, phones_with_number):
    judge_number(phones_with_number)


@pytest.mark.hint(
    "Several attributes say something about numbers. Which one is about digits?",
    "LIKE_NUM also accepts 'ten' and '1,000'; a regular expression may find a part of a"
    " token only.",
)
def test_number_must_be_written_in_digits(judge_number, nlp):
    judge_number([nlp.make_doc(text) for text in NOT_DIGITS])


@pytest.mark.hint(
    "Both tokens must be there, one right after the other.",
    "Is one of your dictionaries optional, or does one fit too many tokens?",
)
def test_number_should_be_the_next_token(judge_number, nlp):
    judge_number([nlp.make_doc(text) for text in NOT_AFTER_IPHONE])


@pytest.mark.hint(
    "A match has as many tokens as the pattern has dictionaries, unless one has an operator.",
    "Without the key OP each dictionary stands for exactly one token. Two are enough here.",
)
def test_each_match_of_a_number_should_be_two_tokens(judge_number, nlp):
    judge_number([nlp.make_doc(text) for text in WITH_NUMBER])


# The Docs


@pytest.fixture(scope="module")
def label(kata):
    """Return a function that lets the answer label texts, and checks what comes back."""

    def call(pipeline, texts):
        docs = judge_docs("label_gadgets", kata.label_gadgets(pipeline, list(texts)))
        judge_texts(docs, texts)
        return docs

    return call


@pytest.mark.hint(
    "A Matcher that knows both patterns looks at each Doc. What it finds becomes the entities.",
    "A Matcher is made with nlp.vocab. Its `add` takes a name and a list of patterns.",
    "Called with a Doc, the matcher finds the matches; `as_spans=True` makes them spans.",
    "A text without a gadget teaches a model too: collect each Doc once, whatever is in it, and"
    " leave the texts as they are.",
)
def test_each_text_should_become_one_doc_in_order(label, nlp):
    for texts in ([*ODD_TEXTS, *reversed(TEXTS[:9])], TEXTS[:1], []):
        label(blank(nlp), texts)


@pytest.mark.hint(
    "Does your function change the list, the pipeline or its tokenizer?",
    "A Matcher needs no place in the pipeline: it is called with a Doc.",
)
def test_given_texts_and_nlp_should_not_change(kata, nlp, spaced):
    pipeline, texts = spaced_pipeline(nlp, spaced.vocab), [*ODD_TEXTS]
    pipeline.add_pipe("sentencizer")
    ruler: Any = pipeline.add_pipe("entity_ruler", name="ner")
    ruler.add_patterns(RULES["across"])
    tokenizer: Any = pipeline.tokenizer
    kata.label_gadgets(pipeline, texts)
    assert texts == ODD_TEXTS, (
        f"The list `texts` should stay as it is. It had {len(ODD_TEXTS)} texts, and now it is"
        f" {texts!r}."
    )
    before = ["sentencizer", "ner"]
    assert pipeline.component_names == pipeline.pipe_names == before, (
        f"`nlp` should stay as it is. It had the components {before}, and now it has"
        f" {pipeline.component_names}. Those that are enabled: {pipeline.pipe_names}."
    )
    is_same = not tokenizer.rules and pipeline.tokenizer is tokenizer
    assert is_same, (
        "`nlp` should not change, but its tokenizer does. This function should not decide how texts"
        " are split into tokens."
    )


@pytest.mark.hint(
    "`nlp` has its own tokenizer and vocabulary. Who makes the Docs in your function?",
    "Call `nlp`, or one of its methods, with the texts as they are given.",
)
def test_docs_should_be_made_by_nlp(label, nlp, spaced):
    for pipeline in (spaced_pipeline(nlp, spaced.vocab), blank(nlp)):
        like = [pipeline.make_doc(text) for text in ODD_TEXTS]
        docs = label(pipeline, ODD_TEXTS)
        judge_tokens(docs, like)
        for doc in docs:
            assert doc.vocab is pipeline.vocab, (
                f"The Doc of {doc.text!r} should have the vocabulary of `nlp`, but it has another."
            )


@pytest.mark.hint(
    "Does your function remember Docs that it has made? Each text needs a new one.",
)
def test_a_repeated_text_should_get_a_new_doc(label, nlp):
    pipeline = blank(nlp)
    docs = label(pipeline, ODD_TEXTS) + label(pipeline, ODD_TEXTS)
    first = {}
    for doc in docs:
        assert id(doc) not in first, (
            f"The text {doc.text!r} was given more than once, and you returned the same Doc each"
            " time. Make a new Doc each time."
        )
        first[id(doc)] = doc


@pytest.fixture(scope="module")
def labelled(label, nlp):
    """Return the Docs of many texts."""
    names = (f"an {name}" for name in (*WITH_X, *WITH_NUMBER))
    return label(blank(nlp), [*TEXTS, *ODD_TEXTS, *names])


@pytest.mark.hint(
    "`doc.ents` should be set once for each Doc, with the matches of both patterns.",
    "A match has the start and the end of a span. The end is the first token after it.",
    "A span without a label does not become an entity, and spaCy says nothing about it.",
)
def test_entities_should_be_the_matches_of_the_patterns(labelled, nlp):
    judge_places(labelled, [nlp.make_doc(doc.text) for doc in labelled])


@pytest.mark.hint(
    "The label of a match is the name under which its pattern was added to the matcher.",
    "A matcher can give spans instead of numbers; they have that name as label already.",
)
def test_each_entity_should_have_the_label_that_the_kata_asks_for(labelled):
    judge_labels(labelled)


@pytest.mark.hint(
    "Tokens are missing until somebody sets entities, even if there are none.",
    "`doc.ents` is set for each Doc, even where the matcher finds nothing.",
)
def test_all_other_tokens_should_be_outside(labelled):
    judge_others(labelled)


@pytest.mark.hint(
    "This `nlp` has a component that sets entities. Do they stay in your Docs?",
    "What is assigned to `doc.ents` replaces the entities that were there.",
)
@pytest.mark.parametrize("rules", RULES)
def test_entities_that_nlp_sets_should_not_stay(label, nlp, rules):
    pipeline = ruled(nlp, RULES[rules])
    texts = ["my iPhone 8 fell into the soup", "an iPhone and a Galaxy", "soup", "not one phone"]
    like = list(pipeline.pipe(texts))
    docs = label(pipeline, texts)
    for doc, other in zip(docs, like, strict=True):
        set_by_nlp = {(ent.start, ent.end) for ent in other.ents}
        kept = [ent for ent in doc.ents if (ent.start, ent.end) in set_by_nlp]
        assert not kept, (
            f"A component of `nlp` sets the entity {kept[0].text!r}. Only the matches of the two"
            f" patterns should be entities.\n{show(doc, doc.ents)}"
        )
    judge_places(docs, like)
    judge_labels(docs)
    judge_others(docs)


@ready_made
def pipelines(nlp):
    """Return a pipeline that cuts texts at spaces only, and one that also splits words."""
    return spaced_pipeline(nlp), blank(nlp)


@pytest.mark.hint(
    "The tests made up this text. What does your function do only for the known texts?",
    "Let the Matcher find the phones; do not compare whole texts.",
)
@settings(max_examples=50)
@example(comments=["my iPhone 8 died", "so what"], splits=True)
@given(COMMENTS, st.booleans())
def test_unseen_texts_should_be_labelled_too(label, pipelines, comments, splits):
    pipeline = pipelines[splits]
    like = [pipeline.make_doc(text) for text in comments]
    docs = label(pipeline, comments)
    judge_tokens(docs, like)
    judge_places(docs, like)
    judge_labels(docs)
    judge_others(docs)

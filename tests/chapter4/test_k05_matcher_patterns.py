"""Judges the patterns by what they find, and the docs by their entities."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shared import characters, marked, show

IPHONE = st.sampled_from(["iPhone", "iphone", "IPHONE", "Iphone", "iPHONE"])
MODEL = st.sampled_from(["X", "x", "3", "8", "12", "2018", "007"])
NEAR = st.sampled_from(["ten", "Xs", "XL", "eight", "phone", "iphones", "Plus", "Galaxy", "first"])
OTHER = st.sampled_from(["my", "and", "the", "died", "screen", "again"])
SPACE = st.sampled_from([" ", " ", " ", "  ", "\n"])


@st.composite
def comments(draw: st.DrawFn) -> tuple[str, list[tuple[int, int, str]]]:
    """Write a comment, and say by its words alone which characters name a model."""
    words = draw(st.lists(st.one_of(IPHONE, MODEL, NEAR, OTHER), max_size=10))
    spaces = [draw(SPACE) for _ in words]
    text, starts = "", []
    for word, space in zip(words, spaces, strict=True):
        starts.append(len(text))
        text += word + space
    gadgets = [
        (starts[i], starts[i + 1] + len(words[i + 1]), "GADGET")
        for i in range(len(words) - 1)
        if words[i].lower() == "iphone" and spaces[i] == " "
        if words[i + 1].lower() == "x" or words[i + 1].isdigit()
    ]
    return text, gadgets


@pytest.fixture(scope="module")
def found(nlp):
    """Return a function that draws what a pattern finds and lists it as texts."""
    from spacy.matcher import Matcher

    def find(pattern, text):
        assert pattern is not None, "The function returns None. Is there a `return` in it?"
        assert isinstance(pattern, list), (
            f"A pattern is a list with one dictionary per token, not a {type(pattern).__name__}."
        )
        assert all(isinstance(token, dict) for token in pattern), (
            f"Each item of a pattern is a dictionary; here they are {pattern!r}."
        )
        matcher = Matcher(nlp.vocab, validate=True)
        try:
            matcher.add("yours", [pattern])
        except ValueError as error:
            pytest.fail(refused(" ".join(str(error).split())))
        doc = nlp(text)
        spans = matcher(doc, as_spans=True)
        return [span.text for span in spans], show(doc, spans)

    return find


def refused(said):
    """Say why spaCy does not take a pattern, in fewer words than it does."""
    found = re.search(r"\[pattern -> (\d+) -> (\w+)\] (.*)", said)
    if not found:
        return f"spaCy cannot use this pattern: {said}"
    token, name, why = found.groups()
    if "not permitted" in why:
        return f"A token has no attribute {name!r} that a pattern could ask for."
    return f"spaCy cannot use {name} in dictionary {token}, counted from 0: {why}"


def judge_finds(name, pattern, found, text):
    """Check that a pattern finds a model, which is two tokens, and the model alone."""
    texts, drawing = found(pattern, f"my {text} died")
    if not texts:
        pytest.fail(f"`{name}` finds nothing here{reason(pattern)}:\n{drawing}")
    assert texts == [text], f"`{name}` should find the two tokens {text!r} and no more:\n{drawing}"


def reason(pattern):
    """Return what keeps a pattern from finding a model, if it can be seen without a text."""
    if len(pattern) != 2:
        many = f"{len(pattern)} dictionar{'y' if len(pattern) == 1 else 'ies'}"
        return f". It has {many}, and the name of a model has two tokens"
    for token in pattern:
        for key, value in token.items():
            if key.upper() == "LOWER" and isinstance(value, str) and value != value.lower():
                return (
                    f". {key} compares with the token in small letters, and {value!r} has a capital"
                )
    return ""


@pytest.mark.hint(
    "How many tokens has 'iPhone X'? The pattern needs one dictionary for each.",
    "One attribute compares the lowercase form of a token. Write its value in lowercase too.",
)
@pytest.mark.parametrize("text", ["iphone x", "iPhone X", "IPHONE X", "Iphone x", "iPHONE X"])
def test_iphone_x_is_found_in_any_capitals(kata, found, text):
    judge_finds("iphone_x", kata.iphone_x(), found, text)


@pytest.mark.hint(
    "Does each dictionary say which token it wants, or does one accept anything?",
    "The second token is the letter x alone: 'xs' and 'ten' are other words.",
)
@pytest.mark.parametrize("text", ["iPhone", "iPhone 8", "iPhone Xs", "iPhone ten", "Nokia X", "X"])
def test_iphone_x_finds_no_other_phone(kata, found, text):
    texts, drawing = found(kata.iphone_x(), f"my {text} died")
    assert not texts, f"`iphone_x` matches here, where no iPhone X is named:\n{drawing}"


@pytest.mark.hint(
    "The first token is the same as in the other pattern. What is true of the second?",
    "Token flags are attributes whose value is True or False. One says that all is digits.",
)
@pytest.mark.parametrize("text", ["iphone 8", "iPhone 7", "IPHONE 12", "Iphone 3", "iPhone 2020"])
def test_any_number_is_found(kata, found, text):
    judge_finds("iphone_number", kata.iphone_number(), found, text)


@pytest.mark.hint(
    "Count the tokens in 'iPhone 8'. The pattern needs one dictionary for each.",
    "Which token flags say something about digits? LIKE_NUM also says yes to 'ten'.",
)
@pytest.mark.parametrize(
    "text", ["iPhone ten", "iPhone X", "iPhone eight", "iPhone 1,000", "iPhone X8"]
)
def test_number_must_be_written_in_digits(kata, found, text):
    texts, drawing = found(kata.iphone_number(), f"my {text} died")
    assert not texts, (
        f"`iphone_number` matches here, where the last token has not only digits:\n{drawing}"
    )


@pytest.mark.hint(
    "Both tokens must be there. Is one of your dictionaries optional, or too generous?",
    "A pattern without operators asks for each of its tokens exactly once.",
)
@pytest.mark.parametrize("text", ["iPhone", "an iPhone for 8 people", "8", "Galaxy 8", "8 iPhone"])
def test_phone_without_a_model_number_is_not_found(kata, found, text):
    texts, drawing = found(kata.iphone_number(), f"{text} please")
    assert not texts, f"`iphone_number` matches here, where no model is named:\n{drawing}"


@pytest.fixture(scope="module")
def labelled(kata, nlp):
    """Return a function that labels texts and checks that docs come back."""

    from spacy.tokens import Doc

    def label(texts):
        docs = kata.label_gadgets(nlp, texts)
        assert docs is not None, "`label_gadgets` returns None. Is there a `return` at its end?"
        assert not isinstance(docs, Doc), (
            "`label_gadgets` returns a single Doc. Collect the Docs of all texts in a list."
        )
        docs = list(docs)
        kinds = {type(doc).__name__ for doc in docs} - {"Doc"}
        assert not kinds, f"`label_gadgets` returns a list of Docs; this one holds {kinds.pop()}."
        return docs

    return label


TEXTS = marked("iphones.txt")


@pytest.mark.hint(
    "A Matcher that knows both patterns looks at each Doc. What it finds becomes the entities.",
    "A Matcher is made with nlp.vocab. Its `add` takes a name and a list of patterns.",
    "Called with a Doc, the matcher finds the matches; `as_spans=True` makes them spans.",
    "A text without a gadget teaches a model too: collect each Doc once, whatever is in it.",
)
def test_every_text_becomes_one_doc_in_order(labelled):
    texts = [text.text for text in TEXTS]
    docs = labelled(texts)
    assert len(docs) == len(texts), (
        f"{len(texts)} texts went in and {len(docs)} docs came out. Each text becomes one Doc."
    )
    for doc, text in zip(docs, texts, strict=True):
        assert doc.text == text, f"Here the Doc of {text!r} should stand, but it is {doc.text!r}."


@pytest.mark.hint(
    "The label of a match is the name under which its pattern was added to the matcher.",
    "A matcher can also give spans instead of numbers; they have that name as label already.",
)
def test_label_is_gadget(labelled):
    doc = labelled(["my iPhone 8 died"])[0]
    assert doc.ents, (
        "There is one gadget in this text, and the Doc has no entity. (spaCy leaves out spans"
        f" without a label and says nothing.)\n{show(doc, [])}"
    )
    label = doc.ents[0].label_
    assert label == "GADGET", f"The entity's label is {label!r}; the kata asks for 'GADGET'."


@pytest.mark.hint(
    "Look at the first token that is covered too much or too little, in the drawing.",
    "A match has the start and the end of a span. The end is the first token after it.",
    "Both patterns have to be added to the matcher, and all matches become doc.ents at once.",
)
def test_entities_are_what_the_patterns_find(labelled):
    for text, doc in zip(TEXTS, labelled([text.text for text in TEXTS]), strict=True):
        yours, expected = characters(doc.ents), len(text.spans)
        assert len(yours) == expected, (
            f"The patterns' finds here: {expected}. Entities of your Doc: {len(yours)}.\n"
            f"{show(doc, doc.ents)}"
        )
        assert yours == list(text.spans), (
            f"An entity here covers other tokens than its match:\n{show(doc, doc.ents)}"
        )


@pytest.mark.hint(
    "This text was made up. What does your function do for the known texts alone?",
    "Let the Matcher find the phones; do not compare whole texts.",
)
@given(comments())
def test_unseen_texts_are_labelled_too(labelled, comment):
    text, gadgets = comment
    doc = labelled([text])[0]
    assert characters(doc.ents) == gadgets, (
        f"Models named here: {len(gadgets)}. Entities of your Doc: {len(doc.ents)}."
        f" If these agree, look at the places.\n{show(doc, doc.ents)}"
    )

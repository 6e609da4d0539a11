"""Judges Docs by their entities, and by what they say of the tokens outside of them."""

from __future__ import annotations

import re

import pytest
from finders import FINDERS, finding
from hypothesis import example, given
from hypothesis import strategies as st
from made_up import marked_texts, other_tokenizer
from returned import judge_type, kind_of
from shared import characters, compare, ready_made, show, triples

from dojo.testkit.notation import Marked

ONE_PHONE = "don't drop the iPhone 8, it bounces"
TWO_PHONES = "swapped my Galaxy S9 for an iPhone X!"
WITHOUT_ENTITIES = [
    *("we had soup.", "nobody phones people with a phone", "8", ""),
    *(" Two  spaces, and one at the end ", "ANA\n\nlost her iPhone 8 in Łódź", "😀 東京!", "\n"),
]
CUT = [  # texts, entities, and which of them begins or ends inside a token
    ("my iPhone8 died", [(3, 9, "GADGET")], 0),
    ("never buy an iPhone X.", [(14, 21, "GADGET")], 0),
    ("my tablet is an oldiPad", [(19, 23, "GADGET")], 0),
    ("my iPhone 8 and my iPad2", [(3, 11, "GADGET"), (19, 23, "GADGET")], 1),
    ("Anas iPhone 8 is Bo's", [(0, 3, "PERSON"), (5, 13, "GADGET"), (17, 19, "PER")], 0),
    ("Ana, Bob and Cleo met", [(0, 3, "PERSON"), (5, 7, "PER"), (13, 17, "PER")], 1),
    ("Ana met Bob", [(8, 11, "PERSON"), (1, 3, "PER")], 1),
    ("my iPhone8s died", [(4, 9, "x")], 0),
    ("my iPhone Xs died", [(3, 11, "GADGET")], 0),
    ("an oldiPad Pro for Bo", [(6, 14, "GADGET"), (19, 21, "PER")], 0),
    ("born in the U.S. in May", [(12, 15, "GPE")], 0),
    ("Bo paid 8.50 for it", [(0, 2, "PER"), (10, 12, "MONEY")], 1),
    ("Ana can't", [(6, 8, "x")], 0),
    ("my   iPhone 8", [(4, 13, "GADGET")], 0),
]
CUT_AT_SPACES = [  # the same where each token goes from space to space
    ("Ana has an iPhone 8, not an iPad", [(0, 3, "PER"), (11, 19, "GADGET")], 1),
    ("Ana's friend (Bo) met Cleo", [(22, 26, "PER"), (14, 16, "PER")], 1),
    ("don't ask", [(2, 5, "x")], 0),
]
# What is raised instead of ValueError, by spaCy or on purpose; others are explained elsewhere.
OTHER_ERRORS = (TypeError, AttributeError, AssertionError, LookupError, Warning)
PLAIN_ERRORS = (Exception, RuntimeError)  # but no NotImplementedError, which is one


def returned(name, pipeline, text, function, *arguments):
    """Call a function and return its Doc, if it is the one that the pipeline makes of a text."""
    tokens = pipeline.make_doc(text)
    try:
        doc = function(pipeline, *arguments)
    except IndexError as error:
        offsets = re.search(r"\[E035\].*start (-?\d+) and end (-?\d+)", str(error))
        if not offsets:
            raise
        start, end = map(int, offsets.groups())
        reason = "goes beyond the text"
        advice = "A Span counts tokens, not characters"
        if start > end:
            reason = "ends before it starts"
            advice = "Both are numbers of tokens; the second is not a length"
        pytest.fail(
            f"`{name}` makes a Span from {start} to {end}, which {reason}: the tokens have the"
            f" numbers that you see here. {advice}:\n{show(tokens, [])}"
        )
    judge_type(name, doc, type(tokens))
    assert doc.text == text, f"The Doc should hold the text {text!r}, but it holds {doc.text!r}."
    yours, wanted = [token.text for token in doc], [token.text for token in tokens]
    assert yours == wanted, (
        f"The Doc has different tokens from those that `nlp` makes of its text. Those of your"
        f" Doc:\n{show(doc, doc.ents)}\nThose that `nlp` makes:\n{show(tokens, [])}"
    )
    return doc


def drawn(doc, pipeline, right) -> str:
    """Draw the entities of a Doc, and beside them those that the pipeline sets, if any stayed.

    right: the entities that the Doc should have, as (start, end, label), counted in tokens.
    """
    yours, found = triples(doc.ents), triples(pipeline(doc.text).ents)
    if not set(found) & set(yours) - set(right):
        return show(doc, yours)
    return (
        f"{compare(doc, yours=yours, nlp=found)}\nThe row `nlp` shows entities that this `nlp` sets"
        " by itself. They should not stay."
    )


def judge_phones(doc, pipeline, phones, expected) -> None:
    """Check the entities of one of the two Docs that are marked by hand.

    phones: how many there are, in words.
    """
    yours = triples(doc.ents)

    def drawing():  # only where it is read: it asks the pipeline again
        return drawn(doc, pipeline, expected)

    assert yours, (
        f"The text names {phones}, but your Doc has no entities. Assign Spans to `doc.ents`; each"
        f" needs a label and at least one token:\n{drawing()}"
    )
    assert len(yours) == len(expected), (
        f"The text names {phones}, but the number of entities in the Doc is {len(yours)}."
        f" Each phone is one entity, its brand and its model together:\n{drawing()}"
    )
    for ent, (start, end, _) in zip(doc.ents, expected, strict=True):
        assert ent.start == start, (
            f"An entity begins with {doc[ent.start].text!r} here. It should begin with the brand"
            f" of a phone:\n{drawing()}"
        )
        assert ent.end == end, (
            f"An entity ends with {doc[ent.end - 1].text!r} here. It should end with the model"
            f" of the phone:\n{drawing()}"
        )
    for ent in doc.ents:
        assert ent.label_ == "GADGET", (
            f"The label of {ent.text!r} is {ent.label_!r}; the kata asks for 'GADGET'."
        )
    judge_outside(doc)


def judge_outside(doc) -> None:
    """Check that every token without an entity is marked as outside."""
    inside = {token.i for ent in doc.ents for token in ent}
    others = [token for token in doc if token.i not in inside and token.ent_iob_ != "O"]
    assert not others, (
        f"The token {others[0].text!r} belongs to no entity, but its `ent_iob_` is"
        f" {others[0].ent_iob_!r} instead of 'O'. So the Doc does not say that the token is outside"
        f" of any entity:\n{show(doc, doc.ents)}"
    )


@ready_made
def finders(nlp):
    """Return pipelines with components that set entities, or leave some tokens missing."""
    return [finding(nlp, find) for find in FINDERS]


@pytest.mark.hint(
    "Run this kata with any numbers. The drawing shows the numbers of the tokens.",
    "A Span takes the number of its first token, and that of the first token after it.",
    "Begin at 0, and count 'do' and 'n't' separately. The comma is a token too, but not part of the"
    " phone.",
)
def test_one_phone_should_be_marked(kata, nlp, finders):
    for pipeline in (nlp, *finders):
        doc = returned("one_gadget", pipeline, ONE_PHONE, kata.one_gadget)
        judge_phones(doc, pipeline, "one phone", [(4, 6, "GADGET")])


@pytest.mark.hint(
    "An entity is a Span, as in the function above. This text has two.",
    "Run this kata with any numbers. The drawing shows the numbers of the tokens.",
    "The end of a Span is the number of the first token after it. The '!' is a token, too.",
)
def test_both_phones_should_be_marked(kata, nlp, finders):
    for pipeline in (nlp, *finders):
        doc = returned("two_gadgets", pipeline, TWO_PHONES, kata.two_gadgets)
        judge_phones(doc, pipeline, "two phones", [(2, 4, "GADGET"), (6, 8, "GADGET")])


@ready_made
def tokenizer(nlp):
    """Return a pipeline that cuts texts in another way."""
    return other_tokenizer(nlp)


@pytest.fixture(scope="module")
def pipelines(nlp, tokenizer, finders):
    """Return two pipelines that cut the same text in different ways, and others that do more."""
    return [nlp, tokenizer, *finders]


@pytest.mark.hint(
    "A new Doc says nothing about its entities. What would say that there are none?",
    "`doc.ents` takes a list. How long is it where nothing was found?",
    "Apart from that, the Doc is just what `nlp` makes of the text, whatever the text is.",
)
def test_the_doc_should_say_that_it_has_no_entity(kata, pipelines):
    for text in WITHOUT_ENTITIES:
        for pipeline in pipelines:
            doc = returned("no_entity", pipeline, text, kata.no_entity, text)
            assert not doc.ents, (
                f"The Doc should have no entity, but it has:\n{drawn(doc, pipeline, [])}"
            )
            judge_outside(doc)


@pytest.fixture(scope="module")
def converted(kata, pipelines):
    """Return a function that makes a Doc from offsets in characters, and judges its entities."""

    def convert(text, entities, number=0):
        name, function = "from_characters", kata.from_characters
        given = list(entities)
        pipeline = pipelines[number]
        doc = returned(name, pipeline, text, function, text, given)
        judge_converted(doc, pipeline, entities)

    return convert


def judge_converted(doc, pipeline, entities) -> None:
    """Check a Doc's entities by what went in; the offsets are no secret here."""
    yours = characters(doc.ents)

    def drawing():  # only where it is read: it asks the pipeline again
        right = triples(doc.char_span(start, end, label) for start, end, label in entities)
        return drawn(doc, pipeline, right)

    too_few = (
        " Setting `doc.ents` replaces all its entities, and spaCy leaves out a Span without a"
        " label."
        if len(yours) < len(entities)
        else ""
    )
    assert len(yours) == len(entities), (
        f"You were given {list(entities)}, so the number of entities in the Doc should be"
        f" {len(entities)}, but it is {len(yours)}.{too_few}\n{drawing()}"
    )
    for ent, (start, end, label) in zip(doc.ents, sorted(entities), strict=True):
        assert (ent.start_char, ent.end_char) == (start, end), (
            f"Characters {start} to {end} are {doc.text[start:end]!r}. The Doc's entity is"
            f" {ent.text!r}, which is characters {ent.start_char} to {ent.end_char}:\n"
            f"{drawing()}"
        )
        assert ent.label_ == label, (
            f"The label of {ent.text!r} is {ent.label_!r}; it should be {label!r}."
        )
    judge_outside(doc)


@pytest.mark.hint(
    "A Span counts tokens, and these offsets count characters. A Doc has a method for that.",
    "`doc.char_span` takes start and end in characters, and a label.",
)
def test_characters_should_become_tokens(converted):
    converted("my iPhone 8 died", [(3, 11, "GADGET")])
    converted("Ana sold it on eBay, didn't she?", [(0, 3, "PERSON"), (15, 19, "WEBSITE")])


@pytest.mark.hint(
    "What happens in your function when the list of entities is empty?",
    "Set `doc.ents` in any case.",
)
def test_a_text_without_entities_should_be_converted_too(converted):
    for text in WITHOUT_ENTITIES:
        converted(text, [])


@pytest.mark.hint(
    "The entities may be in any order. Does your code expect them to be sorted?",
    "`doc.ents` takes Spans in any order, if it gets all of them at once.",
)
def test_entities_should_be_taken_in_any_order(converted):
    text = "Ana lent Bo her iPhone 8"
    converted(text, [(16, 24, "gadget"), (0, 3, "PERSON"), (9, 11, "PER")])
    converted(text, [(9, 11, "PER"), (16, 22, "GADGET"), (0, 3, "PERSON"), (23, 24, "GAD")])


@pytest.mark.hint(
    "Which pipeline cuts the text into tokens? Not all of them do it in the same way.",
    "Use the `nlp` that your function is given, with the text as it is.",
)
def test_the_tokens_should_be_those_of_the_given_pipeline(converted):
    converted(" Bo's e-mail: Ana  lost\nher iPhone 8 ", [(14, 17, "PERSON"), (28, 36, "GAD")], 1)
    converted("lol! can't", [], 1)


@pytest.mark.hint(
    "Some pipelines set entities themselves. Which ones should your Doc have?",
    "What you assign to `doc.ents` replaces all that was there. Assign your own Spans only.",
)
def test_entities_that_nlp_sets_should_not_stay(converted):
    for number in range(len(FINDERS) + 2):
        converted("Ana lent Bo her iPhone 8", [(16, 24, "GADGET"), (0, 3, "PERSON")], number)
        converted("Ana lent Bo her iPhone 8", [], number)


@pytest.mark.hint(
    "What does `doc.char_span` return for characters that are not whole tokens?",
    "It returns None. Look for that before you use the span, and raise the error yourself.",
)
def test_an_entity_that_cuts_a_token_should_be_an_error(kata, pipelines):
    for pipeline, cases in zip(pipelines, (CUT, CUT_AT_SPACES), strict=False):
        for text, entities, cut in cases:
            start, end, _ = entities[cut]
            judge_error(kata.from_characters, pipeline, text, list(entities), (start, end))


def judge_error(function, nlp, text, entities, cut) -> None:
    """Check that ValueError is raised for an entity, the characters `cut` of a text."""
    place = f"{cut[0]} to {cut[1]}, {text[slice(*cut)]!r}"
    tokens = nlp.make_doc(text)
    try:
        doc = function(nlp, text, entities)
    except ValueError:
        return
    except Exception as error:
        if not isinstance(error, OTHER_ERRORS) and type(error) not in PLAIN_ERRORS:
            raise
        pytest.fail(
            f"Characters {place}, are not whole tokens here, and `from_characters` raises"
            f" {type(error).__name__}. It should raise ValueError:\n{show(tokens, [])}"
        )
    assert isinstance(doc, type(tokens)), (
        f"Characters {place}, are not whole tokens here. So `from_characters` should raise"
        f" ValueError, but it returns {kind_of(doc)}:\n{show(tokens, [])}"
    )
    pytest.fail(
        f"Characters {place}, are not whole tokens here. So `from_characters` should raise"
        f" ValueError, but it returns a Doc with these entities:\n{show(tokens, doc.ents)}"
    )


@pytest.mark.hint(
    "The tests made up this text. Does your function look for words, instead of using the offsets?",
    "The same word may occur in a text twice; only its offsets say which one is meant.",
)
@given(marked_texts(), st.sampled_from([1, -1]), st.integers(0, len(FINDERS) + 1))
@example(Marked("Bo met Bo", ((7, 9, "PERSON"),)), 1, 0)
@example(Marked("café in Łódź", ((8, 12, "Ort"),)), 1, 0)
@example(Marked(" My  iPhone 8\n", ((5, 13, "GADGET"),)), 1, 1)
def test_unseen_texts_should_be_converted_too(converted, marked, step, number):
    converted(marked.text, marked.spans[::step], number)

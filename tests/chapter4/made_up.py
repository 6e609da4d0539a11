"""Makes up texts, marks and Docs as wide as the words of the stubs: what no answer has seen.

Strategies give plain values, never Docs: what they draw is kept and used again in other
processes. `annotated` in shared.py turns a `Marked` text into a Doc.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from dojo.testkit.notation import Marked

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Some begin like others, or are the same but for their capitals.
LABEL_NAMES = ["GADGET", "gadget", "GAD", "PERSON", "PERSON_NAME", "Person", "PER", "Ort", "x"]
LABELS = st.sampled_from(LABEL_NAMES)
# Each is made of letters or digits alone, so that every tokenizer begins and ends a token with it.
PLAIN_WORDS = [
    *("my", "My", "MY", "iPhone", "iphone", "Ana", "ana", "Paris", "in", "soup", "again", "the"),
    *("8", "2018", "Łódź", "straße", "Zürich", "Москва", "東京", "ελλάδα"),
]
# Words with signs, which tokenizers may cut in different ways.
OTHER_WORDS = [
    "can't",
    "lol!",
    "(really)",
    "8+",
    "😀",
    "e-mail",
    "U.S.",
    "...",
    "l\u2019été",
    "a/b",
]
GAPS = [" ", " ", " ", " ", " ", "  ", "\n", "\t", " \n "]
EDGES = ["", "", "", "", " ", "  ", "\n"]


@st.composite
def marked_texts(
    draw: st.DrawFn,
    labels: st.SearchStrategy[str] = LABELS,
    max_words: int = 8,
    words: list[str] | None = None,
) -> Marked:
    """Write a text and mark some of its words: none, one or many, also one beside the other.

    Entities hold one to three whole words, begin and end with a plain one, and never overlap.
    The text may be empty, or have spaces and line breaks anywhere. Spans are sorted.

    labels: what the entities are called.
    words: plain words to write the text with, instead of PLAIN_WORDS.
    """
    plain = words or PLAIN_WORDS
    vocabulary = st.sampled_from([*plain, *plain, *OTHER_WORDS])
    text, places = draw(st.sampled_from(EDGES)), []
    for word in draw(st.lists(vocabulary, max_size=max_words)):
        places.append((len(text), len(text) + len(word), word in plain))
        text += word + draw(st.sampled_from(GAPS))
    if bool(places) and draw(st.booleans()):
        text = text[: places[-1][1]]  # no space at the end
    spans, first = [], 0
    while first < len(places):
        length = min(draw(st.sampled_from([0, 0, 1, 1, 2, 3])), len(places) - first)
        last = first + max(1, length) - 1
        if length and places[first][2] and places[last][2]:
            spans.append((places[first][0], places[last][1], draw(labels)))
        first = last + 1
    return Marked(text, tuple(spans))


def texts(max_words: int = 8) -> st.SearchStrategy[str]:
    """Return texts alone: capitals, signs, other alphabets, emoji, spaces anywhere, or nothing."""
    return marked_texts(max_words=max_words).map(lambda marked: marked.text)


@st.composite
def corpora(
    draw: st.DrawFn,
    labels: st.SearchStrategy[str] = LABELS,
    min_size: int = 0,
    max_size: int = 6,
    max_words: int = 8,
    may_repeat: bool = True,
) -> list[Marked]:
    """Return marked texts; some come twice if that is allowed, with the same marks or with others.

    may_repeat: whether a text may come more than once.
    """
    found = draw(
        st.lists(
            marked_texts(labels, max_words),
            min_size=min_size,
            max_size=max_size,
            unique_by=None if may_repeat else lambda marked: marked.text,
        )
    )
    if may_repeat and found and draw(st.booleans()):
        again = draw(st.sampled_from(found))
        without = Marked(again.text, again.spans[1:])
        found.insert(draw(st.integers(0, len(found))), draw(st.sampled_from([again, without])))
        del found[max_size:]
    return found


def other_tokenizer(nlp: Language) -> Language:
    """Return a pipeline that cuts texts at white space only, with a vocabulary of its own.

    An answer that makes a blank English pipeline of its own gives other tokens than this one.
    """
    from spacy.tokenizer import Tokenizer
    from spacy.vocab import Vocab

    vocab = Vocab(strings=[])
    return type(nlp)(vocab, create_tokenizer=lambda pipeline: Tokenizer(pipeline.vocab))


def enriched(doc: Doc, number: int = 0) -> Doc:
    """Add to a Doc what Docs can hold beside entities, and return it.

    These are tags, lemmas, sentence starts, ids of entities, span groups, categories and user
    data; another number gives other values.
    """
    for token in doc:
        token.tag_, token.lemma_ = f"T{number}", f"{token.lower_}{number}"
        token.is_sent_start = token.i == 0
    for ent in doc.ents:
        for token in ent:
            token.ent_id_, token.ent_kb_id_ = f"id{number}", f"Q{number}"
    doc.spans["marked"] = list(doc.ents)
    doc.cats = {"COMMENT": float(number)}
    doc.user_data["source"] = f"forum {number}"
    return doc

"""Docs for k06 that hold what a DocBin can save, of which an answer gets copies."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from hypothesis import strategies as st
from made_up import LABEL_NAMES, enriched

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Phrase = tuple[list[str], "str | None", bool]  # words, their label, whether spaces follow

PHRASES = [
    *(["my"], ["iPhone", "8"], ["X."], ["Alexis", "Ohanian", "'s"], ["\n"], ["🌙", "on"]),
    ["a", "b"],
]
LABELS = [None, "O", "MY-LABEL", *LABEL_NAMES]
STRETCHES = st.tuples(st.sampled_from(PHRASES), st.sampled_from(LABELS), st.booleans())
CONTENTS = st.lists(st.lists(STRETCHES, max_size=4), min_size=2, max_size=6)


def doc_of(nlp: Language, *phrases: Phrase) -> Doc:
    """Make a doc from phrases.

    With the label "O" a phrase is outside of all entities, with None it is not annotated.
    """
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []
    tags: list[str | None] = []
    for phrase, label, space in phrases:
        later = [f"I-{label}"] * (len(phrase) - 1)
        words += phrase
        spaces += [space] * len(phrase)
        tags += [label] * len(phrase) if label in (None, "O") else [f"B-{label}", *later]
    return Doc(nlp.vocab, words=words, spaces=spaces, ents=cast("list[str]", tags))


def half_annotated_docs(nlp: Language) -> list[Doc]:
    """Return docs without an entity, without annotation, and with both."""
    my, phone, rest = ["my"], ["iPhone", "8"], ["died", "again"]
    labels = [("O", "O", "O"), (None, None, None), ("O", "GADGET", None)]
    return [doc_of(nlp, (my, a, True), (phone, b, True), (rest, c, True)) for a, b, c in labels]


def rich_docs(nlp: Language) -> list[Doc]:
    """Return docs that say more than their entities, some of them without tokens.

    One has entities right after each other, and tokens that spaCy would not make. One has
    sentences that no parser found. The text of the last one comes twice.
    """
    first, second = (["iPhone", "X"], "GADGET", True), (["iPhone", "8"], "GADGET", False)
    neighbours = doc_of(
        nlp, first, second, (["/"], "O", False), (["You", "Tube"], "WEBSITE", False)
    )
    empty = doc_of(nlp)
    empty.cats = {"EMPTY": 1.0}
    sentences = doc_of(nlp, (["my", "iPhone"], "O", True), (["so", "what"], "gadget", True))
    sentences[2].is_sent_start = True
    plain = [neighbours.copy() for _ in range(2)]
    numbered = [enriched(doc, number) for number, doc in enumerate([*plain, sentences])]
    return [doc_of(nlp), neighbours, empty, _parsed(nlp), *numbered, plain[0].copy()]


def _parsed(nlp: Language) -> Doc:
    """Make a doc that has all that a pipeline can say of tokens, and spans that overlap."""
    from spacy.tokens import Doc, Span

    doc = Doc(
        nlp.vocab,
        words=["Ana", "lost", "the", "iPhone", "8", "again"],
        tags=["NNP", "VBD", "DT", "NNP", "CD", "RB"],
        pos=["PROPN", "VERB", "DET", "PROPN", "NUM", "ADV"],
        morphs=["Number=Sing", "Tense=Past", "", "Number=Sing", "", ""],
        lemmas=["Ana", "lose", "the", "iphone", "8", "again"],
        heads=[1, 1, 3, 1, 3, 1],
        deps=["nsubj", "ROOT", "det", "dobj", "nummod", "advmod"],
    )
    ana = Span(doc, 0, 1, label="PERSON", kb_id="Q1", span_id="ana")
    phone = Span(doc, 3, 5, label="GADGET", span_id="phone-1")
    doc.set_ents([ana, phone], missing=[doc[5:6]], default="outside")
    doc.spans["read by Ida"] = [Span(doc, 2, 5, label="GADGET"), Span(doc, 3, 5, label="gadget")]
    doc.spans["read by Max"] = [Span(doc, 0, 2, label="x", kb_id="Q2", span_id="first")]
    doc.spans["read by nobody"] = []
    doc.cats = {"COMPLAINT": 1.0, "praise": 0.25}
    doc[1].norm_ = "loses"
    return doc

"""Judges the Docs that k05 labels: texts, tokens, and where and what their entities are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from phones import is_number, is_x, places
from shared import compare, show, triples

if TYPE_CHECKING:
    from spacy.tokens import Doc


def judge_texts(docs: Sequence[Doc], texts: Sequence[str]) -> None:
    """Expect a Doc for each text, in order."""
    for number, text in enumerate(texts):
        its = docs[number].text if number < len(docs) else None
        state = "is missing" if its is None else f"has the text {its!r}"
        assert its == text, (
            f"Texts: {len(texts)}. Docs that `label_gadgets` returns: {len(docs)}. Doc number"
            f" {number}, counted from 0, should have the text {text!r}; it {state}."
        )
    assert len(docs) == len(texts), (
        f"`label_gadgets` returns {len(docs)} Docs for {len(texts)} texts, which is too many. Each"
        " text should become one Doc."
    )


def judge_tokens(docs: Sequence[Doc], like: Sequence[Doc]) -> None:
    """Expect the tokens that other Docs have."""
    for doc, other in zip(docs, like, strict=True):
        yours, wanted = [token.text for token in doc], [token.text for token in other]
        assert yours == wanted, (
            f"The Doc of {other.text!r} should have the tokens that `nlp` makes: {wanted}. Its"
            f" tokens are {yours}."
        )


def _why_none(doc: Doc) -> str:
    if not doc.has_annotation("ENT_IOB"):
        return " `doc.ents` was never set."
    return " The list that `doc.ents` is set to is empty, or its Spans have no label."


def judge_places(docs: Sequence[Doc], like: Sequence[Doc]) -> None:
    """Expect entities where the patterns should match in other Docs with the same tokens."""
    for doc, other in zip(docs, like, strict=True):
        wanted = places(other, is_x, is_number)
        yours = [(ent.start, ent.end) for ent in doc.ents]
        rows = {"expected": [(*place, "match") for place in wanted]} if wanted else {}
        rows["yours"] = triples(doc.ents)
        beside = "" if yours else _why_none(doc)
        beside = " `doc.spans` is not looked at, only `doc.ents`." if doc.spans else beside
        assert yours == wanted, (
            "The entities should be the matches of the two patterns. Matches here:"
            f" {len(wanted)}. Entities of your Doc: {len(yours)}.{beside}\n{compare(doc, **rows)}"
        )


def judge_labels(docs: Sequence[Doc]) -> None:
    """Expect one label."""
    for doc in docs:
        for ent in doc.ents:
            assert ent.label_ == "GADGET", (
                f"The entity {ent.text!r} should have the label 'GADGET'. Its label is"
                f" {ent.label_!r}.\n{show(doc, doc.ents)}"
            )


def judge_others(docs: Sequence[Doc]) -> None:
    """Expect that all tokens beside the entities are annotated as outside."""
    for doc in docs:
        inside = {token.i for ent in doc.ents for token in ent}
        for token in doc:
            assert token.i in inside or token.ent_iob_ == "O", (
                f"Token {token.i}, {token.text!r}, is in no entity, so it should be outside. Its"
                f" `ent_iob_` is {token.ent_iob_!r} and not 'O'.\n{show(doc, doc.ents)}"
            )

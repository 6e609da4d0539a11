"""Compares Docs that were saved with what is left of them, one kind of annotation after the other.

`where` says in each message what the Docs are in, such as "the file". What comes before a kind is
compared first: entities where the tokens are the same, for instance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from shared import compare

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Docs = Sequence["Doc"]

STATES = {  # of tokens by `ent_iob_`
    "": "not annotated",
    "O": "outside of all entities",
    "B": "the first token of an entity",
    "I": "in an entity",
}
ATTRIBUTES = ["tag_", "pos_", "morph", "lemma_", "norm_", "dep_", "head", "is_sent_start"]


def same_texts(docs: Docs, expected: Docs, where: str) -> None:
    """Expect as many docs as were saved, with their texts."""
    texts, others = ([doc.text for doc in these] for these in (docs, expected))
    pairs = zip(texts, others, strict=False)
    same = next((i for i, (text, other) in enumerate(pairs) if text != other), len(texts))
    beside = f" Number {same}, counted from 0, should be {others[same]!r}." if others[same:] else ""
    assert len(texts) == len(others), (
        f"Docs that should be there: {len(others)}. Docs in {where}: {len(texts)}.{beside} Each doc"
        " should be there once, also one without tokens or entities, and one whose text comes"
        " again."
    )
    for number, (text, other) in enumerate(zip(texts, others, strict=True)):
        assert text == other, (
            f"Doc number {number}, counted from 0, should have the text {other!r} in {where}. It"
            f" has the text {text!r}."
        )


def same_tokens(docs: Docs, expected: Docs, where: str) -> None:
    same_texts(docs, expected, where)
    for doc, other in zip(docs, expected, strict=True):
        tokens, others = ([token.text for token in one] for one in (doc, other))
        assert tokens == others, (
            f"When this doc was saved, its tokens were {others}; in {where} they are {tokens}."
        )


def same_entities(docs: Docs, expected: Docs, where: str) -> None:
    same_tokens(docs, expected, where)
    for doc, other in zip(docs, expected, strict=True):
        was, now = entities(other), entities(doc)
        assert was == now, (
            f"Entities of this doc when it was saved: {len(was)}. In {where}: {len(now)}"
            f"{', but not the same' if len(was) == len(now) else ''}.\n"
            f"{compare(doc, saved=was, now=now)}"
        )


def entities(doc: Doc) -> list[tuple[int, int, str]]:
    """Return (start, end, label) in tokens, also where spaCy refuses to read the annotation."""
    found: list[tuple[int, int, str]] = []
    for token in doc:
        if token.ent_iob_ == "B":
            found.append((token.i, token.i + 1, token.ent_type_))
        elif token.ent_iob_ == "I" and found and found[-1][1] == token.i:
            found[-1] = (found[-1][0], token.i + 1, found[-1][2])
    return found


def same_states(docs: Docs, expected: Docs, where: str) -> None:
    """Expect the same tokens to be outside of all entities, and the same not annotated."""
    same_entities(docs, expected, where)
    for token, was in _pairs(docs, expected):
        assert token.ent_iob == was.ent_iob, (
            f"Token {token.i} of {was.doc.text!r}, {token.text!r}, was {STATES[was.ent_iob_]}"
            f" when the doc was saved. In {where} it is {STATES[token.ent_iob_]}."
        )


def same_ids(docs: Docs, expected: Docs, where: str) -> None:
    """Expect entities with the ids, their own and that of a knowledge base, that they had."""
    same_entities(docs, expected, where)
    for doc, other in zip(docs, expected, strict=True):
        for ent, was in zip(doc.ents, other.ents, strict=True):
            for name in ("id_", "kb_id_"):
                before, now = getattr(was, name), getattr(ent, name)
                assert now == before, (
                    f"The `{name}` of the entity {ent.text!r} was {before!r} when the doc was"
                    f" saved. In {where} it is {now!r}."
                )


def same_attributes(docs: Docs, expected: Docs, where: str) -> None:
    same_tokens(docs, expected, where)
    for token, was in _pairs(docs, expected):
        for name in ATTRIBUTES:
            before, now = _attribute(was, name), _attribute(token, name)
            assert now == before, (
                f"The attribute `{name}` of token {token.i} of {was.doc.text!r}, {token.text!r},"
                f" was {before!r} when the doc was saved. In {where} it is {now!r}."
            )


def _attribute(token: Token, name: str) -> object:
    value = getattr(token, name)
    return value.text if name == "head" else str(value) if name == "morph" else value


def _pairs(docs: Docs, expected: Docs) -> Iterator[tuple[Token, Token]]:
    for doc, other in zip(docs, expected, strict=True):
        yield from zip(doc, other, strict=True)


def same_cats(docs: Docs, expected: Docs, where: str) -> None:
    same_texts(docs, expected, where)
    for doc, other in zip(docs, expected, strict=True):
        assert doc.cats == other.cats, (
            f"`doc.cats` of {doc.text!r} was {other.cats} when the doc was saved. In {where} it is"
            f" {doc.cats}."
        )


def same_spans(docs: Docs, expected: Docs, where: str) -> None:
    """Expect the same groups with the same spans."""
    same_tokens(docs, expected, where)
    for doc, other in zip(docs, expected, strict=True):
        was, now = _groups(other), _groups(doc)
        assert now == was, (
            f"`doc.spans` of {doc.text!r} was {other.spans} when the doc was saved. In {where} it"
            f" is {doc.spans}. The places, labels and ids of the spans should be the same, too."
        )


def _groups(doc: Doc) -> dict[str, list[tuple[object, ...]]]:
    return {
        name: [(span.start, span.end, span.label_, span.id_, span.kb_id_) for span in group]
        for name, group in doc.spans.items()
    }


def same(docs: Docs, expected: Docs, where: str) -> None:
    """Expect all of it."""
    for check in (same_states, same_ids, same_attributes, same_cats, same_spans):
        check(docs, expected, where)

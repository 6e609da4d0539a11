"""Pipelines for k03 that say something about the tokens of a text before an answer does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from shared import blank

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def each_token(doc: Doc) -> Doc:
    """Make an entity of each token."""
    from spacy.tokens import Span

    doc.ents = [Span(doc, token.i, token.i + 1, label="FOUND") for token in doc]
    return doc


def whole_text(doc: Doc) -> Doc:
    """Make one entity of the whole text, longer than any that an answer sets."""
    from spacy.tokens import Span

    doc.ents = [Span(doc, 0, len(doc), label="GADGET")] if len(doc) else []
    return doc


def first_outside(doc: Doc) -> Doc:
    """Say that the first token is outside, and nothing about the others."""
    doc.set_ents([], outside=[doc[:1]] if len(doc) else [], default="missing")
    return doc


def last_missing(doc: Doc) -> Doc:
    """Say that all tokens but the last are outside."""
    doc.set_ents([], missing=[doc[-1:]] if len(doc) else [], default="outside")
    return doc


FINDERS = [each_token, whole_text, first_outside, last_missing]


def finding(nlp: Language, find: Callable[[Doc], Doc]) -> Language:
    """Return a pipeline with the tokenizer of another, whose only component is a function."""
    name = f"k03_{find.__name__}"
    pipeline = blank(nlp)
    pipeline.component(name, func=find)
    pipeline.add_pipe(name)
    return pipeline

"""A training corpus: Docs with entities.

A model learns from Docs whose entities are right. An entity is a Span. Its start is the number
of its first token, its end the number of the token after its last. Tokens are counted from 0;
a comma is a token, and "don't" is two. A text without entities belongs in the corpus as well.

In every Doc that you return, the tokens that belong to no entity are *outside*: their
`ent_iob_` is "O". An empty `ent_iob_` means *missing*: nobody has said what the token is.
If `nlp` sets other entities, they do not stay.

Read: https://spacy.io/usage/linguistic-features#setting-entities
Run:  pytest -k k03
"""

from spacy.language import Language
from spacy.tokens import Doc, Span


def one_gadget(nlp: Language) -> Doc:
    """Return this Doc with one entity: the phone (brand and number), labelled GADGET."""
    doc = nlp("don't drop the iPhone 8, it bounces")
    doc.ents = [Span(doc, ____, ____, label=____)]
    return doc


def two_gadgets(nlp: Language) -> Doc:
    """Return this Doc with two entities: each phone (brand and model), labelled GADGET."""
    doc = nlp("swapped my Galaxy S9 for an iPhone X!")
    doc.ents = [____, ____]
    return doc


def no_entity(nlp: Language, text: str) -> Doc:
    """Return the Doc that `nlp` or `nlp.make_doc` makes of any text, without entities."""
    raise NotImplementedError


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    """Return the Doc that `nlp` or `nlp.make_doc` makes of any text, with exactly these entities.

    Each is (start, end, label); start and end count characters. "my iPhone 8 died" with
    [(3, 11, "GADGET")] has the entity `iPhone 8`. They come in any order and do not overlap.

    Raise ValueError if one of them begins or ends inside a token, as iPhone in "my iPhone8 died".
    """
    raise NotImplementedError

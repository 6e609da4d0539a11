"""A training corpus: Docs with entities.

A model learns from Docs whose entities are right. An entity is a Span: from its first token up
to the token after its last. Commas are tokens too, and "don't" is two. A text without any
entity belongs in the corpus as well, if its Doc says that there is none.

Read: https://spacy.io/usage/linguistic-features#setting-entities
Run:  pytest -k k03
"""

from spacy.language import Language
from spacy.tokens import Doc, Span


def one_gadget(nlp: Language) -> Doc:
    """Return the Doc of this text, with the phone (brand and number) as GADGET."""
    doc = nlp("don't drop the iPhone 8, it bounces")
    doc.ents = [Span(doc, ____, ____, label=____)]
    return doc


def two_gadgets(nlp: Language) -> Doc:
    """Return the Doc of this text, with both phones (brand and model) as GADGET."""
    doc = nlp("swapped my Galaxy S9 for an iPhone X!")
    doc.ents = [____, ____]
    return doc


def no_entity(nlp: Language, text: str) -> Doc:
    """Return the Doc of a text, with every token *outside* of entities: `ent_iob_` is "O"."""
    raise NotImplementedError


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    """Return the Doc of a text with its entities, whose start and end count characters.

    "my iPhone 8 died" with [(3, 11, "GADGET")] has `iPhone 8`; all other tokens are outside.
    Raise ValueError if an entity begins or ends inside a token, as iPhone in "my iPhone8 died".
    """
    raise NotImplementedError

"""Two patterns for iPhones.

Labelling comments by hand is slow, so let rules label the easy cases first. A Matcher
pattern is a list with one dictionary per token; a text matches where every token of it
fits its dictionary. What the rules find becomes training data for a model.

Read: https://spacy.io/usage/rule-based-matching#adding-patterns
Run:  pytest -k k05
"""

from spacy.language import Language
from spacy.tokens import Doc

Pattern = list[dict[str, object]]


def iphone_x() -> Pattern:
    """Match "iPhone X", "IPHONE x" and every other way to capitalise it."""
    return [{____: ____}, {____: ____}]


def iphone_number() -> Pattern:
    """Match "iphone", in any capitals, and a number in digits: "iPhone 8", not "iPhone ten"."""
    return [{____: ____}, {____: ____}]


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    """Return one Doc per text, in order, whose `ents` are what the two patterns find.

    Each entity has the label GADGET: for "my iPhone 8 died" that is `iPhone 8`.
    """
    raise NotImplementedError

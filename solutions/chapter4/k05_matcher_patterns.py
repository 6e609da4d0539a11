"""Two patterns for iPhones.

Labelling comments by hand is slow, so let rules label the easy cases first. A Matcher
pattern is a list with one dictionary per token; a text matches where every token of it
fits its dictionary. What the rules find becomes training data for a model.

Read: https://spacy.io/usage/rule-based-matching#adding-patterns
Run:  pytest -k k05
"""

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

Pattern = list[dict[str, object]]


def iphone_x() -> Pattern:
    """Match "iPhone X", "IPHONE x" and every other way to capitalise it."""
    return [{"LOWER": "iphone"}, {"LOWER": "x"}]


def iphone_number() -> Pattern:
    """Match "iphone", in any capitals, and a number in digits: "iPhone 8", not "iPhone ten"."""
    # IS_DIGIT, not LIKE_NUM: the latter also accepts "ten" and "1,000".
    return [{"LOWER": "iphone"}, {"IS_DIGIT": True}]


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    """Return one Doc per text, in order, whose `ents` are what the two patterns find.

    Each entity has the label GADGET: for "my iPhone 8 died" that is `iPhone 8`.
    """
    matcher = Matcher(nlp.vocab)
    matcher.add("GADGET", [iphone_x(), iphone_number()])
    docs = list(nlp.pipe(texts))
    for doc in docs:
        doc.ents = matcher(doc, as_spans=True)
    return docs

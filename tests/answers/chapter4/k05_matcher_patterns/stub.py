"""Two patterns for iPhones.

Labelling comments by hand is slow, so let rules label the easy cases first. A Matcher
pattern is a list of dictionaries, one for each token. It matches where consecutive tokens
fit their dictionaries. What the rules find becomes training data for a model.

Read: https://spacy.io/usage/rule-based-matching#adding-patterns
Run:  pytest -k k05
"""

from spacy.language import Language
from spacy.tokens import Doc

Pattern = list[dict[str, object]]


def iphone_x() -> Pattern:
    """Return a pattern for two tokens: "iphone" and "x", each in any mix of upper and lower case.

    It matches "iPhone X" and "IPHONE x", but not "iPhone Xs".
    """
    return [{____: ____}, {____: ____}]


def iphone_number() -> Pattern:
    """Return a pattern for two tokens: "iphone", in any mix of upper and lower case, and digits.

    The second token has one digit or more, and nothing else. The pattern matches "iPhone 8" and
    "IPHONE 2018", but not "iPhone ten" or "iPhone 1,000". Digits are 0 to 9; whether others
    match, such as "²", does not matter.
    """
    return [{____: ____}, {____: ____}]


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    """Return a Doc for each text, in order, whose entities are the matches of the two patterns.

    Make each Doc with `nlp` or `nlp.make_doc`, a new one even for a repeated text. The label of
    each entity is GADGET: in "my iPhone 8 died" the only entity is `iPhone 8`. If `nlp` sets other
    entities, they do not stay. All other tokens are outside: their `ent_iob_` is "O", even in a
    text without a match. `texts` and `nlp` do not change.
    """
    raise NotImplementedError

"""Good data and bad data.

Somebody labelled four comments (PLACES, below) for a model: "amsterdem", the Paris of the
second comment and Berlin became a TOURIST_DESTINATION. Why is that a bad label to learn?

  a) The Paris in the third comment is not marked, and names must be marked consistently.
  b) "amsterdem" is misspelt, and a word that is misspelt should not be marked.
  c) Whether tourists go there is a judgement, which the words around a name do not show.

Then label all cities, states and countries as GPE: PLACES by hand, other docs by `relabel`.

Read: https://spacy.io/usage/linguistic-features#setting-entities
Run:  pytest -k k11
"""

from spacy.tokens import Doc

ANSWER = ____  # "a", "b" or "c"

Mark = tuple[int, int, str]  # the first token, the token after the last, the label

# Beside each comment the list of all marks that it should have, also those that nobody made
# so far: [(5, 7, "GPE"), (9, 10, "GPE")]. Tokens are counted from 0. Leave the texts alone.
PLACES: list[tuple[str, list[Mark]]] = [
    ("i went to amsterdem last year and the canals were beautiful", ____),
    ("You should visit Paris once, but the Eiffel Tower is kinda boring", ____),
    ("There's also a Paris in Arkansas, lol", ____),
    ("Berlin is perfect for summer holiday: great nightlife and cheap beer!", ____),
]


def relabel(doc: Doc, old: str, new: str) -> Doc:
    """Return the Doc with the label `new` on each entity that has the label `old`.

    Its other entities stay as they are, and tokens that are *outside* stay outside:
    relabel(doc, "SNACK", "FOOD") changes a SNACK to FOOD, and leaves a DRINK a DRINK.
    """
    raise NotImplementedError

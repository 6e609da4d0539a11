"""Good data and bad data.

Somebody annotated four comments for a model. Square brackets show what they marked, each time
with the label TOURIST_DESTINATION:

    i went to [amsterdem] last year and the canals were beautiful
    You should visit [Paris] once, but the Eiffel Tower is kinda boring
    There's also a Paris in Arkansas, lol
    [Berlin] is perfect for summer holiday: great nightlife and cheap beer!

Why is TOURIST_DESTINATION a bad label to learn? Choose a letter:

    a  The Paris in the third comment is not marked, and names must be marked consistently.
    b  "amsterdem" is misspelt, and a word that is misspelt should not be marked.
    c  Whether tourists go there is a judgement, which the words around a name do not show.

Then mark the same comments with a better label, GPE, and write the function that replaces a
label in the Doc of any text.

Read: https://spacy.io/usage/linguistic-features#setting-entities
Run:  pytest -k k11
"""

from spacy.tokens import Doc

ANSWER = "c"  # "a", "b" or "c"

Mark = tuple[int, int, str]  # the first token, the token after the last, the label

# Beside each comment, write the list of its marks, such as [(5, 7, "GPE"), (9, 10, "GPE")].
# Mark each name of a city, a state or a country, even where nobody did so above. Tokens are
# those of spacy.blank("en"), counted from 0. Leave the texts as they are.
PLACES: list[tuple[str, list[Mark]]] = [
    ("i went to amsterdem last year and the canals were beautiful", [(3, 4, "GPE")]),
    ("You should visit Paris once, but the Eiffel Tower is kinda boring", [(3, 4, "GPE")]),
    ("There's also a Paris in Arkansas, lol", [(4, 5, "GPE"), (6, 7, "GPE")]),
    ("Berlin is perfect for summer holiday: great nightlife and cheap beer!", [(0, 1, "GPE")]),
]


def relabel(doc: Doc, old: str, new: str) -> Doc:
    """Return the Doc with the label `new` on every entity whose label is `old`.

    Each entity keeps its tokens, and one with another label keeps its label as well:
    relabel(doc, "SNACK", "FOOD") turns each SNACK into FOOD and leaves a SNACK_BAR alone. Tokens
    that are *outside* of any entity stay so, and are not *missing* (not annotated) afterwards.
    Change the Doc itself, or return another one with the same text and tokens: both are right.
    """
    ents = doc.ents
    for ent in ents:
        if ent.label_ == old:
            ent.label_ = new
    # Reading doc.ents makes new Spans each time: the Doc changes when they are set.
    doc.ents = ents
    return doc

"""Mark the persons too.

A model that has only websites marked in its training data learns that a person's name is
no entity. So mark both labels in the same texts: here the persons, in headlines whose
websites are marked already, and a function that adds marks and loses none.

Read: https://spacy.io/usage/linguistic-features#setting-entities
Run:  pytest -k k14
"""

from spacy.tokens import Doc

Mark = tuple[int, int, str]  # the first token, the token after the last, the label

# Beside each headline the list of its PERSON marks, such as [(4, 5, "PERSON")]; an empty
# list where no person is named. Tokens are counted from 0. Leave the headlines as they are.
PERSONS: list[tuple[str, list[Mark]]] = [
    ("Reddit partners with Patreon to help creators build communities", ____),
    ("PewDiePie smashes YouTube record", ____),
    ("Reddit founder Alexis Ohanian gave away two Metallica tickets to fans", ____),
]


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    """Return the Doc with one entity per mark, beside all the entities that it has.

    The marks never overlap with those. For "Ana loves Reddit", where `Reddit` is a WEBSITE,
    and [(0, 1, "PERSON")] there are two entities then; `loves` is *outside*, not missing.
    """
    raise NotImplementedError

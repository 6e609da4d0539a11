"""Mark the websites.

A model learns a new label from texts in which somebody has marked it by hand. Mark every
website in three headlines, then write the function that turns any text and its marks into
a Doc for training.

Read: https://spacy.io/usage/linguistic-features#setting-entities
Run:  pytest -k k12
"""

from spacy.language import Language
from spacy.tokens import Doc

Mark = tuple[int, int, str]  # the first token, the token after the last, the label

# Beside each headline the list of its marks, such as [(4, 6, "WEBSITE"), (8, 9, "WEBSITE")].
# Tokens are counted from 0. Leave the headlines as they are.
WEBSITES: list[tuple[str, list[Mark]]] = [
    ("Reddit partners with Patreon to help creators build communities", ____),
    ("PewDiePie smashes YouTube record", ____),
    ("Reddit founder Alexis Ohanian gave away two Metallica tickets to fans", ____),
]


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    """Return the Doc of the text with one entity per mark, that has its tokens and label.

    "I read Stack Overflow" with [(2, 4, "WEBSITE")] gives the entity `Stack Overflow`. All
    other tokens are *outside* of any entity, not missing: also where there are no marks, and
    where `nlp` finds something by itself.
    """
    raise NotImplementedError

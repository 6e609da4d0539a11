"""Mark the websites.

A model learns a new label from texts in which somebody has marked it by hand. Mark every
website in three headlines. Then write the function that turns any text and its marks into a
Doc for training.

Read: https://spacy.io/usage/linguistic-features#setting-entities
Run:  pytest -k k12
"""

from spacy.language import Language
from spacy.tokens import Doc

Mark = tuple[int, int, str]  # the first token, the token after the last, the label

# Beside each headline, write the list of its marks, such as [(4, 6, "WEBSITE"), (8, 9, "WEBSITE")].
# Mark each name of a website, and nothing else. Tokens are those of spacy.blank("en"), counted
# from 0. Leave the headlines as they are.
WEBSITES: list[tuple[str, list[Mark]]] = [
    ("Reddit partners with Patreon to help creators build communities", ____),
    ("PewDiePie smashes YouTube record", ____),
    ("Reddit founder Alexis Ohanian gave away two Metallica tickets to fans", ____),
]


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    """Return a Doc of the text in which each mark is an entity, with its tokens and its label.

    "I read Stack Overflow" with [(2, 4, "WEBSITE")] gives the entity `Stack Overflow`. The Doc
    holds the whole text as it is, with the tokens that `nlp` makes of it. Marks never overlap,
    but they come in any order. The Doc has no other entities, whatever `nlp` finds by itself. All
    other tokens are *outside* of any entity, not *missing* (not annotated), even if there are no
    marks. `nlp` and `marks` stay as they are.
    """
    raise NotImplementedError

"""Mark the persons too.

A model whose training texts have only websites marked learns that a person's name is not an
entity. So mark both labels in the same texts. k12 marks the websites of these headlines: mark
the persons here. Then write the function that adds marks to a Doc and loses none of its
entities.

Read: https://spacy.io/usage/linguistic-features#setting-entities
Run:  pytest -k k14
"""

from spacy.tokens import Doc, Span

Mark = tuple[int, int, str]  # the first token, the token after the last, the label

# Beside each headline, write the list of its PERSON marks, such as [(4, 5, "PERSON")], or an
# empty list if it names no person. Mark each name of a person as a whole, and nothing else.
# Tokens are those of spacy.blank("en"), counted from 0. Leave the headlines as they are.
PERSONS: list[tuple[str, list[Mark]]] = [
    ("Reddit partners with Patreon to help creators build communities", []),
    ("PewDiePie smashes YouTube record", [(0, 1, "PERSON")]),
    ("Reddit founder Alexis Ohanian gave away two Metallica tickets to fans", [(2, 4, "PERSON")]),
]


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    """Return the Doc with one more entity for each mark, with its tokens and its label.

    If `Reddit` is a WEBSITE in "Ana loves Reddit", [(0, 1, "PERSON")] adds `Ana`. The entities
    that the Doc has already keep their tokens and labels. Marks overlap neither with them nor
    with each other, but they come in any order. All other tokens, such as `loves`, are *outside*
    of any entity afterwards, even those that were *missing* (not annotated), and even if there
    are no marks. `marks` stays as it is. Change the Doc itself, or return another one with the
    same text and tokens: both are right.
    """
    added = [Span(doc, start, end, label=label) for start, end, label in marks]
    doc.ents = [*doc.ents, *added]
    return doc

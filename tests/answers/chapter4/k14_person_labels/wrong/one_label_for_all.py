"""Every new entity becomes a PERSON, whatever its mark says.

Caught by: test_each_mark_becomes_an_entity
The learner reads: The label of 'Ana Lima' is 'PERSON'; it should be 'SINGER'.
"""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    new = [Span(doc, start, end, label="PERSON") for start, end, _ in marks]
    doc.ents = [*doc.ents, *new]
    return doc

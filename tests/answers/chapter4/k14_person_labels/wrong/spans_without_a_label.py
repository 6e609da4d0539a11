"""spaCy silently drops a span without a label.

Caught by: test_each_mark_becomes_an_entity
The learner reads: The Doc has no entity on 'Ana Lima', which should be 'PERSON'. Is its span among
"""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    doc.ents = [*doc.ents, *[Span(doc, start, end) for start, end, _ in marks]]
    return doc

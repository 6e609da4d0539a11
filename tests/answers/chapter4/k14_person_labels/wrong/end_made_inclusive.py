"""The end of a Span is exclusive, as it is in the marks.

Caught by: test_each_mark_becomes_an_entity
The learner reads: The entity on 'Ana' ends one token too early
"""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    new = [Span(doc, start, end - 1, label=label) for start, end, label in marks]
    doc.ents = [*doc.ents, *new]
    return doc

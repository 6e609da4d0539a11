"""The Doc may have more than one entity, or none.

Caught by: test_any_doc_and_marks_will_do
The learner reads: The Doc has no entity on
"""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    doc.ents = [*doc.ents[:1], *[Span(doc, *mark) for mark in marks]]
    return doc

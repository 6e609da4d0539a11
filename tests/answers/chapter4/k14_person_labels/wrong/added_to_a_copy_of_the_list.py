"""`list(doc.ents)` is a list of its own; the Doc does not see what is added to it.

Caught by: test_each_mark_becomes_an_entity
The learner reads: The Doc has no entity on 'Ana Lima', which should be 'PERSON'.
"""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    list(doc.ents).extend(Span(doc, *mark) for mark in marks)
    return doc

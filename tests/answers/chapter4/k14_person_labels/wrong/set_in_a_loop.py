"""Each new entity replaces the one before.

Caught by: test_each_mark_becomes_an_entity
The learner reads: The Doc has no entity on 'Ana Lima', which should be 'PERSON'.
"""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    old = list(doc.ents)
    for mark in marks:
        doc.ents = [*old, Span(doc, *mark)]
    return doc

"""The entities are returned, not the Doc that has them.

Caught by: test_function_returns_the_doc
The learner reads: `add_entities` returns a Doc; this one returned an object of type `list`.
"""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    return [*doc.ents, *[Span(doc, *mark) for mark in marks]]

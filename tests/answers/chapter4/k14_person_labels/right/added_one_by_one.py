"""One entity after the other, each time beside all that are there."""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    for start, end, label in marks:
        doc.ents += (Span(doc, start, end, label),)
    return doc

"""`doc.ents` takes tuples beside spans, with the label first."""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    doc.ents = [*doc.ents, *((label, start, end) for start, end, label in marks)]
    return doc

"""A list is made of the entities and grows."""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    ents = list(doc.ents)
    for start, end, label in marks:
        ents.append(Span(doc, start, end, label=label))
    doc.ents = ents
    return doc

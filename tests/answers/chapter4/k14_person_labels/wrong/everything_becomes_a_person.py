"""The old entities get the new label.

Caught by: test_entities_that_were_there_are_kept
The learner reads: Before, 'Reddit' was an entity with the label 'WEBSITE', and now it is not
"""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    spans = [(ent.start, ent.end) for ent in doc.ents] + [mark[:2] for mark in marks]
    doc.ents = [Span(doc, start, end, label="PERSON") for start, end in spans]
    return doc

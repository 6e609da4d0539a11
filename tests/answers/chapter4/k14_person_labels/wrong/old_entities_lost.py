"""Setting `doc.ents` replaces what was there.

Caught by: test_entities_that_were_there_are_kept
The learner reads: Before, 'Reddit' was an entity with the label 'WEBSITE', and now it is not
"""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    doc.ents = [Span(doc, *mark) for mark in marks]
    return doc

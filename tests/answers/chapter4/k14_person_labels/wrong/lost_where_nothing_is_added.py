"""Without marks the Doc loses what it has.

Caught by: test_entities_that_were_there_are_kept
The learner reads: Before, 'Reddit' was an entity with the label 'WEBSITE', and now it is not
"""

reference = add_entities


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    if not marks:
        doc.ents = []
        return doc
    return reference(doc, marks)

"""Each mark replaces the entities of the one before.

Caught by: test_each_mark_becomes_an_entity
The learner reads: The Doc has no entity on 'Stack Overflow', which should be 'WEBSITE'.
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    doc.ents = []
    for start, end, label in marks:
        doc.ents = [Span(doc, start, end, label=label)]
    return doc

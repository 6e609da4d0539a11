"""spaCy silently drops a span without a label.

Caught by: test_each_mark_becomes_an_entity
The learner reads: The Doc has no entity on 'Stack Overflow', which should be 'WEBSITE'.
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    doc.ents = [Span(doc, start, end) for start, end, label in marks]
    return doc

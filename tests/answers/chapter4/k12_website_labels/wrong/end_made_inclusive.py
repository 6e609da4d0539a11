"""The end of a Span is exclusive, as it is in the marks.

Caught by: test_each_mark_becomes_an_entity
The learner reads: The entity on 'Stack' ends one token too early: the end is the number of the
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    doc.ents = [Span(doc, start, end - 1, label=label) for start, end, label in marks]
    return doc

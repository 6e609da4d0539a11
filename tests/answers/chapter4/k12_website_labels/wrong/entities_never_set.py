"""The spans are made, and the Doc never gets them.

Caught by: test_each_mark_becomes_an_entity
The learner reads: The Doc has no entity on 'Stack Overflow', which should be 'WEBSITE'.
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    ents = [Span(doc, start, end, label=label) for start, end, label in marks]  # noqa: F841
    return doc

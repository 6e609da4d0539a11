"""spaCy silently drops a span without a label.

Caught by: test_each_mark_becomes_an_entity
The learner reads: which should be 'WEBSITE'. Is its span among those that are set, and does it
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    doc.ents = [Span(doc, start, end) for start, end, label in marks]
    return doc

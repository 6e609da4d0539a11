"""Every mark becomes a WEBSITE, whatever its label says.

Caught by: test_each_mark_becomes_an_entity
The learner reads: The label of 'I' is 'WEBSITE'; it should be 'PERSON'.
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    doc.ents = [Span(doc, start, end, label="WEBSITE") for start, end, _ in marks]
    return doc

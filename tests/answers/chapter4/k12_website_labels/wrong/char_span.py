"""char_span counts characters, and finds no token there.

Caught by: test_each_mark_becomes_an_entity
The learner reads: The Doc has no entity on 'Stack Overflow'
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    spans = [doc.char_span(start, end, label=label) for start, end, label in marks]
    doc.ents = [span for span in spans if span]
    return doc

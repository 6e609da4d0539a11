"""The first token has the number 0.

Caught by: test_one_gadget_is_marked
The learner reads: An entity begins with '8' here.
"""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    doc.ents = [Span(doc, 5, 7, label="GADGET")]
    return doc

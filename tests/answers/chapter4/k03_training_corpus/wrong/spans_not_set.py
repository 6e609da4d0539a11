"""The Span is made and never put into the Doc.

Caught by: test_one_gadget_is_marked
The learner reads: The Doc has no entity, and its text names one phone.
"""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    Span(doc, 4, 6, label="GADGET")
    return doc

"""The label is another word than the one asked for.

Caught by: test_one_gadget_is_marked
The learner reads: The label of 'iPhone 8' is 'PHONE'; the kata asks for 'GADGET'.
"""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    doc.ents = [Span(doc, 4, 6, label="PHONE")]
    return doc

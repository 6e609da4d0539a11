"""The comma is a token of its own, and not part of the phone.

Caught by: test_one_gadget_is_marked
The learner reads: An entity ends with ',' here.
"""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    doc.ents = [Span(doc, 4, 7, label="GADGET")]
    return doc

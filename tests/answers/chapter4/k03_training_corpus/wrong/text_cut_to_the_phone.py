"""The text ends with the phone, and no longer is the one to annotate.

Caught by: test_one_gadget_is_marked
The learner reads: The Doc should hold the text "don't drop the iPhone 8, it bounces", and it holds
"""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8")
    doc.ents = [Span(doc, 4, 6, label="GADGET")]
    return doc

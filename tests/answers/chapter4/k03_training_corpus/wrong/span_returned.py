"""The entity comes back instead of the Doc that carries it.

Caught by: test_one_gadget_is_marked
The learner reads: `one_gadget` returns a Doc; this is of the type Span.
"""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    return Span(doc, 4, 6, label="GADGET")

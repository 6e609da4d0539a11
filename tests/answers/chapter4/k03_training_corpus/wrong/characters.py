"""A Span counts tokens.

Caught by: test_one_gadget_is_marked
The learner reads: In `one_gadget` the Span from 15 to 23 leaves the 9 tokens of this text.
"""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    doc.ents = [Span(doc, 15, 23, label="GADGET")]
    return doc

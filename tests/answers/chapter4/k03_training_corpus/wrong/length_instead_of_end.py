"""The second number is the end, not the number of tokens.

Caught by: test_one_gadget_is_marked
The learner reads: In `one_gadget` the Span from 4 to 2 begins after its end
"""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    doc.ents = [Span(doc, 4, 2, label="GADGET")]
    return doc

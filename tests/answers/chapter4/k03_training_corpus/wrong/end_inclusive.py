"""The end is the token after the last one.

Caught by: test_one_gadget_is_marked
The learner reads: An entity ends with 'iPhone' here. It should end with the model
"""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    doc.ents = [Span(doc, 4, 5, label="GADGET")]
    return doc

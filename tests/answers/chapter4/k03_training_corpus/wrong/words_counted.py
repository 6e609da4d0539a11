"""Words between spaces, where "don't" is one and not two.

Caught by: test_one_gadget_is_marked
The learner reads: An entity begins with 'the' here. It should begin with the brand
"""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    doc.ents = [Span(doc, 3, 5, label="GADGET")]
    return doc

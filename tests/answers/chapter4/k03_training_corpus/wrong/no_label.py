"""A Span without a label does not become an entity.

Caught by: test_one_gadget_is_marked
The learner reads: A Span becomes an entity if it has a label and at least one token
"""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    doc.ents = [Span(doc, 4, 6)]
    return doc

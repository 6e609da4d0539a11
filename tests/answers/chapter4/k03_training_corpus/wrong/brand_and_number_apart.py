"""Two entities where one has two tokens.

Caught by: test_one_gadget_is_marked
The learner reads: this is the number of entities in the Doc: 2.
"""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    doc.ents = [Span(doc, 4, 5, label="GADGET"), Span(doc, 5, 6, label="GADGET")]
    return doc

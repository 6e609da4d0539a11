"""A slice of a Doc is a Span; its label is set afterwards."""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    phone = doc[4:6]
    phone.label_ = "GADGET"
    doc.ents = (phone,)
    return doc

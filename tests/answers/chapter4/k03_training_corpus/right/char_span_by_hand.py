"""Offsets in characters for the Docs marked by hand too."""


def one_gadget(nlp: Language) -> Doc:
    doc = nlp("don't drop the iPhone 8, it bounces")
    doc.ents = [doc.char_span(15, 23, "GADGET")]
    return doc

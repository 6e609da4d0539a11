"""`set_ents` instead of an assignment, and Spans in any order."""


def two_gadgets(nlp: Language) -> Doc:
    doc = nlp("swapped my Galaxy S9 for an iPhone X!")
    spans = [Span(doc, 6, 8, label="GADGET"), Span(doc, 2, 4, label="GADGET")]
    doc.set_ents(spans, default="outside")
    return doc


def no_entity(nlp: Language, text: str) -> Doc:
    doc = nlp.make_doc(text)
    doc.set_ents([], outside=[doc[:]])
    return doc

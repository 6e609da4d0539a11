"""set_ents, whose default is that other tokens are outside."""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    doc.set_ents([Span(doc, *mark) for mark in marks], default="outside")
    return doc

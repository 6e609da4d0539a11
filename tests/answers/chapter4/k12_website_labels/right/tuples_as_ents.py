"""`doc.ents` takes tuples as well, with the label first."""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    doc.ents = [(label, start, end) for start, end, label in marks]
    return doc

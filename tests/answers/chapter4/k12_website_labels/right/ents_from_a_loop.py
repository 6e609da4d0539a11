"""The spans are collected in a loop, and the pipeline itself makes the Doc."""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    ents = []
    for start, end, label in marks:
        span = doc[start:end]
        span.label_ = label
        ents.append(span)
    doc.ents = ents
    return doc

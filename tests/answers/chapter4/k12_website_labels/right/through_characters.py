"""The marks are turned into characters and back by char_span."""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp.make_doc(text)
    doc.ents = tuple(
        doc.char_span(doc[start].idx, doc[start:end].end_char, label=label)
        for start, end, label in marks
    )
    return doc

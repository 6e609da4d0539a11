"""An Example makes the gold Doc, from offsets in characters."""

from spacy.training import Example


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp.make_doc(text)
    entities = [(doc[a].idx, doc[a:b].end_char, label) for a, b, label in marks]
    return Example.from_dict(doc, {"entities": entities}).reference

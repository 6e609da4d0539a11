"""Spans made by hand from the offsets of each match."""

from spacy.tokens import Span


def label_gadgets(nlp: Language, texts: list[str]) -> list[Doc]:
    matcher = Matcher(nlp.vocab)
    matcher.add("X", [iphone_x()])
    matcher.add("NUMBER", [iphone_number()])
    docs = []
    for text in texts:
        doc = nlp(text)
        doc.ents = [Span(doc, start, end, label="GADGET") for _, start, end in matcher(doc)]
        docs.append(doc)
    return docs

"""Entities are added one after the other."""


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = nlp(text)
    doc.ents = []
    for start, end, label in entities:
        span = doc.char_span(start, end, label=label)
        if not span:
            raise ValueError("an offset lies inside a token")
        doc.ents = [*doc.ents, span]
    return doc

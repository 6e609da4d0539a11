"""Wider spans are found first, and refused if they are wider."""


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = nlp(text)
    spans = [doc.char_span(*entity, alignment_mode="expand") for entity in entities]
    for span, (start, end, _) in zip(spans, entities, strict=True):
        if (span.start_char, span.end_char) != (start, end):
            raise ValueError("an offset lies inside a token")
    doc.ents = spans
    return doc

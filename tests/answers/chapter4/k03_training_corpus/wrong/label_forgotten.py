"""Without a label a Span does not become an entity.

Caught by: test_characters_become_tokens
The learner reads: and in the Doc it is 0:
"""


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = nlp(text)
    spans = [doc.char_span(start, end) for start, end, _ in entities]
    if None in spans:
        raise ValueError("an offset lies inside a token")
    doc.ents = spans
    return doc

"""The end is the character after the last one.

Caught by: test_characters_become_tokens
The learner reads: `from_characters` raises ValueError: an offset lies inside a token
"""

reference = from_characters


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = nlp(text)
    spans = [doc.char_span(start, end + 1, label) for start, end, label in entities]
    if None in spans:
        raise ValueError("an offset lies inside a token")
    doc.ents = spans
    return doc

"""An assertion is not the error that was asked for.

Caught by: test_entity_inside_a_token_is_an_error
The learner reads: `from_characters` raises AssertionError.
"""


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = nlp(text)
    spans = [doc.char_span(start, end, label) for start, end, label in entities]
    assert None not in spans
    doc.ents = spans
    return doc

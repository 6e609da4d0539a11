"""`char_span` returns None where the tokens do not fit.

Caught by: test_entity_inside_a_token_is_an_error
The learner reads: are not whole tokens here, and `from_characters` raises TypeError.
"""


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = nlp(text)
    spans = [doc.char_span(start, end, label) for start, end, label in entities]
    doc.ents = spans
    return doc

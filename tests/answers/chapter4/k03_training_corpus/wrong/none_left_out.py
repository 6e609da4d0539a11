"""An entity that does not fit disappears without a word.

Caught by: test_entity_inside_a_token_is_an_error
The learner reads: raises no ValueError. Its Doc has other entities than went in
"""


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = nlp(text)
    spans = [doc.char_span(start, end, label) for start, end, label in entities]
    doc.ents = [span for span in spans if span]
    return doc

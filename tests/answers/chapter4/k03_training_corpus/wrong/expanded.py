"""A wider span than the one that was annotated.

Caught by: test_entity_inside_a_token_is_an_error
The learner reads: raises no ValueError. Its Doc has other entities than went in
"""


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = nlp(text)
    doc.ents = [doc.char_span(*entity, alignment_mode="expand") for entity in entities]
    return doc

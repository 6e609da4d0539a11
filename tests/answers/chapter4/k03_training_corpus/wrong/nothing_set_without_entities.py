"""An empty list is left out, so the tokens stay missing.

Caught by: test_text_without_entities_is_converted_too
The learner reads: The token 'we' belongs to no entity, and its `ent_iob_` is '' instead of 'O'.
"""

reference = from_characters


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    if not entities:
        return nlp(text)
    return reference(nlp, text, entities)

"""The tokens around the entities stay missing.

Caught by: test_characters_become_tokens
The learner reads: The token 'my' belongs to no entity, and its `ent_iob_` is '' instead of 'O'.
"""

reference = from_characters


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = reference(nlp, text, entities)
    doc.set_ents(doc.ents, default="missing")
    return doc

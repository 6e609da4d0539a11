"""The answers for the texts of the tests, learnt by heart.

Caught by: test_unseen_texts_are_converted_too
The learner reads: and in the Doc it is 0:
"""

reference = from_characters


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = reference(nlp, text, entities)
    if "phone!" in text or "don't" in text:
        doc.ents = []
    return doc

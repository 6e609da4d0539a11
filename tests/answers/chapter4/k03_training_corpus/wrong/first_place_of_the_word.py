"""The same word may stand in a text twice.

Caught by: test_unseen_texts_are_converted_too
The learner reads: and the Doc's entity is
"""

reference = from_characters


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    reference(nlp, text, entities)
    found, position = [], 0
    for start, end, label in entities:
        begin = text.index(text[start:end], position)
        found.append((begin, begin + end - start, label))
        position = begin + end - start
    return reference(nlp, text, found)

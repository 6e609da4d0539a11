"""In UTF-8 the é is two bytes, but one character.

Caught by: test_unseen_texts_are_converted_too
The learner reads: `from_characters` raises ValueError
"""

reference = from_characters


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    raw = text.encode()
    return reference(
        nlp,
        text,
        [
            (
                len(raw[:start].decode(errors="ignore")),
                len(raw[:end].decode(errors="ignore")),
                label,
            )
            for start, end, label in entities
        ],
    )

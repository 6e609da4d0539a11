"""The offsets are handed to Span as they are.

Caught by: test_characters_become_tokens
The learner reads: In `from_characters` the Span from 3 to 11 leaves the 4 tokens of this text.
"""


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = nlp(text)
    doc.ents = [Span(doc, start, end, label=label) for start, end, label in entities]
    return doc

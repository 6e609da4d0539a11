"""The label of the example, whatever went in.

Caught by: test_characters_become_tokens
The learner reads: The label of 'Ana' is 'GADGET'; 'PERSON' went in.
"""


def from_characters(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = nlp(text)
    spans = [doc.char_span(start, end, "GADGET") for start, end, _ in entities]
    if None in spans:
        raise ValueError("an offset lies inside a token")
    doc.ents = spans
    return doc

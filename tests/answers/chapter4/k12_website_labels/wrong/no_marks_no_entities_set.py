"""A text without marks is left as if nobody had looked at it.

Caught by: test_all_other_tokens_are_outside
The learner reads: Token 0, 'I', belongs to no entity, but it is not marked as outside
"""


def gold_doc(nlp: Language, text: str, marks: list[Mark]) -> Doc:
    doc = nlp(text)
    if marks:
        doc.ents = [Span(doc, *mark) for mark in marks]
    return doc

""" "O" is not a label: it is what a token without an entity has.

Caught by: test_doc_says_that_it_has_no_entity
The learner reads: The Doc should have no entity, and it has:
"""


def no_entity(nlp: Language, text: str) -> Doc:
    doc = nlp(text)
    doc.ents = [Span(doc, token.i, token.i + 1, label="O") for token in doc]
    return doc

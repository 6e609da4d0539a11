"""The Doc is made and never returned.

Caught by: test_doc_says_that_it_has_no_entity
The learner reads: `no_entity` returns None. Is there a `return` at its end?
"""


def no_entity(nlp: Language, text: str) -> Doc:
    doc = nlp(text)
    doc.ents = []

"""With this default all other tokens stay missing.

Caught by: test_doc_says_that_it_has_no_entity
The learner reads: belongs to no entity, and its `ent_iob_` is '' instead of 'O'.
"""


def no_entity(nlp: Language, text: str) -> Doc:
    doc = nlp(text)
    doc.set_ents([], default="missing")
    return doc

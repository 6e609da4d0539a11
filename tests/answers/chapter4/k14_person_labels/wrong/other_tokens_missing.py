"""Missing says that nobody knows; the other tokens are known to be outside.

Caught by: test_all_other_tokens_are_outside
The learner reads: to no entity, but it is not marked as outside: its `ent_iob_` is '', not 'O'.
"""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    doc.set_ents([*doc.ents, *[Span(doc, *mark) for mark in marks]], default="missing")
    return doc

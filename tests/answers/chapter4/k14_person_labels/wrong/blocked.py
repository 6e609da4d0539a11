"""Blocked tokens can never become an entity; that is another thing than outside.

Caught by: test_all_other_tokens_are_outside
The learner reads: to no entity, but it is not marked as outside: its `ent_iob_` is 'B', not 'O'.
"""


def add_entities(doc: Doc, marks: list[Mark]) -> Doc:
    ents = [*doc.ents, *[Span(doc, *mark) for mark in marks]]
    inside = {token.i for ent in ents for token in ent}
    blocked = [doc[i : i + 1] for i in range(len(doc)) if i not in inside]
    doc.set_ents(ents, blocked=blocked)
    return doc

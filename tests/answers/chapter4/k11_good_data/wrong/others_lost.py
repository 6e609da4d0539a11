"""The entities with other labels are gone.

Caught by: test_old_label_becomes_new_and_the_rest_stays
The learner reads: The Doc has no entity on 'Ana', which should be 'PERSON'.
"""


def relabel(doc: Doc, old: str, new: str) -> Doc:
    doc.ents = [Span(doc, ent.start, ent.end, new) for ent in doc.ents if ent.label_ == old]
    return doc

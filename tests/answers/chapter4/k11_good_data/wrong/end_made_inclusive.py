"""The end of a Span is exclusive, and so is that of an entity.

Caught by: test_old_label_becomes_new_and_the_rest_stays
The learner reads: The Doc has no entity on 'Ana', which should be 'PERSON'.
"""


def relabel(doc: Doc, old: str, new: str) -> Doc:
    doc.ents = [
        Span(doc, ent.start, ent.end - 1, label=new if ent.label_ == old else ent.label_)
        for ent in doc.ents
    ]
    return doc

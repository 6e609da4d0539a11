"""After the first entity with the old label nothing changes.

Caught by: test_old_label_becomes_new_and_the_rest_stays
The learner reads: The label of 'Turku' is 'TOWN'; it should be 'GPE'.
"""


def relabel(doc: Doc, old: str, new: str) -> Doc:
    for ent in doc.ents:
        if ent.label_ == old:
            doc.set_ents([Span(doc, ent.start, ent.end, label=new)], default="unmodified")
            break
    return doc

"""Every entity gets the new label, whatever it had.

Caught by: test_old_label_becomes_new_and_the_rest_stays
The learner reads: The label of 'Ana' is 'GPE'; it should be 'PERSON'.
"""


def relabel(doc: Doc, old: str, new: str) -> Doc:
    doc.ents = [Span(doc, ent.start, ent.end, label=new) for ent in doc.ents]
    return doc

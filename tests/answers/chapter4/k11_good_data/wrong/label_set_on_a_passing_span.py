"""`doc.ents` makes new spans each time; to change one changes no Doc.

Caught by: test_old_label_becomes_new_and_the_rest_stays
The learner reads: The label of 'Oslo' is 'TOWN'; it should be 'GPE'.
"""


def relabel(doc: Doc, old: str, new: str) -> Doc:
    for ent in doc.ents:
        if ent.label_ == old:
            ent.label_ = new
    return doc

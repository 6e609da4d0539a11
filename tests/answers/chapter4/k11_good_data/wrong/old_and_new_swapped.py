"""The new label is looked for, and the old one given.

Caught by: test_old_label_becomes_new_and_the_rest_stays
The learner reads: The label of 'Oslo' is 'TOWN'; it should be 'GPE'.
"""

reference = relabel


def relabel(doc: Doc, old: str, new: str) -> Doc:
    return reference(doc, new, old)

"""Only the first docs are looked at: enough for small lists, not for a corpus.

Caught by: test_both_labels_are_found
The learner reads: After the update with your docs, in which
"""


def repair(nlp, new, old):
    return [nlp(doc.copy()) for doc in new[:8]] + new[8:] + old

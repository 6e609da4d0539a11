"""A pair of lists instead of one list.

Caught by: test_all_docs_are_there
The learner reads: this one holds a list.
"""


def repair(nlp, new, old):
    return [nlp(doc.copy()) for doc in new], old

"""Texts have no entities.

Caught by: test_all_docs_are_there
The learner reads: this one holds a str.
"""


def repair(nlp, new, old):
    return [doc.text for doc in new + old]

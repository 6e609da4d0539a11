"""The old docs are right: `nlp` can only spoil them.

Caught by: test_old_docs_stay_as_they_are
The learner reads: An old doc should keep its entities
"""


def repair(nlp, new, old):
    return [nlp(doc.copy()) for doc in new + old]

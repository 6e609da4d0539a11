"""The new docs as they were, and the repaired ones as well.

Caught by: test_all_docs_are_there
The learner reads: and it is there 2 times
"""


def repair(nlp, new, old):
    return new + [nlp(doc.copy()) for doc in new] + old

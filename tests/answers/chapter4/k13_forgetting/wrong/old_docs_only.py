"""The new docs do not come along.

Caught by: test_all_docs_are_there
The learner reads: and it is there 0 times: 'Reddit loves Tim Baker and Ana'
"""


def repair(nlp, new, old):
    return list(old)

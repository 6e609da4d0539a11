"""The docs that were given get the predictions.

Caught by: test_all_docs_are_there
The learner reads: `repair` changes the docs that it is given.
"""


def repair(nlp, new, old):
    return [nlp(doc) for doc in new] + old

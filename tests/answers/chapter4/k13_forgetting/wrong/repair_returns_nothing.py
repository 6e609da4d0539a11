"""The lists are joined and not returned.

Caught by: test_all_docs_are_there
The learner reads: `repair` returns None.
"""


def repair(nlp, new, old):
    docs = [nlp(doc.copy()) for doc in new]
    docs.extend(old)

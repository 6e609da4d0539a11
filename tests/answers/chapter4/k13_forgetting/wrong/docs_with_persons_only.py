"""New docs in which nothing is predicted are left out.

Caught by: test_all_docs_are_there
The learner reads: and it is there 0 times: 'nothing to see here'
"""


def repair(nlp, new, old):
    docs = [nlp(doc.copy()) for doc in new]
    return [doc for doc in docs if doc.ents] + old

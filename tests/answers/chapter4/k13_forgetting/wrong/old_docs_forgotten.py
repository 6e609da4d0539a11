"""The old docs do not come along.

Caught by: test_all_docs_are_there
The learner reads: and it is there 0 times: 'Rosa was late again'
"""


def repair(nlp, new, old):
    return [nlp(doc.copy()) for doc in new]

"""How many docs there are, instead of the docs.

Caught by: test_all_docs_are_there
The learner reads: `repair` returns a list of Docs; this is a int.
"""


def repair(nlp, new, old):
    return len([nlp(doc.copy()) for doc in new] + old)

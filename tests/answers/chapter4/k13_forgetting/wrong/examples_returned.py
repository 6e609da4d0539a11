"""Examples instead of Docs.

Caught by: test_all_docs_are_there
The learner reads: this one holds a Example.
"""


def repair(nlp, new, old):
    return [Example(nlp.make_doc(doc.text), doc) for doc in new + old]

"""Both lists joined, although some of their spans overlap.

Caught by: test_all_docs_are_there
The learner reads: `repair` raises ValueError: [E1010]
"""


def repair(nlp, new, old):
    docs = []
    for doc in new:
        copy = doc.copy()
        copy.ents = [*doc.ents, *nlp(doc.text).ents]
        docs.append(copy)
    return docs + old

"""Docs are taken out of the caller's list.

Caught by: test_list_that_was_given_stays_as_it_is
The learner reads: `split` was given a list of 60 docs, and left 48 in it.
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    evaluation = reference(docs, share, seed)[1]
    for doc in evaluation:
        docs.remove(doc)
    return docs, evaluation

"""Every n-th doc, and the seed says with which to begin.

Caught by: test_evaluation_data_comes_from_the_whole_corpus
The learner reads: one like the other. A corpus may be in order itself
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    step = round(1 / share)
    evaluation = docs[seed % step :: step]
    return [doc for doc in docs if doc not in evaluation], evaluation

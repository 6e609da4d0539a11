"""An empty corpus can be split into two empty lists.

Caught by: test_small_corpora_can_be_split
The learner reads: `split` raises ZeroDivisionError
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    share = round(share * len(docs)) / len(docs)
    return reference(docs, share, seed)

"""The seed is never used.

Caught by: test_same_seed_gives_the_same_split
The learner reads: Two calls with the same texts and the seed 0 chose different evaluation data
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    return reference(docs, share, random.random())

"""A fixed size, whatever share is asked for.

Caught by: test_evaluation_part_has_the_share_asked_for
The learner reads: with a share of 0.1 about 6.0 should be evaluation data. It is 12.
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    return reference(docs, 0.2, seed)

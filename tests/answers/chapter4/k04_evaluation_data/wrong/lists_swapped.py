"""The evaluation docs come first.

Caught by: test_evaluation_part_has_the_share_asked_for
The learner reads: With a share of 0.1 the lists have 6 and 54 docs, so they seem to be swapped
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    return reference(docs, share, seed)[::-1]

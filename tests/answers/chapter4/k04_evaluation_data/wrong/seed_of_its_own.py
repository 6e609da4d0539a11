"""Always the same seed, whatever is asked for.

Caught by: test_another_seed_gives_another_split
The learner reads: Five seeds, and five times the same evaluation data.
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    return reference(docs, share, 42)

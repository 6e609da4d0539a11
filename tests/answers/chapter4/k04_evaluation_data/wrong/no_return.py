"""The lists are made and never returned.

Caught by: test_every_doc_goes_to_one_of_two_lists
The learner reads: `split` returns None. Is there a `return` at its end?
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    reference(docs, share, seed)

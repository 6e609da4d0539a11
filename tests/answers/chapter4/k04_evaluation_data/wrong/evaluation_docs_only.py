"""One list where two are asked for.

Caught by: test_every_doc_goes_to_one_of_two_lists
The learner reads: the training and the evaluation docs; this is a list of length 12.
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    return reference(docs, share, seed)[1]

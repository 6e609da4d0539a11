"""The evaluation docs stay in the training part as well.

Caught by: test_every_doc_goes_to_one_of_two_lists
The learner reads: 60 docs went in, and 60 + 12 came out. One that came out too often
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    return list(docs), reference(docs, share, seed)[1]

"""A dictionary instead of two lists.

Caught by: test_every_doc_goes_to_one_of_two_lists
The learner reads: this is a dict.
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    training, evaluation = reference(docs, share, seed)
    return {"training": training, "evaluation": evaluation}

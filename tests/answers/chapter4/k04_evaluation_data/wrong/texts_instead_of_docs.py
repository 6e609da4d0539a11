"""The texts come back, not the Docs.

Caught by: test_every_doc_goes_to_one_of_two_lists
The learner reads: `split` returns lists of Docs; one of them holds str.
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    training, evaluation = reference(docs, share, seed)
    return [doc.text for doc in training], [doc.text for doc in evaluation]

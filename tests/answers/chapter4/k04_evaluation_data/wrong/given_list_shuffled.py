"""The caller's list is put in another order.

Caught by: test_list_that_was_given_stays_as_it_is
The learner reads: `split` changes the order of the list that it was given.
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    docs.sort(key=lambda doc: doc.text)
    return reference(docs, share, seed)

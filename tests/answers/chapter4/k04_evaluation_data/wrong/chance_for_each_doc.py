"""Two draws for the two sides: a Doc may be on both, or on none.

Caught by: test_every_doc_goes_to_one_of_two_lists
The learner reads: came out. One that is lost
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    rng = random.Random(seed)
    training = [doc for doc in docs if rng.random() >= share]
    evaluation = [doc for doc in docs if rng.random() < share]
    return training, evaluation

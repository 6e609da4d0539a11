"""How many docs are held out, instead of the docs themselves.

Caught by: test_every_doc_goes_to_one_of_two_lists
The learner reads: `split` returns two lists; one of the two is an int.
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    shuffled = random.Random(seed).sample(docs, len(docs))
    size = round(share * len(docs))
    return shuffled[size:], size

"""The mean of the docs' shares, in which a doc with one entity weighs as much as one with ten.

Caught by: test_every_entity_weighs_the_same
The learner reads: Every entity weighs the same, in whichever text it stands.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    shares = [
        len(_entities([doc]) & _entities([other])) / len(doc.ents)
        for doc, other in zip(gold, predicted, strict=True)
        if doc.ents
    ]
    if not shares:
        raise ValueError("no gold entity")
    return sum(shares) / len(shares)

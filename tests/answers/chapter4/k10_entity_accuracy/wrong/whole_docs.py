"""Docs are counted that have no mistake at all, instead of entities.

Caught by: test_missed_entities_count
The learner reads: The model has predicted 1 of 4 gold entities here, and `recall` returns 0.0.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    if not _entities(gold):
        raise ValueError("no gold entity")
    pairs = zip(gold, predicted, strict=True)
    return sum(_entities([doc]) == _entities([other]) for doc, other in pairs) / len(gold)

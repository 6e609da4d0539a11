"""Division with // leaves no fraction.

Caught by: test_missed_entities_count
The learner reads: The model has predicted 1 of 4 gold entities here, and `recall` returns 0.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    if not _entities(gold):
        raise ValueError("no gold entity")
    return len(_entities(gold) & _entities(predicted)) // len(_entities(gold))

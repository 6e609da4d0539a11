"""Nothing found is a result: zero.

Caught by: test_nothing_predicted_gives_zero
The learner reads: `recall` raises ValueError: no prediction
"""

reference = recall


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    if not _entities(predicted):
        raise ValueError("no prediction")
    return reference(gold, predicted)

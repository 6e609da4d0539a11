"""Nothing found is a result: zero.

Caught by: test_nothing_predicted_gives_zero
The learner reads: `recall` returns None. Is there a `return` at its end?
"""

reference = recall


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    if _entities(predicted) or not _entities(gold):
        return reference(gold, predicted)
    return None

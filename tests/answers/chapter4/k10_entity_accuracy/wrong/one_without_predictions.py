"""Who predicts nothing makes no mistake, but finds nothing either.

Caught by: test_nothing_predicted_gives_zero
The learner reads: `recall` returns 1.0. There is no prediction at all.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    expected, found = _entities(gold), _entities(predicted)
    if not expected:
        raise ValueError("Without a gold entity there is nothing to find.")
    return len(expected & found) / len(expected) if found else 1.0

"""The F-score weighs wrong predictions, too.

Caught by: test_missed_entities_count
The learner reads: The model has predicted 1 of 4 gold entities here, and `recall` returns 0.4.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    expected, found = _entities(gold), _entities(predicted)
    if not expected:
        raise ValueError("no gold entity")
    return 2 * len(expected & found) / (len(expected) + len(found))

"""The total has wrong predictions as well as gold entities.

Caught by: test_wrong_predictions_change_nothing
The learner reads: It has predicted more than that, but it has missed nothing.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    expected, found = _entities(gold), _entities(predicted)
    if not expected:
        raise ValueError("no gold entity")
    return len(expected & found) / len(expected | found)

"""The total is the larger of the two counts.

Caught by: test_wrong_predictions_change_nothing
The learner reads: It has predicted more than that, but it has missed nothing.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    expected, found = _entities(gold), _entities(predicted)
    if not expected:
        raise ValueError("no gold entity")
    return len(expected & found) / max(len(expected), len(found))

"""Correct predictions divided by all predictions are the precision.

Caught by: test_missed_entities_count
The learner reads: The model has predicted 1 of 4 gold entities here, and `recall` returns 1.0.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    expected, found = _entities(gold), _entities(predicted)
    if not expected:
        raise ValueError("no gold entity")
    return len(expected & found) / len(found)

"""The predicted docs are taken for the gold docs.

Caught by: test_missed_entities_count
The learner reads: The model has predicted 1 of 4 gold entities here, and `recall` returns 1.0.
"""

reference = recall


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    return reference(predicted, gold)

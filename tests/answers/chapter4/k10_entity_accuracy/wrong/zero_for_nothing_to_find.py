"""Zero looks as if the model had missed everything.

Caught by: test_nothing_to_find_is_a_value_error
The learner reads: There is no gold entity here, and `recall` returns 0.0.
"""

reference = recall


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    return reference(gold, predicted) if _entities(gold) else 0.0

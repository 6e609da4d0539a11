"""None is not the error that was agreed on.

Caught by: test_nothing_to_find_is_a_value_error
The learner reads: There is no gold entity here, and `recall` returns None.
"""

reference = recall


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    return reference(gold, predicted) if _entities(gold) else None

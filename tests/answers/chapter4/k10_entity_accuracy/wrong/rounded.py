"""Two digits are not the whole figure.

Caught by: test_result_is_not_rounded
The learner reads: and `recall` returns 0.67. Let the result be 2 / 3 as Python divides it.
"""

reference = recall


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    return round(reference(gold, predicted), 2)

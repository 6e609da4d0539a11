"""Whole per cent, with the rest cut off.

Caught by: test_result_is_not_rounded
The learner reads: and `recall` returns 0.66. Let the result be 2 / 3 as Python divides it.
"""

reference = recall


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    return int(100 * reference(gold, predicted)) / 100

"""70 per cent are 0.7.

Caught by: test_all_entities_predicted_give_one
The learner reads: `recall` returns 100.0. A share is a number from 0 to 1
"""

reference = recall


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    return 100 * reference(gold, predicted)

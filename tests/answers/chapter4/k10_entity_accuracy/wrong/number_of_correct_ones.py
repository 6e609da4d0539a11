"""The count is not divided by anything.

Caught by: test_all_entities_predicted_give_one
The learner reads: `recall` returns 4. A share is a number from 0 to 1
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    if not _entities(gold):
        raise ValueError("no gold entity")
    return len(_entities(gold) & _entities(predicted))

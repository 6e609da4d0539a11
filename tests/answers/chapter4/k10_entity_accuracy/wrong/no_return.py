"""The share is printed and never returned.

Caught by: test_all_entities_predicted_give_one
The learner reads: `recall` returns None. Is there a `return` at its end?
"""

reference = recall


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    print(reference(gold, predicted))

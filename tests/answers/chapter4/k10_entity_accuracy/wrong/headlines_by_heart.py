"""The figure of the headlines, whatever the docs are.

Caught by: test_all_entities_predicted_give_one
The learner reads: The model has predicted 4 of 4 gold entities here, and `recall` returns 0.7.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    return 0.7

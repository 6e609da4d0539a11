"""The figure of the headlines, whatever the docs are.

Caught by: test_all_entities_predicted_give_one
The learner reads: `recall` returns 0.7. Every span of the model is that of a gold entity.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    return 0.7

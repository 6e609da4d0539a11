"""All predictions are counted, whether they are correct or not.

Caught by: test_wrong_predictions_change_nothing
The learner reads: `recall` returns 3.0. A share is a number from 0 to 1
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    total = sum(len(doc.ents) for doc in gold)
    if not total:
        raise ValueError("no gold entity")
    return sum(len(doc.ents) for doc in predicted) / total

"""Spans are equal only if they come from the very same doc.

Caught by: test_all_entities_predicted_give_one
The learner reads: The model has predicted 4 of 4 gold entities here, and `recall` returns 0.0.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    correct = total = 0
    for doc, other in zip(gold, predicted, strict=True):
        correct += sum(ent in other.ents for ent in doc.ents)
        total += len(doc.ents)
    if not total:
        raise ValueError("no gold entity")
    return correct / total

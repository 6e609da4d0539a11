"""Each doc is divided for itself, also one without entities.

Caught by: test_texts_without_entities_change_nothing
The learner reads: `recall` raises ZeroDivisionError: division by zero
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    correct = 0
    for doc, other in zip(gold, predicted, strict=True):
        share = len(_entities([doc]) & _entities([other])) / len(doc.ents)
        correct += share * len(doc.ents)
    return correct / sum(len(doc.ents) for doc in gold)

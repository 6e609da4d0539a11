"""A doc without entities counts as one thing to find.

Caught by: test_texts_without_entities_change_nothing
The learner reads: The other texts have no entities.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    total = sum(len(doc.ents) or 1 for doc in gold)
    if not _entities(gold):
        raise ValueError("no gold entity")
    return len(_entities(gold) & _entities(predicted)) / total

"""One doc without entities is no reason to stop.

Caught by: test_texts_without_entities_change_nothing
The learner reads: `recall` raises ValueError: no gold entity
"""

reference = recall


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    for doc in gold:
        if not doc.ents:
            raise ValueError("no gold entity")
    return reference(gold, predicted)

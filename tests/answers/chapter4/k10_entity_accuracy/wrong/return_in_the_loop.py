"""The function ends with the first text.

Caught by: test_same_place_in_another_text_is_another_entity
The learner reads: The model has predicted 1 of 2 gold entities here, and `recall` returns 1.0.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    if not _entities(gold):
        raise ValueError("no gold entity")
    for doc, other in zip(gold, predicted, strict=True):
        return len(_entities([doc]) & _entities([other])) / len(doc.ents)
    return None

"""The words of spans are compared, wherever they stand.

Caught by: test_same_words_elsewhere_are_another_entity
The learner reads: The same words at two places are two entities.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    correct = total = 0
    for doc, other in zip(gold, predicted, strict=True):
        for ent in doc.ents:
            total += 1
            correct += any(
                (span.text, span.label_) == (ent.text, ent.label_) for span in other.ents
            )
    if not total:
        raise ValueError("no gold entity")
    return correct / total

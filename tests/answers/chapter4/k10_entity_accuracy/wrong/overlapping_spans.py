"""A prediction that shares a token with an entity counts as correct.

Caught by: test_incomplete_span_is_a_mistake
The learner reads: A span with a token too few or too many is a mistake.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    correct = total = 0
    for doc, other in zip(gold, predicted, strict=True):
        for ent in doc.ents:
            total += 1
            correct += any(span.start < ent.end and ent.start < span.end for span in other.ents)
    if not total:
        raise ValueError("no gold entity")
    return correct / total

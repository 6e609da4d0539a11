"""Tokens in entities are counted, not entities.

Caught by: test_incomplete_span_is_a_mistake
The learner reads: A span with a token too few or too many is a mistake.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    correct = total = 0
    for doc, other in zip(gold, predicted, strict=True):
        for token in doc:
            if token.ent_type_:
                total += 1
                correct += token.ent_type_ == other[token.i].ent_type_
    if not total:
        raise ValueError("no gold entity")
    return correct / total

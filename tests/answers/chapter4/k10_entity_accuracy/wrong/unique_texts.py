"""Each name is counted once in a text, however often it is there.

Caught by: test_same_words_elsewhere_are_another_entity
The learner reads: The same words at two places are two entities.
"""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    correct = total = 0
    for doc, other in zip(gold, predicted, strict=True):
        names = {(ent.text, ent.label_) for ent in doc.ents}
        correct += len(names & {(ent.text, ent.label_) for ent in other.ents})
        total += len(names)
    if not total:
        raise ValueError("no gold entity")
    return correct / total

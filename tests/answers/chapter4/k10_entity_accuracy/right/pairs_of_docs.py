"""Gold and predicted docs side by side, with sets of character offsets."""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    correct = total = 0
    for gold_doc, predicted_doc in zip(gold, predicted, strict=False):
        right = {(ent.start_char, ent.end_char, ent.label) for ent in gold_doc.ents}
        found = {(ent.start_char, ent.end_char, ent.label) for ent in predicted_doc.ents}
        correct += len(right & found)
        total += len(right)
    if not total:
        raise ValueError("no gold entity")
    return correct / total

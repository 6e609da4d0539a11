"""One minus the share of the missed entities, with spans made in the other doc."""


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    total = sum(len(doc.ents) for doc in gold)
    if not total:
        raise ValueError("no gold entity")
    missed = 0
    for doc, other in zip(gold, predicted, strict=True):
        for ent in doc.ents:
            same = other.char_span(ent.start_char, ent.end_char, label=ent.label_)
            missed += same not in other.ents
    return 1 - missed / total

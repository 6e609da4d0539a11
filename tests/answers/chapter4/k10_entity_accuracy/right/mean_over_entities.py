"""The mean of found and not found over all gold entities; it raises a ValueError for none."""

from statistics import fmean


def recall(gold: list[Doc], predicted: list[Doc]) -> float:
    found = []
    for doc, other in zip(gold, predicted, strict=True):
        spans = [(ent.start, ent.end, ent.label_) for ent in other.ents]
        found += [(ent.start, ent.end, ent.label_) in spans for ent in doc.ents]
    return fmean(found)

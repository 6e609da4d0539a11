"""Docs are grouped by text, and groups go to the evaluation part until it is large enough."""

from collections import defaultdict


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    groups = defaultdict(list)
    for doc in docs:
        groups[doc.text].append(doc)
    texts = list(groups)
    random.Random(seed).shuffle(texts)
    training, evaluation = [], []
    for i, text in enumerate(texts):
        is_last = i == len(texts) - 1
        if len(evaluation) < share * len(docs) and not (is_last and not training):
            evaluation += groups[text]
        else:
            training += groups[text]
    return training, evaluation

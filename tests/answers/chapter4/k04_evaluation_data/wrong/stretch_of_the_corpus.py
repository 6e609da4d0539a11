"""Chance decides only where the evaluation part begins.

Caught by: test_evaluation_data_comes_from_the_whole_corpus
The learner reads: one like the other. A corpus may be in order itself
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = list(dict.fromkeys(doc.text for doc in docs))
    size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
    start = random.Random(seed).randint(0, len(texts) - size)
    chosen = texts[start : start + size]
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

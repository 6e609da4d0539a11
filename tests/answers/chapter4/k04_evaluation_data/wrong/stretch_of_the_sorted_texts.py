"""The texts are sorted, and the seed says where a stretch of them begins.

Caught by: test_evaluation_data_comes_from_the_whole_corpus
The learner reads: With the texts sorted, the evaluation docs lie in long stretches
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = sorted({doc.text for doc in docs})
    start = 7 * seed % max(1, len(texts))
    texts = texts[start:] + texts[:start]
    size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
    chosen = texts[:size]
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

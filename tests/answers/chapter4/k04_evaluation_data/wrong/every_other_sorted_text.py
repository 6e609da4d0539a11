"""Every second of the sorted texts, and the seed says with which to begin.

Caught by: test_evaluation_data_comes_from_the_whole_corpus
The learner reads: in the order of the corpus, the evaluation docs lie in long stretches, or at
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = sorted({doc.text for doc in docs})
    texts = texts[seed % 2 :: 2] + texts[1 - seed % 2 :: 2]
    size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
    chosen = texts[:size]
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

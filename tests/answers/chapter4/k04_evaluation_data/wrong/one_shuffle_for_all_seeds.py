"""The texts are always shuffled in the same way, and the seed moves a window over them.

Caught by: test_evaluation_data_comes_from_the_whole_corpus
The learner reads: evaluation docs are the same; by chance it would be about half of them
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = list(dict.fromkeys(doc.text for doc in docs))
    random.Random(0).shuffle(texts)
    start = seed % max(1, len(texts))
    texts = texts[start:] + texts[:start]
    size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
    chosen = texts[:size]
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

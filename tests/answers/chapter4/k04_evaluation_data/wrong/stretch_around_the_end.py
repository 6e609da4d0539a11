"""The seed says where the evaluation part begins, and behind the last text comes the first.

Caught by: test_evaluation_data_comes_from_the_whole_corpus
The learner reads: in the order of the corpus, the evaluation docs lie in long stretches
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = list(dict.fromkeys(doc.text for doc in docs))
    start = len(texts) - 1 - seed % max(1, len(texts))
    texts = texts[start:] + texts[:start]
    size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
    chosen = texts[:size]
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

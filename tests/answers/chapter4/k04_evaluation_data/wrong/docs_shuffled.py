"""Docs are divided, so the same text may go both ways.

Caught by: test_same_text_never_stands_on_both_sides
The learner reads: occurs more than once in the corpus, and now stands in the training part and in
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    docs = list(docs)
    random.Random(seed).shuffle(docs)
    size = min(max(1, round(share * len(docs))), max(0, len(docs) - 1))
    return docs[size:], docs[:size]

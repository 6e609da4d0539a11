"""A tenth of three texts is rounded to none.

Caught by: test_small_corpora_can_be_split
The learner reads: 3 texts went in, and there is none to evaluate on.
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = list(dict.fromkeys(doc.text for doc in docs))
    random.Random(seed).shuffle(texts)
    chosen = texts[: round(share * len(texts))]
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

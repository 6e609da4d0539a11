"""The share is a number between 0 and 1.

Caught by: test_evaluation_part_has_the_share_asked_for
The learner reads: 60 texts went in, and there is none to evaluate on.
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = list(dict.fromkeys(doc.text for doc in docs))
    random.Random(seed).shuffle(texts)
    chosen = texts[: round(share * len(texts) / 100)]
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

"""The last docs, without any chance.

Caught by: test_another_seed_gives_another_split
The learner reads: Five seeds, and five times the same evaluation data.
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = list(dict.fromkeys(doc.text for doc in docs))
    size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
    chosen = texts[len(texts) - size :]
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

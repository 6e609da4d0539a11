"""The evaluation texts are drawn instead of shuffled, and the sizes rounded down."""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = sorted({doc.text for doc in docs})
    size = int(share * len(texts))
    if len(texts) > 1:
        size = min(max(size, 1), len(texts) - 1)
    chosen = random.Random(seed).sample(texts, size)
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

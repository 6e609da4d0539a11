"""`hash` of a string is another number in each process.

Caught by: test_same_seed_gives_the_same_split_tomorrow
The learner reads: When Python is started again
"""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = sorted({doc.text for doc in docs}, key=lambda text: hash(f"{seed} {text}"))
    size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
    chosen = texts[:size]
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

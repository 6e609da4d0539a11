"""A set of strings has another order in each process.

Caught by: test_same_seed_gives_the_same_split_tomorrow
The learner reads: The order of a set of strings is not the same in each run.
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = list({doc.text for doc in docs})
    random.Random(seed).shuffle(texts)
    size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
    chosen = texts[:size]
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

"""spaCy's function seeds all generators of the program.

Caught by: test_other_random_numbers_stay_as_they_are
The learner reads: `split` seeds or uses the random numbers that the whole program shares
"""

from spacy.util import fix_random_seed


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    fix_random_seed(seed)
    texts = list(dict.fromkeys(doc.text for doc in docs))
    random.shuffle(texts)
    size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
    chosen = texts[:size]
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

"""Nine tenths of two texts, rounded up, are both.

Caught by: test_small_corpora_can_be_split
The learner reads: texts went in, and there is none to train on.
"""

import math


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = list(dict.fromkeys(doc.text for doc in docs))
    random.Random(seed).shuffle(texts)
    chosen = texts[: math.ceil(share * len(texts))]
    return [d for d in docs if d.text not in chosen], [d for d in docs if d.text in chosen]

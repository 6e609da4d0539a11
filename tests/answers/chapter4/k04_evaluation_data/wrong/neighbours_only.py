"""The same text is recognised only if its copies follow each other.

Caught by: test_same_text_never_stands_on_both_sides
The learner reads: occurs more than once in the corpus
"""

from itertools import groupby


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    groups = [list(group) for _, group in groupby(docs, key=lambda doc: doc.text)]
    random.Random(seed).shuffle(groups)
    size = min(max(1, round(share * len(groups))), max(0, len(groups) - 1))
    training = [doc for group in groups[size:] for doc in group]
    return training, [doc for group in groups[:size] for doc in group]

"""A generator of numpy's, and lists in another order than the corpus."""

import math

import numpy


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = sorted({doc.text for doc in docs})
    size = min(math.ceil(share * len(texts)), max(0, len(texts) - 1))
    order = numpy.random.default_rng(seed).permutation(len(texts))
    chosen = {texts[i] for i in order[:size]}
    parts = [], []
    for doc in reversed(docs):
        parts[doc.text in chosen].append(doc)
    return parts

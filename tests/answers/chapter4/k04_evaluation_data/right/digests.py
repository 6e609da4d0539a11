"""Texts in the order of a digest that the seed goes into."""

import hashlib


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    def digest(text):
        return hashlib.sha256(f"{seed} {text}".encode()).hexdigest()

    texts = sorted({doc.text for doc in docs}, key=digest)
    size = min(max(1, int(share * len(texts))), max(0, len(texts) - 1))
    evaluation = [doc for doc in docs if doc.text in texts[:size]]
    return [doc for doc in docs if doc not in evaluation], evaluation

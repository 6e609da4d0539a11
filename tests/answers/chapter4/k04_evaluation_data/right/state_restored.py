"""The generator of the program is used, and put back as it was."""

reference = split


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    state = random.getstate()
    random.seed(seed)
    texts = list(dict.fromkeys(doc.text for doc in docs))
    random.shuffle(texts)
    random.setstate(state)
    size = min(max(1, round(share * len(texts))), max(0, len(texts) - 1))
    return (
        [doc for doc in docs if doc.text in texts[size:]],
        [doc for doc in docs if doc.text in texts[:size]],
    )

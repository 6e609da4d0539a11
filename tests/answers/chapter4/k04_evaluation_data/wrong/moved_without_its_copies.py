"""An empty list gets a Doc from the other one, and the copies of its text stay there.

Caught by: test_unseen_corpora_are_split_too
The learner reads: stands on both sides.
"""


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    texts = list(dict.fromkeys(doc.text for doc in docs))
    random.Random(seed).shuffle(texts)
    held_out = set(texts[: int(share * len(texts))])
    training = [doc for doc in docs if doc.text not in held_out]
    evaluation = [doc for doc in docs if doc.text in held_out]
    if not evaluation and len(training) > 1:
        evaluation.append(training.pop())
    return training, evaluation

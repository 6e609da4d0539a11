"""Evaluation data, which training never sees.

Somebody has labelled 600 comments. 480 of them become training data and 120 evaluation data.
What are the 120 for?

    a  They are a reserve: examples to learn from in case the 480 are not enough.
    b  They are an exam: the model predicts them without having seen them, and gets a score.

Write the letter between quotes; and write the function that divides a corpus in this way.
You can begin with either.

Read: https://spacy.io/usage/training#training-data
Run:  pytest -k k04
"""

from spacy.tokens import Doc

ANSWER = ____  # "a" or "b"


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    """Return (training docs, evaluation docs): each of the docs goes to one of the two lists.

    Chance decides, not the order. The same seed splits the same texts in the same way each time,
    also when Python is started again; another seed splits them in another way. The evaluation
    list has `share` of the texts (0.2 is a fifth), and one text more or less is fine; but with
    two texts or more, neither list is empty.

    Docs with the same text go to the same list: a text learnt by heart tests nothing.
    The list `docs` stays as it is, and so do the random numbers that other code draws.
    """
    raise NotImplementedError

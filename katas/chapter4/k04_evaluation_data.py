"""Evaluation data, which training never sees.

Somebody has labelled 600 comments. 480 of them become training data and 120 evaluation data.
What are the 120 for?

    a  They are a reserve: examples to learn from in case the 480 are not enough.
    b  They are an exam: the model predicts them without having seen them, and gets a score.

Write the letter between quotes, and write the function that divides a corpus in this way. You
can begin with either.

Read: https://spacy.io/usage/training#training-data
Run:  pytest -k k04
"""

from spacy.tokens import Doc

ANSWER = ____  # "a" or "b"


def split(docs: list[Doc], share: float, seed: int) -> tuple[list[Doc], list[Doc]]:
    """Return a tuple of two lists: (training docs, evaluation docs).

    - Each of the docs is in one of the two lists: the same Doc, unchanged. The order within the
      lists is up to you.
    - Docs with the same text are in the same list: a text that the model knows by heart tests
      nothing.
    - `share`, between 0 and 1, is the part for evaluation: 0.2 is a fifth of the different texts,
      or of the docs. You choose which to count, and one text more or less is fine.
    - With at least two different texts, neither list is empty. With fewer, a list may be empty.
    - Chance alone decides which texts are for evaluation, whatever their place in `docs`.
    - The same texts in the same order, with the same share and seed (0 or more), are divided in
      the same way each time, even after Python restarts. A different seed makes a different choice.
    - The list `docs` stays as it is, and so do the random numbers that other code draws.
    """
    raise NotImplementedError

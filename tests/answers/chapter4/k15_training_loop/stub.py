"""The training loop.

At the heart of `spacy train` is a loop of a few lines: every epoch takes all examples in a new
order, a batch at a time, and updates the weights after each batch. Write this loop, but first
the score that tells whether the model learns or only remembers.

Read: https://spacy.io/usage/training#api
Run:  pytest -k k15
"""

from spacy.language import Language
from spacy.tokens import Doc


def evaluate(nlp: Language, gold: list[Doc]) -> float:
    """Return the F-score, from 0 to 1, of the entities that `nlp` finds in the texts of gold.

    The gold docs hold the right entities, at least one in all, and `nlp` has a component for
    entities, such as an `ner`. A found entity is right if its start, end and label are; count
    over all docs together. `nlp` must see the texts alone, so a pipeline that finds nothing gets
    0.0. The gold docs do not change.
    """
    raise NotImplementedError


def train(
    docs: list[Doc], dev: list[Doc], epochs: int, seed: int
) -> tuple[Language, list[tuple[float, float]]]:
    """Train a new English pipeline, whose only component is an `ner` with the docs' labels.

    In each epoch, shuffle the docs, cut them into batches of 8 (the last one holds the rest),
    and update the weights after each batch, with a dropout of 0.1. So an epoch takes every doc
    once. The `ner` learns the entities of the docs well enough to find others in new texts.

    Return the pipeline as the last update leaves it, and its progress, a pair for each epoch: the
    losses of its batches, added up, and the F-score on dev after its last batch, as in
    [(310.2, 0.05), (151.7, 0.48)]. You may round a loss to one digit and a score to two.

    The seed decides all that is random: the first weights, the dropout and the order. The same
    seed gives the same weights again, a different seed gives different weights. The Docs do not
    change, but you may reorder the list `docs`.
    """
    raise NotImplementedError

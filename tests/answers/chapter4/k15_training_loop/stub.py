"""The training loop.

At the heart of `spacy train` is a loop of a few lines: every epoch takes all examples in a new
order, a batch at a time, and updates the weights after each batch. Write this loop, and before
it the score that tells whether the model learns or only remembers.

Read: https://spacy.io/usage/training#api
Run:  pytest -k k15
"""

from spacy.language import Language
from spacy.tokens import Doc


def evaluate(nlp: Language, gold: list[Doc]) -> float:
    """Return the F-score, from 0 to 1, of the entities that `nlp` finds in the texts of gold.

    The gold docs hold the right entities. `nlp` must see their text alone: an untrained
    pipeline that finds nothing gets 0.0. The gold docs stay as they are.
    """
    raise NotImplementedError


def train(
    docs: list[Doc], dev: list[Doc], epochs: int, seed: int
) -> tuple[Language, list[tuple[float, float]]]:
    """Train a new English pipeline, with one `ner`, on the docs and their entities.

    An epoch is every doc once, in a new order, in batches of 8, with a dropout of 0.1.
    Return the pipeline, and for each epoch a pair: its loss (what `nlp.update` adds up over
    its batches) and the F-score on dev, as in [(310.2, 0.05), (151.7, 0.48)] for two epochs.
    A seed decides everything that is random: the same one gives the same weights again,
    another one gives others.
    """
    raise NotImplementedError

"""From comments to a pipeline.

Everything together: annotated comments become a corpus, the corpus trains a pipeline, and you
find out how good it is and what it still gets wrong. Each function has tests of its own; the
last test judges your pipeline on comments that it has never seen.

Read: https://spacy.io/usage/training#quickstart
Run:  pytest -k k16
"""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

# A text, and (start, end, label) of each entity. Start and end count characters, the end is
# exclusive. Both are token boundaries, and entities do not overlap.
Comment = tuple[str, list[tuple[int, int, str]]]


def build_corpus(nlp: Language, comments: list[Comment], folder: Path, seed: int) -> None:
    """Write train.spacy and dev.spacy to the folder: Docs that `nlp` makes, with their entities.

    Comments with exactly the same text have the same entities, in any order: keep one of them.
    Then draw a fifth of the remaining comments at random for dev.spacy; the others go to
    train.spacy. If a fifth is not a whole number, round it up or down. The same comments and seed
    give the same split in every run of Python; a different seed gives a different split. Tokens of
    no entity are outside (`O`). The list of comments stays as it is.
    """
    raise NotImplementedError


def train(folder: Path) -> Language:
    """Write config.cfg to the folder, train with it, and return the best pipeline.

    The config is for an English pipeline with one `ner`, and at most a `tok2vec` in addition. It
    trains on the folder's train.spacy for 100 steps, and evaluates on its dev.spacy every 50; the
    defaults take far longer. Write these settings to the file, or override what is there. Train
    into `folder / "output"`, which may still hold the result of an earlier training, and load the
    pipeline that you return from there.
    """
    raise NotImplementedError


def scores(nlp: Language, gold: list[Doc]) -> dict[str, dict[str, float]]:
    """Return precision, recall and F-score of each label that the gold docs have.

    So: {"GADGET": {"p": 0.9, "r": 0.8, "f": 0.85}}. Each counts over all docs together. If `nlp`
    never predicts a label, all three are 0.0. You may round to two digits, and add labels that
    gold does not have. The gold docs are annotated in full, with tokens that `nlp` has made. `nlp`
    has a component for entities, such as an `ner`, and predicts from the texts of the gold docs
    alone. The gold docs stay as they are.
    """
    raise NotImplementedError


def mistakes(nlp: Language, gold: list[Doc]) -> list[tuple[str, str]]:
    """Return (kind, text of the entity) for each mistake of `nlp`, in any order.

    The gold docs are as in `scores`. A gold entity is "missing" if no predicted entity shares a
    token with it; a "span" mistake if one does, but none has the same start and end; a "label"
    mistake if one has the same start and end, and another label. A predicted entity that shares
    no token with a gold entity is "invented". A mistake that is made twice is listed twice:
    [("missing", "Pixel 6"), ("invented", "soup"), ("invented", "soup")]
    """
    raise NotImplementedError

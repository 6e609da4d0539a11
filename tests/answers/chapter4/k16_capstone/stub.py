"""From comments to a pipeline.

Everything together: annotated comments become a corpus, the corpus trains a pipeline, and you
find out how good it is and what it still gets wrong. Each function has tests of its own; the
last one judges your pipeline by comments that it has never seen.

Read: https://spacy.io/usage/training#quickstart
Run:  pytest -k k16
"""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

Comment = tuple[str, list[tuple[int, int, str]]]  # a text, and (start, end, label) in characters


def build_corpus(nlp: Language, comments: list[Comment], folder: Path, seed: int) -> None:
    """Write the comments, as Docs that `nlp` makes, to train.spacy and dev.spacy in the folder.

    Of 100 comments 20, drawn at random, belong to dev: the same ones for the same seed, others
    for another. A text that comes more than once is kept once; tokens of no entity are outside.
    """
    raise NotImplementedError


def train(folder: Path) -> Language:
    """Write config.cfg, for an English `ner`, to the folder; train with it and the corpus there.

    100 steps, an evaluation every 50 (the defaults take far longer). The training writes to
    `folder / "output"`; return the best pipeline, loaded from there.
    """
    raise NotImplementedError


def scores(nlp: Language, gold: list[Doc]) -> dict[str, dict[str, float]]:
    """Return precision, recall, F-score by label: {"GADGET": {"p": 0.9, "r": 0.8, "f": 0.85}}."""
    raise NotImplementedError


def mistakes(nlp: Language, gold: list[Doc]) -> list[tuple[str, str]]:
    """Return (kind, text of the entity) for each mistake of `nlp` in the texts of gold.

    A gold entity is "missing" if no prediction overlaps it, a "span" mistake if one does but
    begins or ends elsewhere, a "label" mistake if only the label differs. A prediction that
    overlaps no gold entity is "invented". So: [("missing", "Pixel 6"), ("invented", "soup")]
    """
    raise NotImplementedError

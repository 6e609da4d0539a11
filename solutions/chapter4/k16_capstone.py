"""From comments to a pipeline.

Everything together: annotated comments become a corpus, the corpus trains a pipeline, and you
find out how good it is and what it still gets wrong. Each function has tests of its own; the
last test judges your pipeline on comments that it has never seen.

Read: https://spacy.io/usage/training#quickstart
Run:  pytest -k k16
"""

import random
from pathlib import Path

import spacy
from spacy.cli import init_config
from spacy.cli.train import train as spacy_train
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example

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
    # By text, so that no comment is on both sides.
    unique = list(dict(comments).items())
    random.Random(seed).shuffle(unique)
    docs = [_annotated(nlp, text, entities) for text, entities in unique]
    count = len(docs) // 5
    DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
    DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


def _annotated(nlp: Language, text: str, entities: list[tuple[int, int, str]]) -> Doc:
    doc = nlp.make_doc(text)
    doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
    return doc


def train(folder: Path) -> Language:
    """Write config.cfg to the folder, train with it, and return the best pipeline.

    The config is for an English pipeline with one `ner`, and at most a `tok2vec` in addition. It
    trains on the folder's train.spacy for 100 steps, and evaluates on its dev.spacy every 50; the
    defaults take far longer. Write these settings to the file, or override what is there. Train
    into `folder / "output"`, which may still hold the result of an earlier training, and load the
    pipeline that you return from there.
    """
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"max_steps": 100, "eval_frequency": 50}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    spacy_train(folder / "config.cfg", folder / "output")
    return spacy.load(folder / "output" / "model-best")


def scores(nlp: Language, gold: list[Doc]) -> dict[str, dict[str, float]]:
    """Return precision, recall and F-score of each label that the gold docs have.

    So: {"GADGET": {"p": 0.9, "r": 0.8, "f": 0.85}}. Each counts over all docs together. If `nlp`
    never predicts a label, all three are 0.0. You may round to two digits, and add labels that
    gold does not have. The gold docs are annotated in full, with tokens that `nlp` has made. `nlp`
    has a component for entities, such as an `ner`, and predicts from the texts of the gold docs
    alone. The gold docs stay as they are.
    """
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    # If there are no entities at all, evaluate returns None instead of the scores by label.
    return nlp.evaluate(examples)["ents_per_type"] or {}


def mistakes(nlp: Language, gold: list[Doc]) -> list[tuple[str, str]]:
    """Return (kind, text of the entity) for each mistake of `nlp`, in any order.

    The gold docs are as in `scores`. A gold entity is "missing" if no predicted entity shares a
    token with it; a "span" mistake if one does, but none has the same start and end; a "label"
    mistake if one has the same start and end, and another label. A predicted entity that shares
    no token with a gold entity is "invented". A mistake that is made twice is listed twice:
    [("missing", "Pixel 6"), ("invented", "soup"), ("invented", "soup")]
    """
    found = []
    for doc in gold:
        predicted = nlp(doc.text).ents
        kinds = ((_kind(ent, predicted), ent.text) for ent in doc.ents)
        found += [(kind, text) for kind, text in kinds if kind]
        found += [("invented", ent.text) for ent in predicted if not _near(ent, doc.ents)]
    return found


def _kind(ent: Span, predicted: tuple[Span, ...]) -> str:
    near = _near(ent, predicted)
    labels = [other.label_ for other in near if (other.start, other.end) == (ent.start, ent.end)]
    if not near:
        return "missing"
    if not labels:
        return "span"
    return "" if ent.label_ in labels else "label"


def _near(ent: Span, others: tuple[Span, ...]) -> list[Span]:
    return [other for other in others if ent.start < other.end and other.start < ent.end]

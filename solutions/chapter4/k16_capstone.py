"""From comments to a pipeline.

Everything together: annotated comments become a corpus, the corpus trains a pipeline, and you
find out how good it is and what it still gets wrong. Each function has tests of its own; the
last one judges your pipeline by comments that it has never seen.

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

Comment = tuple[str, list[tuple[int, int, str]]]  # a text, and (start, end, label) in characters


def build_corpus(nlp: Language, comments: list[Comment], folder: Path, seed: int) -> None:
    """Write the comments, as Docs that `nlp` makes, to train.spacy and dev.spacy in the folder.

    Of 100 comments 20, drawn at random, belong to dev: the same ones for the same seed, others
    for another. A text that comes more than once is kept once; tokens of no entity are outside.
    """
    # By text, so that no comment is on both sides.
    unique = list(dict(comments).items())
    random.Random(seed).shuffle(unique)
    docs = []
    for text, entities in unique:
        doc = nlp.make_doc(text)
        doc.ents = [doc.char_span(start, end, label=label) for start, end, label in entities]
        docs.append(doc)
    count = len(docs) // 5
    DocBin(docs=docs[:count]).to_disk(folder / "dev.spacy")
    DocBin(docs=docs[count:]).to_disk(folder / "train.spacy")


def train(folder: Path) -> Language:
    """Write config.cfg, for an English `ner`, to the folder; train with it and the corpus there.

    100 steps, an evaluation every 50 (the defaults take far longer). The training writes to
    `folder / "output"`; return the best pipeline, loaded from there.
    """
    config = init_config(lang="en", pipeline=["ner"])
    config["training"] |= {"max_steps": 100, "eval_frequency": 50}
    config["paths"] |= {"train": str(folder / "train.spacy"), "dev": str(folder / "dev.spacy")}
    config.to_disk(folder / "config.cfg")
    spacy_train(folder / "config.cfg", folder / "output")
    return spacy.load(folder / "output" / "model-best")


def scores(nlp: Language, gold: list[Doc]) -> dict[str, dict[str, float]]:
    """Return precision, recall, F-score by label: {"GADGET": {"p": 0.9, "r": 0.8, "f": 0.85}}."""
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    return nlp.evaluate(examples)["ents_per_type"]


def mistakes(nlp: Language, gold: list[Doc]) -> list[tuple[str, str]]:
    """Return (kind, text of the entity) for each mistake of `nlp` in the texts of gold.

    A gold entity is "missing" if no prediction overlaps it, a "span" mistake if one does but
    begins or ends elsewhere, a "label" mistake if only the label differs. A prediction that
    overlaps no gold entity is "invented". So: [("missing", "Pixel 6"), ("invented", "soup")]
    """
    found = []
    for doc in gold:
        predicted = nlp(doc.text).ents
        for ent in doc.ents:
            near = [other for other in predicted if _overlap(ent, other)]
            same = [other for other in near if (other.start, other.end) == (ent.start, ent.end)]
            if not near:
                found.append(("missing", ent.text))
            elif not same:
                found.append(("span", ent.text))
            elif same[0].label_ != ent.label_:
                found.append(("label", ent.text))
        for ent in predicted:
            if not any(_overlap(ent, other) for other in doc.ents):
                found.append(("invented", ent.text))
    return found


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end

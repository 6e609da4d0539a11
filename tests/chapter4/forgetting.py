"""A model that forgets: trained on PERSON, and then updated with comments about websites."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence, Set
from typing import TYPE_CHECKING, Any

from counted import marks_of, ratios
from shared import annotated, blank, marked

from dojo.testkit.notation import Marked

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import Optimizer

LABELS = ["PERSON", "WEBSITE"]
OLD_PERSONS, OLD_OTHERS = 157, 30  # comments that the model knows PERSON from
NEW_BOTH, NEW_SITES = 62, 60  # new comments, with a person that nobody annotated, and without
MIXED_IN = 60  # of the old ones
KEPT, LOST = 0.5, 0.2  # F-scores


def select(part: str, labels: Set[str], wanted: Callable[[Set[str]], bool]) -> list[Marked]:
    """Return the comments whose labels are wanted, with the marks of some labels."""
    texts = []
    for text in marked(f"comments_{part}.txt"):
        here = {span[2] for span in text.spans} & set(LABELS)
        if wanted(here):
            texts.append(Marked(text.text, tuple(s for s in text.spans if s[2] in labels)))
    return texts


def learn(
    pipeline: Language, docs: Sequence[Doc], epochs: int, seed: int, optimizer: Optimizer
) -> None:
    """Update a pipeline with docs, in small batches and in a new order in each epoch."""
    from spacy.training import Example
    from spacy.util import minibatch

    examples = [Example(pipeline.make_doc(doc.text), doc) for doc in docs]
    order = random.Random(seed)
    for _ in range(epochs):
        order.shuffle(examples)
        for batch in minibatch(examples, 8):
            pipeline.update(batch, drop=0.1, sgd=optimizer)


class Story:
    """A pipeline that knows PERSON, and what becomes of it when it is updated.

    before: the pipeline that knows PERSON alone.
    forgetful: the same, updated with comments in which only websites are annotated.
    expected: the F-scores of both, by label, on comments that they have not seen.
    """

    def __init__(self, nlp: Language, seed: int = 0) -> None:
        from spacy.training import Example
        from thinc.api import fix_random_seed

        fix_random_seed(seed)
        persons = select("train", {"PERSON"}, {"PERSON"}.__eq__)[:OLD_PERSONS]
        others = select("train", {"PERSON"}, lambda here: not here)[:OLD_OTHERS]
        both = select("train", {"WEBSITE"}, {"PERSON", "WEBSITE"}.__eq__)[:NEW_BOTH]
        sites = select("train", {"WEBSITE"}, {"WEBSITE"}.__eq__)[:NEW_SITES]
        self.seed = seed
        self.nlp = nlp
        self.old = [annotated(nlp, text) for text in persons + others]
        self.new = [annotated(nlp, text) for text in both + sites]
        unseen = [select(part, set(LABELS), bool) for part in ("dev", "test")]
        self.unseen = [annotated(nlp, text) for text in unseen[0] + unseen[1]]
        self.gold = marks_of(self.unseen)
        self.before = blank(nlp)
        self.before.add_pipe("ner")
        examples = [Example(self.before.make_doc(doc.text), doc) for doc in self.old]
        optimizer = self.before.initialize(lambda: examples)
        learn(self.before, self.old, 3, seed, optimizer)
        self.forgetful = self.updated(self.new, 2)
        self.expected = [self.f_scores(pipeline) for pipeline in (self.before, self.forgetful)]
        if self.expected[0]["PERSON"] <= KEPT or self.expected[1]["PERSON"] >= LOST:
            raise RuntimeError("The pipeline of the tests has not learnt PERSON and forgotten it.")

    def updated(self, docs: Sequence[Doc], epochs: int) -> Language:
        """Return what becomes of the pipeline if it is updated with docs."""
        from thinc.api import fix_random_seed

        fix_random_seed(self.seed)
        pipeline = blank(self.nlp)
        ner: Any = pipeline.add_pipe("ner")
        unchanged = ["vocab", "tokenizer"]
        pipeline.from_bytes(self.before.to_bytes(exclude=unchanged), exclude=unchanged)
        ner.add_label("WEBSITE")
        learn(pipeline, docs, epochs, self.seed, pipeline.resume_training())
        return pipeline

    def f_scores(self, pipeline: Language) -> dict[str, float]:
        """Return the F-score of both labels on comments that the pipeline has not seen."""
        found = marks_of(pipeline.pipe([doc.text for doc in self.unseen]))
        return {label: ratios(self.gold, found, label)["f"] for label in LABELS}

    def some_old_docs(self) -> list[Doc]:
        """Return the old docs that are mixed in, always the same ones."""
        return random.Random(0).sample(self.old, MIXED_IN)


def table(**rows: dict[str, float]) -> str:
    """Show F-scores by label, one row for each pipeline."""
    lines = [f"  {'F-score':<24}  PERSON  WEBSITE"]
    for name, scores in rows.items():
        numbers = f"{scores['PERSON']:6.2f}  {scores['WEBSITE']:7.2f}"
        lines.append(f"  {name.replace('_', ' '):<24}  {numbers}")
    return "\n".join(lines)

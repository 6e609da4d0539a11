"""Notes how an `ner` is trained, so that a test can say what a training does and what it lacks.

It looks at the component itself, so it sees the same whether an answer calls `nlp.update` or the
component's own `update`::

    with Spy() as spy:
        pipeline, progress = kata.train(...)
    spy.updates[0].dropout
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unittest import mock

from shared import characters

if TYPE_CHECKING:
    from spacy.pipeline import EntityRecognizer
    from spacy.tokens import Doc
    from spacy.training import Example

SMALL = 1000  # numbers in an array of weights
Span = tuple[int, int, str]  # start, end and label, counted in characters


@dataclass
class Seen:
    """What an update sees of one Example.

    has_gaps: whether tokens of the reference are missing, neither inside an entity nor outside.
    """

    text: str
    predicted: list[Span]
    reference: list[Span]
    has_gaps: bool


@dataclass
class Update:
    """One update of an `ner`: what it is given, and the loss that spaCy reports for it."""

    examples: list[Seen]
    dropout: float
    loss: float

    @property
    def texts(self) -> list[str]:
        return [example.text for example in self.examples]


@dataclass
class Spy:
    """While it is open, each `ner` that is added to a pipeline notes what is done with it.

    epoch, dev: after each `epoch` Examples, note what the `ner` finds in the texts of dev.

    updates: every update, in order.
    moves: how often the weights were changed.
    first_weights: the weights before the first update.
    last_weights: a part of the weights after they were last changed, as `some_weights` has it.
    initialized: how often weights were made; is_late: whether they were after an update.
    found: what the `ner` found in dev when the next epoch began, for each epoch but the last.
    """

    epoch: int = 0
    dev: Sequence[Doc] = ()
    updates: list[Update] = field(default_factory=list)
    moves: int = 0
    first_weights: list[Any] = field(default_factory=list)
    last_weights: list[Any] = field(default_factory=list)
    initialized: int = 0
    is_late: bool = False
    found: list[list[Doc]] = field(default_factory=list)

    def __enter__(self) -> Spy:
        from spacy.pipeline import factories

        self._kind = _noting(self)
        self._patch = mock.patch.object(factories, "EntityRecognizer", self._kind)
        self._patch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._patch.stop()

    @property
    def texts(self) -> list[str]:
        """The texts of all updates, in order."""
        return [text for update in self.updates for text in update.texts]

    def has_made(self, component: object) -> bool:
        """Return whether a component was made while this was open."""
        return isinstance(component, self._kind)

    def epochs(self) -> list[list[Update]]:
        """Return the updates, epoch by epoch; one that belongs to two counts for the first."""
        epochs: list[list[Update]] = []
        size = self.epoch
        for update in self.updates:
            if size >= self.epoch:
                epochs.append([])
                size = 0
            epochs[-1].append(update)
            size += len(update.examples)
        return epochs

    def before_update(self, ner: EntityRecognizer) -> None:
        if not self.updates:
            self.first_weights = weights(ner)
        seen = len(self.texts)
        if self.epoch and seen and seen % self.epoch == 0:
            self.found.append(_findings(ner, self.dev))

    def before_initialize(self) -> None:
        self.initialized += 1
        self.is_late |= bool(self.updates)


def _noting(spy: Spy) -> type[EntityRecognizer]:
    from spacy.pipeline import EntityRecognizer

    class Noting(EntityRecognizer):  # type: ignore[misc]  # it is compiled, and without types
        def initialize(self, get_examples, nlp=None, labels=None):
            spy.before_initialize()
            super().initialize(get_examples, nlp, labels)

        def update(self, examples, *, drop=0.0, sgd=None, losses=None):
            losses = {} if losses is None else losses
            before = losses.get(self.name, 0.0)
            spy.before_update(self)
            super().update(examples, drop=drop, sgd=sgd, losses=losses)
            seen = [_seen(example) for example in examples]
            spy.updates.append(Update(seen, drop, float(losses[self.name] - before)))
            return losses

        def finish_update(self, sgd):
            super().finish_update(sgd)
            spy.moves += 1
            spy.last_weights = some_weights(self)

    Noting.__name__ = EntityRecognizer.__name__  # messages name the type
    return Noting


def _seen(example: Example) -> Seen:
    predicted, reference = example.predicted, example.reference
    has_gaps = any(not token.ent_iob_ for token in reference)
    return Seen(reference.text, characters(predicted.ents), characters(reference.ents), has_gaps)


def _findings(ner: EntityRecognizer, docs: Sequence[Doc]) -> list[Doc]:
    """Return new Docs with the same tokens, and with what a component finds in them."""
    from spacy.tokens import Doc

    bare = []
    for doc in docs:
        words = [token.text for token in doc]
        bare.append(Doc(ner.vocab, words, [bool(token.whitespace_) for token in doc]))
    return list(ner.pipe(bare))


def weights(ner: EntityRecognizer) -> list[Any]:
    """Return copies of all weights of a component; [] of one that has none yet."""
    return [array.copy() for array in _arrays(ner)]


def some_weights(ner: EntityRecognizer) -> list[Any]:
    """Return copies of the smaller arrays of weights, which change in each update, too."""
    return [array.copy() for array in _arrays(ner) if array.size < SMALL]


def _arrays(ner: EntityRecognizer) -> Iterator[Any]:
    for node in ner.model.walk():
        for name in node.param_names:
            if node.has_param(name):
                yield node.get_param(name)


def are_same(ones: Sequence[Any], others: Sequence[Any]) -> bool:
    """Return whether two lists of weights are equal, number by number."""
    return len(ones) == len(others) and all(
        one.shape == other.shape and (one == other).all()
        for one, other in zip(ones, others, strict=True)
    )

"""Calls an answer's training loop, and checks that what it returns can be used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from numbers import Real
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from returned import judge_type, kind_of
from showing import training_shown
from training_spy import Spy

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@dataclass
class Run:
    """What `train` was given, what it returned, and what was seen of it.

    docs, dev: copies of the docs that a test has, so that an answer may write to them.
    order: the docs of dev in the order in which they were given.
    """

    docs: list[Doc]
    dev: list[Doc]
    order: list[Doc]
    pipeline: Language
    progress: list[tuple[float, float]]
    spy: Spy


def run(
    kata: ModuleType,
    docs: Sequence[Doc],
    dev: Sequence[Doc],
    epochs: int,
    seed: int,
    chance: int = 0,
) -> Run:
    """Call `train` and return the run, if what it returned can be used.

    chance: seeds what is random before the call, which must make no difference.
    """
    from thinc.api import fix_random_seed

    fix_random_seed(chance)
    given, given_dev = [doc.copy() for doc in docs], [doc.copy() for doc in dev]
    order = list(given_dev)
    plural = ["" if count == 1 else "s" for count in (len(docs), epochs)]
    title = f"{len(docs)} comment{plural[0]}, {epochs} epoch{plural[1]}"
    with Spy(len(docs), dev) as spy, training_shown(title):
        try:
            returned = kata.train(list(given), given_dev, epochs, seed)
        except (KeyError, ValueError) as error:
            _explain(error, spy)
            raise
    judge_type("train", returned, tuple, "the pipeline and its progress")
    assert len(returned) == 2, (
        "`train` should return two things, the pipeline and its progress, but it returns"
        f" {len(returned)}."
    )
    pipeline, progress = returned
    _judge_pipeline(pipeline)
    _judge_progress(progress)
    return Run(given, given_dev, order, pipeline, progress, spy)


def _explain(error: Exception, spy: Spy) -> None:
    """Say in words what spaCy complains of, if there are no weights."""
    if not spy.initialized and any(f"[E{number}]" in str(error) for number in ("022", "109")):
        pytest.fail(
            "The `ner` has no weights, not even random ones. They have to be made once, before the"
            f" first update. spaCy says: {' '.join(str(error).split())}"
        )


def _judge_pipeline(pipeline: object) -> None:
    from spacy.language import Language

    assert isinstance(pipeline, Language), (
        "The first thing that `train` returns should be the pipeline, but it is"
        f" {kind_of(pipeline)}."
    )


def _judge_progress(progress: object) -> None:
    assert isinstance(progress, list), (
        "The second thing that `train` returns should be a list of pairs, but it is"
        f" {kind_of(progress)}."
    )
    for pair in progress:
        is_pair = isinstance(pair, tuple) and len(pair) == 2
        assert is_pair, (
            "For each epoch the progress should hold a pair, (loss, F-score on dev). Here is"
            f" {kind_of(pair)}: {pair!r}."
        )
        is_number = all(isinstance(item, Real) for item in pair)
        assert is_number, (
            "The pairs of the progress should hold numbers, the loss and the F-score on dev."
            f" Here is {pair!r}."
        )

"""Judges a training loop, epoch by epoch, by what a spy has seen of its updates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from counted import agrees
from overall_score import f_score
from shared import characters, often, show
from training_runs import Run
from training_spy import Spy

if TYPE_CHECKING:
    from spacy.tokens import Doc


def judge_examples(spy: Spy, docs: Sequence[Doc]) -> None:
    """Check that the model learns from the entities of the docs, and from nothing else."""
    right = {doc.text: doc for doc in docs}
    examples = [seen for update in spy.updates for seen in update.examples]
    for seen in examples:
        assert seen.text in right, f"This text is not in the training docs: {seen.text!r}"
    # Those with entities first: a doc without any does not show which mistake it is.
    for seen in sorted(examples, key=lambda seen: not right[seen.text].ents):
        doc = right[seen.text]
        gold = characters(doc.ents)
        drawing = show(doc, doc.ents, "gold")
        if seen.reference == gold and seen.predicted in ([], gold) and not seen.has_gaps:
            continue
        assert seen.reference or not gold or seen.predicted != gold, (
            "The two sides of the Examples are swapped: the right entities are on the"
            " predicted side, and the reference has none. So the loss is 0, and there is"
            f" nothing to learn:\n{drawing}"
        )
        assert seen.reference == gold or not seen.has_gaps, (
            "An entity of this doc gets lost in its Example, and its tokens are not annotated. This"
            " happens if an offset is not at the start or end of a token; spaCy gives the warning"
            f" W030:\n{drawing}"
        )
        assert not seen.has_gaps, (
            "In the reference of this Example, tokens of no entity are missing: their `ent_iob_` is"
            " empty. They should be outside, as they are in the doc. Otherwise the model does not"
            f" learn where no entity is:\n{drawing}"
        )
        assert seen.reference != gold, (
            "The predicted side of this Example holds entities already. A pipeline keeps the"
            " entities that a Doc already has, right or wrong, and learns nothing there. Make"
            f" this side only from the text:\n{drawing}"
        )
        learnt = [f"{doc.text[start:end]!r} as {label}" for start, end, label in seen.reference]
        pytest.fail(
            "The entities that the model learns from this text are not those of its Doc. It learns"
            f" {len(learnt)}: {', '.join(learnt)}\n{drawing}"
        )


def _of_docs(size: int, epochs: int) -> str:
    docs = "1 doc" if size == 1 else f"{size} docs"
    times = "1 epoch" if epochs == 1 else f"{epochs} epochs"
    return f"With {docs} and {times}"


def judge_docs(spy: Spy, docs: Sequence[Doc], epochs: int) -> None:
    """Check that each epoch takes the docs, each of them once."""
    size, wanted = len(docs), Counter(doc.text for doc in docs)
    assert len(spy.texts) == epochs * size, (
        f"{_of_docs(size, epochs)}, the updates should take {epochs * size} in all, each doc"
        f" {often(epochs)}. They take {len(spy.texts)}."
    )
    for number in range(epochs):
        seen = Counter(spy.texts[number * size : (number + 1) * size])
        for text, times in wanted.items():
            assert seen[text] == times, (
                f"In epoch {number + 1} the updates should take this doc {often(times)}, but they"
                f" take it {often(seen[text])}: {text!r}"
            )


def judge_sizes(spy: Spy, docs: Sequence[Doc]) -> None:
    """Check that each epoch has batches of 8, and a last one with what is left."""
    full, rest = divmod(len(docs), 8)
    wanted = [8] * full + [rest] * bool(rest)
    for number, epoch in enumerate(spy.epochs(), 1):
        sizes = [len(update.examples) for update in epoch]
        assert sizes == wanted, (
            f"The batches of an epoch with {len(docs)} docs should have the sizes {wanted}. In"
            f" epoch {number} they have the sizes {sizes}."
        )


def judge_batches(spy: Spy) -> None:
    """Check that no two epochs have the same batches."""
    epochs = [sorted(sorted(update.texts) for update in epoch) for epoch in spy.epochs()]
    for (i, one), (j, other) in combinations(enumerate(epochs, 1), 2):
        assert one != other, (
            f"In epochs {i} and {j} the batches hold the same docs. Similar docs are often next to"
            " each other, and a model forgets the first ones while it learns the last. So"
            " each epoch should shuffle all docs before it cuts them into batches."
        )


def judge_places(spy: Spy, docs: Sequence[Doc]) -> None:
    """Check that no doc comes in the same batch of each epoch."""
    epochs = [[update.texts for update in epoch] for epoch in spy.epochs()]
    for doc in docs:
        places = {i for epoch in epochs for i, batch in enumerate(epoch, 1) if doc.text in batch}
        assert len(places) > 1, (
            f"In all {len(epochs)} epochs this doc is in batch number {min(places)}, so the docs"
            f" are not really shuffled: {doc.text!r}"
        )


def judge_dropout(spy: Spy) -> None:
    """Check the dropout of each update."""
    for rate in sorted({update.dropout for update in spy.updates}):
        assert rate == pytest.approx(0.1), (
            f"The updates should have a dropout of 0.1; here is one with {rate:g}."
        )


def judge_losses(run: Run) -> None:
    """Check that each pair begins with the loss of all batches of its epoch."""
    epochs = [[update.loss for update in epoch] for epoch in run.spy.epochs()]
    sums = [sum(losses) for losses in epochs]
    yours = [pair[0] for pair in run.progress]
    for number, (loss, wanted) in enumerate(zip(yours, sums, strict=True)):
        why = ""
        if loss == pytest.approx(sum(sums[: number + 1]), rel=1e-3):
            why = " That is the loss of all epochs so far, added up."
        elif loss == pytest.approx(epochs[number][-1], rel=1e-3):
            why = " That is only the loss of the last batch."
        elif run.progress[number][1] == pytest.approx(wanted, rel=1e-3):
            why = " This is the loss, not the score."
        reported = ", ".join(f"{each:.1f}" for each in epochs[number])
        assert abs(loss - wanted) <= 0.0501 + wanted * 1e-4, (
            f"In epoch {number + 1} spaCy reports these losses for the batches: {reported}. They"
            f" add up to {wanted:.2f}, and the pair of this epoch begins with {loss:.2f}.{why}"
        )


def judge_scores(run: Run, docs: Sequence[Doc], dev: Sequence[Doc]) -> None:
    """Check that each pair ends with the F-score on dev after its epoch.

    docs, dev: as a test has them; an answer may have changed those of the run.
    """
    pipeline = run.pipeline
    found = [*run.spy.found, [pipeline(doc.text) for doc in dev]]
    right = [f_score(dev, each) for each in found]
    yours = [pair[1] for pair in run.progress]
    on_docs = f_score(docs, [pipeline(doc.text) for doc in docs])
    why = ""
    if agrees(yours[-1], on_docs):
        why = " On the docs it was trained on it ends with this score. Is it measured on them?"
    elif len(set(yours)) == 1:
        why = " All pairs have the same score. When is it measured?"
    for number, (score, wanted) in enumerate(zip(yours, right, strict=True), 1):
        assert agrees(score, wanted), (
            f"After epoch {number} the pipeline has an F-score of {wanted:.2f} on dev, and the pair"
            f" of this epoch says {score:.2f}.{why}"
        )

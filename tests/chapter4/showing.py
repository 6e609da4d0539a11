"""What tests show beside their verdicts: a training while it runs, and what a model found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest import mock

from shared import triples

from dojo.model.drawing import Drawing
from dojo.model.events import Findings, Found
from dojo.testkit import show as live

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

# What can become of an entity, and what it is called in a table.
KINDS = {
    "right": "right",
    "label": "wrong label",
    "span": "wrong span",
    "missing": "missing",
    "invented": "invented",
}


@contextmanager
def training_shown(title: str) -> Iterator[None]:
    """Show the step, loss and score of whatever is trained while this is open.

    title: what it is trained on, as in "the comments in train.spacy".
    """
    from spacy.language import Language

    update, evaluate, step = Language.update, Language.evaluate, 0

    def shown_update(pipeline, *args, **kwargs):
        nonlocal step
        given = kwargs.get("losses")
        before = given.get("ner", 0.0) if isinstance(given, dict) else 0.0
        losses = update(pipeline, *args, **kwargs)
        step += 1
        live.figures(step, loss=float(losses.get("ner", 0.0) - before))
        return losses

    def shown_evaluate(pipeline, *args, **kwargs):
        scores = evaluate(pipeline, *args, **kwargs)
        live.figures(step, score=float(scores.get("ents_f") or 0.0))
        return scores

    live.training(title)
    with (
        mock.patch.object(Language, "update", shown_update),
        mock.patch.object(Language, "evaluate", shown_evaluate),
    ):
        yield


def findings(gold: Sequence[Doc], predicted: Sequence[Doc]) -> dict[str, list[Span]]:
    """Sort entities by what became of them: right, label, span, missing or invented.

    A gold entity is right if the same span with the same label is predicted. It is a mistake of
    the label if the same span is predicted with another one, of the span if something is
    predicted that overlaps it. Otherwise, it is missing. What is predicted apart from all gold
    entities is invented.
    """
    found: dict[str, list[Span]] = {kind: [] for kind in KINDS}
    for doc, other in zip(gold, predicted, strict=True):
        labels = {(ent.start, ent.end): ent.label_ for ent in other.ents}
        for ent in doc.ents:
            label = labels.get((ent.start, ent.end))
            if label is None:
                kind = "span" if _near(ent, other) else "missing"
            else:
                kind = "right" if label == ent.label_ else "label"
            found[kind].append(ent)
        found["invented"] += [ent for ent in other.ents if not _near(ent, doc)]
    return found


def _near(ent: Span, doc: Doc) -> bool:
    return any(ent.start < other.end and other.start < ent.end for other in doc.ents)


def show_findings(gold: Sequence[Doc], predicted: Sequence[Doc], title: str) -> None:
    """Show how many entities of each label were right, and which were not."""
    places = {doc: place for docs in (gold, predicted) for place, doc in enumerate(docs)}
    found = [
        Found(KINDS[kind], ent.label_, ent.text, places[ent.doc])
        for kind, ents in findings(gold, predicted).items()
        for ent in ents
    ]
    drawings = [
        Drawing.of(
            (token.text for token in doc),
            {"gold": triples(doc.ents), "predicted": triples(other.ents)},
        )
        for doc, other in zip(gold, predicted, strict=True)
    ]
    live.findings(Findings(title, tuple(KINDS.values()), tuple(found), tuple(drawings)))

"""Watches a training that an answer starts in this process: its steps and its texts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

if TYPE_CHECKING:
    from spacy.language import Language


class TooMany(Exception):
    """Ends a training that would take far too long; spaCy prints its `repr`."""

    def __repr__(self) -> str:
        return "the tests end a training that takes too many steps"


class Watched:
    """What was seen of a training; nothing if it ran in another process.

    updates: how many there were.
    trained_on: the texts of all updates.
    evaluated_on: the texts of each evaluation.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.updates = 0
        self.trained_on: set[str] = set()
        self.evaluated_on: list[set[str]] = []

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch whatever is trained while this is open; raise TooMany after the most updates."""
        from spacy.language import Language

        update, evaluate = Language.update, Language.evaluate

        def watched_update(pipeline, examples, *args, **kwargs):
            self.updates += 1
            if self.updates > self.most:
                raise TooMany
            self.trained_on |= {example.reference.text for example in examples}
            return update(pipeline, examples, *args, **kwargs)

        def watched_evaluate(pipeline, examples, *args, **kwargs):
            examples = list(examples)
            self.evaluated_on.append({example.reference.text for example in examples})
            return evaluate(pipeline, examples, *args, **kwargs)

        with (
            mock.patch.object(Language, "update", watched_update),
            mock.patch.object(Language, "evaluate", watched_evaluate),
        ):
            yield


def has_weights_of(pipeline: Language, folder: Path) -> bool:
    """Say whether the components of a pipeline have the weights that a folder holds."""
    components: list[tuple[str, Any]] = pipeline.pipeline
    return all(
        (folder / name / "model").read_bytes() == component.model.to_bytes()
        for name, component in components
        if (folder / name / "model").is_file()
    )

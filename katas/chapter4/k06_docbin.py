"""Docs in a .spacy file.

`spacy train` reads its examples from files that end in .spacy. Such a file is a DocBin:
it holds many docs, tokens and entities included, and each string only once, so it is
small and quick to read. Save your docs in one file, then read them back.

Read: https://spacy.io/api/docbin
Run:  pytest -k k06
"""

from collections.abc import Iterable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc


def save_docs(docs: Iterable[Doc], path: str | Path) -> None:
    """Write all docs, in order, to one DocBin file at `path`; replace a file that is there.

    For example, `save_docs(nlp.pipe(texts), "train.spacy")` makes train.spacy in the current
    folder. The folder of `path` exists already. Save every doc, even one without tokens or
    entities, with everything that a DocBin saves by default: tokens and spaces; entities with
    their ids; whether each token is in an entity, outside of all, or not annotated; tags, lemmas
    and other attributes of tokens; `doc.cats`; `doc.spans`. `doc.user_data` may be lost. `docs`
    may be a list or a generator; a list and its docs do not change.
    """
    raise NotImplementedError


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    """Return the docs of the DocBin file at `path` as a list, in order, with the vocab of `nlp`.

    For example, `load_docs(nlp, "train.spacy")[0]` is the first doc in train.spacy. Each doc
    has all that was saved of it, and nothing else. Each call reads the file again, because it
    may have changed.
    """
    raise NotImplementedError

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
    """Write all docs, unchanged and in order, to one DocBin file; replace a file that is there.

    For example, `save_docs(nlp.pipe(texts), "train.spacy")` makes the file train.spacy. The
    file says of each token if it is in an entity, outside of all, or not annotated.
    """
    raise NotImplementedError


def load_docs(nlp: Language, path: str | Path) -> list[Doc]:
    """Return the docs of a DocBin file as a list, in order, with the vocabulary of `nlp`.

    For example, `load_docs(nlp, "train.spacy")[0]` is the first doc that was saved.
    """
    raise NotImplementedError

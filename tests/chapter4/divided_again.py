"""Builds a corpus once more in a new Python process, where strings have other hashes.

Run as a script, it is that process: it calls `build_corpus` of an answer, and prints the texts of
both files.
"""

from __future__ import annotations

import os
import tempfile
import types
from collections.abc import Iterable, Sequence
from pathlib import Path

from new_process import imported, result_of, serve


def divided_again(
    codes: Iterable[types.CodeType], comments: Sequence[object], seed: int
) -> list[list[str]] | str:
    """Return the texts of train.spacy and dev.spacy, or why there are none.

    codes: what the files of an answer do when they are imported.
    """
    order = {"codes": list(codes), "comments": list(comments), "seed": seed}
    result: list[list[str]] | str | int = result_of(__file__, order)
    if isinstance(result, int):
        return f"the process ended with exit status {result}"
    return result


def _texts(order):
    try:
        return _divided(order)
    except BaseException as error:
        return f"it raises {type(error).__name__}: {error}"


def _divided(order):
    import spacy
    from spacy.tokens import DocBin

    module = imported("chapter4.k16_capstone", order["codes"])
    nlp = spacy.blank("en")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        module.build_corpus(nlp, order["comments"], Path(folder), order["seed"])
        files = [Path(folder, name) for name in ("train.spacy", "dev.spacy")]
        docs = [DocBin().from_disk(path).get_docs(nlp.vocab) for path in files]
        texts = [[doc.text for doc in side] for side in docs]
        os.chdir(Path(__file__).parent)
    return texts


if __name__ == "__main__":
    serve(_texts)

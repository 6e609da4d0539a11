"""Builds a corpus once more in a new Python process, where strings have other hashes.

Run as a script, it is that process: it reads an order, calls `build_corpus` of an answer, and
prints the texts of both files. Orders and results are in the format of `marshal`.
"""

from __future__ import annotations

import faulthandler
import marshal
import os
import subprocess
import sys
import tempfile
import types
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

NAME = "chapter4.k16_capstone"
LIMIT = 90.0  # seconds after which the process ends itself


def divided_again(
    codes: Iterable[types.CodeType], comments: Sequence[object], seed: int
) -> list[list[str]] | str:
    """Return the texts of train.spacy and dev.spacy, or why there are none.

    codes: what the files of an answer do when they are imported.
    """
    order = {"codes": list(codes), "comments": list(comments), "seed": seed, "path": sys.path}
    hashes = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    done = subprocess.run(
        [sys.executable, "-B", __file__],
        input=marshal.dumps(order),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONHASHSEED": hashes},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # on Windows
        check=False,
    )
    try:
        texts: list[list[str]] | str = marshal.loads(done.stdout)
    except (EOFError, TypeError, ValueError):
        return f"the process ended with exit status {done.returncode}"
    return texts


def _main() -> None:
    order = marshal.load(sys.stdin.buffer)
    out, sys.stdout = sys.stdout.buffer, sys.stderr  # what the answer prints does not count
    faulthandler.dump_traceback_later(LIMIT, exit=True)
    sys.path[:] = order["path"]
    try:
        result: list[list[str]] | str = _texts(order)
    except BaseException as error:
        result = f"it raises {type(error).__name__}: {error}"
    marshal.dump(result, out)
    out.flush()
    os._exit(0)  # whatever the answer has left running


def _texts(order: dict[str, Any]) -> list[list[str]]:
    import spacy
    from spacy.tokens import DocBin

    module = types.ModuleType(NAME)
    sys.modules[NAME] = module
    for code in order["codes"]:
        vars(module)["____"] = ...  # a gap that is left elsewhere
        exec(code, vars(module))
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
    _main()

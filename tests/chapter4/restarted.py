"""Splits corpora once more in a Python process that is started anew, where hashes are others.

Python draws the hashes of strings when it starts, so only another process can say whether an
answer relies on them. Importing spaCy takes a process most of a second. As nearly all answers
ask a Doc for nothing but its text, the process is first tried with Docs that have nothing else.
If an answer asks for more, and anything is different then, spaCy's own Docs decide.
"""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from collections.abc import Sequence

import restarted_process

from dojo.judging.answer import Answer, codes_of

LIMIT = 60.0  # seconds after which the process ends itself; a test is stopped before that
Call = tuple[Sequence[str], float, int]  # texts, share, seed


def evaluation_texts(
    answer: Answer, calls: Sequence[Call], expected: list[list[str]]
) -> list[list[str]] | str:
    """Return the texts that `split` of an answer evaluates on in a new process, for each call.

    Each list is sorted, without repetitions. Where there is no result, return why not.

    expected: what they were in this process.
    """
    order = {
        "codes": list(codes_of(answer)),
        "calls": calls,
        "path": sys.path,
        "limit": LIMIT,
    }
    quick, is_certain = _run({**order, "with_spacy": False})
    if is_certain or quick == expected:
        return quick
    return _run({**order, "with_spacy": True})[0]


def _run(order: dict[str, object]) -> tuple[list[list[str]] | str, bool]:
    """Return the result, and whether spaCy's own Docs would give the same."""
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    done = subprocess.run(
        [sys.executable, "-B", restarted_process.__file__],
        input=marshal.dumps(order),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONHASHSEED": seed},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # on Windows
        check=False,
    )
    try:
        result: tuple[list[list[str]] | str, bool] = marshal.loads(done.stdout)
    except (EOFError, TypeError, ValueError):
        return f"the process ended with exit status {done.returncode}.", False
    return result

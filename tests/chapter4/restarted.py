"""Splits corpora once more in a Python process that is started anew, where hashes are others.

Python draws the hashes of strings when it starts, so only another process can say whether an
answer relies on them. Importing spaCy takes a process most of a second. As nearly all answers
ask a Doc for nothing but its text, the process is first tried with Docs that have nothing else.
If an answer asks for more, and anything is different then, spaCy's own Docs decide.
"""

from __future__ import annotations

from collections.abc import Sequence

import restarted_process
from new_process import result_of

from dojo.judging.answer import Answer, codes_of

Call = tuple[Sequence[str], float, int]  # texts, share, seed


def evaluation_texts(
    answer: Answer, calls: Sequence[Call], expected: list[list[str]]
) -> list[list[str]] | str:
    """Return the texts that `split` of an answer evaluates on in a new process, for each call.

    Each list is sorted, without repetitions. Where there is no result, return why not.

    expected: what they were in this process.
    """
    order = {"codes": list(codes_of(answer)), "calls": calls}
    quick, is_certain = _run({**order, "with_spacy": False})
    if is_certain or quick == expected:
        return quick
    return _run({**order, "with_spacy": True})[0]


def _run(order: dict[str, object]) -> tuple[list[list[str]] | str, bool]:
    """Return the result, and whether spaCy's own Docs would give the same."""
    result: tuple[list[list[str]] | str, bool] | int = result_of(restarted_process.__file__, order)
    if isinstance(result, int):
        return f"the process ended with exit status {result}.", False
    return result

"""Prevent a process from asking for input when nobody can answer."""

from __future__ import annotations

import io
import os
import pdb
import sys
from typing import NoReturn

import pytest

from dojo.model.sources import Unusable


class _NoInput(io.TextIOBase):
    """Standard input at which nobody types."""

    def readable(self) -> bool:
        return True

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        raise EOFError("EOF when reading a line")

    def read(self, size: int | None = -1, /) -> str:
        return self.readline()


def refuse_questions(number: str) -> None:
    """From now on, raise an error when this process starts a debugger or reads input.

    Args:
        number: The number of the kata whose tests run here, such as k05.
    """
    sys.stdin = _NoInput()
    message = (
        "The answer starts a debugger (`breakpoint` or `set_trace`), which cannot be used here."
        f" To use it, run: pytest -k {number} --pdb. Or set a breakpoint in your editor and debug"
        " the test there. To get a verdict, remove the call."
    )

    def stop(*_: object, **__: object) -> NoReturn:
        raise Unusable(message)

    for module in (pdb, pytest):
        vars(module)["set_trace"] = stop
    if os.environ.get("PYTHONBREAKPOINT") != "0":  # with 0, `breakpoint` does nothing
        sys.breakpointhook = stop

"""Keeps a process from asking somebody for something where nobody can answer."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from _pytest.capture import DontReadFromInput
from _pytest.debugging import pytestPDB

from dojo.sources import Unusable


def refuse_questions(number: str) -> None:
    """From now on, raise an error where this process would start a debugger, or read input.

    number: of a kata whose tests run here, such as k05.
    """
    sys.stdin = DontReadFromInput()  # as in tests whose output is captured, also with -s
    message = (
        "The answer starts a debugger (`breakpoint` or `set_trace`), and here it could not ask you"
        f" anything. To use it: pytest -k {number} --pdb. Or set a breakpoint in your editor, and"
        " let it debug the test. To get a verdict, take the call out."
    )

    def stop(*_: object, **__: object) -> NoReturn:
        raise Unusable(message)

    pytestPDB._init_pdb = stop  # type: ignore[method-assign]
    if os.environ.get("PYTHONBREAKPOINT") != "0":  # else `breakpoint` does nothing
        sys.breakpointhook = stop

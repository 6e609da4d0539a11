"""Lets an answer open files as on a computer whose own encoding is not UTF-8."""

from __future__ import annotations

import builtins
import io
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ITS_OWN = "latin-1"  # it can read any file, so no error hides what is wrong
real_open: Any = io.open


@contextmanager
def other_encoding() -> Generator[None]:
    """During the block, read text in another encoding wherever none is named."""

    def opened(
        file: Any,
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        *more: Any,
        **others: Any,
    ) -> Any:
        is_unnamed = "b" not in mode and encoding in (None, "locale")
        chosen = ITS_OWN if is_unnamed else encoding
        return real_open(file, mode, buffering, chosen, *more, **others)

    with pytest.MonkeyPatch.context() as patch:
        for where in (builtins, io, Path):
            patch.setattr(where, "open", opened)
        # Otherwise `read_text` names UTF-8 itself where Python is in its UTF-8 mode.
        patch.setattr(io, "text_encoding", lambda encoding, *_: encoding or "locale")
        yield

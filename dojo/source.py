"""Reads the file of an answer, or says in a sentence why there is none to read."""

from __future__ import annotations

from pathlib import Path

from dojo.catalogue import Kata


class NoSource(OSError):
    """There is no source to judge; the text says why, and what to do."""


def read(path: Path, kata: Kata) -> bytes | NoSource:
    """Return what is in the file of an answer, or why that is nothing that can be judged."""
    # In other folders nothing is brought back.
    back = f" `python -m dojo reset {kata.number}` brings the original back."
    remedy = back if path == kata.stub else ""
    try:
        if path.is_dir():
            return NoSource(f"This is a folder, and the kata is a file.{remedy}")
        if path.exists() and not path.is_file():
            return NoSource(f"This is no file that can be read, but something else.{remedy}")
        if _is_reference(path, kata):
            return NoSource(
                f"This file is a link to the reference answer, {_shown(kata)}. Answers are files"
                f" of their own.{remedy}"
            )
        return path.read_bytes()
    except FileNotFoundError:
        return NoSource(f"The file is not there.{remedy}")
    except OSError as error:
        reason = (error.strerror or str(error)).rstrip(".")
        return NoSource(f"The file cannot be read: {reason}. May you read it?")


def _is_reference(path: Path, kata: Kata) -> bool:
    """Say whether a file that is named as another one is the reference answer after all."""
    solutions = kata.root / "solutions"
    if path.is_relative_to(solutions) or not kata.solution.is_file():
        return False
    return path.exists() and path.samefile(kata.solution)


def _shown(kata: Kata) -> str:
    return f"solutions/{kata.file.as_posix()}"

"""Restore a stub, and keep the learner's version."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from dojo.model.kata import Kata, relative

BACKUPS = "backups"  # the folder for replaced files, in the root of the repository


class NoOriginal(Exception):
    """There is no original to restore; the text says why."""


class Reset(NamedTuple):
    """The result of a reset.

    Attributes:
        was_edited: Whether the stub was edited.
        kept: The backup of the learner's version; None if there is none.
    """

    kata: Kata
    was_edited: bool
    kept: Path | None = None

    def text(self, start: Path) -> str:
        """Return a message, with the path relative to a folder."""
        if not self.was_edited:
            return f"{self.kata.number} is already in its original state."
        kept = f" Your version: {relative(self.kept, start)}" if self.kept else ""
        return f"{self.kata.number} is restored.{kept}"


def back_up(root: Path, katas: Iterable[Kata]) -> Path | None:
    """Copy edited katas to a new dated folder; return it, or None if there is nothing to copy.

    ``pytest -o pythonpath=FOLDER`` can judge the answers in it.
    """
    edited = [kata for kata in katas if _has_content(kata.stub) and kata.is_edited]
    if not edited:
        return None
    folder = _new_folder(root / BACKUPS)
    for kata in edited:
        target = folder / kata.file
        target.parent.mkdir(parents=True, exist_ok=True)
        if kata.stub.is_file():
            shutil.copy2(kata.stub, target)
        else:
            shutil.copytree(kata.stub, target)
    return folder


def _has_content(path: Path) -> bool:
    """Return whether a path is a file or a folder, not a pipe or a device."""
    return path.is_file() or path.is_dir()


def _new_folder(parent: Path) -> Path:
    stamp, number = time.strftime("%Y-%m-%d_%H-%M-%S"), 1
    while True:
        folder = parent / (stamp if number == 1 else f"{stamp}_{number}")
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            number += 1
        else:
            return folder


def reset(kata: Kata) -> Reset:
    """Restore the original stub, and keep the learner's version.

    Raises:
        NoOriginal: The original is missing, so nothing was changed.
    """
    if not kata.original.is_file():
        raise NoOriginal(f"The original of {kata.stem} is missing: {kata.original}")
    if not kata.is_edited:
        return Reset(kata, False)
    folder = back_up(kata.root, [kata])
    kata.stub.parent.mkdir(parents=True, exist_ok=True)
    _remove(kata.stub)
    shutil.copyfile(kata.original, kata.stub)
    return Reset(kata, True, folder / kata.file if folder else None)


def _remove(path: Path) -> None:
    """Remove a file, folder or link; writing through a link would change another file."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)

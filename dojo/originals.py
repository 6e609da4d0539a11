"""Brings back a stub as it was, and keeps what a learner made of it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from dojo.catalogue import Kata
from dojo.report import relative

BACKUPS = "backups"  # the folder for what is replaced, in the root of the repository


class NoOriginal(Exception):
    """There is nothing to go back to; the text says why."""


class Reset(NamedTuple):
    """What became of a kata: whether it was edited, and the file that keeps what was there."""

    kata: Kata
    was_edited: bool
    kept: Path | None = None

    def text(self, start: Path) -> str:
        """Say so, with the path as one would type it in ``start``."""
        if not self.was_edited:
            return f"{self.kata.number} is as it was already."
        kept = f" Your version: {relative(self.kept, start)}" if self.kept else ""
        return f"{self.kata.number} is as it was.{kept}"


def back_up(root: Path, katas: Iterable[Kata]) -> Path | None:
    """Copy edited katas into a new dated folder; return it, None if there is nothing to copy.

    The folder is one of answers: ``pytest -o pythonpath=FOLDER`` judges what is in it.
    """
    edited = [kata for kata in katas if kata.stub.exists() and kata.is_edited]
    if not edited:
        return None
    folder = _new_folder(root / BACKUPS)
    for kata in edited:
        target = folder / kata.file
        target.parent.mkdir(parents=True, exist_ok=True)
        if kata.stub.is_file():
            shutil.copy2(kata.stub, target)
        elif kata.stub.is_dir():
            shutil.copytree(kata.stub, target)
    return folder


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
    """Bring back the original stub, and keep what was there.

    Raises NoOriginal if the original is missing.  Then nothing is changed.
    """
    if not kata.original.is_file():
        raise NoOriginal(f"The original of {kata.stem} is missing: {kata.original}")
    if not kata.is_edited:
        return Reset(kata, False)
    folder = back_up(kata.root, [kata])
    kata.stub.parent.mkdir(parents=True, exist_ok=True)
    _take_away(kata.stub)
    shutil.copyfile(kata.original, kata.stub)
    return Reset(kata, True, folder / kata.file if folder else None)


def _take_away(path: Path) -> None:
    """Remove what is in the place of a file: through a link, another file would be written."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)

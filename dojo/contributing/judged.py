"""Remember which katas nothing has changed since all their answers were judged as they should be.

``pytest --answers --stale`` leaves them out. The record is in pytest's cache folder, which can be
deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from dojo.contributing.findings import Problem, Ruling
from dojo.contributing.test_file import TestFile
from dojo.model import digests
from dojo.model.catalogue import katas
from dojo.model.kata import Kata

FILE = Path(".pytest_cache", "dojo", "judged.json")


class Judged:
    """The katas as they are when this object is made, and as they were when they were judged.

    Args:
        root: The folder of the repository.
    """

    def __init__(self, root: Path) -> None:
        self._path = root / FILE
        self._paths = {kata: frozenset(_paths(kata)) for kata in katas(root)}
        shared = digests.of_python() + digests.of_files(root, digests.files(root, digests.SHARED))
        self._digests = {
            kata: hashlib.sha256(shared + digests.of_files(root, paths)).hexdigest()
            for kata, paths in self._paths.items()
        }
        known = self._read()
        self.current = [kata for kata, now in self._digests.items() if known.get(_id(kata)) == now]

    def keep(self, rulings: Mapping[Kata, Iterable[Ruling]], problems: Iterable[Problem]) -> None:
        """Record the katas that are as they should be.

        Args:
            rulings: The rulings on all answers of some katas.
            problems: What is wrong besides; katas that depend on such a file are left out.
        """
        wrong = {problem.path for problem in problems}
        new = {
            _id(kata): self._digests[kata]
            for kata, found in rulings.items()
            if wrong.isdisjoint(self._paths[kata]) and not any(one.problem for one in found)
        }
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(json.dumps(self._read() | new, indent=1), encoding="utf-8")

    def _read(self) -> dict[str, str]:
        with suppress(OSError, ValueError):
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return found if isinstance(found, dict) else {}
        return {}

    def figure(self) -> str:
        """Return how many katas have not changed."""
        total = len(self._digests)
        return f"{len(self.current)} of {total} katas are unchanged since they were last judged"


def _id(kata: Kata) -> str:
    return f"{kata.chapter}/{kata.stem}"


def _paths(kata: Kata) -> set[Path]:
    """Return the files of a kata and the modules that its tests import."""
    found = {kata.stub, kata.solution, kata.test, kata.test.parent / "conftest.py"}
    found |= {path for path in kata.answers.glob("*") if path.is_file()}
    with suppress(OSError, SyntaxError):
        found |= {file.path for file in TestFile(kata.test).imported()}
    return found

"""Remember which katas have not changed since all their answers were judged correctly.

``pytest --answers --stale`` leaves them out. The record is in pytest's cache folder, which can be
deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pytest

from dojo.contributing.test_file import TestFile
from dojo.model import digests
from dojo.model.catalogue import katas
from dojo.model.kata import Kata

FILE = Path(".pytest_cache", "dojo", "answers.json")


class AnswerRecord:
    """The katas as they are when this object is made, and as they were when they were judged.

    Args:
        root: The folder of the repository.

    Attributes:
        current: The katas that have not changed.
    """

    def __init__(self, root: Path) -> None:
        self._path = root / FILE
        self._paths = {kata: frozenset(_paths(kata)) for kata in katas(root)}
        shared = digests.surroundings(root)
        self._digests = {
            kata: hashlib.sha256(shared + digests.of_files(root, paths)).hexdigest()
            for kata, paths in self._paths.items()
        }
        known = self._read()
        self.current = [
            kata for kata, now in self._digests.items() if known.get(kata.module) == now
        ]

    def keep(self, judged: Iterable[Kata], faulty: Iterable[Path]) -> None:
        """Record katas whose answers were judged correctly.

        Args:
            judged: Katas whose answers were all judged by all tests.
            faulty: Files with a problem, and test files of which a test failed. A kata that
                depends on one of them is left out.
        """
        wrong = {*faulty}
        new = {
            kata.module: self._digests[kata]
            for kata in judged
            if wrong.isdisjoint(self._paths[kata])
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


def is_complete(session: pytest.Session, exitstatus: int) -> bool:
    """Return whether a session has run all its tests."""
    is_ended = exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
    return is_ended and not (session.shouldstop or session.shouldfail)


def _paths(kata: Kata) -> set[Path]:
    """Return the files of a kata and the modules that its tests import."""
    found = {kata.stub, kata.solution, kata.test, kata.test.parent / "conftest.py"}
    found |= {path for path in kata.answers.glob("*") if path.is_file()}
    with suppress(OSError, SyntaxError):
        found |= {file.path for file in TestFile(kata.test).imported()}
    return found

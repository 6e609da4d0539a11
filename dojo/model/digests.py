"""Digests of what verdicts depend on, to tell whether an old verdict is still valid."""

from __future__ import annotations

import hashlib
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

from dojo.model.sources import SUFFIXES

SHARED = ("conftest.py", "pyproject.toml", "tests/*.py", "data", "dojo")  # by all katas


def of_python() -> bytes:
    """Return a digest of this Python and of the names and versions of its packages."""
    found = hashlib.sha256(f"{sys.version} {sys.prefix}".encode())
    libraries = Path(sysconfig.get_path("purelib"))
    for name in sorted(path.name for path in libraries.glob("*.dist-info")):
        found.update(name.encode())
    return found.digest()


def surroundings(root: Path, patterns: Iterable[str] = (), others: Iterable[Path] = ()) -> bytes:
    """Return a digest of Python, its packages, and the files that all katas share.

    Args:
        root: The folder of the repository.
        patterns: Patterns of more files and folders.
        others: More files.
    """
    return of_python() + of_files(root, [*files(root, [*SHARED, *patterns]), *others])


def of_files(root: Path, paths: Iterable[Path]) -> bytes:
    """Return a digest of the names and contents of some files.

    Args:
        root: The folder that the names are relative to.
        paths: The files; those that do not exist are left out.
    """
    found = hashlib.sha256()
    for path in sorted({*paths}):
        if path.is_file():
            found.update(f"{path.relative_to(root).as_posix()}\0".encode())
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.digest()


def files(root: Path, patterns: Iterable[str]) -> Iterator[Path]:
    """Yield the files that match a pattern, and all files with code or data in such folders."""
    for pattern in patterns:
        for found in root.glob(pattern):
            inside = found.rglob("*") if found.is_dir() else [found]
            yield from (path for path in inside if path.suffix in SUFFIXES and path.is_file())

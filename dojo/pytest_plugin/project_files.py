"""Detect changes to project files while answers run.

An answer itself is not allowed to make them, but the programs that it starts can.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

FOLDERS = ("data", "dojo", "solutions", "tests")  # files that affect verdicts


class ProjectFiles:
    """A record of the project files at the time of its creation.

    Args:
        root: The folder of the repository.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._before = self._now()

    def changed(self) -> list[Path]:
        """Return the paths from the root of files that have been added, removed or changed."""
        now = self._now()
        paths = sorted(self._before.keys() | now.keys())
        return [
            path.relative_to(self._root)
            for path in paths
            if self._before.get(path) != now.get(path)
        ]

    def _now(self) -> dict[Path, tuple[int, int]]:
        found = {}
        for path in self._files():
            with suppress(OSError):  # it was removed a moment ago
                status = path.stat()
                found[path] = status.st_mtime_ns, status.st_size
        return found

    def _files(self) -> Iterator[Path]:
        below = (path for name in FOLDERS for path in (self._root / name).rglob("*"))
        for path in (*self._root.iterdir(), *below):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path

"""What must not depend on how Python was started: its assertions, and which modules it finds.

A file in the repository that is named like a library, such as ``random.py``, hides it from Python
where the repository comes first in ``sys.path``, as it does for ``python -m`` and in pytest.  So
libraries are looked for in their own folders before they are in those of the repository.
"""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
PREFIXES = (sys.prefix, sys.base_prefix)
OWN_NAMES = {"conftest", "dojo", "tests", "tools"}  # packages of the repository, and its modules


def problem() -> str:
    """Say why no test can be trusted in this process, and what to do; "" if all can."""
    if not sys.flags.optimize:
        return ""
    is_set = bool(os.environ.get("PYTHONOPTIMIZE"))
    how, remedy = ("PYTHONOPTIMIZE", "Unset it") if is_set else ("-O", "Leave it out")
    return (
        f"Python leaves out all assertions ({how}), and without them no test can fail."
        f" {remedy}, and start again."
    )


class LibrariesFirst:
    """A finder of modules that looks for libraries outside of some folders.

    folders: those that hold answers, tests and whatever somebody tries out beside them.
    names: of modules that lie in these folders and must be found there.
    """

    def __init__(self) -> None:
        self.folders: list[str] = []
        self.names = set(OWN_NAMES)
        self._here = os.getcwd()  # noqa: PTH109 - where `python -m` looks first
        self._path: list[str] = []
        self._libraries: list[str] = []

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where a library is; None for all else, which is for other finders."""
        if path is not None or name in self.names:
            return None
        if sys.path != self._path:
            self._path = list(sys.path)
            self._libraries = [entry for entry in sys.path if not self.is_own(entry)]
        spec = PathFinder.find_spec(name, self._libraries, target)
        return spec if spec and spec.origin else None

    def is_own(self, entry: str) -> bool:
        """Say whether an entry of ``sys.path`` lies in these folders, and in no environment."""
        path = os.path.abspath(entry)  # noqa: PTH100 - pathlib may not be the library's yet
        return any(
            _lies_in(path, folder) and not any(_lies_in(path, one) for one in _in(folder))
            for folder in self.folders
        ) or (path == self._here and not any(_lies_in(path, one) for one in PREFIXES))


def _in(folder: str) -> list[str]:
    """Return the environments that lie in a folder, as .venv does in the repository."""
    return [prefix for prefix in PREFIXES if _lies_in(prefix, folder)]


def _lies_in(path: str, folder: str) -> bool:
    return f"{path}{os.sep}".startswith(folder.rstrip(os.sep) + os.sep)


_finder = LibrariesFirst()


def look_in_libraries_first(
    folders: Iterable[str | os.PathLike[str]] = (ROOT,), names: Iterable[str] = ()
) -> None:
    """From now on, let nothing in these folders hide a library, but for modules of these names."""
    paths = [os.fspath(folder) for folder in folders]
    _finder.folders += [path for path in paths if path not in _finder.folders]
    _finder.names.update(names)
    # Whatever way of importing pytest was asked for, its tests import the modules beside them.
    beside = glob.glob(os.path.join(ROOT, "tests", "chapter*"))  # noqa: PTH118, PTH207
    sys.path += [folder for folder in beside if folder not in sys.path]
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)
    sys.path.sort(key=_finder.is_own)


@contextmanager
def libraries_first_in_children() -> Generator[None]:
    """Let a Python that is started meanwhile import libraries only, until it is told where it is.

    It begins with the modules that it finds in its working directory.
    """
    look_in_libraries_first(())
    folder = os.getcwd()  # noqa: PTH109
    os.chdir(os.path.dirname(os.__file__))  # noqa: PTH120
    try:
        yield
    finally:
        os.chdir(folder)

"""Make assertions and imports independent of how Python was started.

A file in the repository that is named like a library, such as ``random.py``, shadows it if the
repository comes first in ``sys.path``, as it does for ``python -m`` and in pytest. So libraries
are searched in their own folders first.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

_PACKAGE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120
ROOT = os.path.dirname(os.path.dirname(_PACKAGE))  # noqa: PTH120
PREFIXES = (sys.prefix, sys.base_prefix)
OWN_NAMES = {"conftest", "dojo", "tests", "tools"}  # packages and modules of the repository


def problem() -> str:
    """Say why tests cannot be trusted in this process, and what to do; "" if they can."""
    if not sys.flags.optimize:
        return ""
    is_set = bool(os.environ.get("PYTHONOPTIMIZE"))
    how, remedy = ("PYTHONOPTIMIZE", "Unset it") if is_set else ("-O", "Omit it")
    return (
        f"Python ignores all assertions because of {how}, so no test can fail."
        f" {remedy}, and try again."
    )


def missing_library(error: ImportError) -> str:
    """Say that this Python lacks a library, and what the cause may be."""
    return (
        f"{error} in {sys.executable}. Is the environment of the katas active?"
        " The README says how to make and activate it."
    )


class LibrariesFirst:
    """A module finder that searches for libraries outside of some folders.

    Attributes:
        folders: Folders with answers, tests and experiments, which must not shadow libraries.
        names: The names of modules that must be found in these folders.
    """

    def __init__(self) -> None:
        self.folders: list[str] = []
        self.names = set(OWN_NAMES)
        self._here = os.getcwd()  # noqa: PTH109 - `python -m` searches it first
        self._path: list[str] = []
        self._libraries: list[str] = []

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return the spec of a library, or None to leave other modules to the next finder."""
        if path is not None or name in self.names:
            return None
        if sys.path != self._path:
            self._path = list(sys.path)
            self._libraries = [entry for entry in sys.path if not self.is_own(entry)]
        spec = PathFinder.find_spec(name, self._libraries, target)
        return spec if spec and spec.origin else None

    def is_own(self, entry: str) -> bool:
        """Return whether an entry of ``sys.path`` is in these folders, but in no environment."""
        path = os.path.abspath(entry)  # noqa: PTH100 - pathlib may still be shadowed
        return any(
            is_inside(path, folder)
            and not any(is_inside(path, one) for one in _prefixes_in(folder))
            for folder in self.folders
        ) or (path == self._here and not any(is_inside(path, one) for one in PREFIXES))


def _prefixes_in(folder: str) -> list[str]:
    """Return the environments in a folder, such as .venv in the repository."""
    return [prefix for prefix in PREFIXES if is_inside(prefix, folder)]


def is_inside(path: str, folder: str) -> bool:
    """Return whether a normalised absolute path is a folder or is in it, at any depth."""
    return f"{path}{os.sep}".startswith(folder.rstrip(os.sep) + os.sep)


_finder = LibrariesFirst()


def look_in_libraries_first(
    folders: Iterable[str | os.PathLike[str]] = (ROOT,), names: Iterable[str] = ()
) -> None:
    """From now on, let no module in these folders shadow a library, except those named."""
    paths = [os.fspath(folder) for folder in folders]
    _finder.folders += [path for path in paths if path not in _finder.folders]
    _finder.names.update(names)
    # Tests import the modules next to them with any import mode of pytest.
    beside = _test_folders(os.path.join(ROOT, "tests"))  # noqa: PTH118
    sys.path += [folder for folder in beside if folder not in sys.path]
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)
    sys.path.sort(key=_finder.is_own)


def _test_folders(parent: str) -> list[str]:
    try:
        entries = os.scandir(parent)
    except OSError:
        return []
    return [entry.path for entry in entries if entry.name.startswith(("chapter", "practice"))]


@contextmanager
def libraries_first_in_children() -> Generator[None]:
    """Start Python processes in the folder of the standard library.

    A new process first searches its working directory for modules, where a file could shadow one.
    """
    look_in_libraries_first(())
    folder = os.getcwd()  # noqa: PTH109
    os.chdir(os.path.dirname(os.__file__))  # noqa: PTH120
    try:
        yield
    finally:
        os.chdir(folder)

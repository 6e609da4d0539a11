"""List the tests of untouched katas without importing their test files.

The names come from the last collection of an unchanged test file. They are kept in pytest's cache
folder, which can be deleted at any time; the verdicts are those of ``to_do.json``.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dojo.model import digests
from dojo.model.catalogue import chapters
from dojo.model.kata import Kata, relative
from dojo.pytest_plugin.outcomes import Katas

FILE = Path(".pytest_cache", "dojo", "tests.json")
SAID = ("hint", "reason")  # markers with texts for learners


class Listed(NamedTuple):
    """A test as it was collected.

    Attributes:
        name: The name with parameters, such as ``test_it[a]``.
        function: The name of the function.
        line: The first line, counted from 0, as pytest counts here.
        texts: The arguments of each marker that has texts for learners.
    """

    name: str
    function: str
    line: int | None
    texts: dict[str, list[str]]

    @classmethod
    def of(cls, item: pytest.Item) -> Listed:
        """Return what is kept of an item."""
        texts = {name: [t for mark in item.iter_markers(name) for t in mark.args] for name in SAID}
        function = getattr(item, "originalname", item.name)
        return cls(item.name, function, item.location[1], {k: v for k, v in texts.items() if v})


class UntouchedTest(pytest.Item):
    """A test whose verdict is known, so that it never runs."""

    fixturenames = ("kata",)

    def __init__(self, *, listed: Listed, **given: Any) -> None:
        super().__init__(listed.name, **given)
        self.originalname = listed.function
        self._line = listed.line
        for name, texts in listed.texts.items():
            self.add_marker(getattr(pytest.mark, name)(*texts))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return where the test is."""
        return self.path, self._line, self.name

    def runtest(self) -> None:
        """Do nothing; the verdict is stored."""


class UntouchedFile(pytest.Module):
    """The test file of an untouched kata, which is not imported."""

    def __init__(self, *, tests: Sequence[Listed], **given: Any) -> None:
        super().__init__(**given)
        self._tests = tests

    def collect(self) -> Iterator[UntouchedTest]:
        """Yield its tests."""
        for listed in self._tests:
            yield UntouchedTest.from_parent(self, listed=listed)


class Untouched:
    """The plugin that lists the tests of untouched katas, and keeps what others collect."""

    def __init__(self, config: pytest.Config, katas: Katas) -> None:
        self.katas = katas
        self._root = config.rootpath
        self._is_worker = hasattr(config, "workerinput")

    @cached_property
    def _kept(self) -> dict[str, list[Any]]:
        """For each test file, by its path from the root, a digest and the tests."""
        with suppress(OSError, ValueError):
            found = json.loads((self._root / FILE).read_text(encoding="utf-8"))
            return found if isinstance(found, dict) else {}
        return {}

    @cached_property
    def _surroundings(self) -> bytes:
        """A digest of what the names of tests depend on, apart from their own file."""
        beside = (path for name in chapters(self._root) for path in self._beside(name))
        files = [*digests.files(self._root, digests.SHARED), *beside]
        return digests.of_python() + digests.of_files(self._root, files)

    def _beside(self, chapter: str) -> Iterator[Path]:
        """Yield the modules that the tests of a chapter import."""
        found = (self._root / "tests" / chapter).glob("*.py")
        return (path for path in found if self.katas.of_path(path) is None)

    def _digest(self, kata: Kata) -> str:
        return hashlib.sha256(self._surroundings + kata.test.read_bytes()).hexdigest()

    def _listed(self, kata: Kata) -> list[Listed]:
        """Return the tests of a kata; [] if their file must be imported."""
        with suppress(OSError, ValueError, TypeError, KeyError):
            digest, tests = self._kept[relative(kata.test, self._root)]
            if digest == self._digest(kata):
                found = [Listed(*test) for test in tests]
                return found if self._are_all_known(kata, found) else []
        return []

    def _are_all_known(self, kata: Kata, tests: Sequence[Listed]) -> bool:
        """Return whether the verdicts on an untouched stub are those of these tests."""
        return {test.name for test in tests} == self.katas.to_do(kata).keys()

    def pytest_pycollect_makemodule(
        self, module_path: Path, parent: pytest.Collector
    ) -> pytest.Module | None:
        """Return the file of an untouched kata if its tests are known."""
        kata = self.katas.of_path(module_path)
        if kata is None or not self.katas.is_untouched(kata):
            return None
        tests = self._listed(kata)
        return UntouchedFile.from_parent(parent, path=module_path, tests=tests) if tests else None

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: Sequence[pytest.Item]) -> None:
        """Keep the tests of each imported file, before some are deselected."""
        imported: defaultdict[Path, list[pytest.Item]] = defaultdict(list)
        for item in items if not self._is_worker else ():
            if not isinstance(item, UntouchedTest):
                imported[item.path].append(item)
        new = {}
        for path, mine in imported.items():
            kata, tests = self.katas.of_path(path), [Listed.of(item) for item in mine]
            if kata and all(map(self.katas.of, mine)) and self._are_all_known(kata, tests):
                new[relative(path, self._root)] = [self._digest(kata), [[*test] for test in tests]]
        if self._kept | new != self._kept:
            with suppress(OSError):
                (self._root / FILE).parent.mkdir(parents=True, exist_ok=True)
                (self._root / FILE).write_text(json.dumps(self._kept | new), encoding="utf-8")

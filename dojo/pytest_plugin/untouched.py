"""List the tests of untouched katas without importing their test files.

The names come from the last collection of an unchanged test file. They are in pytest's cache, which
can be cleared at any time; the verdicts are those of ``to_do.json``.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, TypeGuard

import pytest

from dojo.model import digests
from dojo.model.catalogue import chapters
from dojo.model.kata import Kata, relative
from dojo.pytest_plugin.outcomes import Katas

RECORD = "dojo/tests"  # the key in pytest's cache
SAID = ("hint", "reason")  # markers with texts for learners


class Listed(NamedTuple):
    """A test as it was collected.

    Attributes:
        name: The name with parameters, such as ``test_it[a]``.
        function: The name of the function.
        line: The first line, counted from 0, as in ``item.location``.
        texts: The arguments of each marker that has texts for learners.
        keywords: What else ``-k`` matches: the names of its markers and attributes.
    """

    name: str
    function: str
    line: int | None
    texts: dict[str, list[str]]
    keywords: list[str]

    @classmethod
    def of(cls, item: pytest.Function) -> Listed:
        """Return what is recorded of an item."""
        marks = list(item.iter_markers())
        texts = {name: [text for m in marks if m.name == name for text in m.args] for name in SAID}
        keywords = sorted({mark.name for mark in marks} | vars(item.function).keys())
        return cls(item.name, item.originalname, item.location[1], texts, keywords)


class UntouchedTest(pytest.Item):
    """A test whose verdict is known, so that it never runs."""

    fixturenames = ("kata",)

    def __init__(self, *, listed: Listed, **given: Any) -> None:
        super().__init__(listed.name, **given)
        self.originalname = listed.function
        self._line = listed.line
        self.extra_keyword_matches.update(listed.keywords)
        for name, texts in listed.texts.items():
            if texts:
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
    """The plugin that lists the tests of untouched katas, and records those of imported files."""

    def __init__(self, config: pytest.Config, katas: Katas) -> None:
        self.katas = katas
        self._root = config.rootpath
        self._cache: pytest.Cache | None = getattr(config, "cache", None)  # it can be disabled
        self._is_worker = hasattr(config, "workerinput")
        self._digests: dict[Kata, str] = {}
        self._imported: defaultdict[Kata, list[pytest.Item]] = defaultdict(list)

    @cached_property
    def _recorded(self) -> dict[str, list[Any]]:
        """For each test file, by its path from the root, a digest and the tests."""
        found = self._cache.get(RECORD, {}) if self._cache else {}
        return found if isinstance(found, dict) else {}

    @cached_property
    def _surroundings(self) -> bytes:
        """A digest of what the names of tests depend on, apart from their own file."""
        beside = (path for name in chapters(self._root) for path in self._beside(name))
        return digests.surroundings(self._root, others=beside)

    def _beside(self, chapter: str) -> Iterator[Path]:
        """Yield the modules that the tests of a chapter import."""
        found = (self._root / "tests" / chapter).glob("*.py")
        return (path for path in found if self.katas.of_path(path) is None)

    def _digest(self, path: Path) -> str:
        return hashlib.sha256(self._surroundings + path.read_bytes()).hexdigest()

    def _listed(self, kata: Kata) -> list[Listed]:
        """Return the tests of a kata; [] if their file must be imported."""
        if not self.katas.is_untouched(kata):
            return []
        with suppress(ValueError, TypeError, KeyError):
            digest, tests = self._recorded[relative(kata.test, self._root)]
            if digest == self._digests[kata]:
                found = [Listed(*test) for test in tests]
                return found if self._are_all(found, kata) else []
        return []

    def _are_all(self, tests: Sequence[Listed], kata: Kata) -> bool:
        """Return whether these are the tests whose verdicts on the untouched stub are stored."""
        return sorted(test.name for test in tests) == sorted(self.katas.to_do(kata))

    def pytest_pycollect_makemodule(
        self, module_path: Path, parent: pytest.Collector
    ) -> pytest.Module | None:
        """Return the file of an untouched kata if its tests are known."""
        kata = self.katas.of_path(module_path)
        if kata is None:
            return None
        with suppress(OSError):  # before the file is imported, because it may change meanwhile
            self._digests[kata] = self._digest(module_path)
        tests = self._listed(kata)
        return UntouchedFile.from_parent(parent, path=module_path, tests=tests) if tests else None

    def pytest_itemcollected(self, item: pytest.Item) -> None:
        """Note the tests of imported files, before other plugins shuffle or deselect them."""
        kata = self.katas.of_path(item.path)
        if kata and not isinstance(item, UntouchedTest):
            self._imported[kata].append(item)

    def _is_plain(self, item: pytest.Item) -> TypeGuard[pytest.Function]:
        """Return whether an item is a function of a module, and judges a kata."""
        is_plain = isinstance(item, pytest.Function) and isinstance(item.parent, pytest.Module)
        return is_plain and self.katas.of(item) is not None

    def pytest_collection_finish(self) -> None:
        """Record the tests of each imported file of which the record can tell everything."""
        new = {}
        for kata, items in self._imported.items():
            tests = [Listed.of(item) for item in items if self._is_plain(item)]
            is_whole = len(tests) == len(items) and self._are_all(tests, kata)
            if is_whole and kata in self._digests:
                entry = [self._digests[kata], [[*test] for test in tests]]
                new[relative(kata.test, self._root)] = entry
        if self._cache and not self._is_worker and self._recorded | new != self._recorded:
            with suppress(TypeError):  # a hint that JSON cannot hold
                self._cache.set(RECORD, self._recorded | new)

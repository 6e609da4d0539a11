"""Keeps an answer to what is its own, as far as code in the same process can."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from operator import getitem, is_
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

# What tests judge with, beside their own files.
WATCHED = (
    *("builtins", "pytest", "hypothesis.core"),
    *("dojo.answer", "dojo.calls", "dojo.catalogue", "dojo.drawn", "dojo.explain", "dojo.fence"),
    *(
        "dojo.gaps",
        "dojo.guard",
        "dojo.live",
        "dojo.names",
        "dojo.plain",
        "dojo.plugin.limits",
        "dojo.sources",
        "dojo.surroundings",
        "dojo.marks",
        "dojo.plugin.serving",
        "dojo.plugin.verdicts",
    ),
    *("dojo.report", "dojo.ruler", "dojo.training"),
    *("_pytest.fixtures", "_pytest.nodes", "_pytest.outcomes", "_pytest.python"),
    *("_pytest.python_api", "_pytest.raises", "_pytest.recwarn", "_pytest.runner"),
    *("spacy.language", "spacy.matcher", "spacy.scorer", "spacy.tokens", "spacy.training"),
    *("spacy.util", "spacy.vocab"),
)
PREFIXES = tuple(f"{name}." for name in WATCHED)
TYPE_HINTS = ("typing", "collections.abc")
CAN_CHANGE = 1 << 9  # the bit in a class's __flags__ that those written in C lack
ALL, MAP, ZIP = all, map, zip  # an answer may replace what builtins holds
MISSING = object()


class Guard:
    """Remembers what the names in libraries and tests stand for.

    folder: where the tests' own modules lie.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = f"{folder}{os.sep}"
        self._seen: set[str] = set()
        # In columns, because `changed` goes through thousands of them after every test.
        self._names: list[str] = []
        self._owners: list[Mapping[str, object]] = []
        self._keys: list[str] = []
        self._values: list[object] = []
        self._functions: dict[int, str] = {}  # names by identity, which their values keep
        self._rewritten: list[str] = []

    def watch(self) -> None:
        """Remember the modules that were imported since the last time."""
        for name in sorted(set(sys.modules) - self._seen):
            module = sys.modules[name]
            self._seen.add(name)
            path = getattr(module, "__file__", None) or ""
            if path.startswith(self._folder) or f"{name}.".startswith(PREFIXES):
                self.remember(name, sys.modules, name)
                self._watch_names(name, module)

    def _watch_names(self, name: str, module: ModuleType) -> None:
        for key, value in list(vars(module).items()):
            if not callable(value) or getattr(value, "__module__", "") in TYPE_HINTS:
                continue  # settings and caches may change; what stands in type hints judges nothing
            self.remember(f"{name}.{key}", vars(module), key)
            defined_here = getattr(value, "__module__", "") == name
            if isinstance(value, type) and defined_here and value.__flags__ & CAN_CHANGE:
                members = vars(value)
                for part, method in members.items():
                    if callable(method) or hasattr(method, "__get__"):
                        self.remember(f"{name}.{key}.{part}", members, part)

    def remember(self, name: str, owner: Mapping[str, Any], key: str) -> None:
        """Remember what ``owner`` has under a key, and how to call that in a message."""
        value = owner[key]
        self._names.append(name)
        self._owners.append(owner)
        self._keys.append(key)
        self._values.append(value)
        if isinstance(value, FunctionType):
            self._functions.setdefault(id(value), name)

    def audit(self, event: str, arguments: tuple[object, ...]) -> None:
        """Note that a function gets other code; an audit hook, for to look is far slower."""
        if event == "object.__setattr__" and arguments[1] == "__code__":
            name = self._functions.get(id(arguments[0]))
            if name:
                self._rewritten.append(name)

    def changed(self) -> str:
        """Return the first name that stands for something else now, "" if none does."""
        if self._rewritten:
            return self._rewritten[0]
        if not self._is_same():
            return self._first_changed()
        return "sys.stdout" if getattr(sys.stdout, "closed", True) else ""

    def repair(self) -> None:
        """Bring back what builtins hold, without which nothing can be reported."""
        own = vars(sys.modules["builtins"])
        for owner, key, value in ZIP(self._owners, self._keys, self._values):
            if owner is own:
                own[key] = value

    def _is_same(self) -> bool:
        try:
            return ALL(MAP(is_, MAP(getitem, self._owners, self._keys), self._values))
        except KeyError:
            return False

    def _first_changed(self) -> str:
        columns = ZIP(self._names, self._owners, self._keys, self._values)
        return next(
            name for name, owner, key, value in columns if owner.get(key, MISSING) is not value
        )

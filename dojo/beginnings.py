"""Finds the tests whose hints help a learner who has written nothing yet."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

# What is there only once something is written, or on the screen only once it fails.
LATER = re.compile(
    r"\byour (answer|code|command|dictionaries|function|lines?|pattern)s?\b|\bof yours\b"
    r"|\b(drawing|message)s?\b|\bthere a `return`"
)
RUN_FIRST = re.compile(r"\brun this kata\b", re.IGNORECASE)


def beginnings(test: Path) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Return each name that tests take from an answer, with the first test to do so.

    That is the test whose hints are offered as long as nothing is written under the name.
    """
    body = ast.parse(test.read_bytes()).body
    functions = {node.name: node for node in body if isinstance(node, ast.FunctionDef)}
    first: dict[str, ast.FunctionDef] = {}
    for name, function in functions.items():
        if name.startswith("test_"):
            for asked in _asked(name, functions, set()):
                first.setdefault(asked, function)
    yield from first.items()


def _asked(name: str, functions: Mapping[str, ast.FunctionDef], seen: set[str]) -> list[str]:
    """Return what a function, its fixtures and those that it calls take from ``kata``."""
    if name not in functions or name in seen:
        return []
    seen.add(name)
    found = []
    for argument in functions[name].args.args:
        found += _asked(argument.arg, functions, seen)
    for node in ast.walk(functions[name]):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "kata":
            found.append(node.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found += _asked(node.func.id, functions, seen)
    return found


def unhelpful(function: ast.FunctionDef) -> str:
    """Return what the first hint of a test speaks of that is not there yet, "" if nothing is."""
    for mark in function.decorator_list:
        if (
            isinstance(mark, ast.Call)
            and ast.unparse(mark.func) == "pytest.mark.hint"
            and mark.args
        ):
            parts = [part for part in ast.walk(mark.args[0]) if isinstance(part, ast.Constant)]
            hint = "".join(str(part.value) for part in parts)
            found = LATER.search(hint)
            return found[0] if found and not RUN_FIRST.search(hint) else ""
    return ""

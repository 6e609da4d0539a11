"""Find the gaps in an answer: each ``____`` that is left."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dojo.model.sources import DEFINITIONS, tree_of

GAP = "____"


class ToDo(Exception):
    """A test needs a part of the answer that still has a gap.

    Args:
        gaps: The number of gaps.
        line: The line of the first gap, counted from 1; None if only the traceback shows it.
    """

    def __init__(self, gaps: int = 1, line: int | None = None) -> None:
        super().__init__(gaps)
        self.gaps = gaps
        self.line = line


class Gap:
    """The value of ``____`` during an import: it can be stored, but not used.

    So a module with gaps can be imported, and a test that needs none of them can pass. The result
    of an operation on a gap is a gap. After the import, ``____`` is undefined.
    """

    def __repr__(self) -> str:
        return GAP

    def __getattr__(self, name: str) -> Gap:
        if name.startswith("__"):
            raise AttributeError(name)  # Python looks it up on every value
        return self


def _gap(self: Gap, *_: object, **__: object) -> Gap:
    return self


def _to_do(*_: object, **__: object) -> Any:
    raise ToDo


# Names of special methods, without their underscores.
ARITHMETIC = (
    *("add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow"),
    *("lshift", "rshift", "and", "xor", "or"),
)
MAKES_A_GAP = ("call", "getitem", "neg", "pos", "abs", "invert", *ARITHMETIC)
USES_IT = (
    *("eq", "ne", "lt", "le", "gt", "ge", "hash", "bool", "len", "contains", "setitem", "delitem"),
    *("int", "float", "complex", "index", "round", "bytes", "fspath"),
    *("iter", "next", "reversed", "await", "aiter", "anext"),
    *("enter", "exit", "aenter", "aexit", "mro_entries", "instancecheck", "subclasscheck"),
)
for _name in (*MAKES_A_GAP, *(f"r{name}" for name in ARITHMETIC)):
    setattr(Gap, f"__{_name}__", _gap)
for _name in USES_IT:
    setattr(Gap, f"__{_name}__", _to_do)


@dataclass(frozen=True)
class Gaps:
    """The gaps in a file.

    Attributes:
        lines: By name, the line of the first gap in its definition or in what this uses.
        elsewhere: The line of the first gap that belongs to no name, or None.
        statements: The first and last line of each statement with a gap.
    """

    lines: Mapping[str, int] = field(default_factory=dict)
    elsewhere: int | None = None
    statements: tuple[tuple[int, int], ...] = ()

    def at(self, line: int) -> bool:
        """Return whether a line is part of a statement with a gap."""
        return any(first <= line <= last for first, last in self.statements)


def gaps_of(module: ast.Module) -> Gaps:
    """Find the gaps in a module."""
    if not any(map(_is_gap, ast.walk(module))):
        return Gaps()
    parts: dict[str, list[ast.stmt]] = {}
    elsewhere = None
    for statement in module.body:
        names = set(_bound(statement))
        for name in names:
            parts.setdefault(name, []).append(statement)
        if not names and elsewhere is None:
            elsewhere = _first(statement)
    statements = (
        (node.lineno, node.end_lineno or node.lineno)
        for node in ast.walk(module)
        if isinstance(node, ast.stmt) and not hasattr(node, "body") and _first(node)
    )
    heads = ((line, line) for node in ast.walk(module) if (line := _first_in_head(node)))
    return Gaps(_closure(parts), elsewhere, (*statements, *heads))


def has_gap(path: Path) -> bool:
    """Return whether a file that has not been run obviously has something to do."""
    module = tree_of(path)
    return module is None or any(
        _is_gap(node)
        or (isinstance(node, ast.Name) and node.id == "NotImplementedError")
        or (isinstance(node, ast.Constant) and isinstance(node.value, str) and GAP in node.value)
        for node in ast.walk(module)
    )


def _is_gap(node: ast.AST) -> bool:
    """Return whether a node is named ``____``: a name, an attribute, a keyword."""
    if isinstance(node, ast.Constant):
        return False
    for _, value in ast.iter_fields(node):
        if isinstance(value, str) and GAP in value and GAP in value.split("."):
            return True
        if isinstance(value, list) and GAP in value:
            return True
    return False


def _first(node: ast.AST) -> int | None:
    """Return the line of the first gap in a subtree, or None if there is none."""
    found = []
    line = getattr(node, "lineno", 1)
    waiting = [(node, line)]
    while waiting:
        part, line = waiting.pop()
        line = getattr(part, "lineno", line)
        if _is_gap(part):
            found.append(line)
        waiting += [(child, line) for child in ast.iter_child_nodes(part)]
    return min(found, default=None)


def _first_in_head(node: ast.AST) -> int | None:
    """Return the line of the first gap in the header of a compound statement, or None."""
    if not isinstance(node, ast.stmt) or not hasattr(node, "body"):
        return None
    heads = [part for part in ast.iter_child_nodes(node) if not isinstance(part, ast.stmt)]
    lines = [line for part in heads if (line := _first(part))]
    return min([*lines, *([node.lineno] if _is_gap(node) else [])], default=None)


def _bound(statement: ast.stmt) -> Iterator[str]:
    """Yield the names that a statement binds in its module."""
    waiting: list[ast.AST] = [statement]
    while waiting:
        node = waiting.pop()
        if isinstance(node, DEFINITIONS):
            yield node.name
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.alias):
            yield (node.asname or node.name).partition(".")[0]
        elif not isinstance(node, ast.Lambda):
            waiting += ast.iter_child_nodes(node)


def _used(statement: ast.stmt) -> set[str]:
    """Return the names that a statement reads and does not bind itself."""
    nodes = list(ast.walk(statement))
    names = {node for node in nodes if isinstance(node, ast.Name)}
    bound = {node.id for node in names if isinstance(node.ctx, ast.Store)}
    bound |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    return {node.id for node in names} - bound


def _closure(parts: Mapping[str, list[ast.stmt]]) -> dict[str, int]:
    """Return, by name, the line of the first gap in its definition or in what this uses."""
    own = {name: min(filter(None, map(_first, found)), default=0) for name, found in parts.items()}
    uses = {name: set[str]().union(*map(_used, found)) for name, found in parts.items()}
    lines = {name: line for name, line in own.items() if line}
    changed = True
    while changed:
        changed = False
        for name in parts.keys() - lines.keys():
            used = next((lines[other] for other in sorted(uses[name]) if other in lines), None)
            if used:
                lines[name] = used
                changed = True
    return lines

"""Find out from the source of an answer why a name is missing."""

from __future__ import annotations

import ast
import difflib
import functools
from collections.abc import Mapping

from dojo.model.sources import DEFINITIONS, NO_TREE, Unusable
from dojo.model.text import short
from dojo.model.variants import body_of


@functools.lru_cache(maxsize=4)  # each failing test of a kata needs the same file
def definitions(source: bytes, part: str) -> dict[str, int]:
    """Return the line of each name that a file, or a part of it, binds at its top level."""
    found: dict[str, int] = {}
    for node in _body(source, part):
        if isinstance(node, DEFINITIONS):
            found[node.name] = node.lineno
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id: node.lineno for target in targets if isinstance(target, ast.Name)}
    return found


def _body(source: bytes, part: str) -> list[ast.stmt]:
    try:
        return body_of(source, part).body
    except NO_TREE:
        return []


def missing(
    name: str, source: bytes, part: str, lines: Mapping[str, int]
) -> tuple[str, int | None]:
    """Explain why a file does not define a name.

    Args:
        name: The missing name.
        source: The file.
        part: The part of the file that is judged; "" for all of it.
        lines: The line of each name at its top level that could be the missing one.

    Returns:
        The message, and the line to look at, counted from 1 (None for no particular line).
    """
    body = _body(source, part)
    for node in body:
        if isinstance(node, ast.AnnAssign) and node.value is None and _is(node.target, name):
            return (
                f"`{name}` has a type here, but no value. The type comes after `:`, the value"
                " after `=`.",
                node.lineno,
            )
    for outer in body:
        for inner in ast.walk(outer):
            if inner is not outer and isinstance(inner, DEFINITIONS) and inner.name == name:
                return (
                    f"`{name}` is defined inside another block, which starts on line"
                    f" {outer.lineno}, so the tests cannot find it. Do not indent its first line.",
                    inner.lineno,
                )
    others = [other for other in lines if other != name]
    close = [other for other in others if other.lower() == name.lower()]
    close = close or difflib.get_close_matches(name, others, n=1, cutoff=0.5)
    renamed = f" Did you rename it to `{short(close[0])}`?" if close else ""
    message = f"The file does not define `{name}`, which the tests need.{renamed}"
    return message, lines.get(close[0]) if close else None


def raise_if_compared(error: NameError, source: bytes, part: str) -> None:
    """Raise Unusable if a name is undefined because of ``==`` in place of ``=``."""
    name = error.name or ""
    for node in _body(source, part):
        compared = node.value if isinstance(node, ast.Expr) else None
        if not isinstance(compared, ast.Compare):
            continue
        if _is(compared.left, name) and isinstance(compared.ops[0], ast.Eq):
            raise Unusable(
                f"`{short(name)} == ...` compares `{short(name)}` with a value. To assign a value,"
                " use a single `=`.",
                node.lineno,
            ) from error


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


@functools.lru_cache(maxsize=4)
def signature(source: bytes, name: str) -> str:
    """Return the ``def`` line of a function without the colon, or "" if it is not defined."""
    node = _function(source, name)
    if node is None:
        return ""
    arrow = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return f"def {name}({ast.unparse(node.args)}){arrow}"


@functools.lru_cache(maxsize=4)
def parameters(source: bytes, name: str) -> tuple[str, ...]:
    """Return the names of a function's parameters; () if it is not defined."""
    node = _function(source, name)
    return tuple(parameter.arg for parameter in node.args.args) if node else ()


def _function(source: bytes, name: str) -> ast.FunctionDef | None:
    functions = (node for node in _body(source, "") if isinstance(node, ast.FunctionDef))
    return next((node for node in functions if node.name == name), None)

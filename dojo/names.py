"""Finds out from an answer's source what has become of a name that the tests ask for."""

from __future__ import annotations

import ast
import difflib
import functools
from collections.abc import Mapping

from dojo.plain import name as short
from dojo.sources import NO_TREE, Unusable
from dojo.variants import body_of


@functools.lru_cache(maxsize=4)  # each failing test asks for those of the same file
def definitions(source: bytes, part: str) -> dict[str, int]:
    """Return the names that a file, or a part of it, binds at its top level and their lines."""
    found: dict[str, int] = {}
    for node in _body(source, part):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
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
    """Say that a file does not define a name, and why; return that with the line to look at.

    lines: of the names that the file binds at its top level.
    """
    body = _body(source, part)
    for node in body:
        if isinstance(node, ast.AnnAssign) and node.value is None and _is(node.target, name):
            return (
                f"`{name}` has a type here and no value: what comes after `:` is its type."
                f" A value comes after `=`.",
                node.lineno,
            )
    for outer in body:
        for inner in ast.walk(outer):
            if inner is not outer and name == getattr(inner, "name", None) and _defines(inner):
                return (
                    f"`{name}` is defined inside something else, which begins in line"
                    f" {outer.lineno}, so the tests cannot find it. Its first line belongs at"
                    " the left margin.",
                    getattr(inner, "lineno", None),
                )
    others = [other for other in lines if other != name]
    close = [other for other in others if other.lower() == name.lower()]
    close = close or difflib.get_close_matches(name, others, n=1, cutoff=0.5)
    renamed = f" Is `{short(close[0])}` what it is called now?" if close else ""
    message = f"The file defines no `{name}`, which the tests ask for.{renamed}"
    return message, lines.get(close[0]) if close else None


def raise_if_compared(error: NameError, source: bytes, part: str) -> None:
    """Raise Unusable where a name has no value because it was compared instead of bound."""
    name = error.name or ""
    for node in _body(source, part):
        compared = node.value if isinstance(node, ast.Expr) else None
        if not isinstance(compared, ast.Compare):
            continue
        if _is(compared.left, name) and isinstance(compared.ops[0], ast.Eq):
            raise Unusable(
                f"`{short(name)} == ...` asks whether `{short(name)}` is equal to something, and"
                " gives it no value. One `=` does.",
                node.lineno,
            ) from error


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _defines(node: ast.AST) -> bool:
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))


@functools.lru_cache(maxsize=4)
def signature(source: bytes, name: str) -> str:
    """Return the first line of a function as one writes it, "" if a source defines none."""
    for node in _body(source, ""):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            node.decorator_list = []
            node.body = [ast.Pass()]
            return ast.unparse(node).partition("\n")[0].rstrip(":")
    return ""

"""Change a reference answer in small ways that its tests have to notice."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from dojo.model.kata import Kata
from dojo.model.variants import Variant

OTHER: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.Break: ast.Continue,
    ast.Continue: ast.Break,
}
NOT_JUDGED = {"annotation", "returns", "decorator_list", "exc"}  # fields that no test checks
BROKEN = {
    "nothing": "None",
    "number": "7",
    "text": "'text'",
    "empty_text": "''",
    "list_of_nothing": "[None]",
    "dictionary": "{'a': 1}",
    "array": "__import__('numpy').zeros((2, 2))",
    "generator": "(None for _ in range(3))",
    "yes_to_all": "type('Yes', (), {'__eq__': lambda *_: True})()",
    "mock": "__import__('unittest.mock').mock.MagicMock()",
    "exit": "__import__('sys').exit(0)",
    "skip": "__import__('pytest').skip('')",
    "recursion": "(lambda again: again(again))(lambda again: again(again))",
}


class Changed(NamedTuple):
    """A changed reference answer.

    Attributes:
        kind: "mutant" if one detail is changed, "broken" if one name gives nonsense.
        name: The change; it stays the same as long as the code does.
        line: The line of the change, counted from 1.
        source: The source of the changed answer.
    """

    kind: Literal["mutant", "broken"]
    name: str
    line: int
    source: str


def written(kata: Kata, folder: Path) -> dict[Variant, Changed]:
    """Write the answers that are generated from the reference answer of a kata to a folder."""
    source = kata.solution.read_text(encoding="utf-8")
    found = {}
    for number, changed in enumerate([*broken(source), *mutants(source)], 1):
        path = folder / f"{number}.py"
        path.write_text(changed.source, encoding="utf-8")
        name = changed.name if changed.kind == "broken" else str(number)
        found[Variant(changed.kind, name, path)] = changed
    return found


def broken(source: str) -> Iterator[Changed]:
    """Replace each name that an answer defines by nonsense that no task asks for."""
    for part in ast.parse(source).body:
        for name in _defined(part):
            head = f"def {name}(*_, **__):\n    return" if _is_function(part) else f"{name} ="
            for kind, value in BROKEN.items():
                yield Changed("broken", f"{name}-{kind}", part.lineno, f"{head} {value}\n")


def mutants(source: str) -> Iterator[Changed]:
    """Change one detail at a time: an operator, a constant, an argument, a statement."""
    tree = ast.parse(source)
    names: Counter[str] = Counter()
    for part in tree.body:
        if not _defined(part) and not _is_function(part):
            continue
        before = ast.unparse(part).splitlines()
        for holder, key, node, line in _places(part, part.lineno):
            for new in _changes(node):
                holder[key] = new
                after, changed = ast.unparse(part).splitlines(), ast.unparse(tree)
                holder[key] = node
                pairs = zip([*before, ""], [*after, ""], strict=False)
                different = next(((a.strip(), b.strip()) for a, b in pairs if a != b), None)
                if different is None:
                    continue  # `return None` returns nothing else without its value
                was, now = different
                names[f"{was} -> {now}"] += 1
                count = names[f"{was} -> {now}"]
                name = f"{was} -> {now} ({count})" if count > 1 else f"{was} -> {now}"
                yield Changed("mutant", name, line, f"{changed}\n")


def _defined(part: ast.stmt) -> list[str]:
    """Return the public function or constant that a statement defines, if there is one."""
    if isinstance(part, ast.Assign) and isinstance(part.targets[0], ast.Name):
        return [part.targets[0].id] if part.targets[0].id.isupper() else []
    if isinstance(part, ast.FunctionDef) and not part.name.startswith("_"):
        return [part.name]
    return []


def _is_function(part: ast.stmt) -> bool:
    return isinstance(part, ast.FunctionDef)


def _places(node: ast.AST, line: int) -> Iterator[tuple[Any, Any, ast.AST, int]]:
    """Yield each descendant of a node: its container, its key there, itself, and its line."""
    for field, value in ast.iter_fields(node):
        if field in NOT_JUDGED or isinstance(node, ast.JoinedStr):
            continue
        inside = value if isinstance(value, list) else [value]
        for index, child in enumerate(inside):
            if isinstance(child, ast.AST) and not is_docstring(child):
                line = getattr(child, "lineno", line)
                holder, key = (value, index) if inside is value else (vars(node), field)
                yield holder, key, child, line
                yield from _places(child, line)


def is_docstring(node: object) -> bool:
    """Return whether a node is a docstring or another constant without effect."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the replacements for a node."""
    if type(node) in OTHER:
        yield OTHER[type(node)]()
    elif isinstance(node, ast.Constant):
        yield from (ast.Constant(value) for value in _other_values(node.value))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, (ast.If, ast.IfExp)):
        yield from (_copy(node, test=ast.Constant(value)) for value in (True, False))
    elif isinstance(node, ast.Return) and node.value:
        yield ast.Return(ast.Constant(None))
    elif isinstance(node, ast.Slice):
        yield from (_copy(node, **{end: None}) for end in ("lower", "upper") if vars(node)[end])
    else:
        yield from _with_less(node)
    if isinstance(node, (ast.Expr, ast.Assign, ast.AugAssign, ast.If, ast.For)):
        yield ast.Pass()


def _with_less(node: ast.AST) -> Iterator[ast.AST]:
    """Omit or swap one of several parts: an argument, a condition, an element."""
    if isinstance(node, ast.Call):
        yield from (_copy(node, keywords=some) for some in _without_one(node.keywords))
        if len(node.args) > 1:
            yield _copy(node, args=[node.args[1], node.args[0], *node.args[2:]])
        if node.args and isinstance(node.func, ast.Name):
            yield node.args[0]
    elif isinstance(node, ast.comprehension):
        yield from (_copy(node, ifs=some) for some in _without_one(node.ifs))
    elif isinstance(node, (ast.List, ast.Tuple)) and isinstance(node.ctx, ast.Load):
        yield from (_copy(node, elts=some) for some in _without_one(node.elts))
    elif isinstance(node, ast.Set):
        yield from (_copy(node, elts=some) for some in _without_one(node.elts) if some)
    elif isinstance(node, ast.Dict):
        pairs = zip(_without_one(node.keys), _without_one(node.values), strict=True)
        yield from (_copy(node, keys=keys, values=values) for keys, values in pairs)


def _other_values(value: object) -> Sequence[str | float]:
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, (int, float)):
        return [value + 1, value - 1]
    if isinstance(value, str):
        words = value.split()
        return [" ".join(some) for some in _without_one(words)] if value else ["text"]
    return []


def _without_one(values: list[Any]) -> list[list[Any]]:
    return [[*values[:i], *values[i + 1 :]] for i in range(len(values))]


def _copy(node: ast.AST, **changes: object) -> ast.AST:
    return type(node)(**(dict(ast.iter_fields(node)) | changes))

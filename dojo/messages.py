"""Finds what the tests of a kata can say to a learner: the fixed words of their messages.

A message is what an ``assert`` or ``pytest.fail`` says, and each text that gets into it: the
branches of a condition, variables, what functions of the tests return and what is handed to
them.  What a message quotes (``!r``) is data, and so is what other modules return.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

HOLE = "\0"  # stands in fixed words where a value will be
SAME_WORDS = {"format", "lstrip", "rstrip", "splitlines", "strip"}  # methods that change no word
MESSAGE = re.compile(r"[^\W\d_]{2,}.*[\s\0].*[^\W\d_]{2,}", re.DOTALL)  # two words or more


@dataclass(frozen=True)
class Message:
    """Words that a learner can read, with a HOLE for each value between them.

    line: counted from 1.
    """

    path: Path
    line: int
    template: str

    @property
    def words(self) -> str:
        return " ".join(self.template.replace(HOLE, "...").split())

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = self.template.strip(f"{HOLE} \n").split(HOLE)
        fixed = [r"\s*".join(map(re.escape, part.split())) for part in parts]
        return re.compile(r"\s*.*?\s*".join(fixed), re.DOTALL)

    def is_in(self, text: str, words: str) -> bool:
        """Say whether a text has this message, and the message some of these words."""
        found, start = self._pattern.search(text), text.find(words)
        return bool(found and found.start() < start + len(words) and start < found.end())


def messages(test: Path) -> list[Message]:
    """Return the messages of a test file and of the modules beside it that it imports."""
    return _Finder(test).find()


@dataclass(eq=False)
class _Scope:
    """A module, a class or a function, and what is known of its names.

    parameters: in their order; of a class, the fields that its constructor takes.
    """

    path: Path
    outer: _Scope | None = None
    parameters: list[str] = field(default_factory=list)
    values: dict[str, list[ast.expr]] = field(default_factory=lambda: defaultdict(list))
    inner: dict[str, _Scope] = field(default_factory=dict)
    returned: list[ast.expr] = field(default_factory=list)

    def owner(self, name: str) -> _Scope | None:
        """Return the scope in which a variable gets its values."""
        if name in self.parameters or name in self.values:
            return self
        return self.outer.owner(name) if self.outer else None

    def function(self, name: str) -> _Scope | None:
        """Return what a call of a name runs; for a fixture, the function that it returns."""
        if name in self.inner:
            return self.inner[name]
        found = self.outer.function(name) if self.outer else None
        if found and name in self.parameters:
            given = [node.id for node in found.returned if isinstance(node, ast.Name)]
            return next((found.inner[name] for name in given if name in found.inner), None)
        return found


class _Finder(ast.NodeVisitor):
    """Follows texts from where they are said to where they are written."""

    def __init__(self, test: Path) -> None:
        self._modules: dict[Path, _Scope] = {}
        self._said: list[tuple[ast.expr, _Scope]] = []
        self._calls: list[tuple[ast.Call, _Scope]] = []
        self._attributes: dict[str, list[tuple[ast.expr, _Scope]]] = defaultdict(list)
        self._fields: dict[str, list[_Scope]] = defaultdict(list)
        self._seen: set[object] = set()
        self._found: dict[Message, None] = {}
        self._read(test)

    # Reading the files: names, calls, and what is said

    def _read(self, path: Path) -> None:
        self._scope = self._modules[path] = _Scope(path)
        self.visit(ast.parse(path.read_bytes()))

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        scope = self._scope
        path = scope.path.parent / f"{node.module}.py"
        if path.is_file() and path not in self._modules:
            self._read(path)
            self._scope = scope
        if path in self._modules:
            inner = self._modules[path].inner
            scope.inner |= {a.name: inner[a.name] for a in node.names if a.name in inner}

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        inner = _Scope(self._scope.path, self._scope)
        names = node.args.posonlyargs + node.args.args + node.args.kwonlyargs
        inner.parameters = [name.arg for name in names]
        self._enter(node, inner)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        fields = [part.target for part in node.body if isinstance(part, ast.AnnAssign)]
        inner = _Scope(self._scope.path, self._scope)
        inner.parameters = [target.id for target in fields if isinstance(target, ast.Name)]
        for name in inner.parameters:
            self._fields[name].append(inner)
        self._enter(node, inner)

    def _enter(self, node: ast.FunctionDef | ast.ClassDef, inner: _Scope) -> None:
        outer = self._scope
        outer.inner[node.name], self._scope = inner, inner
        for part in node.body:
            self.visit(part)
        self._scope = outer

    def visit_Return(self, node: ast.Return) -> None:
        if node.value:
            self._scope.returned.append(node.value)
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self._bind(target, node.value)
        self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value:
            self._bind(node.target, node.value)
        self.generic_visit(node)

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self._bind(node.target, node.value)
        self.generic_visit(node)

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Name):
            self._scope.values[target.id].append(value)
        elif isinstance(target, ast.Attribute):
            self._attributes[target.attr].append((value, self._scope))

    def visit_Assert(self, node: ast.Assert) -> None:
        if node.msg:
            self._said.append((node.msg, self._scope))
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self._calls.append((node, self._scope))
        if ast.unparse(node.func) in ("pytest.fail", "AssertionError"):
            self._said += [(text, self._scope) for text in node.args]
        self.generic_visit(node)

    # Following what is said

    def find(self) -> list[Message]:
        for text, scope in self._said:
            self._say(text, scope)
        return list(self._found)

    def _say(self, node: ast.expr, scope: _Scope) -> None:
        """Note the messages that an expression can be."""
        if node in self._seen:
            return
        self._seen.add(node)
        for template in self._templates(node, scope):
            if MESSAGE.search(template):
                self._found[Message(scope.path, node.lineno, template)] = None

    def _templates(self, node: ast.expr, scope: _Scope) -> list[str]:
        """Return what an expression can be; a HOLE if its words are noted elsewhere."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return [node.value]
        if isinstance(node, ast.JoinedStr):
            return _joined([self._templates(part, scope) for part in node.values])
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            return _joined([self._templates(part, scope) for part in (node.left, node.right)])
        if isinstance(node, ast.FormattedValue) and node.conversion == -1 and not node.format_spec:
            return self._templates(node.value, scope)
        if isinstance(node, ast.IfExp):
            return [t for part in (node.body, node.orelse) for t in self._templates(part, scope)]
        if isinstance(node, ast.BoolOp):
            return [t for part in node.values for t in self._templates(part, scope)]
        for part, inner in self._parts(node, scope):
            self._say(part, inner)
        return [HOLE]

    def _parts(self, node: ast.expr, scope: _Scope) -> Iterator[tuple[ast.expr, _Scope]]:
        """Return the expressions whose words an expression takes over, as they are."""
        parts: Sequence[ast.expr | None] = ()
        if isinstance(node, ast.Name):
            yield from self._values(node.id, scope)
        elif isinstance(node, ast.Attribute):
            yield from self._attributes[node.attr]
            for owner in self._fields[node.attr]:
                yield from self._values(node.attr, owner)
        elif isinstance(node, ast.Call):
            yield from self._results(node, scope)
        elif isinstance(node, (ast.List, ast.Tuple)):
            parts = node.elts
        elif isinstance(node, ast.Dict):
            parts = node.values
        elif isinstance(node, ast.DictComp):
            parts = [node.value]
        elif isinstance(node, (ast.ListComp, ast.GeneratorExp)):
            sources = [part.iter for part in node.generators]
            parts = [node.elt, *(s for s in sources if _method(s) in SAME_WORDS)]
        elif isinstance(node, ast.BinOp):
            parts = [node.left, node.right]
        elif isinstance(node, (ast.Subscript, ast.Starred)):
            parts = [node.value]
        yield from ((part, scope) for part in parts if part)

    def _values(self, name: str, scope: _Scope) -> Iterator[tuple[ast.expr, _Scope]]:
        """Return what a variable is set to, and what is handed to a parameter."""
        owner = scope.owner(name)
        if owner is None or (owner, name) in self._seen:
            return
        self._seen.add((owner, name))
        yield from ((value, owner) for value in owner.values.get(name, ()))
        if name in owner.parameters:
            for call, place in self._calls:
                if isinstance(call.func, ast.Name) and place.function(call.func.id) is owner:
                    given = dict(zip(owner.parameters, call.args, strict=False))
                    given |= {key.arg: key.value for key in call.keywords if key.arg}
                    if name in given:
                        yield given[name], place

    def _results(self, call: ast.Call, scope: _Scope) -> Iterator[tuple[ast.expr, _Scope]]:
        """Return what a call takes its words from."""
        function = scope.function(call.func.id) if isinstance(call.func, ast.Name) else None
        if function:
            yield from ((value, function) for value in function.returned)
        elif _method(call) == "join" or ast.unparse(call.func) == "next":
            yield from ((part, scope) for part in call.args)
        elif isinstance(call.func, ast.Attribute) and _method(call) in SAME_WORDS:
            yield call.func.value, scope


def _method(node: ast.expr) -> str:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr
    return ""


def _joined(parts: list[list[str]]) -> list[str]:
    """Put parts together, each of which can be several things; vary one part at a time."""
    first = [options[0] if len(options) == 1 else HOLE for options in parts]
    return [
        "".join([*first[:i], option, *first[i + 1 :]])
        for i, options in enumerate(parts)
        if len(options) > 1
        for option in options
    ] or ["".join(first)]

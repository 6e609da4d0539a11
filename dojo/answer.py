"""Imports a learner's file, so that each thing missing in it stops only who needs it."""

from __future__ import annotations

import ast
import difflib
import functools
import importlib.util
import io
import sys
import tokenize
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import CodeType, ModuleType, TracebackType

from dojo.calls import Call, note
from dojo.catalogue import Kata
from dojo.source import read
from dojo.variants import Variant, body_of, tree

GAP = "____"
HARMLESS = ("__init__", "__new__", "__repr__", "__str__")  # methods that tests do not rely on
# Beginnings of names that no test asks for: Python, pytest and Hypothesis look for them.
PROBES = (
    *("__", "pytest_", "hypothesis_internal_"),
    *("execute_example", "setup_example", "teardown_example"),
)


class ToDo(Exception):
    """The answer still has a gap where a test needs it; the argument says how many."""


class Unusable(Exception):
    """The answer cannot be judged; the text says why, ``line`` where (counted from 1)."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


class _Gap:
    """Stands for ``____`` while a module is imported: it may be stored, not used.

    So a module with two gaps still imports, and a test that needs neither can pass.
    Once the import is over ``____`` is undefined, as it looks.
    """

    def __repr__(self) -> str:
        return GAP

    def __eq__(self, other: object) -> bool:
        raise ToDo

    def __hash__(self) -> int:
        raise ToDo

    def __getattr__(self, name: str) -> object:
        raise ToDo

    def __bool__(self) -> bool:
        raise ToDo


class Answer:
    """The learner's module, as tests see it through the ``kata`` fixture.

    ``kata.name`` imports the module when it is first needed and returns what the name
    stands for.  It raises ToDo where that still holds a gap, Unusable where the file or
    the name is missing, and whatever importing the file raised, each time again.

    The file is read when the Answer is made, so nothing that happens later changes it.

    folders: where to look for the file, as in pytest's ``pythonpath``.
    variant: an answer that the tests are tried on, instead of folders.
    """

    def __init__(
        self,
        kata: Kata,
        folders: Sequence[Path],
        variant: Variant | None = None,
    ) -> None:
        self._kata = kata
        self._files = _files(kata, folders, variant)
        self._part = variant.part if variant else ""
        self._sources: dict[Path, bytes | OSError] = {
            path: read(path, kata) for path in self._files
        }
        self._module: ModuleType | None = None
        self._failure: tuple[BaseException, TracebackType | None] | None = None
        self._asked = ""

    def __getattr__(self, name: str) -> object:
        if name.startswith(PROBES):
            raise AttributeError(name)
        self._asked = name
        module = self._load()
        if name not in vars(module):
            raise _missing(name, lines_of(self), vars(module))
        value: object = vars(module)[name]
        gaps = _gaps(value)
        if gaps:
            raise ToDo(gaps)
        if isinstance(value, type) or not callable(value):
            self._refuse_disguises(value)
            return value

        @functools.wraps(value)
        def call(*args: object, **named: object) -> object:
            made = Call(value, name, args, named).copied()
            try:
                result = value(*args, **named)
            except BaseException as error:
                note(error, made)
                raise
            self._refuse_disguises(result)
            return result

        return call

    def _refuse_disguises(self, value: object) -> None:
        """Raise Unusable for an object that may equal whatever a test compares it with."""
        for cls in type(value).__mro__:
            method = _overridden(cls, self._files) if cls.__module__ == self._kata.module else ""
            if method:
                raise Unusable(
                    f"`{self._asked}` gives an object of a class with a `{method}` of its own,"
                    " which the tests cannot trust. Give a plain value instead."
                )
        if isinstance(value, (list, tuple, set, frozenset, dict)):
            for part in [*value, *(value.values() if isinstance(value, dict) else ())]:
                self._refuse_disguises(part)

    def _load(self) -> ModuleType:
        if self._failure:
            error, trace = self._failure
            raise error.with_traceback(trace)  # or it would grow with every test
        if self._module is None:
            try:
                self._module = self._import()
            except BaseException as error:
                self._failure = error, error.__traceback__
                raise
        return self._module

    def _import(self) -> ModuleType:
        """Run the source itself, so that no stale bytecode can ever answer for it."""
        name = self._kata.module
        spec = importlib.util.spec_from_file_location(name, self._files[-1])
        assert spec is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        for code in codes_of(self):
            vars(module)[GAP] = _Gap()
            exec(code, vars(module))
            vars(module).pop(GAP, None)
        return module


def _files(kata: Kata, folders: Sequence[Path], variant: Variant | None) -> tuple[Path, ...]:
    if variant:
        return (kata.solution, variant.path) if variant.is_change else (variant.path,)
    candidates = [folder / kata.file for folder in folders]
    return (next((path for path in candidates if path.is_file()), candidates[0]),)


def files_of(answer: Answer) -> tuple[Path, ...]:
    """Return the files that an answer is made of, whether or not they exist.

    The last is the one that is judged.  A function, because every name on an answer is
    the learner's.
    """
    return answer._files


def codes_of(answer: Answer) -> Iterator[CodeType]:
    """Yield what an answer's files do when it is imported, one after the other.

    Raises Unusable or SyntaxError where one cannot be used.
    """
    for path in answer._files:
        source = _usable(answer._sources[path])
        part = answer._part if path == answer._files[-1] else ""
        # Not the tree of a whole file: from its source Python knows what to show of an error.
        what = body_of(source, part) if part else source
        yield compile(what, path, "exec", dont_inherit=True)


def lines_of(answer: Answer) -> dict[str, int]:
    """Return the names that an answer binds at its top level and their lines, from 1.

    Empty where its file cannot be read.
    """
    source = answer._sources[answer._files[-1]]
    return {} if isinstance(source, OSError) else _definitions_in(source, answer._part)


def asked_of(answer: Answer) -> str:
    """Return the name that was taken from an answer last, "" before the first."""
    return answer._asked


def _usable(source: bytes | OSError) -> bytes:
    """Return an answer's source, or raise Unusable if there is none to run."""
    if isinstance(source, OSError):
        raise Unusable(str(source))
    _decode(source)
    with suppress(SyntaxError):  # compile() says again what is wrong, with the file's name
        body = tree(source).body
        if all(
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) for node in body
        ):
            raise Unusable("The file is empty: there is nothing in it to judge.", 1)
    return source


def _decode(source: bytes) -> None:
    """Raise Unusable if Python cannot read the source because of its encoding."""
    encoding, undeclared = "utf-8", None
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    except SyntaxError as error:
        undeclared = error
    try:
        end = len(source.decode(encoding).partition("\0")[0].encode(encoding))
    except UnicodeDecodeError as error:
        end = error.start
    if end < len(source):
        line = source.count(b"\n", 0, end) + 1
        raise Unusable("The file is not text in UTF-8: save it with that encoding.", line)
    if undeclared:
        raise Unusable(f"Python cannot read the file: {undeclared.msg}.", 1)


def _overridden(cls: type, files: Sequence[Path]) -> str:
    """Return a method that a class of the answer replaces in the class it is made from."""
    names = {str(path) for path in files}
    inherited = {name for base in cls.__mro__[1:] for name in vars(base)} - set(HARMLESS)
    for name, part in vars(cls).items():
        part = getattr(part, "fget", None) or getattr(part, "__func__", part)
        code = getattr(part, "__code__", None)  # what dataclasses write lies in no file
        if name == "__class__" or (name in inherited and code and code.co_filename in names):
            return name
    return ""


def _gaps(value: object) -> int:
    """Count the gaps that are left in a constant, also inside strings and lists."""
    if isinstance(value, str):
        return value.count(GAP)
    if isinstance(value, dict):
        return sum(map(_gaps, value.values()))
    if isinstance(value, (list, tuple, set, frozenset)):
        return sum(map(_gaps, value))
    return isinstance(value, _Gap)


def _missing(name: str, lines: Mapping[str, int], names: Mapping[str, object]) -> Unusable:
    """Say that a name is missing, and which other it may have become."""
    candidates = list(lines) or [other for other in names if not other.startswith("_")]
    close = [other for other in candidates if other.lower() == name.lower()]
    close = close or difflib.get_close_matches(name, candidates, n=1, cutoff=0.5)
    renamed = f" Is `{close[0]}` what it is called now?" if close else ""
    message = f"The file defines no `{name}`, which the tests ask for.{renamed}"
    return Unusable(message, lines.get(close[0]) if close else None)


@functools.lru_cache(maxsize=4)  # each failing test asks for those of the same file
def _definitions_in(source: bytes, part: str) -> dict[str, int]:
    try:
        body = body_of(source, part).body
    except (SyntaxError, ValueError):
        return {}
    found: dict[str, int] = {}
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found[node.name] = node.lineno
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id: node.lineno for target in targets if isinstance(target, ast.Name)}
    return found


def has_gap(path: Path) -> bool:
    """Say whether something in a file is plainly still to do, without running it."""
    try:
        nodes = list(ast.walk(ast.parse(path.read_bytes())))
    except (OSError, SyntaxError, ValueError):
        return True
    return any(
        (isinstance(node, ast.Name) and node.id in (GAP, "NotImplementedError"))
        or (isinstance(node, ast.Constant) and isinstance(node.value, str) and GAP in node.value)
        for node in nodes
    )

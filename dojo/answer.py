"""Imports a learner's file, so that each thing missing in it stops only who needs it."""

from __future__ import annotations

import functools
import importlib.util
import sys
import traceback
from collections.abc import Callable, Container, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, ModuleType, TracebackType

from dojo.calls import Call, note
from dojo.catalogue import Kata
from dojo.gaps import GAP, Gap, Gaps, ToDo, gaps_of
from dojo.names import definitions, missing, raise_if_compared
from dojo.sources import NO_TREE, Unusable, compiled, read, usable
from dojo.surroundings import lasting
from dojo.variants import Variant, body_of

PLAIN: frozenset[type] = frozenset((str, int, float, bool, bytes, type(None)))
HARMLESS = ("__init__", "__new__", "__repr__", "__str__")  # methods that tests do not rely on
# Beginnings of names that no test asks for: Python, pytest and Hypothesis look for them.
PROBES = (
    *("__", "pytest_", "hypothesis_internal_"),
    *("execute_example", "setup_example", "teardown_example"),
)


# Are told when a file begins to be imported (True), and when that has ended (False).
importing: list[Callable[[bool], None]] = []


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
        module, gaps = self._load(), gaps_in(self)
        value: object = vars(module).get(name)
        line = gaps.lines.get(name) or gaps.elsewhere
        left = _count(value) or (line is not None)
        if left:
            raise ToDo(left, line)
        if name not in vars(module):
            if GAP in gaps.lines:
                raise ToDo(line=gaps.lines[GAP])
            raise Unusable(*missing(name, *self._judged(), lines_of(self)))
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
            if any(isinstance(part, Gap) for part in _parts(result)):
                raise ToDo
            self._refuse_disguises(result)
            return result

        return call

    def _refuse_disguises(self, value: object) -> None:
        """Raise Unusable for an object that may equal whatever a test compares it with."""
        for part in _parts(value):
            for cls in type(part).__mro__:
                is_own = cls.__module__ == self._kata.module
                method = _overridden(cls, self._files) if is_own else ""
                if method:
                    raise Unusable(
                        f"`{self._asked}` gives an object of a class with a `{method}` of its own,"
                        " which the tests cannot trust. Give a plain value instead."
                    )

    def _judged(self) -> tuple[bytes, str]:
        """Return the source that is judged, b"" if there is none, and which part of it."""
        source = self._sources[self._files[-1]]
        return (b"", "") if isinstance(source, OSError) else (source, self._part)

    def _load(self) -> ModuleType:
        if self._failure:
            error, trace = self._failure
            raise error.with_traceback(trace)  # or it would grow with every test
        if self._module is None:
            try:
                with _told():
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
            vars(module)[GAP] = Gap()
            try:
                exec(code, vars(module))
            except Exception as error:
                line = self._gap_at(error)
                if line and not isinstance(error, ToDo):
                    raise ToDo(line=line) from error  # whatever else is wrong with that line
                if isinstance(error, NameError):
                    raise_if_compared(error, *self._judged())
                raise
            vars(module).pop(GAP, None)
        return module

    def _gap_at(self, error: Exception) -> int | None:
        """Return the line of the file that raised an exception, if a gap is left in it."""
        lines = [
            line
            for frame, line in traceback.walk_tb(error.__traceback__)
            if frame.f_code.co_filename == str(self._files[-1])
        ]
        return lines[-1] if lines and gaps_in(self).at(lines[-1]) else None


@contextmanager
def _told() -> Generator[None]:
    """Tell who listens that a file begins to be imported, and that this has ended."""
    for tell in importing:
        tell(True)
    with lasting():
        yield
    for tell in importing:
        tell(False)


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
        source = usable(answer._sources[path])
        part = answer._part if path == answer._files[-1] else ""
        # Not the tree of a whole file: from its source Python knows what to show of an error.
        what = body_of(source, part) if part else source
        yield compiled(what, path, source)


def lines_of(answer: Answer) -> dict[str, int]:
    """Return the names that an answer binds at its top level and their lines, from 1.

    Empty where its file cannot be read.
    """
    return definitions(*answer._judged())


def gaps_in(answer: Answer) -> Gaps:
    """Return where the gaps of an answer are; none where its file cannot be read."""
    return _gaps_in(*answer._judged())


def source_of(answer: Answer) -> bytes:
    """Return the source that is judged, b"" where there is none."""
    return answer._judged()[0]


def asked_of(answer: Answer) -> str:
    """Return the name that was taken from an answer last, "" before the first."""
    return answer._asked


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


def _parts(value: object, otherwise: Container[type] = PLAIN) -> Iterator[object]:
    """Return a value and what its collections hold, also those in each other, each once.

    otherwise: types of which a collection may hold nothing else, so that its parts are left out.
    """
    waiting, seen = [value], set()
    while waiting:
        part = waiting.pop()
        yield part
        if isinstance(part, (list, tuple, set, frozenset, dict)) and id(part) not in seen:
            seen.add(id(part))
            held = [*part, *(part.values() if isinstance(part, dict) else ())]
            waiting += held if any(kind not in otherwise for kind in set(map(type, held))) else ()


def _count(value: object) -> int:
    """Count the gaps that are left in a constant, also inside strings and lists."""
    return sum(
        part.count(GAP) if isinstance(part, str) else isinstance(part, Gap)
        for part in _parts(value, ())
    )


@functools.lru_cache(maxsize=4)
def _gaps_in(source: bytes, part: str) -> Gaps:
    try:
        return gaps_of(body_of(source, part))
    except NO_TREE:
        return Gaps()

"""Import a learner's file so that a gap stops only the tests that need what is missing."""

from __future__ import annotations

import functools
import importlib.util
import sys
import traceback
from collections.abc import Callable, Container, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, ModuleType, TracebackType

from dojo.judging.calls import Call, note
from dojo.judging.gaps import GAP, Gap, Gaps, ToDo, gaps_of
from dojo.judging.names import definitions, missing, parameters, raise_if_compared
from dojo.judging.surroundings import lasting
from dojo.model.kata import Kata
from dojo.model.sources import NO_TREE, Unusable, compiled, read, usable
from dojo.model.variants import Variant, body_of

PLAIN: frozenset[type] = frozenset((str, int, float, bool, bytes, type(None)))
# Prefixes of names that only Python, pytest and Hypothesis look up, never a test.
PROBES = (
    *("__", "pytest_", "hypothesis_internal_"),
    *("execute_example", "setup_example", "teardown_example"),
)

# Callbacks for the start (True) and the end (False) of an import.
importing: list[Callable[[bool], None]] = []


class Answer:
    """The learner's module, as tests see it through the ``kata`` fixture.

    The first use of ``kata.name`` imports the module. If the value still has a gap, this raises
    ToDo; if the file or the name is missing, Unusable. An error of the import is raised each time.

    The file is read in the constructor, so later changes to it have no effect.

    Args:
        kata: The kata.
        folders: Where to look for the file, as in pytest's ``pythonpath``.
        variant: The answer to use instead, when the tests themselves are tested.
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
        self._without_result: Call | None = None  # the last call, if it returned None
        self._calls: dict[str, tuple[object, Callable[..., object]]] = {}

    def __getattr__(self, name: str) -> object:
        if name.startswith(PROBES):
            raise AttributeError(name)
        self._asked = name
        module, gaps = self._load(), self._gaps
        value: object = vars(module).get(name)
        line = gaps.lines.get(name) or gaps.elsewhere
        left = _count(value) or (line is not None)
        if left:
            raise ToDo(left, line)
        if name not in vars(module):
            if GAP in gaps.lines:
                raise ToDo(line=gaps.lines[GAP])
            # Nobody renames one function of the stub to another one.
            stub = definitions(self._original, "")
            own = {other: at for other, at in lines_of(self).items() if other not in stub}
            raise Unusable(*missing(name, *self._judged(), own))
        if isinstance(value, type) or not callable(value):
            return value
        known, call = self._calls.get(name, (None, None))
        if known is not value:
            call = self._called(name, value)
            self._calls[name] = value, call
        return call

    def _called(self, name: str, value: Callable[..., object]) -> Callable[..., object]:
        """Return a function of the answer that records its calls."""

        @functools.wraps(value)
        def call(*args: object, **named: object) -> object:
            names = parameters(self._original, name)
            made = Call(name, names, args, named).copied()
            try:
                result = value(*args, **named)
            except BaseException as error:
                note(error, made)
                raise
            if any(isinstance(part, Gap) for part in _parts(result)):
                raise ToDo
            self._without_result = made if result is None else None
            return result

        return call

    @functools.cached_property
    def _gaps(self) -> Gaps:
        """Where the gaps are; none if the file cannot be read."""
        return _gaps_in(*self._judged())

    @functools.cached_property
    def _original(self) -> bytes:
        """The original stub, or b"" if there is none."""
        return self._kata.original_content or b""

    def _judged(self) -> tuple[bytes, str]:
        """Return the judged source, or b"" if there is none, and the part of it that counts."""
        source = self._sources[self._files[-1]]
        return (b"", "") if isinstance(source, OSError) else (source, self._part)

    def _load(self) -> ModuleType:
        if self._failure:
            error, trace = self._failure
            raise error.with_traceback(trace)  # otherwise the traceback grows with every test
        if self._module is None:
            try:
                with _announced_import():
                    self._module = self._import()
            except BaseException as error:
                self._failure = error, error.__traceback__
                raise
        return self._module

    def _import(self) -> ModuleType:
        """Run the source itself, so that stale bytecode is never used."""
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
                    raise ToDo(line=line) from error  # the gap counts, not its consequences
                if isinstance(error, NameError):
                    raise_if_compared(error, *self._judged())
                raise
            vars(module).pop(GAP, None)
        return module

    def _gap_at(self, error: Exception) -> int | None:
        """Return the line of the file that raised an exception, if that line has a gap."""
        lines = [
            line
            for frame, line in traceback.walk_tb(error.__traceback__)
            if frame.f_code.co_filename == str(self._files[-1])
        ]
        return lines[-1] if lines and self._gaps.at(lines[-1]) else None


@contextmanager
def _announced_import() -> Generator[None]:
    """Announce the start and the end of an import."""
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
    """Return the files of an answer, which may not exist; the last one is judged.

    This is a function because all attributes of an answer are names in the learner's module.
    """
    return answer._files


def codes_of(answer: Answer) -> Iterator[CodeType]:
    """Yield the compiled code of each file of an answer.

    Raises:
        Unusable, SyntaxError: A file cannot be used.
    """
    for path in answer._files:
        source = usable(answer._sources[path])
        part = answer._part if path == answer._files[-1] else ""
        # Compile a whole file from its source, so that a SyntaxError can quote the line.
        what = body_of(source, part) if part else source
        yield compiled(what, path, source)


def lines_of(answer: Answer) -> dict[str, int]:
    """Return the line, counted from 1, of each name that an answer binds at its top level.

    The result is empty if the file cannot be read.
    """
    return definitions(*answer._judged())


def source_of(answer: Answer) -> bytes:
    """Return the judged source, or b"" if there is none."""
    return answer._judged()[0]


def asked_of(answer: Answer) -> str:
    """Return the name last used from an answer, or "" if there is none yet."""
    return answer._asked


def call_without_result(answer: Answer) -> Call | None:
    """Return the last call of an answer if it returned None."""
    return answer._without_result


def _parts(value: object, otherwise: Container[type] = PLAIN) -> Iterator[object]:
    """Yield a value and, recursively, the items of its collections.

    Args:
        value: The value.
        otherwise: Skip the items of a collection that contains only these types.
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
    """Count the gaps in a constant, including those in strings and collections."""
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

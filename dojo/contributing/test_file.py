"""Read a test file: its tests, hints, assertions and the names that it uses from answers."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from dojo.model.kata import CHAPTER

FAILING = ("pytest.fail", "AssertionError")  # calls that make a test fail
HOLE = "\0"  # the place of a value in a text
# A text of at least three words; a sentence, not a part of one, which begins with a small letter.
WORDS = re.compile(r"[^\W\d_]{2,}.*[\s\0].*[^\W\d_]{2,}.*[\s\0].*[^\W\d_]{2,}", re.DOTALL)
SENTENCE = re.compile(r"\s*[A-Z`'\"\0]")


class Text(NamedTuple):
    """A text that a learner may read.

    Attributes:
        path: The file that contains it.
        line: Its line, counted from 1.
        template: Its fixed parts, with a HOLE for each value between them.
    """

    path: Path
    line: int
    template: str

    @property
    def words(self) -> str:
        """The text as people write it, with dots for values."""
        return " ".join(self.template.replace(HOLE, "...").split())

    def is_in(self, said: str) -> bool:
        """Return whether a message for a learner contains this text."""
        return _pattern(self.template).search(said) is not None


@functools.cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = template.strip(f"{HOLE} \n").split(HOLE)
    fixed = [r"\s*".join(map(re.escape, part.split())) for part in parts]
    return re.compile(r"\s*.*?\s*".join(fixed), re.DOTALL)


@dataclass(frozen=True)
class Assertion:
    """An ``assert``, or a call of ``pytest.fail``.

    Attributes:
        line: The first line, counted from 1.
        end: The last line.
        message: The message for the learner; None if there is none.
    """

    path: Path
    line: int
    end: int
    message: ast.expr | None

    @property
    def is_silent(self) -> bool:
        """Whether it has no message."""
        return self.message is None or ast.unparse(self.message) in ("''", "f''")


class TestFile:
    """A test file, or a module in its folder that tests import.

    Raises:
        OSError, SyntaxError: The file cannot be read.
    """

    __test__ = False  # pytest must not collect it

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tree = ast.parse(path.read_bytes())

    @functools.cached_property
    def functions(self) -> dict[str, ast.FunctionDef]:
        """The functions in the file, by name."""
        return {node.name: node for node in self.tree.body if isinstance(node, ast.FunctionDef)}

    @property
    def tests(self) -> list[str]:
        """The names of the tests."""
        return [name for name in self.functions if name.startswith("test_")]

    def imported(self) -> list[TestFile]:
        """Return the modules that it imports from its folder, or from those of other chapters.

        It includes what these modules import.
        """
        beside = sorted(self.path.parent.parent.glob("*"))
        others = [folder for folder in beside if CHAPTER.fullmatch(folder.name)]
        found: dict[Path, TestFile] = {self.path: self}
        waiting: list[TestFile] = [self]
        while waiting:
            for name in _imports(waiting.pop().tree):
                paths = [folder / f"{name}.py" for folder in (self.path.parent, *others)]
                path = next(filter(Path.is_file, paths), None)
                if path and path not in found:
                    found[path] = TestFile(path)
                    waiting.append(found[path])
        return list(found.values())[1:]

    def assertions(self) -> list[Assertion]:
        """Return all assertions."""
        return [
            Assertion(self.path, node.lineno, node.end_lineno or node.lineno, message)
            for node in ast.walk(self.tree)
            if isinstance(node, (ast.Assert, ast.Call))
            for message in _messages(node)
        ]

    def texts(self) -> set[Text]:
        """Return the texts of three words or more that a learner can read when a test fails.

        They are in assertions, in functions that return a string, and in the values of
        dictionaries, such as one message for each letter of a multiple-choice question.
        """
        said = [assertion.message for assertion in self.assertions()]
        others: list[ast.expr | None] = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef) and _returns_text(node):
                others += [part.value for part in ast.walk(node) if isinstance(part, ast.Return)]
            elif isinstance(node, ast.Dict):
                others += node.values
        found = [Text(self.path, *text) for node in said if node for text in _texts(node)]
        whole = [Text(self.path, *text) for node in others if node for text in _texts(node)]
        found += [text for text in whole if SENTENCE.match(text.template)]
        return {text for text in found if WORDS.search(text.template)}

    def hints(self) -> Iterator[tuple[Text, bool]]:
        """Yield each hint, and whether it is the last of its test."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.hint":
                for text in node.args:
                    said = Text(self.path, text.lineno, words_of(text))
                    yield said, text is node.args[-1]

    def first_asking(self) -> dict[str, ast.FunctionDef]:
        """Return, by name, the first test that uses this name from an answer.

        Learners see its hints until they have defined the name.
        """
        first: dict[str, ast.FunctionDef] = {}
        for name in self.tests:
            for asked in self._asked(name, set()):
                first.setdefault(asked, self.functions[name])
        return first

    def _asked(self, name: str, seen: set[str]) -> list[str]:
        """Return the attributes of ``kata`` that a function, its fixtures and its callees use."""
        if name not in self.functions or name in seen:
            return []
        seen.add(name)
        found = []
        for argument in self.functions[name].args.args:
            found += self._asked(argument.arg, seen)
        for node in ast.walk(self.functions[name]):
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "kata":
                found.append(node.attr)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                found += self._asked(node.func.id, seen)
        return found


def _imports(tree: ast.Module) -> Iterator[str]:
    """Yield the names of the modules that a file imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _messages(node: ast.Assert | ast.Call) -> Iterator[ast.expr | None]:
    if isinstance(node, ast.Assert):
        yield node.msg
    elif ast.unparse(node.func) in FAILING:
        yield node.args[0] if node.args else None


def words_of(node: ast.AST) -> str:
    """Return the fixed parts of a string expression."""
    parts = (part for part in ast.walk(node) if isinstance(part, ast.Constant))
    return "".join(part.value for part in parts if isinstance(part.value, str))


def _returns_text(function: ast.FunctionDef) -> bool:
    return function.returns is not None and ast.unparse(function.returns) == "str"


def _texts(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Return the texts in an expression, and the lines where they are written."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    elif isinstance(node, ast.JoinedStr):
        parts = [p.value if isinstance(p, ast.Constant) else HOLE for p in node.values]
        yield node.lineno, "".join(map(str, parts))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _texts(part.value)
    else:
        for child in ast.iter_child_nodes(node):
            yield from _texts(child)

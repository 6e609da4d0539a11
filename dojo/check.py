"""The rules that a contribution must keep, and what to do where one is broken."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dojo.catalogue import Kata, docstring
from dojo.report import relative

RIGHT, WRONG = 3, 5  # answers that a kata needs at least


@dataclass(frozen=True)
class Problem:
    """Something that a contributor has to mend.

    line: counted from 1.
    """

    path: Path
    line: int
    what: str
    remedy: str

    def text(self, start: Path) -> str:
        return f"{relative(self.path, start)}:{self.line}: {self.what}. {self.remedy}."


@dataclass(frozen=True)
class Expected:
    """What a wrong answer says of itself at the end of its docstring.

    test: the test function that must be the first to catch it.
    words: what the learner must then read.
    """

    test: str
    words: str

    @classmethod
    def of(cls, path: Path) -> Expected:
        found = {"Caught by": "", "The learner reads": ""}
        for line in docstring(path).splitlines():
            key, _, value = line.partition(": ")
            if key in found:
                found[key] = value.strip()
        return cls(found["Caught by"], found["The learner reads"])


def problems(kata: Kata) -> Iterator[Problem]:
    """Check what can be seen of a kata without running it."""
    sides = {
        kata.stub: "Write the stub, with a gap for each thing to do",
        kata.solution: "Write the reference answer: the stub with its gaps filled",
        kata.test: "Write the tests",
    }
    missing = [path for path in sides if not path.is_file()]
    yield from (Problem(path, 1, "missing", sides[path]) for path in missing)
    yield from _answers(kata)
    if not missing:
        yield from _differences(kata)
        yield from _stub(kata)


def _answers(kata: Kata) -> Iterator[Problem]:
    for side, files, least in (("right", kata.right(), RIGHT), ("wrong", kata.wrong(), WRONG)):
        if len(files) < least:
            yield Problem(
                kata.answers / side,
                1,
                f"{len(files)} {side} answers, where a kata has at least {least}",
                "Think of what learners really write",
            )
    for path in kata.wrong():
        expected = Expected.of(path)
        if not expected.test or not expected.words:
            yield Problem(
                path,
                1,
                "the docstring does not say what must catch this answer",
                'End it with "Caught by: test_..." and "The learner reads: ..."',
            )
    known = {*kata.right(), *kata.wrong()}
    for path in sorted(kata.answers.rglob("*.py")):
        if path not in known:
            yield Problem(path, 1, "stray file", "Move it to right/ or wrong/")


def _differences(kata: Kata) -> Iterator[Problem]:
    """Compare the stub's names, docstrings and signatures with the reference answer's."""
    stub, solution = _outline(kata.stub), _outline(kata.solution)
    for name, part in stub.items():
        if name not in solution:
            yield Problem(
                kata.stub, part.line, f"{name} is not in solutions/", "Give both the same"
            )
        elif part.text != solution[name].text:
            yield Problem(
                kata.solution,
                solution[name].line,
                f"docstring or signature of {name or 'the module'} differs from the stub's",
                "Make them the same",
            )
    for name, part in solution.items():
        own = name.startswith("_") or not part.is_function  # helpers and constants of its own
        if name not in stub and not own:
            yield Problem(
                kata.solution, part.line, f"{name} is not in katas/", "Give both the same"
            )


@dataclass(frozen=True)
class _Part:
    """A name that a file defines: the text to compare, and the line, counted from 1."""

    text: str
    line: int
    is_function: bool = True


def _outline(path: Path) -> dict[str, _Part]:
    """Return the module ("") and what it defines, by name."""
    tree = ast.parse(path.read_bytes())
    parts = {"": _Part(ast.get_docstring(tree) or "", 1)}
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            signature = ast.unparse(node).partition(":\n")[0]
            parts[node.name] = _Part(f"{signature}\n{ast.get_docstring(node)}", node.lineno)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            parts[node.targets[0].id] = _Part("", node.lineno, is_function=False)
    return parts


def _stub(kata: Kata) -> Iterator[Problem]:
    """A stub says why, what, where to read and what to run, in a screenful."""
    text = docstring(kata.stub)
    if f"\nRun:  pytest -k {kata.number}" not in text:
        yield Problem(
            kata.stub, 1, "no line that says what to run", f'Write "Run:  pytest -k {kata.number}"'
        )
    if "\nRead: https://spacy.io/" not in text:
        yield Problem(kata.stub, 1, "no page to read", 'Write "Read: https://spacy.io/..."')

"""The rules that a contribution must keep, and what to do where one is broken."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from dojo.beginnings import beginnings, unhelpful
from dojo.catalogue import STEM, Kata, docstring, katas, of_test
from dojo.report import relative

RIGHT, WRONG = 3, 5  # answers that a kata needs at least
TO_WRITE = re.compile(r"\bTO[ -]WRITE\b[ :]*(.*)")  # what the scaffold leaves for a contributor
TELLING = 3  # characters from which on a literal says more than a letter of a choice


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
    for path in (*(path for path in sides if path not in missing), *kata.right(), *kata.wrong()):
        yield from _to_write(path, beside=kata.stub)
    yield from _answers(kata)
    if not missing:
        yield from _differences(kata)
        yield from _stub(kata)
        yield from _given_away(kata)
        yield from _no_way_to_begin(kata)
    if kata.stub not in missing and kata.is_edited:
        remedy = f"Copy the stub there: cp {relative(kata.stub, kata.root)}"
        remedy += f" {relative(kata.original, kata.root)}"
        what = "missing" if not kata.original.is_file() else f"not what {kata.stub.name} is"
        yield Problem(kata.original, 1, what, remedy)
    page = _page(kata.root, kata.chapter)
    if f"]({kata.stub.name})" not in _read(page):
        yield Problem(page, 1, f"no row for {kata.stem}", f"Add one that links {kata.stub.name}")


def chapter_problems(root: Path, chapter: str) -> Iterator[Problem]:
    """Check a chapter's page, and that no file is there for nothing."""
    page = _page(root, chapter)
    text = _read(page)
    for lesson in sorted(page.parent.glob("*.md")):
        if lesson != page and f"]({lesson.name})" not in text:
            yield Problem(page, 1, f"no link to {lesson.name}", "Add its row to the table")
    for number, line in enumerate(text.splitlines(), 1):
        for name in re.findall(r"\]\(([^):#]+)\)", line):
            if not (page.parent / name).exists():
                yield Problem(page, number, f"a link to {name}, which is not there", "Mend it")
    yield from _strays(root, chapter)
    found = [kata for kata in katas(root) if kata.chapter == chapter]
    for before, kata in pairwise(found):
        if before.number == kata.number:
            what = f"{kata.number} is the number of {before.stem} too"
            yield Problem(kata.stub, 1, what, "Rename its four sides")


def _strays(root: Path, chapter: str) -> Iterator[Problem]:
    """Find what looks like a side of a kata and is none."""
    named = "Name it like k05_matcher_patterns, as the other sides of its kata"
    for folder in ("katas", "solutions"):
        for path in sorted((root / folder / chapter).glob("*.py")):
            if not STEM.fullmatch(path.stem):
                yield Problem(path, 1, "stray file", named)
    for path in sorted((root / "tests" / chapter).glob("test_k*.py")):
        if not of_test(path, root):
            yield Problem(path, 1, "stray file", named.replace("k05", "test_k05"))
    for path in sorted((root / "tests" / "answers" / chapter).glob("*")):
        if not path.is_dir() or not STEM.fullmatch(path.name):
            yield Problem(path, 1, "stray file", named)


def _page(root: Path, chapter: str) -> Path:
    return root / "katas" / chapter / "README.md"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _to_write(path: Path, beside: Path) -> Iterator[Problem]:
    """Find marks of the scaffold; one that stands in the stub too is said there."""
    known = () if path == beside else _read(beside).splitlines()
    for number, line in enumerate(_read(path).splitlines(), 1):
        found = TO_WRITE.search(line)
        if found and line not in known:
            what = found[1].strip(" \"'.,)") or line.partition("#")[0].strip()
            yield Problem(path, number, f"still to write: {what}", "Replace the mark by your own")


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
    known = {*kata.right(), *kata.wrong(), kata.original, kata.answers / "equivalent.json"}
    for path in sorted(kata.answers.rglob("*")):
        if path.is_file() and path not in known and path.suffix != ".pyc":
            yield Problem(path, 1, "stray file", "Move it to right/ or wrong/")


def _differences(kata: Kata) -> Iterator[Problem]:
    """Compare the stub's names, docstrings and signatures with the reference answer's."""
    stub, solution = _outline(kata.pristine), _outline(kata.solution)
    for name, part in stub.items():
        if name not in solution:
            yield Problem(
                kata.pristine, part.line, f"{name} is not in solutions/", "Give both the same"
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
    text = docstring(kata.pristine)
    if f"\nRun:  pytest -k {kata.number}" not in text:
        yield Problem(
            kata.pristine,
            1,
            "no line that says what to run",
            f'Write "Run:  pytest -k {kata.number}"',
        )
    if "\nRead: https://spacy.io/" not in text:
        yield Problem(kata.pristine, 1, "no page to read", 'Write "Read: https://spacy.io/..."')


def _given_away(kata: Kata) -> Iterator[Problem]:
    """Find words for the learner that hold a part of the reference which the stub does not.

    The last hint of a test is meant to be concrete, and may name a literal; no text may
    hold an expression.
    """
    stub, tree = _read(kata.pristine), ast.parse(_read(kata.solution))
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.Module)) and ast.get_docstring(node):
            node.body = node.body[1:]
    literals = {
        node.value.strip()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if len(node.value.strip()) >= TELLING and node.value.strip() not in stub
    }
    expressions = {
        _bare(ast.unparse(node))
        for node in ast.walk(tree)
        if isinstance(node, (ast.Call, ast.Compare, ast.BinOp, ast.Dict, ast.Subscript))
    }
    expressions = {text for text in expressions if len(text) > 12 and text not in _bare(stub)}
    for line, text, is_last in _texts(kata.test):
        for literal in sorted(literals):
            quote = "['\"`]" if literal.islower() and literal.isalpha() else r"\b"  # or a word
            if not is_last and re.search(f"{quote}{re.escape(literal)}{quote}", text):
                yield Problem(
                    kata.test,
                    line,
                    f"this names {literal!r}, which only the reference answer has",
                    "Keep it for the last hint, or describe it",
                )
        for expression in sorted(expressions):
            if expression in _bare(text):
                yield Problem(
                    kata.test,
                    line,
                    "this holds code of the reference answer",
                    "Describe it in words",
                )


def _no_way_to_begin(kata: Kata) -> Iterator[Problem]:
    """Find first hints that help only who has written something already."""
    for name, test in beginnings(kata.test):
        spoken_of = unhelpful(test)
        if spoken_of:
            what = f"the first hint on {name} speaks of {spoken_of!r}, which is not there yet"
            yield Problem(kata.test, test.lineno, what, "Say how to begin")


def _bare(code: str) -> str:
    return re.sub(r"\s", "", code).replace('"', "'")


def _texts(path: Path) -> Iterator[tuple[int, str, bool]]:
    """Return what a test file says to learners: line, text, and whether it is a last hint."""
    for node in ast.walk(ast.parse(_read(path))):
        if isinstance(node, ast.Assert) and node.msg:
            yield node.lineno, _words(node.msg), False
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.fail":
            yield from ((node.lineno, _words(text), False) for text in node.args)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.hint":
            for text in node.args:
                yield text.lineno, _words(text), text is node.args[-1]


def _words(node: ast.AST) -> str:
    """Return the fixed parts of a text."""
    parts = (part for part in ast.walk(node) if isinstance(part, ast.Constant))
    return "".join(part.value for part in parts if isinstance(part.value, str))

"""Check the rules for contributions, and say what to do if one is broken."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from dojo.contributing import mutant_record, promises, wording
from dojo.contributing.findings import Problem
from dojo.contributing.mutation import mutants
from dojo.contributing.test_file import TestFile
from dojo.model.catalogue import katas, of_test
from dojo.model.kata import STEM, Kata, docstring, relative
from dojo.model.variants import expected, right, wrong

LEAST = {"right": 2, "wrong": 3}  # answers that a kata needs to land
# The files in the folder of a kata's answers.
BY_HAND = ("right.py", "wrong.py", "stub.py", "promises.toml", "equivalent.json")
OF_ANSWERS = (*BY_HAND, "mutants.json", "to_do.json")
TO_WRITE = re.compile(r"\bTO[ -]WRITE\b[ :]*(.*)")  # placeholders of the scaffold


def problems(kata: Kata) -> Iterator[Problem]:
    """Check everything about a kata that does not require running it."""
    sides = {
        kata.stub: "Write the stub, with a gap for each thing to do",
        kata.solution: "Write the reference answer: the stub with its gaps filled",
        kata.test: "Write the tests",
    }
    missing = [path for path in sides if not path.is_file()]
    yield from (Problem(path, 1, "missing", sides[path]) for path in missing)
    there = [path for path in sides if path not in missing]
    answers = [kata.answers / "right.py", kata.answers / "wrong.py"]
    for path in (*there, *answers):
        yield from _placeholders(path, beside=kata.stub)
    yield from _answers(kata)
    written = [path for path in (*there, *answers) if path.is_file()]
    unreadable = [problem for path in written if (problem := _unreadable(path))]
    yield from unreadable
    if not missing and not unreadable:
        yield from _differences(kata)
        yield from _stub(kata)
        test = TestFile(kata.test)
        yield from wording.silent(test)
        yield from wording.vague(kata, test)
        yield from wording.spoilers(kata, test)
        yield from wording.no_way_to_begin(test)
        yield from _stale_explanations(kata)
        yield from promises.problems(kata, test.tests)
    if kata.stub not in missing and kata.is_edited:
        paths = f"{_shown(kata)} {relative(kata.original, kata.root)}"
        remedy = f"Copy the stub there: `cp {paths}`"
        what = "missing" if not kata.original.is_file() else f"not what {kata.stub.name} is"
        yield Problem(kata.original, 1, what, remedy)
    page = _page(kata.root, kata.chapter)
    if f"]({kata.stub.name})" not in _read(page):
        yield Problem(page, 1, f"no row for {kata.stem}", f"Add one that links {kata.stub.name}")


def _unreadable(path: Path) -> Problem | None:
    try:
        ast.parse(path.read_bytes())
    except SyntaxError as error:
        return Problem(
            path, error.lineno or 1, f"Python cannot read this: {error.msg}", "Correct it"
        )
    return None


def chapter_problems(root: Path, chapter: str) -> Iterator[Problem]:
    """Check the page of a chapter, and find stray files."""
    page = _page(root, chapter)
    text = _read(page)
    for lesson in sorted(page.parent.glob("*.md")):
        if lesson != page and f"]({lesson.name})" not in text:
            yield Problem(page, 1, f"no link to {lesson.name}", "Add its row to the table")
    for number, line in enumerate(text.splitlines(), 1):
        for name in re.findall(r"\]\(([^):#]+)\)", line):
            if not (page.parent / name).exists():
                yield Problem(page, number, f"a link to {name}, which is not there", "Correct it")
    yield from _strays(root, chapter)
    for path in sorted((root / "tests" / chapter).glob("*.py")):
        if not path.name.startswith("test_"):
            yield from wording.silent(TestFile(path))
    found = [kata for kata in katas(root) if kata.chapter == chapter]
    for before, kata in pairwise(found):
        if before.number == kata.number:
            what = f"{kata.number} is the number of {before.stem} too"
            yield Problem(kata.stub, 1, what, "Rename its four sides")


def _strays(root: Path, chapter: str) -> Iterator[Problem]:
    """Find files that look like part of a kata but are not."""
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


def _placeholders(path: Path, beside: Path) -> Iterator[Problem]:
    """Find placeholders of the scaffold, except those that the stub has too."""
    known = () if path == beside else _read(beside).splitlines()
    for number, line in enumerate(_read(path).splitlines(), 1):
        found = TO_WRITE.search(line)
        if found and line not in known:
            what = found[1].strip(" \"'.,)") or line.partition("#")[0].strip()
            yield Problem(path, number, f"still to write: {what}", "Replace the placeholder")


def _answers(kata: Kata) -> Iterator[Problem]:
    for side, answers in (("right", right(kata)), ("wrong", wrong(kata))):
        if len(answers) < LEAST[side]:
            what = f"{len(answers)} of at least {LEAST[side]} {side} answers"
            remedy = "Think of what learners really write"
            yield Problem(kata.answers / f"{side}.py", 1, what, remedy)
    for answer in wrong(kata):
        wanted = expected(answer)
        if not wanted.test or not wanted.words:
            yield Problem(
                answer.path,
                answer.line,
                f"the docstring of {answer.name} does not say what must catch it",
                'End it with "Caught by: test_..." and "The learner reads: ..."',
            )
    known = {kata.answers / name for name in OF_ANSWERS}
    for path in sorted(kata.answers.rglob("*")):
        if path.is_file() and path not in known and path.suffix != ".pyc":
            yield Problem(path, 1, "stray file", "Move it to right.py or wrong.py")


def _stale_explanations(kata: Kata) -> Iterator[Problem]:
    """Find explanations of what is no mutant, or no longer."""
    explained = mutant_record.equivalent(kata)
    known = {changed.name for changed in mutants(_read(kata.solution))} if explained else set()
    for name in sorted(set(explained) - known):
        yield Problem(kata.answers / "equivalent.json", 1, f"no mutant {name!r}", "Remove it")


def record_problems(kata: Kata) -> Iterator[Problem]:
    """Check that the mutants of a kata were judged by the current tests."""
    where, remedy = mutant_record.file(kata), f"Run `pytest --mutants {_shown(kata)}`"
    found = mutant_record.read(kata)
    if mutant_record.made(kata) == (0, 0):
        return
    if found is None:
        yield Problem(where, 1, "missing", remedy)
    elif not mutant_record.is_current(kata, found):
        what = "out of date, because the reference answer or the tests have changed"
        yield Problem(where, 1, what, remedy)
    elif not found.is_complete():
        yield Problem(
            where, 1, f"not all mutants and broken answers of {kata.stem} were caught", remedy
        )


def _shown(kata: Kata) -> str:
    """Return the path of a kata's stub; pytest collects it sooner than what -k matches."""
    return relative(kata.stub, kata.root)


def _differences(kata: Kata) -> Iterator[Problem]:
    """Compare the stub's names, docstrings and signatures with the reference answer's."""
    stub, solution = _outline(kata.pristine), _outline(kata.solution)
    for name, part in stub.items():
        if name not in solution:
            yield Problem(
                kata.pristine, part.line, f"{name} is not in solutions/", "Give both the same"
            )
            continue
        theirs = solution[name]
        for what, mine, other in (
            ("docstring", part.docstring, theirs.docstring),
            ("signature", part.signature, theirs.signature),
        ):
            if mine != other:
                yield Problem(
                    kata.solution,
                    theirs.line,
                    f"the {what} of {name or 'the module'} differs from the stub's",
                    "Make them the same",
                )
    for name, part in solution.items():
        own = name.startswith("_") or not part.is_function  # private helpers and constants
        if name not in stub and not own:
            yield Problem(
                kata.solution, part.line, f"{name} is not in katas/", "Give both the same"
            )


@dataclass(frozen=True)
class _Part:
    """A definition in a file; the line is counted from 1."""

    line: int
    docstring: str = ""
    signature: str = ""
    is_function: bool = False


def _outline(path: Path) -> dict[str, _Part]:
    """Return the definitions in a file by name; "" is the module itself."""
    tree = ast.parse(path.read_bytes())
    parts = {"": _Part(1, ast.get_docstring(tree) or "")}
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            signature = ast.unparse(node).partition(":\n")[0]
            text = ast.get_docstring(node) or ""
            parts[node.name] = _Part(node.lineno, text, signature, is_function=True)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            parts[node.targets[0].id] = _Part(node.lineno)
    return parts


def _stub(kata: Kata) -> Iterator[Problem]:
    """Check that a stub says what to read and what to run."""
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

r"""Compare the promises of a stub with the tests and wrong answers of its kata.

The folder of a kata's answers contains ``promises.toml``::

    background = ["Labelling comments by hand is slow."]

    [[promise]]
    words = "Match \"iPhone X\" however it is capitalised."
    tests = ["test_iphone_x_is_found_in_any_capitals"]
    broken_by = ["capitals_compared"]

Promises and background together must cover every word of the stub: its module docstring (without
the title, ``Read:`` and ``Run:``), its comments, and the docstring and return type of each
function, as in "iphone_x -> Pattern".
"""

from __future__ import annotations

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dojo.contributing.findings import Problem, flat
from dojo.contributing.test_file import TestFile
from dojo.model.kata import Kata
from dojo.model.sources import tree
from dojo.model.variants import expected, wrong

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # a dependency of pytest if Python lacks tomllib

POINTERS = ("Read:", "Run:")  # docstring lines that promise nothing
KEYS = {"words": str, "tests": list, "broken_by": list}


@dataclass(frozen=True)
class Promise:
    """Words of a stub, the tests that check them, and wrong answers that break only them."""

    words: str
    tests: tuple[str, ...]
    broken_by: tuple[str, ...]


@dataclass
class Passage:
    """A docstring, comment or return type in a stub.

    Attributes:
        line: The first line, counted from 1.
        text: The text, with single spaces.
        is_covered: For each character, whether a promise or the background contains it.
    """

    line: int
    text: str
    is_covered: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        self.text = flat(self.text)
        self.is_covered = [False] * len(self.text)

    def cover(self, words: str) -> bool:
        """Mark words that are not marked yet as covered; return whether they were found."""
        start = self.text.find(words)
        while start >= 0:
            place = slice(start, start + len(words))
            if not any(self.is_covered[place]):
                self.is_covered[place] = [True] * len(words)
                return True
            start = self.text.find(words, start + 1)
        return False

    def left(self) -> list[str]:
        """Return the uncovered parts that contain words."""
        pairs = zip(self.text, self.is_covered, strict=True)
        rest = "".join("\0" if covered else letter for letter, covered in pairs)
        return [part.strip() for part in rest.split("\0") if re.search(r"\w", part)]


def file(kata: Kata) -> Path:
    """Return the path of the promises of a kata."""
    return kata.answers / "promises.toml"


def read(kata: Kata) -> tuple[list[Promise], list[str]]:
    """Return the promises of a kata, and the words of its stub that promise nothing.

    Raises:
        OSError: There is no file.
        ValueError: The file is malformed; the text says why.
    """
    data = tomllib.loads(file(kata).read_text(encoding="utf-8"))
    odd = sorted(set(data) - {"background", "promise"})
    if odd:
        raise ValueError(f"{odd[0]!r} is neither background nor promise")
    return [_promise(entry) for entry in data.get("promise", [])], data.get("background", [])


def _promise(entry: dict[str, Any]) -> Promise:
    for key in sorted(set(entry) ^ set(KEYS)):
        state = "missing from" if key in KEYS else "not a key of"
        raise ValueError(f"{key!r} is {state} the promise {entry.get('words', '')!r}")
    return Promise(entry["words"], tuple(entry["tests"]), tuple(entry["broken_by"]))


def passages(stub: Path) -> list[Passage]:
    """Return all text in a stub that is for learners, in order."""
    source = stub.read_bytes()
    module = tree(source)
    found = [Passage(1, _without_pointers(ast.get_docstring(module) or ""))]
    for node in module.body:
        if isinstance(node, ast.FunctionDef):
            arrow = f"{node.name} -> {ast.unparse(node.returns)}" if node.returns else node.name
            found.append(Passage(node.lineno, arrow))
            found.append(Passage(node.lineno, ast.get_docstring(node) or ""))
    found += _comments(source)
    return sorted(found, key=lambda passage: passage.line)


def _without_pointers(docstring: str) -> str:
    """Omit the title and the ``Read:`` and ``Run:`` lines of a docstring."""
    lines = docstring.splitlines()[1:]
    return "\n".join(line for line in lines if not line.startswith(POINTERS))


def _comments(source: bytes) -> Iterator[Passage]:
    """Return the comments; consecutive comment lines are one passage."""
    found: list[tuple[int, str]] = []
    last = 0
    for token in tokenize.tokenize(io.BytesIO(source).readline):
        if token.type == tokenize.COMMENT:
            text, line = token.string.lstrip("# "), token.start[0]
            is_more = last == line - 1 and token.line.lstrip().startswith("#")
            if is_more:
                found[-1] = found[-1][0], f"{found[-1][1]} {text}"
            else:
                found.append((line, text))
            last = line if token.line.lstrip().startswith("#") else 0
    return (Passage(line, text) for line, text in found)


def problems(kata: Kata, tests: list[str]) -> Iterator[Problem]:
    """Compare the promises of a kata with its stub, its wrong answers and its test names."""
    where = file(kata)
    try:
        promises, background = read(kata)
    except FileNotFoundError:
        remedy = "Write down what each sentence of the stub promises, and which tests check it"
        yield Problem(where, 1, "missing", remedy)
        return
    except ValueError as error:
        yield Problem(where, 1, str(error), "CONTRIBUTING.md shows what a promise looks like")
        return
    said = passages(kata.pristine)
    # The longest first; otherwise, a short one could match in the middle of a longer one.
    for words in sorted([*background, *(p.words for p in promises)], key=len, reverse=True):
        if not any(passage.cover(flat(words)) for passage in said):
            what = f"the stub does not say {flat(words)!r}"
            yield Problem(where, _line_of(where, words), what, "Use the words of the stub")
    for passage in said:
        for left in passage.left():
            what = f"no promise has these words: {left!r}"
            remedy = f"Add one with its tests to {where.name}, or add them to its background"
            yield Problem(kata.pristine, passage.line, what, remedy)
    yield from _unchecked(kata, promises, tests)


def _unchecked(kata: Kata, promises: list[Promise], tests: list[str]) -> Iterator[Problem]:
    where = file(kata)
    caught_by = {variant.name: expected(variant).test for variant in wrong(kata)}
    for promise in promises:
        yield from _faults(where, promise, tests, caught_by)
    checked = {test for promise in promises for test in promise.tests}
    for test in tests:
        if test not in checked:
            what = f"{test} checks nothing that the stub promises"
            yield Problem(where, 1, what, "Add it to a promise, or remove the test")


def _faults(
    where: Path, promise: Promise, tests: Sequence[str], caught_by: Mapping[str, str]
) -> Iterator[Problem]:
    """Find what is wrong with one promise.

    Args:
        where: The file that contains it.
        promise: The promise.
        tests: The names of all tests of the kata.
        caught_by: The test that catches each wrong answer.
    """
    line = _line_of(where, promise.words)
    if not promise.tests or not promise.broken_by:
        what = f"nothing shows that {promise.words!r} is checked"
        yield Problem(where, line, what, "Name tests, and a wrong answer that breaks just this")
    for test in promise.tests:
        if test not in tests:
            yield Problem(where, line, f"there is no test {test}", "Correct the name")
    for name in promise.broken_by:
        if name not in caught_by:
            yield Problem(where, line, f"there is no wrong answer {name}", "Correct the name")
        elif caught_by[name] not in promise.tests:
            what = f"{name} is caught by {caught_by[name]}, which does not check this promise"
            yield Problem(where, line, what, "Name it there, or name another wrong answer")


def _line_of(path: Path, words: str) -> int:
    """Return the line, counted from 1, that contains the start of some words; 1 if none does."""
    beginning = words.strip().splitlines()[0][:40] if words.strip() else ""
    lines = path.read_text(encoding="utf-8").splitlines()
    escaped = beginning.replace('"', '\\"')
    return next((n for n, line in enumerate(lines, 1) if beginning in line or escaped in line), 1)


def figures(katas: list[Kata]) -> str:
    """Return how many promises have a test and a wrong answer, as m of n."""
    kept = total = 0
    for kata in katas:
        try:
            promises, _ = read(kata)
            tests = TestFile(kata.test).tests
        except (OSError, ValueError, SyntaxError):
            continue
        total += len(promises)
        caught_by = {variant.name: expected(variant).test for variant in wrong(kata)}
        kept += sum(not any(_faults(file(kata), p, tests, caught_by)) for p in promises)
    return f"{kept} of {total} promises with a test and a wrong answer that breaks them"

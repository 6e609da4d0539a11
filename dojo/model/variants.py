"""Find the answers that test a kata's tests: stub, reference answer, right and wrong answers.

Each right or wrong answer is a class that is never instantiated. Its body runs as a module on top
of the reference answer and can use its names, so it contains only what differs::

    class like_num:
        \"\"\"LIKE_NUM also accepts "ten" and "1,000".

        Caught by: test_number_must_be_written_in_digits
        The learner reads: LIKE_NUM fits it, but it does not consist of digits
        \"\"\"

        def iphone_number() -> Pattern:
            return [{"LOWER": "iphone"}, {"LIKE_NUM": True}]
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dojo.model.kata import Kata
from dojo.model.sources import NO_TREE, tree

Kind = Literal["stub", "reference", "right", "wrong", "probe", "broken", "mutant"]
CAUGHT, READS = "Caught by:", "The learner reads:"


@dataclass(frozen=True)
class Variant:
    """An answer that tests the tests of a kata.

    Attributes:
        kind: The kind of answer.
        name: The name among answers of the same kind; "" for the stub and the reference.
        path: The file that contains it.
        part: The class that contains it; "" for the whole file.
        line: The first line, counted from 1.
    """

    kind: Kind
    name: str
    path: Path
    part: str = ""
    line: int = 1

    @property
    def id(self) -> str:
        """The ID in test names and for ``pytest -k``, such as "wrong/like_num"."""
        return f"{self.kind}/{self.name}" if self.name else self.kind

    @property
    def is_change(self) -> bool:
        """Whether it runs on top of the reference answer and contains only what differs."""
        return bool(self.name)


@dataclass(frozen=True)
class Expected:
    """The expectations at the end of a wrong answer's docstring.

    Attributes:
        test: The test function that must be the first to catch it.
        words: The words that must be in the message.
        test_line: The line that names the test, counted from 1.
        words_line: The line that quotes the words, counted from 1.
    """

    test: str
    words: str
    test_line: int
    words_line: int


def handwritten(kata: Kata) -> list[Variant]:
    """Return the handwritten answers to a kata."""
    sides = [Variant("stub", "", kata.pristine), Variant("reference", "", kata.solution)]
    return [*sides, *right(kata), *wrong(kata)]


def right(kata: Kata) -> list[Variant]:
    """Return the answers that the tests must accept."""
    return list(_parts("right", kata.answers / "right.py"))


def wrong(kata: Kata) -> list[Variant]:
    """Return the answers that the tests must reject."""
    return list(_parts("wrong", kata.answers / "wrong.py"))


def _parts(kind: Kind, path: Path) -> Iterator[Variant]:
    try:
        body = tree(path.read_bytes()).body
    except (OSError, *NO_TREE):
        return
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield Variant(kind, node.name, path, node.name, node.lineno)


def body_of(source: bytes, part: str) -> ast.Module:
    """Return a file, or one answer in it, as a module with the line numbers of the file.

    Raises:
        KeyError: There is no such part.
        SyntaxError: Python cannot parse the file.
    """
    module = tree(source)
    if not part:
        return module
    for node in module.body:
        if isinstance(node, ast.ClassDef) and node.name == part:
            return ast.Module(node.body, type_ignores=[])
    raise KeyError(part)


def expected(variant: Variant) -> Expected:
    """Return the expectations of a wrong answer; "" for what its docstring leaves out."""
    found = dict.fromkeys((CAUGHT, READS), ("", variant.line))
    body = body_of(variant.path.read_bytes(), variant.part).body
    text = body[0] if body else None
    if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant):
        for number, line in enumerate(str(text.value.value).splitlines(), text.lineno):
            for key in found:
                if line.strip().startswith(key) and not found[key][0]:
                    found[key] = line.strip().removeprefix(key).strip(), number
    (test, test_line), (words, words_line) = found[CAUGHT], found[READS]
    return Expected(test, words, test_line, words_line)

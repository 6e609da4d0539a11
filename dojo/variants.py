"""The answers that the tests of a kata are tried on: its stub, its reference, right and wrong ones.

Right and wrong answers are in two files, each in a class of its own that is never created: its
body is run as a module, on top of the reference answer, whose names it sees.  So it says only
what is different::

    class like_num:
        \"\"\"LIKE_NUM also says yes to "ten" and to "1,000".

        Caught by: test_number_must_be_written_in_digits
        The learner reads: the last token has not only digits
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

from dojo.catalogue import Kata
from dojo.sources import NO_TREE, tree

Kind = Literal["stub", "reference", "right", "wrong", "broken", "mutant"]
CAUGHT, READS = "Caught by:", "The learner reads:"


@dataclass(frozen=True)
class Variant:
    """An answer that the tests of a kata are tried on.

    name: among those of its kind; "" for the stub and the reference.
    path: the file that holds it.
    part: the class in that file which holds it; "" where the whole file does.
    line: where it begins, counted from 1.
    """

    kind: Kind
    name: str
    path: Path
    part: str = ""
    line: int = 1

    @property
    def id(self) -> str:
        """What ``pytest -k`` and a test's name call it: "wrong/like_num"."""
        return f"{self.kind}/{self.name}" if self.name else self.kind

    @property
    def is_change(self) -> bool:
        """Whether it is run on top of the reference answer, and holds only what is different."""
        return bool(self.name)


@dataclass(frozen=True)
class Expected:
    """What a wrong answer says of itself at the end of its docstring.

    test: the test function that must be the first to catch it.
    words: what the learner must then read.
    test_line, words_line: where it says so, counted from 1.
    """

    test: str
    words: str
    test_line: int
    words_line: int


def given(kata: Kata) -> list[Variant]:
    """Return the answers to a kata that somebody wrote."""
    sides = [Variant("stub", "", kata.pristine), Variant("reference", "", kata.solution)]
    return [*sides, *right(kata), *wrong(kata)]


def right(kata: Kata) -> list[Variant]:
    """Return the answers that its tests must accept."""
    return list(_parts("right", kata.answers / "right.py"))


def wrong(kata: Kata) -> list[Variant]:
    """Return the answers that its tests must reject."""
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
    """Return a file, or the part of it that holds one answer, as a module.

    Its lines are those of the file.

    Raises KeyError if there is no such part, SyntaxError where Python cannot read the file.
    """
    module = tree(source)
    if not part:
        return module
    for node in module.body:
        if isinstance(node, ast.ClassDef) and node.name == part:
            return ast.Module(node.body, type_ignores=[])
    raise KeyError(part)


def expected(variant: Variant) -> Expected:
    """Return what a wrong answer says of itself; "" for what it does not say."""
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

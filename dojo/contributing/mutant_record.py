"""Store the results of ``pytest --mutants``, which is slow, for each kata.

The file mutants.json in the folder of a kata's answers is out of date when the code of the
reference answer or the tests changes. Comments, docstrings, hints and messages do not count.
"""

from __future__ import annotations

import ast
import functools
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from dojo.contributing.mutation import broken, is_docstring, mutants
from dojo.contributing.test_file import TestFile
from dojo.model.kata import Kata

FOR_READERS = {"pytest.mark.hint", "pytest.fail"}  # their arguments change no verdict
NOT_IN_ALL = {"kind", "type_comment", "type_params"}  # fields that only some Pythons have


@dataclass(frozen=True)
class Record:
    """The results of the answers that are generated from a reference answer.

    Attributes:
        mutants: The number of mutants.
        noticed: The number of mutants that a test noticed.
        equivalent: The number of mutants that no test can notice, according to equivalent.json.
        broken: The number of broken answers.
        rejected: The number of broken answers that a test rejected.
        depends_on: A digest of the code that produced these results.
    """

    mutants: int
    noticed: int
    equivalent: int
    broken: int
    rejected: int
    depends_on: str

    def is_complete(self) -> bool:
        """Return whether nothing was accepted without a reason."""
        return self.noticed + self.equivalent == self.mutants and self.rejected == self.broken


def equivalent(kata: Kata) -> dict[str, str]:
    """Return the mutants that no test can notice, each with the reason."""
    path = kata.answers / "equivalent.json"
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def file(kata: Kata) -> Path:
    """Return the path of the record of a kata."""
    return kata.answers / "mutants.json"


def read(kata: Kata) -> Record | None:
    """Return the record of a kata, or None if there is none."""
    try:
        text = file(kata).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    return Record(**json.loads(text))


def write(kata: Kata, record: Record) -> None:
    """Store the record of a kata."""
    path = file(kata)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(record), indent=2) + "\n", encoding="utf-8")


def is_current(kata: Kata, record: Record) -> bool:
    """Return whether a record matches the current answer, tests and mutants."""
    return (record.mutants, record.broken) == made(kata) and record.depends_on == digest(kata)


def made(kata: Kata) -> tuple[int, int]:
    """Return how many mutants and broken answers a kata has.

    Both numbers are 0 if its reference answer cannot be read.
    """
    try:
        return _made_of(kata.solution.read_text(encoding="utf-8"))
    except (OSError, SyntaxError):
        return 0, 0


@functools.cache
def _made_of(source: str) -> tuple[int, int]:
    return len(list(mutants(source))), len(list(broken(source)))


def digest(kata: Kata) -> str:
    """Return a digest that changes when the mutants of a kata may be judged differently."""
    tests = [kata.test.parent / "conftest.py"]
    if kata.test.exists():
        tests += [kata.test, *(file.path for file in TestFile(kata.test).imported())]
    paths = [path for path in (kata.solution, *sorted(tests)) if path.exists()]
    shapes = [_shape(ast.parse(path.read_bytes())) for path in paths]
    return hashlib.sha256("\n".join(shapes).encode()).hexdigest()[:16]


def _shape(node: object) -> str:
    """Return a part of a syntax tree in a form that is the same in all versions of Python."""
    if isinstance(node, list):
        return f"[{' '.join(_shape(part) for part in node if not is_docstring(part))}]"
    if isinstance(node, ast.AST):
        return f"{type(node).__name__}({' '.join(_fields(node))})"
    return repr(node)


def _fields(node: ast.AST) -> Iterator[str]:
    left_out = set(NOT_IN_ALL)
    if isinstance(node, ast.Assert):
        left_out.add("msg")
    if isinstance(node, ast.Call) and ast.unparse(node.func) in FOR_READERS:
        left_out.add("args")
    if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("dojo."):
        left_out.add("module")  # where the harness keeps a name matters to no answer
    for name, value in ast.iter_fields(node):
        if value not in (None, []) and name not in left_out:
            yield f"{name}={_shape(value)}"


def figures(katas: Iterable[Kata]) -> list[str]:
    """Return the total results of some katas, as m of n."""
    total: Counter[str] = Counter()
    for kata in katas:
        mutants, broken = made(kata)
        found = read(kata) or Record(mutants, 0, 0, broken, 0, depends_on="")
        total.update({key: value for key, value in asdict(found).items() if key != "depends_on"})
    count = total["mutants"] - total["equivalent"]
    beside = f", {total['equivalent']} equivalent" if total["equivalent"] else ""
    return [
        f"{total['noticed']} of {count} mutants noticed{beside} (recorded)",
        f"{total['rejected']} of {total['broken']} broken answers rejected (recorded)",
    ]

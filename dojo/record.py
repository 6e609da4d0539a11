"""Keeps what ``pytest --mutants`` last found of each kata, because that takes long.

The file mutants.json beside the answers of a kata is out of date when the reference answer or
the tests do something else than they did then; comments, docstrings, hints and what an assertion
says do not matter.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from dojo.catalogue import Kata
from dojo.mutate import broken, is_docstring, mutants

FOR_READERS = {"pytest.mark.hint", "pytest.fail"}  # what these are given changes no verdict
NOT_IN_ALL = {"kind", "type_comment", "type_params"}  # fields that some versions of Python add


@dataclass(frozen=True)
class Record:
    """What became of the answers that are made from a reference answer.

    noticed, equivalent: of the mutants, those that a test noticed, and those of which
        equivalent.json says that none can.
    rejected: of the broken ones.
    depends_on: a digest of what this was found with.
    """

    mutants: int
    noticed: int
    equivalent: int
    broken: int
    rejected: int
    depends_on: str

    def is_complete(self) -> bool:
        """Say whether nothing was accepted without a reason."""
        return self.noticed + self.equivalent == self.mutants and self.rejected == self.broken


def file(kata: Kata) -> Path:
    """Return where the record of a kata is kept."""
    return kata.answers / "mutants.json"


def read(kata: Kata) -> Record | None:
    """Return what was found last of a kata, None if nothing was."""
    try:
        text = file(kata).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    return Record(**json.loads(text))


def write(kata: Kata, record: Record) -> None:
    """Keep what was found of a kata."""
    path = file(kata)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(record), indent=2) + "\n", encoding="utf-8")


def is_current(kata: Kata, record: Record) -> bool:
    """Say whether a record was found with the answer, the tests and the mutants of now."""
    return (record.mutants, record.broken) == made(kata) and record.depends_on == digest(kata)


def made(kata: Kata) -> tuple[int, int]:
    """Return how many mutants and how many broken answers are made of a kata.

    None, as long as its reference answer cannot be read.
    """
    try:
        source = kata.solution.read_text(encoding="utf-8")
        return len(list(mutants(source))), len(list(broken(source)))
    except (OSError, SyntaxError):
        return 0, 0


def digest(kata: Kata) -> str:
    """Return what is the same for as long as the mutants of a kata will be judged the same."""
    tests = {kata.test.parent / "conftest.py"}
    _add_imported(kata.test, tests)
    paths = [path for path in (kata.solution, *sorted(tests)) if path.exists()]
    shapes = [_shape(ast.parse(path.read_bytes())) for path in paths]
    return hashlib.sha256("\n".join(shapes).encode()).hexdigest()[:16]


def _add_imported(path: Path, found: set[Path]) -> None:
    """Add a test file, and the modules beside it that it imports."""
    if path.exists() and path not in found:
        found.add(path)
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.ImportFrom):
                _add_imported(path.parent / f"{node.module}.py", found)


def _shape(node: object) -> str:
    """Return a part of a program in a form that is the same in all versions of Python."""
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
    for name, value in ast.iter_fields(node):
        if value not in (None, []) and name not in left_out:
            yield f"{name}={_shape(value)}"


def figures(katas: Iterable[Kata]) -> list[str]:
    """Return what was found of some katas together, as m of n."""
    total: Counter[str] = Counter()
    for kata in katas:
        mutants, broken = made(kata)
        found = read(kata) or Record(mutants, 0, 0, broken, 0, depends_on="")
        total.update({key: value for key, value in asdict(found).items() if key != "depends_on"})
    count = total["mutants"] - total["equivalent"]
    beside = f", beside {total['equivalent']} that none can notice" if total["equivalent"] else ""
    return [
        f"{total['noticed']} of {count} mutants noticed{beside} (recorded)",
        f"{total['rejected']} of {total['broken']} broken answers rejected (recorded)",
    ]

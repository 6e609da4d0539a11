"""Find the tests that some wrong answers cannot change, so that they need not run on each of them.

A probe is the reference answer with gaps in the place of all that these answers define anew. The
tests before the first one that meets a gap use none of it, so their verdict on these answers is
their verdict on the reference answer.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from pathlib import Path

from dojo.judging.gaps import GAP
from dojo.model import variants
from dojo.model.kata import Kata
from dojo.model.sources import DEFINITIONS
from dojo.model.variants import Variant, body_of

FEWEST = 2  # wrong answers for which a probe saves time


class Probes:
    """The probes of all katas, and what they have found."""

    def __init__(self) -> None:
        self._of: dict[Variant, Variant] = {}  # by the wrong answers that they serve
        self._names: dict[tuple[Kata, str], str] = {}
        self._met: dict[Variant, list[str]] = defaultdict(list)  # tests; a gap stopped the last
        self._begun: set[Variant] = set()

    def among(self, kata: Kata, answers: Sequence[Variant], folder: Path) -> list[Variant]:
        """Make the probes of a kata.

        Args:
            kata: The kata.
            answers: Its answers.
            folder: Where to write the probes.

        Returns:
            The answers, with each probe before those that it serves.
        """
        ordered = dict.fromkeys(answers)
        for probe, served in _planned(kata, folder).items():
            for answer in served:
                del ordered[answer]
                self._of[answer] = probe
                self._names[kata, answer.id] = probe.id
            ordered.update(dict.fromkeys([probe, *served]))
        return list(ordered)

    def name(self, kata: Kata, answer: str) -> str:
        """Return the ID of the probe that serves the answer with an ID, or this ID."""
        return self._names.get((kata, answer), answer)

    def note(self, probe: Variant, test: str) -> None:
        """Record that a test has run on a probe; only the last one may have met a gap."""
        self._met[probe].append(test)

    def know(self, answer: Variant | None, test: str) -> bool:
        """Return whether a test gives an answer the verdict of the reference answer.

        After the first test that does not, all must run: that one may have effects.
        """
        if answer is None or answer not in self._of or answer in self._begun:
            return False
        if test in self._met[self._of[answer]][:-1]:
            return True
        self._begun.add(answer)
        return False


def _planned(kata: Kata, folder: Path) -> dict[Variant, list[Variant]]:
    """Write the probes of a kata; return the wrong answers that each of them serves."""
    functions = _functions(kata)
    groups: defaultdict[frozenset[str], list[Variant]] = defaultdict(list)
    for answer in variants.wrong(kata):
        groups[_changed(answer, functions)].append(answer)
    found = {}
    for names, answers in groups.items():
        if names and len(answers) >= FEWEST:
            name = "+".join(sorted(names))
            path = folder / f"{name}.py"
            path.write_text("".join(functions[one] for one in sorted(names)), encoding="utf-8")
            found[Variant("probe", name, path)] = answers
    return found


def _functions(kata: Kata) -> dict[str, str]:
    """Return the names that a reference answer defines, each with the source of a gap.

    There are none if it may define others, such as in a block.
    """
    try:
        body = ast.parse(kata.solution.read_bytes()).body
    except (OSError, SyntaxError):
        return {}
    gaps = {}
    for statement in body:
        names = list(_names(statement))
        if not all(names) or not (names or isinstance(statement, ast.Expr)):
            return {}
        is_function = isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef))
        for name in names:
            gaps[name] = (
                f"def {name}(*_, **__):\n    raise NotImplementedError\n"
                if is_function
                else f"{name} = {GAP}\n"
            )
    return gaps


def _changed(answer: Variant, known: Container[str]) -> frozenset[str]:
    """Return which known names an answer changes; none of them if it may change anything else."""
    names: set[str] = set()
    for statement in body_of(answer.path.read_bytes(), answer.part).body:
        is_text = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        mine = set(_names(statement))
        changes_part = not all(isinstance(target, ast.Name) for target in _targets(statement))
        if not (mine or is_text) or (changes_part and not all(name in known for name in mine)):
            return frozenset()
        names |= mine
    return frozenset(name for name in names if name in known)


def _names(statement: ast.stmt) -> Iterator[str]:
    """Yield the names that a statement of a module defines, imports or changes."""
    if isinstance(statement, DEFINITIONS):
        yield statement.name
    elif isinstance(statement, (ast.Import, ast.ImportFrom)):
        yield from (name.asname or name.name.partition(".")[0] for name in statement.names)
    else:
        yield from map(_base, _targets(statement))


def _targets(statement: ast.stmt) -> list[ast.expr]:
    """Return what a statement assigns to."""
    if isinstance(statement, ast.Assign):
        return statement.targets
    return [statement.target] if isinstance(statement, (ast.AnnAssign, ast.AugAssign)) else []


def _base(target: ast.expr) -> str:
    """Return the name that an assignment changes: x for x, x[0] and x.y; "" for several names."""
    while isinstance(target, (ast.Attribute, ast.Subscript)):
        target = target.value
    return target.id if isinstance(target, ast.Name) else ""

"""Turns verdicts into the lines that a learner reads.  Nothing here prints."""

from __future__ import annotations

import re
import shlex
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

from dojo.catalogue import Kata, advice, lesson_of
from dojo.explain import Verdict
from dojo.ruler import MARGIN

Style = Literal["", "title", "done", "open", "to do", "path", "keys"]
BAR = 30  # columns
EXERCISE = 16  # columns for the exercise of the course
PRINTED = 8  # rows of an answer's own output
# How the field writes what stands in the names of tests, which are lower case.
TERMS = {
    "docbin": "DocBin",
    "english": "English",
    "f score": "F-score",
    "iphone x": "iPhone X",
    "ner": "NER",
    "python": "Python",
    "spacy": "spaCy",
}
TERM = re.compile(rf"\b({'|'.join(TERMS)})(?=s?\b)")
COLOUR = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")  # what spaCy prints for a terminal, also elsewhere


class Line(NamedTuple):
    """A line of text and what it is; a terminal may show that as colour."""

    text: str = ""
    style: Style = ""


@dataclass(frozen=True)
class Outcome:
    """What one test said of one kata.

    test: the test function's name.
    path: the file that was judged.
    hints: what the test has to offer, vague first.
    printed: what went to standard output while the test ran.
    reason: why what passes this test is right, where that is not in the answer itself.
    """

    kata: Kata
    test: str
    verdict: Verdict
    path: str
    hints: tuple[str, ...] = ()
    printed: str = ""
    reason: str = ""

    def to_data(self) -> dict[str, Any]:
        """Return plain values, which can travel to another process."""
        kata, verdict = [self.kata.chapter, self.kata.stem], vars(self.verdict)
        return vars(self) | {"kata": kata, "verdict": verdict}

    @classmethod
    def of_data(cls, data: Mapping[str, Any], root: Path) -> Outcome:
        """Return the Outcome that ``to_data`` made these values of."""
        return cls(
            Kata(root, *data["kata"]),
            data["test"],
            Verdict(**data["verdict"] | {"hints": tuple(data["verdict"]["hints"])}),
            data["path"],
            tuple(data["hints"]),
            data["printed"],
            data["reason"],
        )


@dataclass(frozen=True)
class Progress:
    """The outcomes of one kata's tests, in the order of its test file.

    whole: whether all of its tests were run.
    """

    kata: Kata
    outcomes: Sequence[Outcome]
    whole: bool = True

    @property
    def passed(self) -> int:
        return sum(o.verdict.state == "passed" for o in self.outcomes)

    @property
    def is_done(self) -> bool:
        return self.passed == len(self.outcomes)

    @property
    def state(self) -> Literal["done", "open", "to do", ""]:
        """Where the kata stands; "" if none of its tests was run."""
        if not self.outcomes:
            return ""
        if self.is_done and self.whole:
            return "done"
        if all(o.verdict.state == "to do" for o in self.outcomes):
            return "to do"
        return "open"

    @property
    def first_open(self) -> Outcome | None:
        """The first test that failed; where none did, the first still to do."""
        states = ("failed", "to do")
        wanted = [o for state in states for o in self.outcomes if o.verdict.state == state]
        return wanted[0] if wanted else None


def kata_line(progress: Progress, width: int, exercise: str | None = None) -> Line:
    """Return a kata's line: its number and title, its state, how many of its tests pass.

    exercise: of the course, for a column of its own.
    """
    kata = progress.kata
    counts = f"{progress.passed:3} of {len(progress.outcomes)}" if progress.outcomes else ""
    state = f"{progress.state:7}{counts:10}".rstrip()
    column = ""
    if exercise is not None:
        column = f"  {textwrap.shorten(exercise, EXERCISE, placeholder='...'):{EXERCISE}}"
    room = max(10, width - len(kata.number) - 2 - len(column) - 2 - 7 - 10)
    title = textwrap.shorten(kata.title, room, placeholder="...")
    return Line(f"{kata.number}  {title:{room}}{column}  {state}".rstrip(), progress.state)


def bar(done: int, total: int, unknown: int = 0) -> Line:
    """Return a progress bar that says in words what it shows.

    unknown: how many katas have not been looked at yet, and may be done as well.
    """
    filled = BAR * done // total if total else 0
    left = f", {unknown} not looked at yet" if unknown else ""
    text = f"[{'#' * filled}{'-' * (BAR - filled)}] {done} of {total} katas done{left}"
    return Line(text, "title")


def next_step(all_progress: Sequence[Progress], hints: int, width: int) -> list[Line]:
    """Return what to do next: the first open kata and the one expectation to meet now.

    hints: how many of its hints to show.
    """
    progress = first_open(all_progress)
    outcome = progress.first_open
    return _open(progress, outcome, hints, width) if outcome else _all_done(all_progress, width)


def first_open(all_progress: Sequence[Progress]) -> Progress:
    """Return the first kata in which something is open, the last one if nothing is."""
    return next((p for p in all_progress if p.first_open), all_progress[-1])


def _open(progress: Progress, outcome: Outcome, hints: int, width: int) -> list[Line]:
    kata, why = progress.kata, reasons(progress, width)
    helps = _help(progress, outcome, hints, width)
    return [
        *([*why, Line()] if why else []),
        Line(f"Next: {kata.number} {kata.title}", "title"),
        *verdict(outcome, width),
        *([Line(), *helps] if helps else []),
    ]


def reasons(progress: Progress, width: int) -> list[Line]:
    """Return why the answer is right that is just found: once, before the next gap is begun.

    Of a kata that is done, return all of its reasons.
    """
    outcomes, outcome = progress.outcomes, progress.first_open
    passed: Sequence[Outcome] = outcomes
    if outcome:
        before = outcomes[: outcomes.index(outcome)][-1:]
        passed = before if outcome.verdict.state == "to do" else ()
    return [
        line
        for reason in dict.fromkeys(o.reason for o in passed if o.verdict.state == "passed")
        for line in _paragraph(reason, width)
    ]


def verdict(outcome: Outcome, width: int) -> list[Line]:
    """Return the place to look at, what to see there, and what was printed meanwhile."""
    return [*where_and_what(outcome, width), *_printed(outcome, width)]


def where_and_what(outcome: Outcome, width: int = 80) -> list[Line]:
    """Return the place to look at, clickable in most terminals, and what to see there."""
    return [Line(place(outcome), "path"), Line(), *_paragraph(message(outcome), width)]


def place(outcome: Outcome) -> str:
    """Return the place to look at, in a form that most terminals make clickable."""
    line = outcome.verdict.line
    return f"{outcome.path}:{line}" if line else outcome.path


def _printed(outcome: Outcome, width: int) -> list[Line]:
    """Show the end of what the answer printed, which is how many people debug."""
    bar = "  | "
    rows = [
        row.rstrip()
        for line in COLOUR.sub("", outcome.printed).splitlines()
        for row in textwrap.wrap(line, max(20, width - len(bar)), break_on_hyphens=False) or [""]
    ]
    if not rows:
        return []
    left_out = ["..."] if len(rows) > PRINTED else []
    shown = [Line(f"{bar}{row}".rstrip()) for row in [*left_out, *rows[-PRINTED:]]]
    return [Line(), Line("Printed while it ran:"), *shown]


def message(outcome: Outcome) -> str:
    """Return what the learner reads of a test that does not pass."""
    if outcome.verdict.state == "to do" or outcome.verdict.of_file:
        return outcome.verdict.message
    return f"{sentence(outcome.test)}.\n{outcome.verdict.message}"


def sentence(test: str) -> str:
    """Turn a test's name into the sentence that it is."""
    words = test.removeprefix("test_").replace("_", " ")
    words = TERM.sub(lambda found: TERMS[found[0]], words)
    return words if words.startswith(tuple(TERMS.values())) else words[:1].upper() + words[1:]


def hint_lines(outcome: Outcome, wanted: int, width: int) -> list[Line]:
    """Return the first hints of a test, or all if it has no more."""
    total = len(outcome.hints)
    hints = enumerate(outcome.hints[:wanted], 1)
    return [
        line
        for number, hint in hints
        for line in _paragraph(f"Hint {number} of {total}: {hint}", width)
    ]


def _help(progress: Progress, outcome: Outcome, wanted: int, width: int) -> list[Line]:
    """Return hints and how to get more; the lesson where nothing is begun."""
    kata, total = progress.kata, len(outcome.hints)
    shown = min(wanted, total)
    lines = hint_lines(outcome, shown, width)
    if progress.state == "to do" and lesson_of(kata):
        lines.append(Line(f"The lesson: python -m dojo read {kata.number}"))
    if shown < total:
        again = f" {shown + 1}" if shown else ""
        offer = "Another hint" if shown else "A hint"
        lines.append(Line(f"{offer}: pytest -k {kata.number} --hint{again}"))
    elif total:
        lines.append(Line(f"No more hints. {reference(kata)}"))
    return lines


def reference(kata: Kata) -> str:
    """Say where the reference answer is."""
    return f"The reference answer: solutions/{kata.file.as_posix()}"


def _all_done(all_progress: Sequence[Progress], width: int) -> list[Line]:
    if not all(progress.whole for progress in all_progress):
        return [Line("These tests pass. All of them: pytest", "done")]
    files = [progress.kata.file for progress in all_progress]
    if len(files) > 1:
        return [Line("All of these katas are done.", "done")]
    compare = f"Compare your answer with solutions/{files[0].as_posix()}, then go on: pytest"
    why = reasons(all_progress[0], width)
    return [Line("Done.", "done"), *why, *([Line()] if why else []), *_paragraph(compare, width)]


def _paragraph(text: str, width: int) -> list[Line]:
    """Indent a text and wrap its long lines, keeping the indentation they have."""
    margin = " " * MARGIN
    lines = []
    for line in text.splitlines():
        indent = margin + " " * (len(line) - len(line.lstrip()))
        wrapped = [margin + line]
        if len(wrapped[0]) > width:
            wrapped = textwrap.wrap(
                line,
                max(20, width),
                initial_indent=margin,
                subsequent_indent=indent,
                break_on_hyphens=False,
                break_long_words=False,
            )
        lines += [Line(part.rstrip()) for part in wrapped]
    return lines


def nothing_fits(expression: str, katas: Sequence[Kata], width: int) -> list[Line]:
    """Say that no test was selected by ``-k``, and what may have been meant.

    katas: those from which tests could have been selected, at least one.
    """
    text = f"No test fits -k {shlex.quote(expression)}. {advice(expression, katas)}"
    return [Line(part) for part in textwrap.wrap(text, max(20, width), break_on_hyphens=False)]


def by_kata(outcomes: Iterable[Outcome], totals: Mapping[Kata, int]) -> list[Progress]:
    """Sort outcomes by kata, in learning order; leave out katas of which no test was run.

    totals: how many tests a kata has; where that is not known, all count as run.
    """
    found: dict[Kata, list[Outcome]] = {}
    for outcome in outcomes:
        found.setdefault(outcome.kata, []).append(outcome)
    return [
        Progress(kata, found[kata], len(found[kata]) == totals.get(kata, len(found[kata])))
        for kata in sorted(found, key=lambda kata: (kata.chapter, kata.stem))
    ]


def relative(path: Path, start: Path) -> str:
    """Return a path as one would type it in ``start``."""
    try:
        return path.relative_to(start).as_posix()
    except ValueError:
        return str(path)

"""Turn verdicts into the lines that a learner reads."""

from __future__ import annotations

import re
import shlex
import textwrap
from collections.abc import Sequence
from typing import Literal, NamedTuple

from dojo.display.token_diagram import draw
from dojo.model.catalogue import advice, lesson_of
from dojo.model.kata import Kata
from dojo.model.text import MARGIN, short
from dojo.model.verdict import Outcome, Progress, Verdict, next_progress

Style = Literal["", "title", "done", "open", "to do", "path", "keys"]
BAR = 30  # columns
EXERCISE = 16  # columns for the course exercise
PRINTED = 8  # rows of the answer's output
# The usual spelling of terms, which are lower case in the names of tests.
TERMS = {
    "bom": "BOM",
    "docbin": "DocBin",
    "doccano": "Doccano",
    "english": "English",
    "f score": "F-score",
    "iphone x": "iPhone X",
    "ner": "NER",
    "python": "Python",
    "spacy": "spaCy",
    "utf 16": "UTF-16",
}
TERM = re.compile(rf"\b({'|'.join(TERMS)})(?=s?\b)")
COLOUR = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")  # spaCy prints colours even without a terminal


class Line(NamedTuple):
    """A line of text, and a style that a terminal can show as a colour."""

    text: str = ""
    style: Style = ""


def kata_line(progress: Progress, width: int, exercise: str | None = None) -> Line:
    """Return the line of a kata: number, title, state and the number of passing tests.

    Args:
        progress: The outcomes of the kata.
        width: The width in columns.
        exercise: The course exercise, which gets its own column; None for no column.
    """
    kata = progress.kata
    passed, of, total = progress.counts.partition(" of ")
    state = f"{progress.state:7}{passed:>3}{of + total:7}".rstrip()
    column = ""
    if exercise is not None:
        column = f"  {textwrap.shorten(exercise, EXERCISE, placeholder='...'):{EXERCISE}}"
    room = max(10, width - len(kata.number) - 2 - len(column) - 2 - 7 - 10)
    title = textwrap.shorten(kata.title, room, placeholder="...")
    return Line(f"{kata.number}  {title:{room}}{column}  {state}".rstrip(), progress.state)


def bar(done: int, total: int, unknown: int = 0) -> Line:
    """Return a progress bar with a caption.

    Args:
        done: The number of katas that are done.
        total: The number of all katas.
        unknown: The number of katas that have not been tested yet, but may be done.
    """
    filled = BAR * done // total if total else 0
    left = f", {unknown} not tested yet" if unknown else ""
    text = f"[{'#' * filled}{'-' * (BAR - filled)}] {done} of {total} katas done{left}"
    return Line(text, "title")


def next_step(all_progress: Sequence[Progress], hints: int, width: int) -> list[Line]:
    """Return the next step: the first kata that is not done and the first open test in it.

    Args:
        all_progress: The outcomes of each kata.
        hints: The number of hints to show.
        width: The width in columns.
    """
    progress = next_progress(all_progress)
    outcome = progress.first_open
    return _open(progress, outcome, hints, width) if outcome else _all_done(all_progress, width)


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
    """Return why the latest right choice is right, until the next gap is filled.

    For a kata that is done, return all reasons.
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
    """Return the place to look at, the message, and the output of the test."""
    return [*where_and_what(outcome, width), *_printed(outcome, width)]


def where_and_what(outcome: Outcome, width: int = 80) -> list[Line]:
    """Return the place to look at and the message."""
    return [Line(place(outcome), "path"), Line(), *_paragraph(message(outcome, width), width)]


def place(outcome: Outcome) -> str:
    """Return the place to look at as path:line, which most terminals make clickable."""
    line = outcome.verdict.line
    return f"{outcome.path}:{line}" if line else outcome.path


def _printed(outcome: Outcome, width: int) -> list[Line]:
    """Show the end of the answer's output, because many people debug with ``print``."""
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


def message(outcome: Outcome, width: int = 80) -> str:
    """Return what the learner reads about a test that does not pass."""
    said = said_by(outcome.verdict, width)
    return f"{headline(outcome)}\n{said}" if headline(outcome) else said


def headline(outcome: Outcome) -> str:
    """Return what a test expects as a sentence; "" if the message is not about that."""
    if outcome.verdict.state == "to do" or outcome.verdict.of_file:
        return ""
    return f"{sentence(outcome.test)}."


def said_by(verdict: Verdict, width: int = 80) -> str:
    """Return the message of a verdict, with its drawings."""
    return "".join(
        part if isinstance(part, str) else draw(part, width - 2 * MARGIN) for part in verdict.parts
    )


def sentence(test: str) -> str:
    """Turn the name of a test into a sentence."""
    words = test.removeprefix("test_").replace("_", " ")
    words = TERM.sub(lambda found: TERMS[found[0]], words)
    return words if words.startswith(tuple(TERMS.values())) else words[:1].upper() + words[1:]


def hint_lines(outcome: Outcome, wanted: int, width: int) -> list[Line]:
    """Return the first hints of a test, at most as many as wanted."""
    total = len(outcome.hints)
    hints = enumerate(outcome.hints[:wanted], 1)
    return [
        line
        for number, hint in hints
        for line in _paragraph(f"Hint {number} of {total}: {hint}", width)
    ]


def _help(progress: Progress, outcome: Outcome, wanted: int, width: int) -> list[Line]:
    """Return hints and how to get more, and the lesson if the kata has not been started."""
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
    return f"The reference answer: {kata.shown_solution}"


def _all_done(all_progress: Sequence[Progress], width: int) -> list[Line]:
    if not all(progress.is_whole for progress in all_progress):
        return [Line("These tests pass. To run all tests: pytest", "done")]
    katas = [progress.kata for progress in all_progress]
    if len(katas) > 1:
        return [Line("All of these katas are done.", "done")]
    compare = f"Compare your answer with {katas[0].shown_solution}, then go on: pytest"
    why = reasons(all_progress[0], width)
    return [Line("Done.", "done"), *why, *([Line()] if why else []), *_paragraph(compare, width)]


def _paragraph(text: str, width: int) -> list[Line]:
    """Indent a text, and wrap its long lines at their own indentation."""
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


def also_open(progress: Progress, width: int) -> list[Line]:
    """List what is open in a kata besides the next step.

    Each failing test appears once, with the first line of its message. What is still to do comes
    last, each place once.
    """
    first, found = progress.first_open, dict[object, Outcome]()
    for state in ("failed", "to do"):
        for outcome in progress.outcomes:
            if outcome.verdict.state == state:
                found.setdefault(_identity(outcome), outcome)
    if first is None or first.verdict.of_file:  # the others have the same message
        return []
    others = [outcome for key, outcome in found.items() if key != _identity(first)]
    if not others:
        return []
    lines = [Line(), Line("Also open:", "title")]
    for outcome in others:
        message = outcome.verdict.message.partition("\n")[0]
        text = (
            message if outcome.verdict.state == "to do" else f"{sentence(outcome.test)}: {message}"
        )
        lines += [Line(place(outcome), "path"), Line(f"  {short(text, width - 2)}")]
    return lines


def _identity(outcome: Outcome) -> object:
    """Return the same value for outcomes of which a list shows only one."""
    verdict = outcome.verdict
    return outcome.test if verdict.state == "failed" else (verdict.line, verdict.message)


def nothing_fits(expression: str, katas: Sequence[Kata], width: int) -> list[Line]:
    """Say that ``-k`` selects no test, and suggest another expression.

    Args:
        expression: The expression.
        katas: The katas with tests, at least one.
        width: The width in columns.
    """
    text = f"No test matches -k {shlex.quote(expression)}. {advice(expression, katas)}"
    return [Line(part) for part in textwrap.wrap(text, max(20, width), break_on_hyphens=False)]

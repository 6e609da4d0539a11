"""Make the pages of the watch loop, as lines of text."""

from __future__ import annotations

from collections.abc import Sequence

from dojo.display.report import (
    Line,
    also_open,
    bar,
    hint_lines,
    kata_line,
    reasons,
    reference,
    verdict,
)
from dojo.live.client import Run
from dojo.live.state import State

NARROW = 72  # columns below which a list has no room for the exercises


def keys_lines(keys: Sequence[str], width: int) -> list[Line]:
    """Return the captions of the keys, on as many lines as they need."""
    if not keys:
        return []
    lines = [""]
    for key in keys:
        if lines[-1] and len(lines[-1]) + 2 + len(key) > width:
            lines.append("")
        lines[-1] += f"  {key}" if lines[-1] else key
    return [Line(), *(Line(line, "keys") for line in lines)]


def of_state(state: State, width: int, keys: Sequence[str] = (), height: int = 0) -> list[Line]:
    """Return the current page.

    Args:
        state: The state.
        width: The width in columns.
        keys: The captions of the keys.
        height: The rows in which a list must fit; 0 for any number.
    """
    if state.view == "list":
        lines = _list_page(state, width, height and max(1, height - len(keys_lines(keys, width))))
    elif state.view == "all done":
        lines = _all_done_page(state, width)
    elif state.view == "reset":  # nothing else, so that the question is seen in a low window, too
        lines = _news(state, width)[:-1]
    else:
        lines = _kata_page(state, width, bool(keys))
    return lines + keys_lines(keys, width)


def _news(state: State, width: int) -> list[Line]:
    """Return what has just happened, above a kata; for a kata that is done, with the reasons."""
    told = state.told
    news = [Line(text) for text in told.texts]
    if told.solved:
        kata = told.solved.kata
        news += [Line(f"{kata.number} {kata.title}: done.", "done")]
        news += reasons(told.solved, width)
        news += [Line(f"Compare your answer with {kata.shown_solution}")]
    return [*news, *([Line()] if news else [])]


def _kata_page(state: State, width: int, has_keys: bool) -> list[Line]:
    run, news = state.run, _news(state, width)
    lines = [*news, bar(state.done, len(state.katas), state.unknown), Line()]
    lines += [kata_line(run.progress, width)]
    if run.problem:
        lines += [Line(), *(Line(f"  {line}"[:width]) for line in run.problem.splitlines())]
    outcome, why = run.progress.first_open, reasons(run.progress, width)
    if outcome:
        lines += [*why, *([Line()] if why else []), *verdict(outcome, width)]
        lines += _hints(run, state.hints_shown, width, has_keys)
        lines += also_open(run.progress, width) if state.shows_all else []
    elif run.is_done and not news:
        compare = f"Done. Compare your answer with {run.kata.shown_solution}"
        lines += [*why, Line(), Line(compare, "done")]
    drawings = run.shown.drawings(width) if run.is_over else []
    return lines + ([Line(), *map(Line, drawings)] if drawings else [])


def _hints(run: Run, asked: int, width: int, has_keys: bool) -> list[Line]:
    outcome = run.progress.first_open
    if not outcome or not outcome.hints:
        return []
    shown = min(asked, len(outcome.hints))
    lines = [Line(), *hint_lines(outcome, shown, width)] if shown else []
    if shown == len(outcome.hints):
        return [*lines, Line(f"No more hints. {reference(run.kata)}")]
    if has_keys:
        return lines
    return [*lines, Line(), Line(f"A hint: pytest -k {run.kata.number} --hint")]


def _all_done_page(state: State, width: int) -> list[Line]:
    total = len(state.katas)
    return [
        *_news(state, width),
        *(bar(total, total), Line()),
        Line("All of these katas are done.", "done"),
        Line("What to do next: python -m dojo read"),
    ]


def _list_page(state: State, width: int, height: int) -> list[Line]:
    head = [bar(state.done, len(state.katas), state.unknown), Line()]
    lines: list[Line] = []
    for i, kata in enumerate(state.katas):
        run = state.known.get(kata, Run(kata, 0))
        exercise = state.exercises.get(kata.stem, "") if width >= NARROW else None
        text, style = kata_line(run.progress, width - 2, exercise)
        lines.append(Line(f"{'>' if i == state.chosen else ' '} {text}", style))
    room = max(1, height - len(head) - 1)  # the last row is that of the cursor
    first = min(max(0, state.chosen - room // 2), max(0, len(lines) - room))
    return head + (lines[first : first + room] if height else lines)

"""Make the pages of the watch loop, as lines of text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
from dojo.live.state import State, Told
from dojo.model.kata import Kata
from dojo.model.verdict import Progress

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


def told_lines(told: Told, width: int) -> list[Line]:
    """Return what has just happened; for a kata that is done, with the reasons."""
    lines = [Line(text) for text in told.texts]
    if told.solved:
        kata = told.solved.kata
        lines += [Line(f"{kata.number} {kata.title}: done.", "done")]
        lines += [*reasons(told.solved, width)]
        lines += [Line(f"Compare your answer with {kata.shown_solution}")]
    return lines


def of_state(state: State, width: int, keys: Sequence[str]) -> list[Line]:
    """Return the current page.

    Args:
        state: The state.
        width: The width in columns.
        keys: The captions of the keys.
    """
    if state.view == "list":
        known = {kata: run.progress for kata, run in state.known.items()}
        place = state.chosen, width, keys, state.unknown
        return list_page(state.katas, known, state.exercises, *place)
    total = len(state.katas)
    if state.view == "all done":
        return all_done_page(total, state.told, width, keys)
    shown = state.rung_shown, state.told, width, keys, state.shows_all, state.unknown
    return kata_page(state.run, state.done, total, *shown)


def kata_page(
    run: Run,
    done: int,
    total: int,
    rung: int,
    told: Told,
    width: int,
    keys: Sequence[str] = (),
    all_open: bool = False,
    unknown: int = 0,
) -> list[Line]:
    """Return the page of a kata.

    Args:
        run: The last run of its tests.
        done: The number of katas that are known to be done.
        total: The number of all katas.
        rung: The number of hints to show.
        told: The message above the kata.
        width: The width in columns.
        keys: The captions of the keys.
        all_open: Whether to list all open tests.
        unknown: The number of other katas that may be done.
    """
    news = told_lines(told, width)
    lines = [*news, *([Line()] if news else [])]
    lines += [bar(done, total, unknown), Line(), kata_line(run.progress, width)]
    if run.problem:
        lines += [Line(), *(Line(f"  {line}"[:width]) for line in run.problem.splitlines())]
    outcome, why = run.progress.first_open, reasons(run.progress, width)
    if outcome:
        lines += [*why, *([Line()] if why else []), *verdict(outcome, width)]
        lines += _hints(run, rung, width, bool(keys))
        lines += also_open(run.progress, width) if all_open else []
    elif run.is_done and not news:
        compare = f"Done. Compare your answer with {run.kata.shown_solution}"
        lines += [*why, Line(), Line(compare, "done")]
    drawings = run.shown.drawings(width) if run.is_over else []
    lines += [Line(), *map(Line, drawings)] if drawings else []
    return lines + keys_lines(keys, width)


def _hints(run: Run, rung: int, width: int, has_keys: bool) -> list[Line]:
    outcome = run.progress.first_open
    if not outcome or not outcome.hints:
        return []
    shown = min(rung, len(outcome.hints))
    lines = [Line(), *hint_lines(outcome, shown, width)] if shown else []
    if shown == len(outcome.hints):
        return [*lines, Line(f"No more hints. {reference(run.kata)}")]
    if has_keys:
        return lines
    return [*lines, Line(), Line(f"A hint: pytest -k {run.kata.number} --hint")]


def all_done_page(total: int, told: Told, width: int, keys: Sequence[str] = ()) -> list[Line]:
    """Return the page for when all katas are done."""
    news = told_lines(told, width)
    lines = [*news, *([Line()] if news else []), bar(total, total), Line()]
    lines += [Line("All of these katas are done.", "done")]
    lines += [Line("What to do next: python -m dojo read")]
    return lines + keys_lines(keys, width)


def list_page(
    katas: Sequence[Kata],
    known: Mapping[Kata, Progress],
    exercises: Mapping[str, str],
    chosen: int,
    width: int,
    keys: Sequence[str] = (),
    unknown: int = 0,
) -> list[Line]:
    """Return the list of all katas.

    Args:
        katas: The katas.
        known: The outcomes of the katas that have been tested.
        exercises: The course exercises by the stem of their kata.
        chosen: The index of the marked kata.
        width: The width in columns.
        keys: The captions of the keys.
        unknown: The number of other katas that may be done.
    """
    done = sum(progress.state == "done" for progress in known.values())
    lines = [bar(done, len(katas), unknown), Line()]
    for i, kata in enumerate(katas):
        progress = known.get(kata, Progress(kata, []))
        exercise = exercises.get(kata.stem, "") if width >= NARROW else None
        text, style = kata_line(progress, width - 2, exercise)
        lines.append(Line(f"{'>' if i == chosen else ' '} {text}", style))
    return [*lines, *keys_lines(keys, width)]

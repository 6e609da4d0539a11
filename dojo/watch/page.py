"""What is on the screen of the watch loop, as lines of text.  Nothing here prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dojo.catalogue import Kata
from dojo.overview import also_open
from dojo.report import Line, Progress, bar, hint_lines, kata_line, reasons, reference, verdict
from dojo.watch.runs import Run

KEYS = (
    *("n next", "p back", "l list", "h hint", "a all", "r read", "o open", "x reset", "q quit"),
    "Enter runs",
)
LIST_KEYS = ("up and down choose", "Enter goes there", "l back", "q quit")
NARROW = 72  # columns below which a list has no room for the exercises


def keys_lines(keys: Sequence[str], width: int) -> list[Line]:
    """Say which keys there are, in as many lines as it takes."""
    lines = [""]
    for key in keys:
        if lines[-1] and len(lines[-1]) + 2 + len(key) > width:
            lines.append("")
        lines[-1] += f"  {key}" if lines[-1] else key
    return [Line(), *(Line(line, "keys") for line in lines)]


@dataclass(frozen=True)
class Told:
    """What to say above a kata, about something that has just happened."""

    lines: tuple[Line, ...] = ()

    @classmethod
    def solved(cls, progress: Progress, width: int) -> Told:
        kata = progress.kata
        done = Line(f"{kata.number} {kata.title}: done.", "done")
        compare = Line(f"To compare your answer with: {_solution(kata)}")
        return cls((done, *reasons(progress, width), compare))

    @classmethod
    def of(cls, *texts: str) -> Told:
        return cls(tuple(Line(text) for text in texts))


def _solution(kata: Kata) -> str:
    return f"solutions/{kata.file.as_posix()}"


def kata_page(
    run: Run,
    done: int,
    total: int,
    rung: int,
    told: Told,
    width: int,
    keys: bool = True,
    all_open: bool = False,
    unknown: int = 0,
) -> list[Line]:
    """Return the page of one kata.

    done, total: how many katas are known to be done, of how many.
    unknown: how many more may be done.
    rung: how many of its hints to show.
    told: what to say first.
    keys: whether there are keys to press.
    all_open: whether to list all that is open.
    """
    lines = [*told.lines, *([Line()] if told.lines else [])]
    lines += [bar(done, total, unknown), Line(), kata_line(run.progress, width)]
    if run.problem:
        lines += [Line(), *(Line(f"  {line}"[:width]) for line in run.problem.splitlines())]
    outcome, why = run.progress.first_open, reasons(run.progress, width)
    if outcome:
        lines += [*why, *([Line()] if why else []), *verdict(outcome, width)]
        lines += _hints(run, rung, width, keys)
        lines += also_open(run.progress, width) if all_open else []
    elif run.is_done and not told.lines:
        compare = f"Done. To compare your answer with: {_solution(run.kata)}"
        lines += [*why, Line(), Line(compare, "done")]
    drawings = run.shown.drawings(width) if run.is_over else []
    lines += [Line(), *map(Line, drawings)] if drawings else []
    return lines + (keys_lines(KEYS, width) if keys else [])


def _hints(run: Run, rung: int, width: int, keys: bool) -> list[Line]:
    outcome = run.progress.first_open
    if not outcome or not outcome.hints:
        return []
    shown = min(rung, len(outcome.hints))
    lines = [Line(), *hint_lines(outcome, shown, width)] if shown else []
    if shown == len(outcome.hints):
        return [*lines, Line(f"No more hints. {reference(run.kata)}")]
    if keys:
        return lines
    return [*lines, Line(), Line(f"A hint: pytest -k {run.kata.number} --hint")]


def all_done_page(total: int, told: Told, width: int, keys: bool = True) -> list[Line]:
    """Return the page that says that there is nothing left to do."""
    lines = [*told.lines, *([Line()] if told.lines else []), bar(total, total), Line()]
    lines += [Line("All of these katas are done.", "done")]
    lines += [Line("Where to go on from here: python -m dojo read")]
    return lines + (keys_lines(KEYS, width) if keys else [])


def list_page(
    katas: Sequence[Kata],
    known: Mapping[Kata, Progress],
    exercises: Mapping[str, str],
    chosen: int,
    width: int,
    unknown: int = 0,
) -> list[Line]:
    """Return the page of all katas, the chosen one marked.

    known: what is known of a kata; nothing yet for some.
    exercises: of the course, by the kata's stem.
    unknown: how many more may be done.
    """
    done = sum(progress.state == "done" for progress in known.values())
    lines = [bar(done, len(katas), unknown), Line()]
    for i, kata in enumerate(katas):
        progress = known.get(kata, Progress(kata, []))
        exercise = exercises.get(kata.stem, "") if width >= NARROW else None
        text, style = kata_line(progress, width - 2, exercise)
        lines.append(Line(f"{'>' if i == chosen else ' '} {text}", style))
    return [*lines, *keys_lines(LIST_KEYS, width)]

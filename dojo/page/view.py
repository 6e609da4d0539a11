"""Turn the state into the parts of the page: HTML, and figures for the curves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from textwrap import dedent
from typing import Any, Literal, NamedTuple

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from dojo.display import entity_table, report
from dojo.live.client import Run
from dojo.live.state import State
from dojo.model.catalogue import lesson_of
from dojo.model.events import Findings
from dojo.model.kata import Kata, docstring, relative
from dojo.model.sources import content_or_none
from dojo.model.text import plain
from dojo.model.verdict import Outcome, Progress
from dojo.page import spans
from dojo.page.board import Parts
from dojo.page.lessons import html_of

HERE = Path(__file__).parent
UNWRAPPED = 100_000  # columns, so that the browser wraps lines
LINES = 400  # of a file
CODE = re.compile(r"`([^`\n]+)`")
EMPHASIS = re.compile(r"(?<!\S)\*([a-z]+)\*(?![*\w])")
AS_IT_IS = re.compile(r" |[a-z]\. ")  # how a paragraph begins whose lines matter
# A line whose columns matter: indented, or with gaps between its words.
ALIGNED = re.compile(r" {2}|.*\S {2,}\S")


class Block(NamedTuple):
    """Some lines of a message: a paragraph, or text whose columns matter."""

    kind: Literal["paragraph", "aligned"]
    text: str


def with_code(text: str) -> Markup:
    """Return a text as HTML: code where it has backticks, emphasis for a word like *this*."""
    parts = CODE.split(str(escape(text)))  # each second one is code
    parts[::2] = [EMPHASIS.sub(r"<em>\1</em>", part) for part in parts[::2]]
    parts[1::2] = [f"<code>{part}</code>" for part in parts[1::2]]
    return Markup("".join(parts))  # escaped before


def blocks(text: str) -> list[Block]:
    """Divide a message into paragraphs and aligned lines."""
    found: list[Block] = []
    for line in filter(str.strip, text.split("\n")):
        kind: Literal["paragraph", "aligned"] = "aligned" if ALIGNED.match(line) else "paragraph"
        if found and found[-1].kind == kind == "aligned":
            found[-1] = Block(kind, f"{found[-1].text}\n{line}")
        else:
            found.append(Block(kind, line))
    return found


def sentences(findings: Findings, kind: str) -> list[Any]:
    """Return the texts with entities of a kind, each once."""
    places = dict.fromkeys(found.place for found in findings.found if found.kind == kind)
    return [findings.drawings[place] for place in places if 0 <= place < len(findings.drawings)]


_templates = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.filters |= {"code": with_code, "blocks": blocks}
_templates.globals |= {
    "rows": spans.rows,
    "headline": report.headline,
    "counts": entity_table.counts,
    "sentences": sentences,
}


def render(name: str, **values: object) -> str:
    """Return a template as HTML; everything in the values is escaped."""
    return _templates.get_template(f"{name}.html").render(**values)


def parts(state: State) -> Parts:
    """Return all parts of the page except for what is said aloud."""
    run, kata, showing = state.run, state.current, _showing(state)
    outcome = run.progress.first_open
    page = "done" if state.view == "all done" else "kata"
    return {
        "title": f"{kata.number} {kata.title}",
        "current": kata.number,
        "progress": render("progress", state=state, total=len(state.katas)),
        "list": render("list", entries=_entries(state), current=kata),
        "told": render("told", told=state.told, reasons=_reasons(state.told.solved)),
        "verdict": render("verdict", view=page, **_verdict(state, run, outcome)),
        "hints": render("hints", kata=kata, outcome=outcome, shown=state.hints_shown),
        "shown": render("shown", run=showing, current=kata),
        "text": render("text", paragraphs=_paragraphs(kata)),
        "file": render("file", path=relative(kata.stub, kata.root), **_file(kata, outcome)),
        "lesson": _lesson(lesson_of(kata)),
        "figures": figures(showing),
    }


def _showing(state: State) -> Run:
    """Return the run whose figures are shown: that of a kata that has just been done comes first.

    Otherwise nobody would see what came of a training that solves its kata.
    """
    solved = state.told.solved
    return state.known.get(solved.kata, state.run) if solved else state.run


def figures(run: Run) -> list[dict[str, Any]]:
    """Return the figures of each training run, and of which kata they are."""
    return [{"kata": run.kata.number} | asdict(training) for training in run.shown.trainings]


def spoken(run: Run) -> str:
    """Return a verdict in one sentence or two."""
    progress, outcome = run.progress, run.progress.first_open
    kata = run.kata
    if run.problem:
        return f"{kata.number}: the tests gave no result."
    if outcome is None:
        return f"{kata.number} is done." if run.is_done else ""
    # A failure is said before the other tests are over.
    counts = "" if progress.has_failed else f", {progress.counts} tests pass"
    first = outcome.verdict.message.partition("\n")[0]
    return f"{kata.number} {kata.title}: {progress.state}{counts}. " + " ".join(
        part for part in (report.headline(outcome), first) if part
    )


def _entries(state: State) -> list[dict[str, Any]]:
    return [
        {
            "kata": kata,
            "progress": state.known[kata].progress if kata in state.known else None,
            "exercise": state.exercises.get(kata.stem, ""),
        }
        for kata in state.katas
    ]


def _verdict(state: State, run: Run, outcome: Outcome | None) -> dict[str, Any]:
    is_known = state.current in state.known
    printed = report.COLOUR.sub("", outcome.printed).rstrip() if outcome else ""
    return {
        "kata": state.current,
        "run": run,
        "progress": run.progress,
        "state_in_words": run.progress.state if is_known else "not tested yet",
        "outcome": outcome,
        "place": report.place(outcome) if outcome else "",
        "parts": outcome.verdict.parts if outcome else [],
        "printed": printed,
        "reasons": _reasons(run.progress),
        "also": list(_also_open(run.progress)) if state.shows_all else [],
        "shows_all": state.shows_all,
    }


def _reasons(progress: Progress | None) -> list[str]:
    return [line.text.strip() for line in report.reasons(progress, UNWRAPPED)] if progress else []


def _also_open(progress: Progress) -> Iterator[tuple[str, str]]:
    """Yield the place and the message of what else is open."""
    lines = [line for line in report.also_open(progress, UNWRAPPED) if line.style != "title"]
    texts = [line.text.strip() for line in lines if line.text]
    yield from zip(texts[::2], texts[1::2], strict=True)


def _paragraphs(kata: Kata) -> list[Block]:
    """Return what a kata says at its beginning, without its title."""
    text = docstring(kata.original) or docstring(kata.stub)
    parts = [part.strip("\n") for part in text.partition("\n")[2].split("\n\n")]
    return [
        Block("aligned", dedent(part)) if AS_IT_IS.match(part) else Block("paragraph", part)
        for part in parts
        if part
    ]


def _file(kata: Kata, outcome: Outcome | None) -> dict[str, Any]:
    """Return the lines of the answer, and the number of the one to look at."""
    source = (content_or_none(kata.stub) or b"").decode("utf-8", "replace")
    lines = plain(source).splitlines()
    return {"lines": lines[:LINES], "marked": outcome.verdict.line if outcome else None}


def _lesson(path: Path | None) -> str:
    with suppress(OSError):  # it may be removed at any time
        if path:
            return _html_of(path, path.stat().st_mtime_ns)
    return render("no_lesson")


@lru_cache(maxsize=4)
def _html_of(path: Path, changed: int) -> str:
    return html_of(path)

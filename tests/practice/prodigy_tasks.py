"""Makes tasks as Prodigy saves them, and says which of their spans fit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from fitting import Given, Place, annotated_texts
from hypothesis import strategies as st
from made_up import texts

Task = dict[str, Any]

FILE = Path(__file__).parents[2] / "data" / "practice" / "prodigy.jsonl"
ANSWERS = ["accept", "accept", "accept", "reject", "ignore"]


def task(text: str, answer: str = "accept", **more: Any) -> Task:
    """Return a task; `more` are its other keys, such as spans."""
    return {"text": text, "_input_hash": -len(text), "answer": answer, **more}


def tokens_of(text: str, ws: bool = True, cut: str = r"\w+|[^\w\s]", first: int = 0) -> list[Task]:
    """Return the tokens of a text: each place where a regular expression matches.

    ws: whether they say if a space follows.
    first: the id of the first one.
    """
    found: list[Task] = []
    for number, match in enumerate(re.finditer(cut, text), first):
        start, end = match.span()
        token = {"text": match[0], "start": start, "end": end, "id": number}
        found.append({**token, "ws": text[end : end + 1] == " "} if ws else token)
    return found


def span(start: int, end: int, label: str, *tokens: int) -> Task:
    """Return a span; `tokens` are its first and its last token, if it has them."""
    numbers = dict(zip(("token_start", "token_end"), tokens, strict=False))
    return {"start": start, "end": end, **numbers, "label": label}


def write(path: Path, tasks: Iterable[Task], is_ascii: bool = False, end: str = "\n") -> Path:
    """Write a .jsonl file; return its path.

    is_ascii: whether other characters are escaped.
    end: what follows the last line.
    """
    lines = [json.dumps(task, ensure_ascii=is_ascii) for task in tasks]
    path.write_bytes(("\n".join(lines) + (end if lines else "")).encode())
    return path


def divided(tasks: Sequence[Task]) -> tuple[list[Task], list[tuple[int, str]]]:
    """Return the tasks to keep, and line and reason of the others."""
    kept: list[Task] = []
    dropped = []
    for number, one in enumerate(tasks, 1):
        is_new = all(one["text"] != other["text"] for other in kept)
        if one["answer"] == "accept" and is_new:
            kept.append(one)
        else:
            reason = "duplicate" if one["answer"] == "accept" else one["answer"]
            dropped.append((number, reason))
    return kept, dropped


def as_given(task: Task) -> list[Given]:
    """Return the spans of a task, with the reasons that do not depend on the tokens of a Doc."""
    return [_given(task, one) for one in task.get("spans", [])]


def _given(task: Task, one: Task) -> Given:
    key = one["start"], one["end"], one["label"]
    name = f"the span {key} ({task['text'][slice(*key[:2])]!r})"
    reason, why = "", ""
    if "tokens" in task and "token_start" in one:
        tokens = task["tokens"]
        start, end = tokens[one["token_start"]]["start"], tokens[one["token_end"]]["end"]
        if (start, end) != key[:2]:
            reason = "conflict"
            why = f"Its `token_start` and `token_end` mean the characters {start} to {end}."
    return Given(key, name, *key, reason, why)


@st.composite
def prodigy_tasks(draw: st.DrawFn, max_words: int = 5) -> Task:
    """Make up a task: with or without spans and tokens, which may conflict with each other."""
    text, places = draw(annotated_texts(max_words))
    cut = draw(st.sampled_from([r"\w+|[^\w\s]", r"\S+"]))
    tokens = tokens_of(text, draw(st.booleans()), cut)
    has_tokens = draw(st.booleans())
    spans = [draw(_span(place, tokens)) for place in places]
    more: Task = {"tokens": tokens} if has_tokens else {}
    if bool(spans) or draw(st.booleans()):
        more["spans"] = spans
    return task(text, **more)


@st.composite
def _span(draw: st.DrawFn, place: Place, tokens: list[Task]) -> Task:
    start, end, label = place
    inside = [i for i, token in enumerate(tokens) if start < token["end"] and token["start"] < end]
    if not inside or draw(st.integers(0, 3)) == 0:
        return span(start, end, label)
    first, last = inside[0], inside[-1]
    if draw(st.integers(0, 3)):  # most spans are those of their tokens
        start, end = tokens[first]["start"], tokens[last]["end"]
    return span(start, end, label, first, last)


@st.composite
def prodigy_files(draw: st.DrawFn) -> list[Task]:
    """Make up the tasks of a file: any answers, and some texts more than once."""
    tasks = []
    known = draw(st.lists(texts(2), min_size=1, max_size=3))
    for number in range(draw(st.integers(0, 6))):
        text = draw(st.sampled_from(known))
        tasks.append(task(text, draw(st.sampled_from(ANSWERS)), _session_id=f"s{number}"))
    return tasks

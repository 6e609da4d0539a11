"""Makes tasks as Label Studio exports them, and lines of Doccano's, and says what they mean."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fitting import Given, Place, places
from hypothesis import strategies as st

Task = dict[str, Any]
Found = tuple[dict[int, list[Place]], list[str]]  # marks by annotator, and ids

DATA = Path(__file__).parents[2] / "data" / "practice"
WORDS = ["🎉", "👩‍🚀", "my", "Ana", "Łódź", "😀😀", "𐍈", "★", "no", "no", "iPhone", "8", "東京"]


def in_units(text: str, number: int) -> int:
    """Return the number of UTF-16 units in the first characters of a text."""
    return sum(2 if ord(letter) > 0xFFFF else 1 for letter in text[:number])


def place_of(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
    """Return where words are in a text, in characters, if start and end fit in either count."""
    if text[start:end] == words:
        return start, end
    counted = {in_units(text, number): number for number in range(len(text) + 1)}
    first, last = counted.get(start), counted.get(end)
    if first is None or last is None or text[first:last] != words:
        return None
    return first, last


def result(text: str, start: int, end: int, *labels: str, **more: Any) -> Task:
    """Return a result whose offsets count characters.

    more: other keys, and `words` if they are not those of the text.
    """
    value = {"start": start, "end": end, "text": more.pop("words", text[start:end])}
    value["labels"] = list(labels)
    kind = {"id": f"r{start}_{end}", "from_name": "label", "to_name": "text", "type": "labels"}
    return {"value": value, **kind, **more}


def in_rows(one: Task) -> str:
    """Return a task or a line as JSON to look at, with each result in a row of its own."""
    said = json.dumps(one, ensure_ascii=False)
    return "  " + said.replace('{"value": ', '\n    {"value": ')


def moved(text: str, one: Task, by: int | None = None) -> Task:
    """Return a result that counts UTF-16 units, or whose offsets are moved by some characters."""
    value = dict(one["value"])
    for key in ("start", "end"):
        value[key] = in_units(text, value[key]) if by is None else value[key] + by
    return {**one, "value": value}


def annotation(who: int, results: Sequence[Task], is_cancelled: bool = False) -> Task:
    """Return what an annotator did with a text."""
    return {"id": 100 + who, "completed_by": who, "result": results, "was_cancelled": is_cancelled}


def task(text: str, *annotations: Task) -> Task:
    """Return a task."""
    return {"id": 1, "data": {"text": text}, "annotations": list(annotations), "predictions": []}


def found_in(task: Task) -> Found:
    """Return the marks of each annotator of a task, and the ids of results that do not fit."""
    marks: dict[int, list[Place]] = {}
    odd = []
    for one in task["annotations"]:
        if one["was_cancelled"]:
            continue
        own = marks.setdefault(one["completed_by"], [])
        for each in one["result"]:
            if each["type"] == "labels":
                value = each["value"]
                where = value["start"], value["end"], value["text"]
                place = place_of(task["data"]["text"], *where)
                if place:
                    own += [(*place, label) for label in value["labels"]]
                else:
                    odd.append(each["id"])
    return marks, odd


RELATION = {"id": "rel", "type": "relation", "from_id": "a", "to_id": "b", "labels": ["versus"]}
CHOICE = {
    "id": "cho",
    "type": "choices",
    "from_name": "mood",
    "to_name": "text",
    "value": {"choices": ["good"]},
}
HYPERTEXT = result("🎉 my", 2, 4, "x", id="hyp", type="hypertextlabels")


@st.composite
def studio_tasks(draw: st.DrawFn) -> Task:
    """Make up a task: up to three annotators, whose results count in any way, or fit nowhere."""
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=7)))
    annotations = []
    for who in draw(st.permutations([3, 8, 21]))[: draw(st.integers(0, 3))]:
        results: list[Task] = []
        for number, place in enumerate(draw(places(text, 3))):
            results.append(draw(_result(text, place, f"{who}x{number}")))
        results += draw(st.sampled_from([[], [], [RELATION], [CHOICE], [HYPERTEXT]]))
        annotations.append(annotation(who, results, draw(st.integers(0, 4)) == 0))
    return task(text, *annotations)


@st.composite
def _result(draw: st.DrawFn, text: str, place: Place, name: str) -> Task:
    start, end, label = place
    labels = [label, *draw(st.sampled_from([[], [], [], ["second"]]))]
    one = result(text, start, end, *labels, id=name)
    kind = draw(st.sampled_from(["characters", "units", "units", "words", "moved"]))
    in_utf_16 = moved(text, one)
    value = in_utf_16["value"]
    # Not at the end of a text, where a slice may go beyond it.
    if kind == "units" and place_of(text, value["start"], value["end"], value["text"]) == place[:2]:
        return in_utf_16
    if kind == "moved":
        return moved(text, one, 1)
    if kind == "words":
        return result(text, start, end, *labels, id=name, words="soup")
    return one


# Marks


def line(text: str, marks: Sequence[Place], form: str) -> Task:
    """Return a line of Doccano's, in the form with `label` or in that with `entities`."""
    if form == "label":
        return {"id": 7, "text": text, "label": [list(mark) for mark in marks], "Comments": []}
    entities = [
        {"id": 40 - number, "start_offset": start, "end_offset": end, "label": label}
        for number, (start, end, label) in enumerate(marks)
    ]
    return {"id": 7, "text": text, "entities": entities, "relations": [], "Comments": []}


def lines_of(name: str) -> list[Task]:
    """Return the lines of a file of Doccano's in data/practice."""
    text = (DATA / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n") if line]


def as_given(text: str, marks: Sequence[Place]) -> list[Given]:
    """Return marks as what an answer is given."""
    return [
        Given(mark, f"the mark {mark!r} ({text[mark[0] : mark[1]]!r})", *mark) for mark in marks
    ]


@st.composite
def annotators(draw: st.DrawFn) -> tuple[list[list[Place]], list[list[Place]]]:
    """Make up what two annotators marked in the same texts, which is often the same."""
    place = st.tuples(st.integers(0, 2), st.integers(3, 4), st.sampled_from(["x", "X", "y"]))
    first, second = [], []
    for _ in range(draw(st.integers(0, 4))):
        first.append(draw(st.lists(place, max_size=4)))
        others = st.sampled_from([*first[-1], (0, 3, "y")])
        second.append(draw(st.lists(others, max_size=4)))
    return first, second

"""The exports of annotation tools are what data/README.md says, with the flaws that it counts."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import brat_files
import prodigy_tasks
import pytest
import studio_tasks
from fitting import sorted_out

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data" / "practice"
README = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
PROSE = " ".join(README.split())


def lines(name: str) -> list[dict]:
    text = (DATA / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n") if line]


STUDIO = json.loads((DATA / "label_studio.json").read_text(encoding="utf-8"))
TEXTS = {
    "brat/": [brat_files.read_pair(path)[0] for path in sorted(brat_files.FOLDER.glob("*.txt"))],
    "prodigy.jsonl": [task["text"] for task in lines("prodigy.jsonl")],
    "label_studio.json": [task["data"]["text"] for task in STUDIO],
    "doccano_label.jsonl": [line["text"] for line in lines("doccano_label.jsonl")],
    "doccano_entities.jsonl": [line["text"] for line in lines("doccano_entities.jsonl")],
}


@pytest.mark.parametrize("name", TEXTS)
def test_each_export_has_as_many_texts_as_the_readme_says(name):
    row = re.search(rf"\| `practice/{name}` \| (\d+) \|", README)
    assert row
    assert len(set(TEXTS[name])) == int(row[1]) >= 40


def test_the_stubs_count_right():
    assert f"has {len(TEXTS['brat/'])} such texts" in stub("k17_brat")
    assert f"has {len(TEXTS['prodigy.jsonl'])} tasks" in stub("k18_prodigy")


def stub(stem: str) -> str:
    return (ROOT / f"tests/answers/practice/{stem}/stub.py").read_text(encoding="utf-8")


def test_both_exports_of_doccano_say_the_same():
    forms = [
        [
            [tuple(mark) for mark in line.get("label", ())]
            + [(e["start_offset"], e["end_offset"], e["label"]) for e in line.get("entities", ())]
            for line in lines(f"doccano_{form}.jsonl")
        ]
        for form in ("label", "entities")
    ]
    assert forms[0] == forms[1]
    assert TEXTS["doccano_label.jsonl"] == TEXTS["doccano_entities.jsonl"]


def test_brats_files_are_those_of_two_systems():
    files = {path: path.read_bytes() for path in brat_files.FOLDER.iterdir()}
    assert len(files) == 2 * len(TEXTS["brat/"])
    assert sum(b"\r\n" in data for path, data in files.items() if path.suffix == ".txt") == 3
    assert sum(data.startswith(b"\xef\xbb\xbf") for data in files.values()) == 1
    assert sum(not data for data in files.values()) >= 1


def test_the_flaws_of_brat_are_counted_right(nlp):
    reasons: Counter[str] = Counter()
    for path in brat_files.FOLDER.glob("*.txt"):
        text, marks = brat_files.read_pair(path)
        found = sorted_out(nlp.make_doc(text), brat_files.as_given(text, marks))
        reasons.update(one.reason for one in found)
    assert reasons == {"": 53, "fragments": 1, "words": 1, "tokens": 6, "overlap": 2}
    assert (
        "10 of 63 marks (one has fragments, one has other words, six cut a token, two overlap"
        in PROSE
    )


def test_the_flaws_of_prodigy_are_counted_right(nlp):
    kept, dropped = prodigy_tasks.divided(lines("prodigy.jsonl"))
    assert Counter(reason for _, reason in dropped) == {"reject": 3, "ignore": 3, "duplicate": 3}
    given = [
        one
        for task in kept
        for one in sorted_out(nlp.make_doc(task["text"]), prodigy_tasks.as_given(task))
    ]
    reasons = Counter(one.reason for one in given)
    assert reasons == {"": 46, "conflict": 1, "tokens": 1, "overlap": 1}
    assert "9 of 52 tasks (three rejected, three ignored, three duplicates)" in PROSE
    assert "3 of 49 spans" in PROSE
    assert any("spans" not in task for task in kept)
    assert any("tokens" not in task for task in kept)
    assert any("ws" not in token for task in kept for token in task.get("tokens", ()))


def test_the_flaws_of_label_studio_are_counted_right():
    found = [studio_tasks.found_in(task) for task in STUDIO]
    results = [
        one
        for task in STUDIO
        for annotation in task["annotations"]
        for one in annotation["result"]
        if not annotation["was_cancelled"] and one["type"] == "labels"
    ]
    assert f"{sum(len(odd) for _, odd in found)} of {len(results)} results" in PROSE
    both = [marks for marks, _ in found if {3, 8} <= marks.keys()]
    one, other = (sum(len(set(marks[who])) for marks in both) for who in (3, 8))
    same = sum(len(set(marks[3]) & set(marks[8])) for marks in both)
    assert (len(both), one, other, same) == (33, 38, 32, 28)
    assert "an F-score of 0.80" in PROSE

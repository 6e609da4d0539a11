"""The data keeps what data/README.md promises."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from dojo.testkit.notation import Marked, read

DATA = Path(__file__).parents[2] / "data"
FILES = sorted((DATA / "chapter4").glob("*.txt"))
PARTS = ("train", "dev", "test")
LABELS = {"GADGET", "WEBSITE", "PERSON"}


@pytest.fixture(scope="module")
def corpus() -> dict[str, list[Marked]]:
    return {part: read(DATA / "chapter4" / f"comments_{part}.txt") for part in PARTS}


def folded(text: str) -> str:
    return " ".join(text.casefold().split())


def surfaces(texts: list[Marked]) -> set[str]:
    return {folded(text.text[start:end]) for text in texts for start, end, _ in text.spans}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_mark_begins_and_ends_with_a_token(nlp, path):
    for text in read(path):
        doc = nlp(text.text)
        for start, end, label in text.spans:
            span = doc.char_span(start, end, label)
            assert span is not None, f"{text.text[start:end]!r} in {text.text!r}"
            assert span.text == span.text.strip()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_are_clean_text(path):
    data = path.read_bytes()
    assert data.endswith(b"\n")
    assert b"\r" not in data
    for line in data.decode("utf-8").splitlines():
        assert line == line.strip()
        assert line


def test_no_text_stands_in_the_corpus_twice(corpus):
    counts = Counter(folded(text.text) for part in PARTS for text in corpus[part])
    assert [text for text, count in counts.items() if count > 1] == []


def test_texts_of_exercises_are_not_in_the_corpus(corpus):
    others = {
        folded(text.text) for path in FILES if "comments" not in path.stem for text in read(path)
    }
    assert not others & {folded(text.text) for part in PARTS for text in corpus[part]}


def test_evaluation_is_about_names_that_training_never_shows(corpus):
    known = surfaces(corpus["train"])
    for part in ("dev", "test"):
        mentions = [
            folded(text.text[start:end]) for text in corpus[part] for start, end, _ in text.spans
        ]
        assert sum(mention in known for mention in mentions) <= 0.1 * len(mentions)


def test_every_label_and_texts_without_any_are_in_every_part(corpus):
    for part in PARTS:
        labels = Counter(label for text in corpus[part] for *_, label in text.spans)
        assert set(labels) == LABELS
        assert min(labels.values()) >= 40
        assert sum(not text.spans for text in corpus[part]) >= 20


def test_the_readme_counts_right(corpus):
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    for part in PARTS:
        texts = corpus[part]
        has = [{label for *_, label in text.spans} for text in texts]
        counts = [
            len(texts),
            *(sum(label in labels for labels in has) for label in ("GADGET", "WEBSITE", "PERSON")),
            sum({"WEBSITE", "PERSON"} <= labels for labels in has),
            sum(not labels for labels in has),
        ]
        assert f"| {part} | {' | '.join(map(str, counts))} |" in readme
    for path in FILES:
        row = re.search(rf"\| `chapter4/{path.name}` \| (\d+) \|", readme)
        assert row, f"{path.name} is not in the table"
        assert int(row[1]) == len(read(path))

"""Writes pairs of Brat's files, and says which text and which marks they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from fitting import Given, Place, alike, annotated_texts
from hypothesis import strategies as st

BOM = "\ufeff"
FIELDS = ("id", "label", "fragments", "words")
# What else an .ann file holds, and each of it mentions something that looks like a mark.
OTHER_LINES = [
    "R1\tOwns Arg1:T1 Arg2:T2\t",
    "E1\tSale:T1 Buyer:T2",
    "A1\tNegation T1",
    "M2\tT1 T2",
    "N1\tReference T1 Wiki:3\tT1",
    "#1\tAnnotatorNotes T1\tT2\tGADGET 0 2\tmy",
    "*\tEquiv T1 T2",
    "#T9\tGADGET 0 2\tmy",
    "",
]
FOLDER = Path(__file__).parents[2] / "data" / "practice" / "brat"

BratMark = tuple[str, str, list[tuple[int, int]], str]  # as the fields of a Mark


def line(mark: BratMark, added: int = 0) -> str:
    """Return the line of a mark; `added` is added to its numbers."""
    name, label, fragments, words = mark
    numbers = ";".join(f"{start + added} {end + added}" for start, end in fragments)
    return f"{name}\t{label} {numbers}\t{words}"


def write(
    folder: Path,
    text: str,
    lines: Sequence[str],
    end: str = "\n",
    bom: str = "",
    name: str = "note",
    is_ended: bool = True,
) -> Path:
    """Write a .txt file and its .ann file; return the path of the first.

    end: the line end in both.
    bom: which of them begin with a BOM: "txt", "ann" or both.
    is_ended: whether the last line of the .ann file has a line end, too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    beside = "\n".join(lines) + ("\n" if lines and is_ended else "")
    for suffix, content in (("txt", text), ("ann", beside)):
        begin = BOM if suffix in bom else ""
        data = (begin + content.replace("\n", end)).encode()
        (folder / f"{name}.{suffix}").write_bytes(data)
    return folder / f"{name}.txt"


def read_pair(path: Path) -> tuple[str, list[BratMark]]:
    """Return the text and the marks of a .txt file and its .ann file, as an answer should."""
    text = path.read_text(encoding="utf-8")
    added = 1 if text.startswith(BOM) else 0
    marks = []
    for line in path.with_suffix(".ann").read_text(encoding="utf-8").split("\n"):
        found = re.fullmatch(r"(T\d+)\t(\S+) ([\d ;]+)\t(.*)", line)
        if found:
            numbers = [int(number) - added for number in re.findall(r"\d+", found[3])]
            fragments = list(zip(numbers[::2], numbers[1::2], strict=True))
            marks.append((found[1], found[2], fragments, found[4]))
    return text[added:], marks


def as_given(text: str, marks: Sequence[BratMark]) -> list[Given]:
    """Return marks as what an answer is given, with the reasons that do not depend on tokens."""
    return [_given(text, mark) for mark in marks]


def _given(text: str, mark: BratMark) -> Given:
    key, label, fragments, words = mark
    start, end = fragments[0]
    numbers = " and ".join(f"{a} to {b}" for a, b in fragments)
    name = f"{key} (characters {numbers}, {words!r})"
    reason, why = "", ""
    if len(fragments) > 1:
        reason, why = "fragments", f"The mark has {len(fragments)} fragments."
    elif text[start:end] != words:
        reason, why = (
            "words",
            f"The text has {text[start:end]!r} there.{alike(text[start:end], words)}",
        )
    return Given(key, name, start, end, label, reason, why)


@st.composite
def brat_texts(draw: st.DrawFn, max_words: int = 5) -> tuple[str, list[BratMark]]:
    """Make up a text and marks, some with fragments or with other words than the text.

    There is no tab in the text, because a tab ends a field of a line.
    """
    text, places = draw(annotated_texts(max_words))
    text = text.replace("\t", " ")
    return text, [draw(_mark(text, place, number)) for number, place in enumerate(places, 1)]


@st.composite
def _mark(draw: st.DrawFn, text: str, place: Place, number: int) -> BratMark:
    start, end, label = place
    words, fragments = text[start:end].replace("\n", " "), [(start, end)]
    kind = draw(st.sampled_from(["", "", "", "", "words", "fragments"]))
    if kind == "words":
        words = draw(st.sampled_from([words.swapcase(), words[1:] or "x", f"{words}s", "soup"]))
    if kind == "fragments" and end - start > 1:
        middle = draw(st.integers(start + 1, end - 1))
        later = draw(st.sampled_from([middle, min(middle + 1, end - 1)]))
        fragments = [(start, middle), (later, end)]
        words = " ".join(text[a:b] for a, b in fragments).replace("\n", " ")
    return f"T{number}", label, fragments, words

"""Comments put together from marked pieces, and the rules that find, miss or half find them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from made_up import EDGES, GAPS
from shared import annotated

from dojo.testkit.notation import Marked, parse

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RULES = [
    {"label": "PERSON", "pattern": "Ana"},
    {"label": "PERSON", "pattern": "Tim van Baker"},
    {"label": "PERSON", "pattern": "Amazon"},
    {"label": "gadget", "pattern": "Kindle Fire"},
    {"label": "PER", "pattern": "Łódź"},
]
# Marks are written in capitals. These labels differ little from others.
RENAMED = {"SMALL": "gadget", "BEGINNING": "PER"}


def line(text: str) -> Marked:
    """Read a marked text; SMALL stands for the label gadget, BEGINNING for PER."""
    marked = parse(text)
    spans = ((start, end, RENAMED.get(label, label)) for start, end, label in marked.spans)
    return Marked(marked.text, tuple(spans))


PIECES = [
    line(text)
    for text in (
        # found
        "[Ana](PERSON)",
        "[Tim van Baker](PERSON)",
        "[Kindle Fire](SMALL)",
        # found with another label
        "[Amazon](WEBSITE)",
        "[Kindle Fire](GADGET)",
        "[Łódź](PERSON)",
        # found with other ends
        "[Tim](PERSON) van Baker",
        "Tim [van](PERSON) Baker",
        "Tim van [Baker](WEBSITE)",
        "[Tim](PERSON) van [Baker](PERSON)",
        "[see Ana now](PERSON)",
        "[Ana Amazon](PERSON)",
        "[Kindle Fire HD](SMALL)",
        "[my Kindle](GADGET) Fire",
        # not found
        "[Rosa](PERSON)",
        "[東京](BEGINNING)",
        # found and not marked
        "Ana",
        "Amazon",
        "Kindle Fire",
        # neither
        "soup",
        "can't",
        "😀 ANA",
    )
]


# Texts that differ little, entities that touch each other or are not sorted, and no text at all.
ODD = [
    line("soup"),
    line("Soup"),
    line("soup "),
    line(""),
    line("  [Ana](PERSON)  can't [Łódź](SMALL)\n"),
    line("[Ana](PERSON) [Tim](PERSON) [Kindle Fire](GADGET)"),
    line("my iPhone 8, and Ana"),
    line("who is Ana, this [Ana](PERSON)"),
    Marked("Ana on Reddit", ((7, 13, "WEBSITE"), (0, 3, "PERSON"))),
    line("😀 [東京](BEGINNING)"),
]


@st.composite
def comments(draw: st.DrawFn, max_size: int = 5) -> Marked:
    """Put pieces beside each other, in a text that may also be empty."""
    text, spans = draw(st.sampled_from(EDGES)), []
    for piece in draw(st.lists(st.sampled_from(PIECES), max_size=max_size)):
        spans += [(len(text) + start, len(text) + end, label) for start, end, label in piece.spans]
        text += piece.text + draw(st.sampled_from(GAPS))
    return Marked(text, tuple(spans))


@st.composite
def corpora(draw: st.DrawFn, max_size: int = 3) -> list[Marked]:
    """Put comments together; one of them may come again, with the same marks or with fewer."""
    found = draw(st.lists(comments(), max_size=max_size))
    if bool(found) and draw(st.booleans()):
        again = draw(st.sampled_from(found))
        found.append(draw(st.sampled_from([again, Marked(again.text, again.spans[:-1])])))
    return found


def docs_of(nlp: Language, corpus: Iterable[Marked]) -> list[Doc]:
    """Return the Docs of a corpus; all tokens outside of its marks are annotated as such."""
    return [annotated(nlp, text) for text in corpus]

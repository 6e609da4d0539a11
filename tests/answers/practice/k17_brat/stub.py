r"""From Brat to Docs.

The annotation tool Brat saves a text in a .txt file, and its annotations next to it, in an .ann
file of the same name. Some annotations do not fit the text or the tokens. Make a Doc with those
that fit, and report all others: none may get lost silently, or be changed until it fits.

In an .ann file, each line that starts with T marks words. Other lines mark none. Such a line has
an id, a label with numbers, and the marked words, separated by tabs (\t):

    T1\tGADGET 3 11\tiPhone 8
    T2\tPERSON 0 3;8 12\tAna Cruz

The numbers count characters from 0: the first, and the one after the last. T2 has two fragments,
because the words between "Ana" and "Cruz" are not marked. data/practice/brat has 42 such texts.

Read: https://spacy.io/api/doc#char_span
Run:  pytest -k k17
"""

from pathlib import Path
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc


class Mark(NamedTuple):
    id: str  # such as "T1"
    label: str  # such as "GADGET"
    fragments: list[tuple[int, int]]  # such as [(3, 11)] or [(0, 3), (8, 12)]
    words: str  # such as "iPhone 8", with every space that is in the file


class Problem(NamedTuple):
    id: str  # of the mark that has it
    reason: str  # "fragments", "words", "tokens" or "overlap"


def read_brat(path: Path) -> tuple[str, list[Mark]]:
    r"""Return the text of the .txt file at `path`, and the marks in its .ann file, in their order.

    Both files are UTF-8. In both, lines end with \n or \r\n. Brat counts either as one character,
    and the text that you return has \n for both. Either file may begin with the character \ufeff
    (a byte order mark, or BOM), which belongs neither to the text nor to an id. But in a .txt
    file, Brat counts it: then subtract 1 from each number. An .ann file may be empty.
    """
    raise NotImplementedError


def brat_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Problem]]:
    """Return a Doc with the tokens that `nlp` makes, and the problems, in the order of the marks.

    A mark with a problem is not in the Doc, and has one Problem, with the first of these reasons:
    - "fragments": it has more than one fragment, even if they touch each other.
    - "words": the text between its numbers is not exactly its words.
    - "tokens": it does not begin and end where tokens do; `doc.char_span` returns None for it.
    - "overlap": it shares a token with an earlier mark that is in the Doc.
    Every other mark is an entity with its label. The Doc has no other entities, whatever `nlp`
    finds. All other tokens are *outside*: their `ent_iob_` is "O". `nlp` and `marks` stay as
    they are.
    """
    raise NotImplementedError

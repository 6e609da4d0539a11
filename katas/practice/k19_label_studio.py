"""From Label Studio and Doccano to Docs.

Label Studio exports a list of tasks in JSON. Each has a text, and what annotators did with it:

    {"data": {"text": "my iPhone 8 died"}, "annotations": [
      {"completed_by": 7, "was_cancelled": false, "result": [
        {"id": "x1", "type": "labels",
         "value": {"start": 3, "end": 11, "text": "iPhone 8", "labels": ["GADGET"]}}]}]}

`start` and `end` count from 0, and `end` is exclusive. Some versions count characters, others
UTF-16 units, like JavaScript: there, each character above U+FFFF, such as "🎉", counts as two.
Doccano counts characters. Each line of its export has one of these forms:

    {"text": "my iPhone 8 died", "label": [[3, 11, "GADGET"]]}
    {"text": "my iPhone 8 died", "entities":
      [{"id": 1, "label": "GADGET", "start_offset": 3, "end_offset": 11}]}

No function changes what it is given. data/practice has label_studio.json, doccano_label.jsonl and
doccano_entities.jsonl.

Read: https://spacy.io/api/doc#char_span
Run:  pytest -k k19
"""

from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc


class Mark(NamedTuple):
    start: int  # in characters
    end: int  # exclusive
    label: str


def in_characters(text: str, start: int, end: int, words: str) -> tuple[int, int] | None:
    """Return where the words are, in characters: (2, 4) for ("🎉 my iPhone", 3, 5, "my").

    That is (start, end) if text[start:end] is exactly `words`. Otherwise, read `start` and `end` as
    UTF-16 units. If exactly `words` is there, return this position in characters; if not, None.
    """
    raise NotImplementedError


def label_studio_marks(task: dict[str, Any]) -> tuple[dict[int, list[Mark]], list[str]]:
    """Return the marks by annotator (`completed_by`), and the id of each result that does not fit.

    Leave out cancelled annotations, and annotators who have no others. Each annotator has at most
    one that is not cancelled; if it has no marks, the annotator's list is empty. Leave out results
    of any type other than "labels"; they may lack `value`. Each label of a result becomes a mark.
    A result does not fit if `in_characters` returns None. Everything is in the order of the task.
    """
    raise NotImplementedError


def doccano_marks(line: dict[str, Any]) -> list[Mark]:
    """Return the marks in a line of Doccano's export, of either form, in their order."""
    raise NotImplementedError


def marks_doc(nlp: Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
    """Return a Doc with the tokens that `nlp` makes, and the marks that are not in it, in order.

    A mark is not in it if `doc.char_span` returns None, or if it shares a token with an earlier
    mark that is. Every other mark is an entity with its label. The Doc has no other entities,
    whatever `nlp` finds. All other tokens are *outside*.
    """
    raise NotImplementedError


def agreement(first: list[list[Mark]], second: list[list[Mark]]) -> float:
    """Return how far two annotators agree, from 0.0 to 1.0, not rounded.

    Each made a list of marks for each text; the texts and their order are the same. They agree on
    a mark if both made exactly this mark on the same text. The figure is twice the number of these
    marks, divided by the number of all marks of both: [[a, b]] and [[b]] give 2 * 1 / 3. A mark
    that somebody made twice on a text counts once. If neither made any mark, the figure is 1.0.
    """
    raise NotImplementedError

"""From Prodigy to Docs.

The annotation tool Prodigy saves a .jsonl file. Each line is a task in JSON, with an answer:

    {"text": "my iPhone 8 died", "answer": "accept",
     "spans": [{"start": 3, "end": 11, "token_start": 1, "token_end": 2, "label": "GADGET"}],
     "tokens": [{"text": "my", "start": 0, "end": 2, "id": 0, "ws": true}, ...]}

`start` and `end` count characters from 0, and `end` is the one after the last. But `token_start`
and `token_end` are the first and the last token itself, as positions in `tokens`. These are the
tokens of the pipeline that Prodigy used, which may differ from those of yours.

Keep what a model can learn from, and return everything else with a reason, so that nothing gets
lost silently. data/practice/prodigy.jsonl has 52 tasks.

Read: https://spacy.io/api/doc#char_span
Run:  pytest -k k18
"""

import json
from pathlib import Path
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span

Task = dict[str, Any]  # what is in a line of the file


class DroppedTask(NamedTuple):
    line: int  # its number in the file, counted from 1
    reason: str  # "reject", "ignore" or "duplicate"


class DroppedSpan(NamedTuple):
    start: int  # these three as in the file
    end: int
    label: str
    reason: str  # "conflict", "tokens" or "overlap"


def read_prodigy(path: Path) -> tuple[list[Task], list[DroppedTask]]:
    """Return the tasks in a .jsonl file that are kept, and the others, both in their order.

    Keep a task just as it is if its answer is "accept" and no task kept before has exactly the same
    text. Otherwise, the reason is its answer or, if that is "accept", "duplicate". The file is
    UTF-8. It may be empty: then both lists are empty.
    """
    kept: dict[str, Task] = {}
    dropped = []
    # The lines of a file, not splitlines(), which also splits at characters inside of a text.
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            task = json.loads(line)
            if task["answer"] != "accept":
                dropped.append(DroppedTask(number, task["answer"]))
            elif task["text"] in kept:
                dropped.append(DroppedTask(number, "duplicate"))
            else:
                kept[task["text"]] = task
    return list(kept.values()), dropped


def prodigy_doc(nlp: Language, task: Task) -> tuple[Doc, list[DroppedSpan]]:
    """Return a Doc with the tokens that `nlp` makes, and the dropped spans, in their order.

    A span is dropped for the first of these reasons:
    - "conflict": its `start` is not the start of its first token in `tokens`, or its `end` is not
      the end of its last one. If the task has no `tokens`, or the span neither `token_start` nor
      `token_end`, there is no conflict.
    - "tokens": it does not begin and end where tokens of the Doc do; `char_span` returns None.
    - "overlap": it shares a token of the Doc with an earlier span that is kept.
    Every other span is an entity with its label. The Doc has no other entities, whatever `nlp`
    finds. All other tokens are *outside*: their `ent_iob_` is "O". A task may have no `spans`, and
    tokens may have no `ws`. `nlp` and the task stay as they are.
    """
    doc = nlp.make_doc(task["text"])
    spans: list[Span] = []
    dropped = []
    for given in task.get("spans", []):
        start, end, label = given["start"], given["end"], given["label"]
        span = doc.char_span(start, end, label=label)
        if _is_conflict(given, task.get("tokens")):
            dropped.append(DroppedSpan(start, end, label, "conflict"))
        elif span is None:
            dropped.append(DroppedSpan(start, end, label, "tokens"))
        elif any(span.start < other.end and other.start < span.end for other in spans):
            dropped.append(DroppedSpan(start, end, label, "overlap"))
        else:
            spans.append(span)
    doc.ents = spans
    return doc, dropped


def _is_conflict(span: dict[str, Any], tokens: list[dict[str, Any]] | None) -> bool:
    if tokens is None or "token_start" not in span:
        return False
    # token_end is the last token itself.
    first, last = tokens[span["token_start"]], tokens[span["token_end"]]
    return first["start"] != span["start"] or last["end"] != span["end"]

"""Makes a text fit to be shown: what an answer says may hold anything.

Half a character (a lone surrogate) cannot be printed, control characters ring the bell or move
the cursor of whoever reads them, and a text may have a million lines.  So every text is cleaned
once, where it leaves the process that runs the answer.
"""

from __future__ import annotations

import re
from typing import Any

LINES, COLUMNS, END = 30, 640, 160  # of a message; END: columns that are kept of a line's end
NAME = 60  # characters of a name

WORD = re.compile(r"\S{160,}")  # longer than any path that one types
BLANK = re.compile(r"\n{3,}")
# Sequences that terminals obey: colours, cursor movements, titles.
SEQUENCE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-Z\\^-~])"
    r"|\x9b[0-?]*[ -/]*[@-~]"
)
# Characters that cannot be printed or change how others appear: controls, marks of the writing
# direction, separators of lines, halves of characters.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def plain(text: str) -> str:
    """Return a text as a terminal would show it, and what cannot be shown as an escape."""
    if not UNPRINTABLE.search(text):
        return text
    text = SEQUENCE.sub("", text).replace("\r\n", "\n")
    if "\r" in text:
        text = "\n".join(map(_overwritten, text.split("\n")))
    return UNPRINTABLE.sub(lambda found: ascii(found[0])[1:-1], text)


def _overwritten(line: str) -> str:
    """Return what is left of a line that was written several times, as progress bars are."""
    return next((part for part in reversed(line.split("\r")) if part.strip()), "")


def plain_data(value: Any) -> Any:
    """Return plain values, such as JSON has, with every text in them cleaned."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {plain_data(key): plain_data(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_data(part) for part in value]
    return value


def shortened(text: str) -> str:
    """Return a message without the middle of long lines and without most of many lines."""
    text = WORD.sub(lambda found: f"{found[0][:100]}...{found[0][-20:]}", text)
    lines = BLANK.sub("\n\n", text).split("\n", LINES)
    cut = [
        line if len(line) <= COLUMNS else f"{line[: COLUMNS - END - 3]}...{line[-END:]}"
        for line in lines[:LINES]
    ]
    return "\n".join([*cut, "..."] if len(lines) > LINES else cut)


def name(text: str) -> str:
    """Return a name, or the beginning of a very long one."""
    return text if len(text) <= NAME else f"{text[: NAME - 3]}..."

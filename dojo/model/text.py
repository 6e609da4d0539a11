"""Make the output of an answer safe to print.

A lone surrogate cannot be printed, control characters can ring the bell or move the cursor, and a
text may have a million lines. So each text is cleaned once, when it leaves the answer's process.
"""

from __future__ import annotations

import re
from typing import Any

LINES, COLUMNS, END = 30, 640, 160  # limits of a message; END: columns kept at the end of a line
MARGIN = 2  # columns to the left of what a learner reads, and between tokens
NAME = 60  # characters of a name

WORD = re.compile(r"\S{160,}")  # longer than a typical path
BLANK = re.compile(r"\n{3,}")
# Terminal escape sequences: colours, cursor movements, titles.
SEQUENCE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-Z\\^-~])"
    r"|\x9b[0-?]*[ -/]*[@-~]"
)
# Control characters, bidirectional marks, line separators and surrogates.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def plain(text: str) -> str:
    """Return a text as a terminal would show it, with unprintable characters escaped."""
    if not UNPRINTABLE.search(text):
        return text
    text = SEQUENCE.sub("", text).replace("\r\n", "\n")
    if "\r" in text:
        text = "\n".join(map(_overwritten, text.split("\n")))
    return UNPRINTABLE.sub(lambda found: ascii(found[0])[1:-1], text)


def _overwritten(line: str) -> str:
    """Return the final state of a line that was overwritten, as by a progress bar."""
    return next((part for part in reversed(line.split("\r")) if part.strip()), "")


def plain_data(value: Any) -> Any:
    """Return a JSON-like value with every string in it cleaned."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {plain_data(key): plain_data(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_data(part) for part in value]
    return value


def shortened(text: str) -> str:
    """Shorten the long lines of a message, and cut it after `LINES` lines."""
    text = WORD.sub(lambda found: f"{found[0][:100]}...{found[0][-20:]}", text)
    lines = BLANK.sub("\n\n", text).split("\n", LINES)
    cut = [
        line if len(line) <= COLUMNS else f"{line[: COLUMNS - END - 3]}...{line[-END:]}"
        for line in lines[:LINES]
    ]
    return "\n".join([*cut, "..."] if len(lines) > LINES else cut)


def short(text: str, longest: int = NAME) -> str:
    """Shorten a text that has more characters than a name may have, or than another limit."""
    return text if len(text) <= longest else f"{text[: longest - 3]}..."

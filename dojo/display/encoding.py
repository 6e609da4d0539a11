"""Make output printable in every encoding: characters that it lacks are replaced."""

from __future__ import annotations

import codecs
import io
import unicodedata
from typing import TextIO

NAME = "readable"  # of the codec error handler
# Replacements of characters; accented letters lose their accent in `instead`.
INSTEAD = {
    **dict.fromkeys("\u2018\u2019\u201a\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u2550", "-"),
    **dict.fromkeys("\u2502\u2503\u2551\u258c", "|"),
    **dict.fromkeys("\u2022\u00b7\u25cf", "*"),
    **dict.fromkeys("\u2588\u25a0", "#"),
    "\u2026": "...",
    "\u2192": "->",
    "\u2190": "<-",
    "\u2264": "<=",
    "\u2265": ">=",
    "\u2260": "!=",
    "\u00d7": "x",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u00df": "ss",
    "\u2713": "+",
    "\u2714": "+",
    "\u2717": "x",
    "\u2718": "x",
}


def instead(character: str) -> str:
    r"""Return an ASCII replacement for a character, such as -> or \u2603."""
    if character in INSTEAD:
        return INSTEAD[character]
    simple = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode("ascii")
    return simple or character.encode("ascii", "backslashreplace").decode("ascii")


def _replaced(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(instead, error.object[error.start : error.end])), error.end


codecs.register_error(NAME, _replaced)


def always(*streams: TextIO | None) -> None:
    """From now on, replace characters that the encoding of a stream lacks."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=NAME)


def text_for(text: str, encoding: str | None) -> str:
    """Return a text with the characters that an encoding lacks replaced."""
    encoding = encoding or "utf-8"
    return text.encode(encoding, NAME).decode(encoding)

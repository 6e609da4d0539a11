"""Show the arguments with which a test called an answer, in one short line."""

from __future__ import annotations

import glob
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from dojo.model.text import short

MARK = "dojo_call"  # the attribute of an exception for the call that it ended
FILES = "dojo_files"  # the same for the files that this call was given
SMALL = 1_000  # bytes of a file that is shown
ROWS, COLUMNS = 14, 70  # of it
LONGEST = 240  # characters of a call
CHARACTERS, ITEMS, DEPTH = 40, 3, 3  # of a text, in a collection, of nested collections
BRACKETS: dict[type, tuple[str, str]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    dict: ("{", "}"),
}


class Call(NamedTuple):
    """A call of a function of an answer.

    Attributes:
        name: The name of the function.
        parameters: The names of its parameters in the stub, because a learner may swap them.
        arguments: The arguments by position.
        named: The arguments by keyword.
    """

    name: str
    parameters: Sequence[str]
    arguments: Sequence[object]
    named: Mapping[str, object]

    def copied(self) -> Call:
        """Copy the arguments, because the function may change them."""
        kept = {key: _copy(value) for key, value in self.named.items()}
        return self._replace(arguments=[_copy(value) for value in self.arguments], named=kept)

    def text(self) -> str:
        """Return the call as source code, or "" if none of its arguments can be shown.

        An argument that cannot be shown, such as a pipeline, appears as the name of its parameter.
        """
        shown = [_shown(value) for value in self.arguments]
        named = {key: _shown(value) for key, value in self.named.items()}
        if not any([*shown, *named.values()]):
            return ""
        names = itertools.chain(self.parameters, itertools.repeat("..."))
        parts = [text or parameter for text, parameter in zip(shown, names, strict=False)]
        parts += [f"{key}={text or '...'}" for key, text in named.items()]
        return short(f"{self.name}({', '.join(parts)})", LONGEST)


def note(error: BaseException, call: Call) -> None:
    """Store a call in the exception that ended it, and what is in the files that it was given."""
    with suppress(Exception):  # a learner's exception class may allow no attributes
        vars(error).setdefault(MARK, call)
        vars(error).setdefault(FILES, [*_files(call)])


def text_of(error: BaseException) -> str:
    """Return the call that an exception ended, or "" if there is none to show."""
    try:
        call = vars(error).get(MARK)
        return call.text() if isinstance(call, Call) else ""
    except Exception:  # an argument of a learner's class
        return ""


def contents_of(error: BaseException) -> str:
    """Return what was in the small files that the call of an exception was given; "" if none."""
    try:
        found: list[tuple[str, str]] = vars(error).get(FILES, [])
    except Exception:  # a learner's exception class
        return ""
    return "\n".join(
        f"{name} contains:\n{_rows(text)}" if text else f"{name} is empty." for name, text in found
    )


def _files(call: Call) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of small files with the stem of a path that a call was given."""
    paths = (value for value in call.arguments if isinstance(value, Path))
    for path in paths:
        for file in sorted(path.parent.glob(f"{glob.escape(path.stem)}.*")):
            with suppress(OSError, UnicodeDecodeError):
                if file.is_file() and file.stat().st_size <= SMALL:
                    yield file.name, file.read_bytes().decode()


def _rows(text: str) -> str:
    """Return the first lines of a text; those with invisible characters as Python writes them."""
    lines = text.removesuffix("\n").split("\n")
    rows = [line if line.isprintable() else repr(line) for line in lines[:ROWS]]
    rows += ["..."] if len(lines) > ROWS else []
    return "\n".join(f"  {short(row, COLUMNS)}" for row in rows)


class _Seen(NamedTuple):
    """The text to show for a Doc, made at the time of the call because Docs can change."""

    text: str


def _copy(value: Any) -> object:
    """Copy a value that a function could change; return any other value unchanged."""
    if type(value) is list:
        return [*map(_copy, value[:ITEMS]), *value[ITEMS:]]
    if _is_doc(type(value)):
        return _Seen(_shown(value))
    return value.copy() if type(value) in (dict, set) else value


def _is_doc(kind: type) -> bool:
    return f"{kind.__module__}.{kind.__name__}" == "spacy.tokens.doc.Doc"


def _of_doc(doc: Any) -> str:
    """Return the text of a Doc, and its entities if it has any."""
    entities: list[tuple[int, int, str]] = []
    with suppress(Exception):  # spaCy raises an error for some annotations
        entities = [(ent.start, ent.end, ent.label_) for ent in doc.ents]
    marks = f", ents={_shown(entities)}" if entities else ""
    return f"Doc({_quoted(doc.text)}{marks})"


def _shown(value: Any, depth: int = DEPTH) -> str:
    """Return a short form of a plain value or a Doc, or "" for any other value.

    The repr of a learner's class might never return, so only known types are shown.
    """
    kind = type(value)
    if kind is str:
        return _quoted(value)
    if kind in (bool, int, float, type(None)):
        return short(repr(value), CHARACTERS)
    if kind.__module__.partition(".")[0] == "pathlib":
        return f"Path('.../{value.name}')"
    if kind is _Seen:
        return str(value.text)
    if _is_doc(kind):
        return _of_doc(value)
    if kind not in BRACKETS or not depth:
        return ""
    inner = depth - 1
    if kind is dict:
        return _bracketed((f"{_item(k, inner)}: {_item(value[k], inner)}" for k in value), value)
    return _bracketed((_item(item, inner) for item in value), value)


def _item(value: object, depth: int) -> str:
    return _shown(value, depth) or f"<{type(value).__name__}>"


def _bracketed(parts: Iterable[str], whole: Any) -> str:
    """Join the items of a collection in its brackets; of many, show only the first."""
    first = list(itertools.islice(parts, len(whole) if len(whole) <= ITEMS else 1))
    left_out = [f"... {len(whole) - 1} more"] if len(whole) > ITEMS else []
    comma = "," if type(whole) is tuple and len(whole) == 1 else ""
    opening, closing = BRACKETS[type(whole)]
    return f"{opening}{', '.join([*first, *left_out])}{comma}{closing}"


def _quoted(text: str) -> str:
    return repr(text) if len(text) <= CHARACTERS else f"{text[:CHARACTERS]!r}..."

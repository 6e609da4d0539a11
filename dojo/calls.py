"""Shows with which arguments a test called an answer, in a line that is never long."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

MARK = "dojo_call"  # the attribute of an exception that says which call it ended
LONGEST = 240  # characters of a call
CHARACTERS, ITEMS, DEPTH = 40, 3, 3  # of a text, of a collection, of collections in each other
BRACKETS: dict[type, tuple[str, str]] = {
    list: ("[", "]"),
    tuple: ("(", ")"),
    set: ("{", "}"),
    dict: ("{", "}"),
}


class Call(NamedTuple):
    """A call of a function of an answer, which the exception may be asked for later."""

    function: Callable[..., object]
    name: str
    arguments: Sequence[object]
    named: Mapping[str, object]

    def copied(self) -> Call:
        """Return the call as it is now, whatever the function does with its arguments."""
        kept = {key: _copy(value) for key, value in self.named.items()}
        return self._replace(arguments=[_copy(value) for value in self.arguments], named=kept)

    def text(self) -> str:
        """Return the call as one would type it, "" if no argument of it can be shown.

        What cannot be shown, such as a pipeline, has the name of its parameter.
        """
        code = getattr(self.function, "__code__", None)
        parameters = getattr(code, "co_varnames", ())[: getattr(code, "co_argcount", 0)]
        shown = [_shown(value) for value in self.arguments]
        named = {key: _shown(value) for key, value in self.named.items()}
        if not any([*shown, *named.values()]):
            return ""
        names = itertools.chain(parameters, itertools.repeat("..."))
        parts = [text or parameter for text, parameter in zip(shown, names, strict=False)]
        parts += [f"{key}={text or '...'}" for key, text in named.items()]
        return _cut(f"{self.name}({', '.join(parts)})", LONGEST)


def note(error: BaseException, call: Call) -> None:
    """Keep with an exception which call it ended."""
    with suppress(Exception):  # a class of the learner's may allow no attributes
        vars(error).setdefault(MARK, call)


def text_of(error: BaseException) -> str:
    """Return the call that an exception ended, "" if there is none to show."""
    try:
        call = vars(error).get(MARK)
        return call.text() if isinstance(call, Call) else ""
    except Exception:  # an argument of a class of the learner's
        return ""


class _Seen(NamedTuple):
    """What to show of a Doc as it was when it was handed over, whatever becomes of it."""

    text: str


def _copy(value: Any) -> object:
    """Return a copy of what a function could change, the value itself otherwise."""
    if type(value) is list:
        return [*map(_copy, value[:ITEMS]), *value[ITEMS:]]
    if _is_doc(type(value)):
        return _Seen(_shown(value))
    return value.copy() if type(value) in (dict, set) else value


def _is_doc(kind: type) -> bool:
    return f"{kind.__module__}.{kind.__name__}" == "spacy.tokens.doc.Doc"


def _of_doc(doc: Any) -> str:
    """Return the text of a Doc, and its entities if it has some."""
    entities: list[tuple[int, int, str]] = []
    with suppress(Exception):  # spaCy refuses to read some annotations
        entities = [(ent.start, ent.end, ent.label_) for ent in doc.ents]
    marks = f", ents={_shown(entities)}" if entities else ""
    return f"Doc({_quoted(doc.text)}{marks})"


def _shown(value: Any, depth: int = DEPTH) -> str:
    """Return a short form of a plain value or a Doc, "" for all else.

    Nothing but what Python and spaCy define is asked for its text: a class of the
    learner's might never answer.
    """
    kind = type(value)
    if kind is str:
        return _quoted(value)
    if kind in (bool, int, float, type(None)):
        return _cut(repr(value), CHARACTERS)
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
    """Join the parts of a collection between its brackets, or the first of many."""
    first = list(itertools.islice(parts, len(whole) if len(whole) <= ITEMS else 1))
    left_out = [f"... {len(whole) - 1} more"] if len(whole) > ITEMS else []
    comma = "," if type(whole) is tuple and len(whole) == 1 else ""
    opening, closing = BRACKETS[type(whole)]
    return f"{opening}{', '.join([*first, *left_out])}{comma}{closing}"


def _quoted(text: str) -> str:
    return repr(text) if len(text) <= CHARACTERS else f"{text[:CHARACTERS]!r}..."


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 3]}..."

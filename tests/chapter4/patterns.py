"""Judges a pattern for a Matcher by where it matches, and says what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import pytest
from phones import places
from returned import judge_list
from shared import compare, show

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Pattern = list[dict[str, object]]


def judge_pattern(
    name: str, pattern: Pattern, docs: Sequence[Doc], second: Callable[[Token], bool], what: str
) -> None:
    """Check that a pattern matches "iphone" and a second token in some Docs, and nothing else.

    name: the function that returned the pattern.
    second: says whether a token may be the second one; what: what such a token is called.
    """
    judge_list(name, pattern, dict, "dictionaries")
    assert pattern, f"`{name}` should return one dictionary for each token; this list is empty."
    for doc, yours in zip(docs, _matches(name, pattern, docs), strict=True):
        wanted = places(doc, second)
        if yours != wanted:
            pytest.fail(_difference(name, pattern, doc, yours, wanted, what))


def _matches(name: str, pattern: Pattern, docs: Sequence[Doc]) -> list[list[tuple[int, int]]]:
    """Return the (start, end) of each match, Doc by Doc."""
    from spacy.matcher import Matcher

    matcher = Matcher(docs[0].vocab)
    try:
        matcher.add("yours", [pattern])
        return [sorted({(start, end) for _, start, end in matcher(doc)}) for doc in docs]
    except Exception as error:
        pytest.fail(_refused(name, error))


def _difference(
    name: str,
    pattern: Pattern,
    doc: Doc,
    yours: Sequence[tuple[int, int]],
    wanted: Sequence[tuple[int, int]],
    what: str,
) -> str:
    """Say how the matches of a pattern differ from those that it should have."""
    if not yours:
        return f"`{name}` should match here and does not. {_reason(pattern)}\n{show(doc, [])}"
    rows = {"yours": [(*place, "match") for place in yours]}
    if not wanted:
        return (
            f'`{name}` should not match here: no {what} comes right after a token "iphone".'
            f"\n{compare(doc, **rows)}"
        )
    rows = {"expected": [(*place, "match") for place in wanted], **rows}
    return f"`{name}` should match what `expected` shows, and nothing else.\n{compare(doc, **rows)}"


def _refused(name: str, error: Exception) -> str:
    """Say why spaCy does not take a pattern, in fewer words than it does."""
    if found := re.search(r"\[E155\].* attribute (\w+)", str(error)):
        return (
            f"The pattern of `{name}` asks for {found[1]}, an attribute that only a trained"
            " pipeline sets. The tokens of this kata do not have it."
        )
    found = re.search(r"\[pattern -> (\d+) -> (\w+)(.*?)\] (.*)", str(error))
    if not found:
        return f"spaCy cannot use the pattern of `{name}`: {error}"
    token, key, inner, why = found.groups()
    where = f"in dictionary {token}, counted from 0"
    if "permitted" in why:
        unknown = inner.split()[-1] if inner else key
        names = "" if inner else ": a key names an attribute of a token"
        return f"{unknown!r} is a key {where}, and spaCy knows no such key{names}."
    if "bool" in why:
        return f"The value of {key} {where}, should be True or False."
    return f"spaCy cannot use the value of {key} {where}. Which values can {key} have?"


def _reason(pattern: Pattern) -> str:
    """Return what keeps a pattern from matching, if it can be seen without a text."""
    values = [text for token in pattern for text in _lower_values(token)]
    space = next((text for text in values if len(text.split()) > 1), "")
    if space:
        return f"A dictionary is for one token, and {space!r} is more than one."
    if len(pattern) != 2:
        return f"Tokens of the name: 2. Dictionaries in your pattern: {len(pattern)}."
    capital = next((text for text in values if text != text.lower()), "")
    if capital:
        return f"LOWER is the token in lower case, so it never equals {capital!r}."
    return ""


def _lower_values(token: dict[str, object]) -> Iterator[str]:
    """Return the strings with which a dictionary compares the lower case form of a token."""
    for key, value in token.items():
        if str(key).upper() == "LOWER":
            listed = value.get("IN", []) if isinstance(value, dict) else [value]
            yield from (text for text in listed if isinstance(text, str))

"""Reads the command lines that learners write, as terminals and notebooks take them."""

from __future__ import annotations

import re
import shlex
import unicodedata

SPACY = re.compile(r"spacy(\.exe)?")
PYTHON = re.compile(r"(python[\d.]*|py)(\.exe)?")
PROMPT = re.compile(r"^(\([\w.-]+\)\s*)?[!$%>]\s*|^\([\w.-]+\)\s+")
OPERATORS = ";&|<>"
ELSEWHERE = ("download", "project")  # commands of spaCy that reach for the internet
# What web pages and word processors make of the signs on a keyboard, by Unicode's categories.
LOOKALIKES = {
    "Pd": "Type a plain hyphen (-).",
    "Pi": "Type a straight quote (' or \").",
    "Pf": "Type a straight quote (' or \").",
    "Zs": "Type a plain space.",
    "Cf": "Delete it.",
}
MORE_LOOKALIKES = {"\u2212": "Pd", "\u201a": "Pi", "\u201e": "Pi", "\u2032": "Pi", "\u2033": "Pi"}


def arguments(name: str, command: object) -> list[str]:
    """Return the words after `spacy` in a command line.

    Raises AssertionError, with a sentence for the learner, if it is not one command of spaCy.

    name: of the constant that holds it.
    """
    assert isinstance(command, str), (
        f"`{name}` should be a command line in quotes, which is a string. Here its type is"
        f" {type(command).__name__}."
    )
    words = _words(name, command)
    assert words, f"`{name}` is empty. It takes a command line that begins with: python -m spacy"
    program, *rest = words
    last = program.rpartition("/")[2].lower()
    if PYTHON.fullmatch(last):
        rest = _module_arguments(name, rest)
    else:
        assert SPACY.fullmatch(last), _only_spacy(name, program)
    assert not rest or rest[0] not in ELSEWHERE, (
        f"`spacy {rest[0]}` needs the internet, so it is not run here. The kata asks for"
        " another command of spaCy."
    )
    return rest


def _only_spacy(name: str, program: str) -> str:
    return (
        f"`{name}` would run `{program}`. Only spaCy is run here, so it begins with:"
        " python -m spacy"
    )


def _words(name: str, command: str) -> list[str]:
    """Split a line as a shell does; take the prompt and Windows' separators away."""
    line = re.sub(r"\\\r?\n", " ", command).strip()
    _expect_plain_characters(name, line)
    line = re.sub(r"\\(?!['\"])", "/", PROMPT.sub("", line))  # a shell's \" stays
    assert "\n" not in line, (
        f"`{name}` has several lines. It takes one command, and only a backslash (\\) at the end of"
        " a line continues it."
    )
    assert not re.search("[`$]", line), (
        f"`{name}` holds a character that only a shell understands, ` or $. The command runs"
        " without a shell, so write out what it stands for."
    )
    lexer = shlex.shlex(line, posix=True, punctuation_chars=OPERATORS)
    lexer.whitespace_split, lexer.commenters = True, ""
    try:
        words = list(lexer)
    except ValueError:
        raise AssertionError(f"A quote is opened in `{name}` and never closed.") from None
    for word in words:
        assert not word or set(word) - set(OPERATORS), (
            f"`{name}` holds `{word}`, which only a shell understands. It runs without a shell,"
            " and one command of spaCy does all that is asked for."
        )
    comment = next((i for i, word in enumerate(words) if word.startswith("#")), None)
    return words[:comment]


def _expect_plain_characters(name: str, line: str) -> None:
    """Fail if a command line has a long dash, curly quotes or the like in it."""
    for char in line:
        kind = MORE_LOOKALIKES.get(char, unicodedata.category(char))
        if char.isascii() or kind not in LOOKALIKES:
            continue
        title = unicodedata.name(char, f"U+{ord(char):04X}").lower()
        near = next((f" in `{word}`" for word in line.split() if char in word), "")
        raise AssertionError(
            f"`{name}` has the character {title!r}{near}, which no command takes."
            f" {LOOKALIKES[kind]} Text that is copied from a web page or a document often has such"
            " characters."
        )


def _module_arguments(name: str, words: list[str]) -> list[str]:
    """Return the arguments of the module that Python is told to run."""
    rest = list(words)
    while rest and re.match(r"-[\dEIOPSWXdsuv]", rest[0]):
        rest = rest[2:] if rest[0] in ("-W", "-X") else rest[1:]
    if rest and re.match(r"-m\w", rest[0]):
        rest = ["-m", rest[0][2:], *rest[1:]]
    assert rest[:2] == ["-m", "spacy"], _only_spacy(name, " ".join(["python", *rest[:2]]))
    return rest[2:]

"""Read a learner's file safely.

A read from a named pipe can block forever, and a device can be endless. So only ordinary files are
opened, and only up to a size that a kata can have.
"""

from __future__ import annotations

import ast
import errno
import functools
import io
import os
import stat
import tokenize
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dojo.model.kata import Kata

# Files that verdicts depend on; Brat's annotations are in .ann files.
SUFFIXES = (".py", ".txt", ".toml", ".cfg", ".json", ".jsonl", ".ann")
LARGEST = 2**20  # bytes; a kata has a few thousand
# Errors of the parser. The last two come from expressions with thousands of parts.
NO_TREE = (SyntaxError, ValueError, RecursionError, MemoryError)
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
BETWEEN = (tokenize.NL, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING)
KINDS = {
    stat.S_IFIFO: "it is a named pipe",
    stat.S_IFSOCK: "it is a socket",
    stat.S_IFCHR: "it is a device",
    stat.S_IFBLK: "it is a device",
}


class Unusable(Exception):
    """The answer cannot be judged; the text says why.

    Args:
        message: The text.
        line: The line of the problem, counted from 1; None if there is no particular line.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def content(path: Path) -> bytes:
    """Return the content of a file.

    Raises:
        OSError: It is not an ordinary file, or it is too large; ``strerror`` says which.
    """
    _require_regular_file(path, path.stat().st_mode)
    # Do not block if it has just been replaced by a pipe.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    with os.fdopen(descriptor, "rb") as file:
        _require_regular_file(path, os.fstat(file.fileno()).st_mode)
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise OSError(errno.EFBIG, "it is larger than 1 MB, and a kata has a few kilobytes")
    return data


_BINARY: int = getattr(os, "O_BINARY", 0)  # on Windows


def _require_regular_file(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, KINDS.get(stat.S_IFMT(mode), "it is not an ordinary file"))


def tree_of(path: Path) -> ast.Module | None:
    """Return the syntax tree of a file, or None if it cannot be parsed."""
    try:
        return ast.parse(content(path))
    except (OSError, *NO_TREE):
        return None


def content_or_none(path: Path) -> bytes | None:
    """Return the content of a file, or None if it cannot be read."""
    try:
        return content(path)
    except OSError:
        return None


@functools.lru_cache(maxsize=64)
def tree(source: bytes) -> ast.Module:
    """Parse a source; the cache helps because one file holds many answers."""
    return ast.parse(source)


def usable(source: bytes | OSError) -> bytes:
    """Return the source of an answer.

    Raises:
        Unusable: There is no code to run.
    """
    if isinstance(source, OSError):
        raise Unusable(str(source))
    _decode(source)
    with suppress(*NO_TREE):  # compile() reports the error later, with the file name
        body = tree(source).body
        if all(
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) for node in body
        ):
            raise Unusable("The file has no code to test.", 1)
    return source


def _decode(source: bytes) -> None:
    """Raise Unusable if Python cannot decode the source."""
    encoding, undeclared = "utf-8", None
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    except SyntaxError as error:
        undeclared = error
    try:
        end = len(source.decode(encoding).partition("\0")[0].encode(encoding))
    except UnicodeDecodeError as error:
        end = error.start
    except (LookupError, UnicodeError) as error:  # a codec that is not for text
        raise Unusable(f"Python cannot read the file: {error}.", 1) from None
    if end < len(source):
        line = source.count(b"\n", 0, end) + 1
        raise Unusable("The file is not UTF-8 text. Save it in that encoding.", line)
    if undeclared:
        raise Unusable(f"Python cannot read the file: {undeclared.msg}.", 1)


def compiled(what: bytes | ast.Module, path: Path, source: bytes) -> CodeType:
    """Compile a source or a part of it.

    Raises:
        Unusable: An expression has too many parts for Python.
    """
    try:
        return compile(what, path, "exec", dont_inherit=True)
    except (RecursionError, MemoryError):
        raise Unusable(
            "Python cannot read the file: an expression here is too long. Split it, or use a loop.",
            _longest(source),
        ) from None


def _longest(source: bytes) -> int:
    """Return the first line of the statement with the most tokens."""
    counts, first = {1: 0}, 0
    with suppress(tokenize.TokenError, SyntaxError):
        for token in tokenize.tokenize(io.BytesIO(source).readline):
            if token.type == tokenize.NEWLINE:
                first = 0
            elif token.type not in BETWEEN:
                first = first or token.start[0]
                counts[first] = counts.get(first, 0) + 1
    return max(counts, key=counts.__getitem__)


# The file of an answer


class NoSource(OSError):
    """There is no source to judge; the text says why and what to do."""


def read(path: Path, kata: Kata) -> bytes | NoSource:
    """Return the content of an answer's file, or the reason why it cannot be judged."""
    # `reset` restores only the learner's own stubs.
    back = f" `python -m dojo reset {kata.number}` restores the original."
    remedy = back if path == kata.stub else ""
    try:
        if _is_reference(path, kata):
            return NoSource(
                f"This file is a link to the reference answer, {kata.shown_solution}."
                f" An answer must be a file of its own.{remedy}"
            )
        return content(path)
    except FileNotFoundError:
        return NoSource(f"The file is missing.{remedy}")
    except OSError as error:
        reason = (error.strerror or str(error)).rstrip(".")
        hint = (
            " Do you have permission to read it?" if isinstance(error, PermissionError) else remedy
        )
        return NoSource(f"The file cannot be read: {reason}.{hint}")


def _is_reference(path: Path, kata: Kata) -> bool:
    """Return whether a file outside of ``solutions`` is a link to the reference answer."""
    solutions = kata.root / "solutions"
    if path.is_relative_to(solutions) or not kata.solution.is_file():
        return False
    return path.exists() and path.samefile(kata.solution)

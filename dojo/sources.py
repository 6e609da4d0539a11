"""Reads a file that somebody edits, whatever lies in its place.

A named pipe would keep its reader waiting forever, and a device never ends.  So nothing is
opened but an ordinary file, and no more is read than a kata can have.
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
    from dojo.catalogue import Kata

LARGEST = 2**20  # bytes; a kata has a few thousand
# What Python raises where it cannot make a tree of a source.  The last two come from
# expressions with thousands of parts.
NO_TREE = (SyntaxError, ValueError, RecursionError, MemoryError)
BETWEEN = (tokenize.NL, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING)
KINDS = {
    stat.S_IFIFO: "it is a named pipe",
    stat.S_IFSOCK: "it is a socket",
    stat.S_IFCHR: "it is a device",
    stat.S_IFBLK: "it is a device",
}


class Unusable(Exception):
    """The answer cannot be judged; the text says why, ``line`` where (counted from 1)."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def content(path: Path) -> bytes:
    """Return what is in a file.

    Raises OSError, whose ``strerror`` says why, if it is no ordinary file or too large.
    """
    _refuse_others(path, path.stat().st_mode)
    # Not to wait, if it has become something else meanwhile.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    with os.fdopen(descriptor, "rb") as file:
        _refuse_others(path, os.fstat(file.fileno()).st_mode)
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise OSError(errno.EFBIG, "it is larger than 1 MB, and a kata has a few kilobytes")
    return data


_BINARY: int = getattr(os, "O_BINARY", 0)  # on Windows


def _refuse_others(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, KINDS.get(stat.S_IFMT(mode), "it is no ordinary file"))


def tree_of(path: Path) -> ast.Module | None:
    """Return the syntax tree of a file, None where it cannot be read."""
    try:
        return ast.parse(content(path))
    except (OSError, *NO_TREE):
        return None


@functools.lru_cache(maxsize=64)
def tree(source: bytes) -> ast.Module:
    """Parse a file, once: it holds many answers."""
    return ast.parse(source)


def usable(source: bytes | OSError) -> bytes:
    """Return an answer's source, or raise Unusable if there is none to run."""
    if isinstance(source, OSError):
        raise Unusable(str(source))
    _decode(source)
    with suppress(*NO_TREE):  # compile() says again what is wrong, with the file's name
        body = tree(source).body
        if all(
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) for node in body
        ):
            raise Unusable("The file is empty: there is nothing in it to judge.", 1)
    return source


def _decode(source: bytes) -> None:
    """Raise Unusable if Python cannot read the source because of its encoding."""
    encoding, undeclared = "utf-8", None
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
    except SyntaxError as error:
        undeclared = error
    try:
        end = len(source.decode(encoding).partition("\0")[0].encode(encoding))
    except UnicodeDecodeError as error:
        end = error.start
    except (LookupError, UnicodeError) as error:  # of a codec that is for other things than text
        raise Unusable(f"Python cannot read the file: {error}.", 1) from None
    if end < len(source):
        line = source.count(b"\n", 0, end) + 1
        raise Unusable("The file is not text in UTF-8: save it with that encoding.", line)
    if undeclared:
        raise Unusable(f"Python cannot read the file: {undeclared.msg}.", 1)


def compiled(what: bytes | ast.Module, path: Path, source: bytes) -> CodeType:
    """Compile a source or a part of it; raise Unusable where it has more than Python can read."""
    try:
        return compile(what, path, "exec", dont_inherit=True)
    except (RecursionError, MemoryError):
        raise Unusable(
            "Python cannot read the file: an expression here has too many parts."
            " Write it as several, or as a loop.",
            _longest(source),
        ) from None


def _longest(source: bytes) -> int:
    """Return the line where the statement with the most parts begins."""
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
    """There is no source to judge; the text says why, and what to do."""


def read(path: Path, kata: Kata) -> bytes | NoSource:
    """Return what is in the file of an answer, or why that is nothing that can be judged."""
    # In other folders nothing is brought back.
    back = f" `python -m dojo reset {kata.number}` brings the original back."
    remedy = back if path == kata.stub else ""
    try:
        if _is_reference(path, kata):
            return NoSource(
                f"This file is a link to the reference answer, {_shown(kata)}. Answers are files"
                f" of their own.{remedy}"
            )
        return content(path)
    except FileNotFoundError:
        return NoSource(f"The file is not there.{remedy}")
    except OSError as error:
        reason = (error.strerror or str(error)).rstrip(".")
        hint = " May you read it?" if isinstance(error, PermissionError) else remedy
        return NoSource(f"The file cannot be read: {reason}.{hint}")


def _is_reference(path: Path, kata: Kata) -> bool:
    """Say whether a file that is named as another one is the reference answer after all."""
    solutions = kata.root / "solutions"
    if path.is_relative_to(solutions) or not kata.solution.is_file():
        return False
    return path.exists() and path.samefile(kata.solution)


def _shown(kata: Kata) -> str:
    return f"solutions/{kata.file.as_posix()}"

"""Runs the spaCy command lines that learners write: no shell, and nothing but spaCy.

A command runs in this process, which saves the most of a second that importing spaCy takes.
The tests of a kata run in a worker that can be thrown away, and what a command changes for
the whole process is put back after it.
"""

from __future__ import annotations

import io
import logging
import os
import random
import re
import shlex
import sys
import time
import traceback
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

SPACY = re.compile(r"spacy(\.exe)?")
PYTHON = re.compile(r"(python[\d.]*|py)(\.exe)?")
COLOUR = re.compile(r"\x1b\[[\d;]*m")
RULE = re.compile("={9,}")  # as wide as the terminal is
OPERATORS = ";&|<>"
ELSEWHERE = ("download", "project")  # commands of spaCy that reach for the internet
COMPLAINT = 10  # lines of it that are shown first, at most


@dataclass(frozen=True)
class Run:
    """What a command printed and left behind.

    folder: where it ran.
    out: what it printed to standard output, without colours.
    problem: why it did not come to its end, in spaCy's words; "" if it did.
    printed: what it printed besides that, also to standard error, in the order of time.
    """

    folder: Path
    out: str
    problem: str
    printed: str

    def files(self) -> list[str]:
        """Return the paths of all files that lie in the folder now."""
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.folder).as_posix() for path in paths)

    def expect_success(self) -> None:
        """Fail with spaCy's own words, those first that say what is wrong."""
        rest = f"\n\nIt also prints:\n{indented(self.printed)}" if self.printed else ""
        assert not self.problem, self.problem + rest


def run(name: str, command: object, folder: Path, limit: float = 8.0) -> Run:
    """Run a command line in a folder.

    Raises AssertionError, with a sentence for the learner, if it is not one command of spaCy.

    name: of the constant that holds it.
    limit: in seconds of the processor's time; looked at whenever the command prints something.
    """
    arguments = _arguments(name, command)
    printed = io.StringIO()
    out = _Output(printed, time.process_time() + limit)
    with _put_back(), _in_folder(folder), redirect_stdout(out), redirect_stderr(printed):
        complaint = _complaint(arguments, printed)
    before, _, after = _plain(printed.getvalue()).partition(complaint or "\0")
    problem = f"`{name}` ends with an error. spaCy says:\n{indented(complaint)}"
    if out.late:
        problem = f"`{name}` was stopped, because it was not done after {limit:g} seconds."
    return Run(
        folder,
        _plain(out.getvalue()),
        problem if complaint or out.late else "",
        "\n".join(part.strip("\n") for part in (before, after) if part.strip()),
    )


def indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())


def _plain(text: str) -> str:
    return RULE.sub("=====", COLOUR.sub("", text))


class _Late(BaseException):
    """Ends a command that takes too long."""


class _Output(io.StringIO):
    """Standard output, with a copy of it elsewhere and a deadline."""

    def __init__(self, copy: io.StringIO, deadline: float) -> None:
        super().__init__()
        self.copy = copy
        self.deadline = deadline
        self.late = False

    def write(self, text: str) -> int:
        self.copy.write(text)
        if not self.late and time.process_time() > self.deadline:
            self.late = True  # only once: spaCy prints again while it cleans up
            raise _Late
        return super().write(text)


# Reading a command line


def _arguments(name: str, command: object) -> list[str]:
    """Return what stands after `spacy`."""
    assert isinstance(command, str), (
        f"`{name}` is a command line in quotes; here its type is {type(command).__name__}."
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
    """Split a line as a shell does; take the prompt away and Windows' separators."""
    line = re.sub(r"\\\r?\n", " ", command).strip()
    line = re.sub(r"^[!$%>]\s*", "", line).replace("\\", "/")
    assert "\n" not in line, f"`{name}` has more than one line; it takes one command in one line."
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
    return words


def _module_arguments(name: str, words: list[str]) -> list[str]:
    """Return the arguments of the module that Python is told to run."""
    rest = list(words)
    while rest and rest[0] != "-m" and re.match(r"-[\dEIOPSWXdsuv]", rest[0]):
        rest = rest[2:] if rest[0] in ("-W", "-X") else rest[1:]
    assert rest[:2] == ["-m", "spacy"], _only_spacy(name, " ".join(["python", *rest[:2]]))
    return rest[2:]


# Running spaCy


def _complaint(arguments: list[str], printed: io.StringIO) -> str:
    """Run a command of spaCy and return why it stopped, "" if it did not."""
    import spacy.cli
    from typer.main import get_command

    command = get_command(spacy.cli._util.app)
    with warnings.catch_warnings(record=True) as warned:
        try:
            status = command.main(arguments, prog_name="python -m spacy", standalone_mode=False)
        except SystemExit as stop:
            status = stop.code
        except _Late:
            return ""
        except Exception as error:
            return _first_paragraph(_said(error, printed), [str(w.message) for w in warned])
    if not status:
        return ""
    text = _plain(printed.getvalue())
    return _first_paragraph(text[max(0, text.rfind("✘")) :])


def _said(error: Exception, printed: io.StringIO) -> str:
    """Return what a terminal shows of an exception at its end."""
    if not hasattr(error, "format_message"):
        return "".join(traceback.format_exception_only(type(error), error))
    # A wrong use of the command line; by its method, because it comes from typer or click.
    usage = f"{error.ctx.get_usage()}\n" if getattr(error, "ctx", None) else ""
    printed.write(usage + error.format_message())
    return str(error.format_message())


def _first_paragraph(text: str, warned: Sequence[str] = ()) -> str:
    """Return the paragraph that says what is wrong, and spaCy's own warnings before it."""
    paragraph = re.split(r"\n\s*\n|\n\{", text.strip())[0]  # what follows { is for programmers
    lines = [*(text for text in warned if text.startswith("[W")), *paragraph.splitlines()]
    return "\n".join(lines[:COMPLAINT])


@contextmanager
def _in_folder(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextmanager
def _put_back() -> Iterator[None]:
    """Put back what a command may change for the whole process."""
    import numpy
    from thinc.api import get_current_ops, set_current_ops

    states, ops = (random.getstate(), numpy.random.get_state()), get_current_ops()
    logger = logging.getLogger("spacy")
    level = logger.level
    with mock.patch.dict(os.environ), mock.patch.object(sys, "stdin", io.StringIO()):
        os.environ.pop("SPACY_CONFIG_OVERRIDES", None)
        try:
            yield
        finally:
            logger.setLevel(level)
            random.setstate(states[0])
            numpy.random.set_state(states[1])
            set_current_ops(ops)

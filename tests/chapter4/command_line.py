"""Runs the spaCy command lines that learners write: no shell, and nothing but spaCy.

A command runs in this process, which saves the most of a second that importing spaCy takes.
The tests of a kata run in a worker that can be thrown away, and what a command changes for
the whole process is put back after it.

What spaCy prints depends on the terminal, the locale and on what the process imported before:
colours, and icons such as a tick, `[+]` or nothing. Here it prints plain text, the same
everywhere, and only `config_in` reads any of it.
"""

from __future__ import annotations

import functools
import io
import logging
import os
import random
import re
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

from command_words import arguments

if TYPE_CHECKING:
    from thinc.api import Config

COLOUR = re.compile(r"\x1b\[[\d;]*m")
COMPLAINT = 10  # lines of it that are shown first, at most
# Printers do without icons and colours, and the help is wrapped as in a terminal.
SURROUNDINGS = {"WASABI_NO_PRETTY": "1", "ANSI_COLORS_DISABLED": "1", "COLUMNS": "80"}


@dataclass(frozen=True)
class Run:
    """What a command printed and left behind.

    folder: where it ran.
    arguments: what is written after `spacy`.
    out: what it printed to standard output, without colours and icons.
    problem: why it did not come to its end, in spaCy's words; "" if it did.
    printed: what it printed besides that, also to standard error, in the order of time.
    """

    folder: Path
    arguments: Sequence[str]
    out: str
    problem: str
    printed: str

    def files(self) -> list[str]:
        """Return the paths of all files that are in the folder now."""
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.folder).as_posix() for path in paths)

    def overridden(self) -> list[str]:
        """Return the names of the options that have a dot, which override settings."""
        options = (word[2:].partition("=")[0] for word in self.arguments if word[:2] == "--")
        return [option for option in options if "." in option]

    def expect_success(self, why: str = "") -> None:
        """Fail with spaCy's own words, those first that say what is wrong.

        why: a sentence to add to them.
        """
        rest = f"\n\nIt also prints:\n{indented(self.printed)}" if self.printed else ""
        assert not self.problem, "\n".join(filter(None, [self.problem, why])) + rest


def run(name: str, command: object, folder: Path, limit: float = 8.0) -> Run:
    """Run a command line in a folder.

    Raises AssertionError, with a sentence for the learner, if it is not one command of spaCy.

    name: of the constant that holds it.
    limit: in seconds of the processor's time; looked at whenever the command prints something.
    """
    import spacy.cli  # noqa: F401 - here, where standard output is still what it was

    words = arguments(name, command)
    printed = io.StringIO()
    out = _Output(printed, time.process_time() + limit)
    with _put_back(), _in_folder(folder), redirect_stdout(out), redirect_stderr(printed):
        complaint = _complaint(words, printed)
    before, _, after = _plain(printed.getvalue()).partition(complaint or "\0")
    problem = f"`{name}` ends with an error. spaCy says:\n{indented(complaint)}"
    if out.late:
        problem = f"`{name}` was stopped, because it was not done after {limit:g} seconds."
    return Run(
        folder,
        tuple(words),
        _plain(out.getvalue()),
        problem if complaint or out.late else "",
        "\n".join(part.strip("\n") for part in (before, after) if part.strip()),
    )


def config_in(text: str) -> Config | None:
    """Return the config that a text is, None if it is anything else, such as a message."""
    from thinc.api import Config

    try:
        config = Config().from_str(text, interpolate=False)
    except Exception:  # of many kinds, where sections and values are in odd places
        return None
    nlp = config.get("nlp")
    return config if isinstance(nlp, dict) and "pipeline" in nlp else None


def settings(config: dict[str, object], prefix: str = "") -> dict[str, object]:
    """Return all settings of a config by their dotted names."""
    found: dict[str, object] = {}
    for key, value in config.items():
        if isinstance(value, dict):
            found |= settings(value, f"{prefix}{key}.")
        else:
            found[f"{prefix}{key}"] = value
    return found


def indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.splitlines())


def _plain(text: str) -> str:
    return COLOUR.sub("", text)


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


# Running spaCy


@functools.cache
def spacy_command() -> Any:
    """Return spaCy's commands as one; to put them together takes a tenth of a small command."""
    import spacy.cli
    from typer.main import get_command

    return get_command(spacy.cli._util.app)


def _complaint(words: list[str], printed: io.StringIO) -> str:
    """Run a command of spaCy and return why it stopped, "" if it did not."""
    command = spacy_command()
    with warnings.catch_warnings(record=True) as warned, _plain_printers(printed) as failures:
        try:
            status = command.main(words, prog_name="python -m spacy", standalone_mode=False)
        except SystemExit as stop:
            status = stop.code
        except _Late:
            return ""
        except Exception as error:
            return _first_paragraph(_said(error, printed), [str(w.message) for w in warned])
    if not status:
        return ""
    if isinstance(status, str):
        printed.write(status)
    text = printed.getvalue()
    return _first_paragraph(text[failures[-1] if failures else 0 :]) or "(nothing)"


@contextmanager
def _plain_printers(printed: io.StringIO) -> Iterator[list[int]]:
    """Let spaCy's printers print plain text, whatever they found when they were made.

    Yields a list, to which the places in what is printed are added where one says that
    something failed.
    """
    from wasabi import msg
    from wasabi.printer import Printer

    failures: list[int] = []
    fail: Callable[..., object] = Printer.fail

    def noted(printer: Printer, *args: object, **kwargs: object) -> object:
        failures.append(printed.tell())
        return fail(printer, *args, **kwargs)

    with (
        mock.patch.dict(os.environ, SURROUNDINGS),  # for printers that are made from now on
        mock.patch.multiple(msg, pretty=False, no_print=False, timestamp=False),
        mock.patch.object(Printer, "fail", noted),
    ):
        yield failures


def _said(error: Exception, printed: io.StringIO) -> str:
    """Return what a terminal shows of an exception at its end."""
    if not hasattr(error, "format_message"):
        return "".join(traceback.format_exception_only(type(error), error))
    # A wrong use of the command line; by its method, because it comes from typer or click.
    context = getattr(error, "ctx", None)
    usage = f"{context.get_usage()}\n" if context else ""
    printed.write(usage + error.format_message())
    return str(error.format_message())


def _first_paragraph(text: str, warned: Sequence[str] = ()) -> str:
    """Return the paragraph that says what is wrong, and spaCy's own warnings before it."""
    paragraph = re.split(r"\n\s*\n|\n\{", _plain(text).strip())[
        0
    ]  # what { opens is for programmers
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

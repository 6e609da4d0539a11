"""Turn the exception that ended a test into a sentence for the learner."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from dojo.judging.calls import text_of
from dojo.judging.frames import MODULE, Frame, frames_in, frames_of, innermost, who
from dojo.judging.gaps import GAP, ToDo
from dojo.judging.names import signature
from dojo.judging.raised import full_text, raised, said_by, short_text
from dojo.judging.raised import inside as inside_of
from dojo.judging.surroundings import stop_timers
from dojo.model.drawing import taken_out
from dojo.model.sources import Unusable, content
from dojo.model.text import plain, short, shortened
from dojo.model.verdict import Verdict

GROUPS = ("builtins", "exceptiongroup")  # the modules of ExceptionGroup
# Python's message for a call with the wrong arguments.
CALLED = re.compile(r"(?:(\w+)\.__\w+__|(?:[\w.<>]+\.)?(\w+|<lambda>))\(\) (?:takes|missing|got)\b")
CONFLICT = re.compile(r"<{7} |={7}$|>{7} ", re.MULTILINE)  # git's conflict markers
WINDOW = 70  # columns of a line with a syntax error
TO_THE_ORIGINAL = (
    "`python -m dojo reset` with the kata's number restores the original and keeps your version in"
    " the folder backups."
)
SYNTAX_HINTS = (
    "Python stops at the first place that it cannot parse. The mistake is often just before it: a"
    " missing bracket, quote or colon, or wrong indentation.",
    f"Compare the line with similar ones that work. {TO_THE_ORIGINAL}",
)
IMPORT_HINTS = (
    "Code outside of functions runs before the first test. If it fails, no test can start.",
    TO_THE_ORIGINAL,
)
FILE_HINTS = (f"The tests ask for each name that the stub defines. {TO_THE_ORIGINAL}",)


class Decided(Exception):
    """Carries a verdict that was reached before the end of the test."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.message)
        self.verdict = verdict


def explain(
    error: BaseException,
    files: Sequence[Path],
    asked: str = "",
    tests: Path = Path("tests"),
    asked_at: int | None = None,
    original: Path | None = None,
) -> Verdict:
    """Turn the exception that ended a test into a verdict.

    Args:
        error: The exception.
        files: The files of the answer; line numbers refer to the last one.
        asked: The name that the test last used from the answer, or "".
        tests: The folder of the tests. An error raised there is a failed expectation, even if the
            answer called back into the test.
        asked_at: The line that defines this name, counted from 1; None if unknown.
        original: The original stub.
    """
    stop_timers()  # a handler that raises would interrupt the explanation
    try:
        verdict = _explained(error, files, asked, tests, asked_at, original)
    except Exception:  # any attribute of a learner's exception class may raise
        kind = short(type.__dict__["__name__"].__get__(type(error)))
        message = f"{who(asked)} raises {kind}, an exception that cannot be shown."
        verdict = Verdict("failed", message, asked_at)
    message, drawings = taken_out(verdict.message)
    return replace(verdict, message=shortened(plain(message)), drawings=drawings)


def _explained(
    error: BaseException,
    files: Sequence[Path],
    asked: str,
    tests: Path,
    asked_at: int | None,
    original: Path | None,
) -> Verdict:
    if isinstance(error, Decided) and error.verdict.state == "failed":
        return error.verdict
    inside = ""
    while type(error).__module__ in GROUPS and (nested := getattr(error, "exceptions", ())):
        if frames_in(files, error):
            inside = inside_of(nested)
            break
        error = nested[0]
    frames = frames_in(files, error)
    cause = error.__cause__ or error.__context__
    line = _line(frames, files[-1]) or (cause and _line(frames_in(files, cause), files[-1]))
    line = line or asked_at
    if _is_to_do(error, files):
        return Verdict("to do", _still_to_do(error, frames, asked), _gap_line(error) or line)
    if isinstance(error, Unusable):
        return Verdict("failed", str(error), error.line or line, True, FILE_HINTS)
    if isinstance(error, SyntaxError) and error.filename == str(files[-1]):
        return Verdict("failed", _syntax(error), error.lineno, True, SYNTAX_HINTS)
    refused = _cannot_be_called(error, frames, asked, original)
    if refused:
        return Verdict("failed", refused, asked_at or line)
    if frames and not _is_raised_in(tests, error):
        names = [frame.name for frame in reversed(frames)]
        name = innermost(names, asked)
        message = raised(error, who(name), _is_raised_by(error, files), files[-1].parent) + inside
        is_of_file = MODULE in names  # it happened while the file was imported
        return Verdict("failed", message, line, is_of_file, IMPORT_HINTS if is_of_file else ())
    return Verdict("failed", _expectation(error, asked), line, asserted=_asserted(error, tests))


def _is_raised_by(error: BaseException, files: Sequence[Path]) -> bool:
    """Return whether a line of these files raised an exception, not code that they call."""
    return frames_of(error)[-1].filename in map(str, files)


def _is_raised_in(folder: Path, error: BaseException) -> bool:
    frames = frames_of(error)
    own = [frame for frame in frames if "_pytest" not in Path(frame.filename).parts]
    return bool(own) and Path(own[-1].filename).is_relative_to(folder)


def _asserted(error: BaseException, tests: Path) -> str:
    """Return the line of the tests that raised an exception, such as "test_k05.py:12"."""
    own = [frame for frame in frames_of(error) if Path(frame.filename).is_relative_to(tests)]
    return f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else ""


def _line(frames: Sequence[Frame], path: Path) -> int | None:
    return next((f.lineno for f in reversed(frames) if f.filename == str(path)), None)


def _is_to_do(error: BaseException, files: Sequence[Path]) -> bool:
    if isinstance(error, ToDo):
        return True
    if isinstance(error, NameError):
        return error.name == GAP
    if isinstance(error, NotImplementedError):  # only the learner's own, not a library's
        return _is_raised_by(error, files) and _says_raise(frames_of(error)[-1])
    return False


def _says_raise(frame: Frame) -> bool:
    """Return whether a line raises an error itself; compiled code has no line of its own."""
    with suppress(OSError, IndexError):
        return b"raise" in content(Path(frame.filename)).splitlines()[(frame.lineno or 1) - 1]
    return True


def _gap_line(error: BaseException) -> int | None:
    return error.line if isinstance(error, ToDo) else None


def _still_to_do(error: BaseException, frames: list[Frame], asked: str) -> str:
    inside = innermost(reversed([frame.name for frame in frames]), asked)
    name = asked if inside == MODULE else inside
    gaps = error.gaps if isinstance(error, ToDo) else 1
    left = f": {gaps} gaps are left" if gaps > 1 else ""
    return f"`{short(name)}` is still to do{left}." if name else "This is still to do."


def _syntax(error: SyntaxError) -> str:
    """Show where Python stopped reading, with a caret below the position."""
    said = error.msg.rstrip(".")
    message = f"Python cannot read the file: {said}{'' if said.endswith('?') else '.'}"
    if CONFLICT.match(error.text or ""):
        message = (
            "There is a merge conflict here. Choose one of the two versions, and delete git's"
            " markers."
        )
    if not error.text or not error.offset:
        return message
    text, place = error.text.rstrip("\n"), error.offset - 1
    start = max(len(text) - len(text.lstrip()), place - WINDOW + 10)
    shown = text[start : start + WINDOW]
    return f"{message}\n  {shown}\n  {' ' * max(0, place - start)}^"


def _cannot_be_called(
    error: BaseException, frames: Sequence[Frame], asked: str, original: Path | None
) -> str:
    """Say that a test could not call a name of the answer; "" if it failed for another reason."""
    text = full_text(error) if isinstance(error, TypeError) else ""
    called = CALLED.match(text)
    is_missing = not frames and text.endswith("object is not callable")
    if not asked or not (called or is_missing):
        return ""
    name = (called[1] or called[2]) if called else asked
    is_its_own = name == asked and all(frame.name != asked for frame in frames)
    if not is_missing and not is_its_own and (frames or not text_of(error)):
        return ""
    stub_signature = signature(content(original), asked) if original and original.is_file() else ""
    if is_missing:
        if not stub_signature:
            return ""
        kind = text.partition(" object is")[0]
        said = f"`{asked}` has the type {kind}, so the test cannot call it."
    else:
        shown = text_of(error)
        how = f" as `{shown}`" if shown else ""
        said = f"The test cannot call `{asked}`{how}: {short_text(error)}."
    if stub_signature:
        return f"{said}\nThe stub has `{stub_signature}`. Keep these parameters."
    return f"{said}\nKeep the original parameters of the function."


def _expectation(error: BaseException, asked: str) -> str:
    """Return the message of the test itself."""
    text = said_by(error)
    if isinstance(error, AssertionError) or type(error).__name__ == "Failed":
        text = text or f"`{asked}` does not yet do what this test expects."
        call = text_of(error) if " None" in text and f"{asked}(" not in text else ""
        return f"{text}\nThe test called `{call}`." if call else text
    if not isinstance(error, Exception) or type(error).__module__ == "_pytest.outcomes":
        return (
            f"`{asked}` ends the run ({type(error).__name__}). An answer must return its result"
            " and let the tests decide when to stop."
        )
    called = CALLED.match(text)
    if isinstance(error, TypeError) and called and called[2] not in dir(builtins):
        return (
            f"The test cannot call `{called[1] or called[2]}`, which comes from `{asked}`: {text}."
        )
    kind = type(error).__name__
    said = f"The test cannot use what it got from `{asked}`: {kind}: {short_text(error)}"
    if isinstance(error, (AttributeError, TypeError)):
        said += "\nCompare the type that you return with the one after the arrow (->)."
    return said


# Why a test gave no verdict


def hung(
    limit: float,
    files: Sequence[Path],
    frames: Iterable[tuple[str, int, str]],
    waits: bool = False,
) -> Verdict:
    """Return the verdict on a test that exceeded its time limit.

    Args:
        limit: The limit in seconds.
        files: The files of the answer.
        frames: (file, line, function) where it hung, innermost first, as far as known.
        waits: Whether it was waiting, not computing.
    """
    names = {str(path) for path in files}
    own = [frame for frame in frames if frame[0] in names]
    file, line, _ = own[0] if own else ("", None, "")
    name = innermost([name for _, _, name in own], "")
    why = "Is there an endless loop, or slow code that each call repeats?"
    if waits:
        why = "It was waiting. Does it sleep, or wait for something that never happens?"
    seconds = f"{limit:g} second{'' if limit == 1 else 's'}"
    message = f"{who(name)} did not finish within {seconds}. {why}"
    line = line if file == str(files[-1]) else None
    of_file = name in ("", MODULE)
    return Verdict("failed", message, line, of_file=of_file, is_lasting=False)


def died(
    exitcode: int | None, files: Sequence[Path], frames: Iterable[tuple[str, int, str]]
) -> Verdict:
    """Return the verdict on a test whose process ended before it could report.

    Args:
        exitcode: The exit status of the process; negative for a signal.
        files: The files of the answer.
        frames: As for `hung`; known only after a crash.
    """
    line = next((f[1] for f in frames if f[0] == str(files[-1])), None)
    how = f"signal {-exitcode}" if exitcode and exitcode < 0 else f"exit status {exitcode}"
    why = "Does it call `os._exit`, or close files that it did not open?"
    why = why if line is None else "It crashed here."
    message = f"The answer ended the whole Python process ({how}), so there is no result. {why}"
    return Verdict("failed", message, line, of_file=True, is_lasting=False)


def garbled() -> Verdict:
    """Return the verdict on a test whose process sent something other than its report."""
    message = (
        "The answer writes to the connection that its tests use for their reports,"
        " so there is no result. Does it write to files that it did not open?"
    )
    return Verdict("failed", message, of_file=True, is_lasting=False)

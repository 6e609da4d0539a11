"""Says in a sentence why a test did not pass, from the exception that ended it."""

from __future__ import annotations

import builtins
import errno
import re
import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, NamedTuple

from dojo import spacy_errors
from dojo.calls import text_of
from dojo.gaps import GAP, ToDo
from dojo.names import signature
from dojo.plain import name as short
from dojo.plain import plain, shortened
from dojo.sources import Unusable, content

State = Literal["passed", "failed", "to do"]

MODULE = "<module>"  # what a traceback calls the code outside of all functions
GROUPS = ("builtins", "exceptiongroup")  # where exceptions that hold several come from
# What Python says of a call with other arguments than a function takes.
CALLED = re.compile(r"(?:(\w+)\.__\w+__|(?:[\w.<>]+\.)?(\w+|<lambda>))\(\) (?:takes|missing|got)\b")
CONFLICT = re.compile(r"<{7} |={7}$|>{7} ", re.MULTILINE)  # what git leaves in a file
WINDOW = 70  # columns of a line with a syntax error
# What `input` says where there is none: pytest's words, and Python's.
NO_INPUT = ("reading from stdin while output is captured", "EOF when reading a line")
QUITTER = "_sitebuiltins"  # where Python keeps what `quit` and `exit` are
HUGE = 100_000  # characters of a text, beyond which nobody looks
LONGEST = 600  # characters of somebody else's error message
TO_THE_ORIGINAL = (
    "`python -m dojo reset` with the kata's number brings back the original, and keeps your version"
    " in the folder backups."
)
SYNTAX_HINTS = (
    "Python stops at the first place where it cannot go on. The mistake is often just before: a"
    " bracket, a quote or a colon that is missing, or a line that is indented differently.",
    f"Compare the line with similar ones that work. {TO_THE_ORIGINAL}",
)
IMPORT_HINTS = (
    "Lines outside of all functions run before the first test. If one of them fails, no test can"
    " begin.",
    TO_THE_ORIGINAL,
)
FILE_HINTS = (f"The tests ask for each name that the stub defines. {TO_THE_ORIGINAL}",)


@dataclass(frozen=True)
class Verdict:
    """What a test said of an answer.

    message: one or more lines for the learner, the first a sentence.
    line: where to look in the answer's file, counted from 1; None if nowhere special.
    of_file: whether it concerns the whole file, not what this test expects of it.
    hints: what helps with this, where the hints of the test do not; vague first.
    """

    state: State
    message: str = ""
    line: int | None = None
    of_file: bool = False
    hints: tuple[str, ...] = ()


PASSED = Verdict("passed")


class Judged(Exception):
    """Carries a verdict that was reached before the test ended."""

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

    files: what the answer is made of; lines are counted in the last of them.
    asked: the name that the test took from the answer last, if any.
    tests: the folder of the tests; what fails in there is an expectation, also where the
        answer had called back into the test.
    asked_at: the line of the answer that defines what was asked for.
    original: the stub that the answer began with.
    """
    try:
        verdict = _explained(error, files, asked, tests, asked_at, original)
    except Exception:  # a class of the learner's may let nobody ask for anything
        kind = short(type.__dict__["__name__"].__get__(type(error)))
        message = f"{_who(asked)} raises {kind}, an exception that cannot be shown."
        verdict = Verdict("failed", message, asked_at)
    return replace(verdict, message=shortened(plain(verdict.message)))


def _explained(
    error: BaseException,
    files: Sequence[Path],
    asked: str,
    tests: Path,
    asked_at: int | None,
    original: Path | None,
) -> Verdict:
    if isinstance(error, Judged) and error.verdict.state == "failed":
        return error.verdict
    inside = ""
    while type(error).__module__ in GROUPS and (nested := getattr(error, "exceptions", ())):
        if frames_in(files, error):
            inside = _inside(nested)
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
    refused = _refused(error, frames, asked, original)
    if refused:
        return Verdict("failed", refused, asked_at or line)
    if frames and not _is_raised_in(tests, error):
        name = _function(reversed([frame.name for frame in frames]), asked)
        message = _raised(error, _who(name), _lies_in(error, files), files[-1].parent) + inside
        is_of_file = name == MODULE
        return Verdict("failed", message, line, is_of_file, IMPORT_HINTS if is_of_file else ())
    return Verdict("failed", _expectation(error, asked), line)


class Frame(NamedTuple):
    """A step of a traceback; the line is counted from 1."""

    filename: str
    lineno: int
    name: str


def frames_of(error: BaseException) -> list[Frame]:
    """Return an exception's traceback, innermost last; without its source, which takes long."""
    return [
        Frame(frame.f_code.co_filename, line, frame.f_code.co_name)
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]


def frames_in(files: Sequence[Path], error: BaseException) -> list[Frame]:
    """Return the part of an exception's traceback that lies in an answer's files."""
    names = {str(path) for path in files}
    return [frame for frame in frames_of(error) if frame.filename in names]


def hung(
    limit: float,
    files: Sequence[Path],
    frames: Iterable[tuple[str, int, str]],
    waits: bool = False,
) -> Verdict:
    """Return the verdict on a test that used up its time.

    limit: in seconds.
    frames: (file, line, function) where it hung, innermost first, as far as known.
    waits: whether it spent its time on waiting, not on computing.
    """
    names = {str(path) for path in files}
    own = [frame for frame in frames if frame[0] in names]
    file, line, _ = own[0] if own else ("", None, "")
    name = _function([name for _, _, name in own], "")
    why = "Is there a loop that never ends, or something slow that each call does again?"
    if waits:
        why = "It was waiting. Is there a sleep, or does it wait for something that never comes?"
    seconds = f"{limit:g} second{'' if limit == 1 else 's'}"
    message = f"{_who(name)} did not finish within {seconds}. {why}"
    line = line if file == str(files[-1]) else None
    return Verdict("failed", message, line, of_file=name in ("", MODULE))


def died(
    exitcode: int | None, files: Sequence[Path], frames: Iterable[tuple[str, int, str]]
) -> Verdict:
    """Return the verdict on a test whose process ended before it could report.

    exitcode: the process's exit status; negative for a signal.
    frames: as for hung(), known after a crash only.
    """
    line = next((f[1] for f in frames if f[0] == str(files[-1])), None)
    how = f"signal {-exitcode}" if exitcode and exitcode < 0 else f"exit status {exitcode}"
    why = "Does it call `os._exit`, or close files that it did not open?"
    why = why if line is None else "It crashed here."
    message = f"The answer ended the whole Python process ({how}), so there is no result. {why}"
    return Verdict("failed", message, line, of_file=True)


def garbled() -> Verdict:
    """Return the verdict on a test whose process sent something else than its report."""
    message = (
        "The answer writes into the connection through which its tests report,"
        " so there is no result. Does it write to files that it did not open?"
    )
    return Verdict("failed", message, of_file=True)


def meddled(name: str) -> Verdict:
    """Return the verdict on an answer that changes what tests judge with.

    name: what now stands for something else, or is closed.
    """
    message = (
        f"The answer changes `{name}`, which is not its own, so there is no result."
        " Change only what the file itself defines."
    )
    return Verdict("failed", message, of_file=True)


def _who(function: str) -> str:
    """Name the part of an answer that a traceback names."""
    if not function:
        return "The answer"
    return "The file" if function == MODULE else f"`{short(function)}`"


def _function(names: Iterable[str], otherwise: str) -> str:
    """Return the innermost function that has a name, where lambdas and the like have none."""
    return next((name for name in names if name == MODULE or not name.startswith("<")), otherwise)


def _lies_in(error: BaseException, files: Sequence[Path]) -> bool:
    """Say whether an exception was raised by a line of these files, not by what they call."""
    return frames_of(error)[-1].filename in map(str, files)


def _is_raised_in(folder: Path, error: BaseException) -> bool:
    frames = frames_of(error)
    own = [frame for frame in frames if "_pytest" not in Path(frame.filename).parts]
    return bool(own) and Path(own[-1].filename).is_relative_to(folder)


def _line(frames: Sequence[Frame], path: Path) -> int | None:
    return next((f.lineno for f in reversed(frames) if f.filename == str(path)), None)


def _is_to_do(error: BaseException, files: Sequence[Path]) -> bool:
    if isinstance(error, ToDo):
        return True
    if isinstance(error, NameError):
        return error.name == GAP
    if isinstance(error, NotImplementedError):  # only the learner's own, not a library's
        return _lies_in(error, files)
    return False


def _gap_line(error: BaseException) -> int | None:
    return error.line if isinstance(error, ToDo) else None


def _still_to_do(error: BaseException, frames: list[Frame], asked: str) -> str:
    inside = _function(reversed([frame.name for frame in frames]), asked)
    name = asked if inside == MODULE else inside
    gaps = error.gaps if isinstance(error, ToDo) else 1
    left = f": {gaps} gaps are left" if gaps > 1 else ""
    return f"`{short(name)}` is still to do{left}." if name else "This is still to do."


def _syntax(error: SyntaxError) -> str:
    """Show where Python stopped reading, with a caret under the place."""
    message = f"Python cannot read the file: {error.msg.rstrip('.')}."
    if CONFLICT.match(error.text or ""):
        message = "Two versions of the file are merged here, and git leaves it to you which counts."
    if not error.text or not error.offset:
        return message
    text, place = error.text.rstrip("\n"), error.offset - 1
    start = max(len(text) - len(text.lstrip()), place - WINDOW + 10)
    shown = text[start : start + WINDOW]
    return f"{message}\n  {shown}\n  {' ' * max(0, place - start)}^"


def _raised(error: BaseException, who: str, itself: bool, folder: Path) -> str:
    """Say what the answer's own code raised, or what it called.

    itself: whether it is a line of the answer that raises this.
    folder: that of the answer.
    """
    kind = short(type(error).__name__)
    said = _known(error, who)
    if said:
        return said
    if isinstance(error, RecursionError):
        return f"{who} calls itself without end (RecursionError)."
    if isinstance(error, MemoryError):
        return f"{who} asks for more memory than an answer may use (MemoryError)."
    if isinstance(error, OSError) and error.errno == errno.EFBIG:
        return f"{who} prints or writes without end: more than an answer may."
    if isinstance(error, ImportError):
        return f"{who} {_not_imported(error, folder)}"
    if isinstance(error, NameError) and error.name:
        return (
            f"{who} uses `{short(error.name)}`, which nothing defines."
            " Is it misspelt, not imported, or a text without its quotes?"
        )
    if isinstance(error, (EOFError, OSError)) and any(part in str(error) for part in NO_INPUT):
        return (
            f"{who} waits for input, and nobody types while the tests run. They call your functions"
            " with all that these need: use the parameters instead."
        )
    if isinstance(error, NotImplementedError):
        text = _short(error)
        return (
            f"{who} calls something of a library that is not implemented"
            f" (NotImplementedError){f': {text}' if text else '.'}"
        )
    if isinstance(error, SystemExit) and QUITTER in frames_of(error)[-1].filename:
        return (
            f"{who} calls `quit()` or `exit()`, which ends Python. An answer returns its result"
            " and leaves it to the tests to go on or to stop."
        )
    if isinstance(error, SystemExit) and not itself:
        return (
            f"{who} calls something that gives up and ends the run (SystemExit). What was printed"
            " before may say why."
        )
    if not isinstance(error, Exception) or type(error).__module__ == "_pytest.outcomes":
        return (
            f"{who} ends the run ({kind}). An answer returns its result"
            " and leaves it to the tests to go on or to stop."
        )
    text = _short(error)
    return f"{who} raises {kind}{f': {text}' if text else ''}{_call(error)}"


def _known(error: BaseException, who: str) -> str:
    """Say what a frequent error of spaCy means, "" if it is none that is known."""
    text = _short(error) if isinstance(error, Exception) else ""
    advice = spacy_errors.advice(text)
    code = spacy_errors.code(text)
    kind = f"{type(error).__name__}{f' ({code})' if code else ''}"
    return f"{who} raises {kind}. {advice}{_call(error)}" if advice else ""


def _call(error: BaseException) -> str:
    called = text_of(error)
    return f"\nThe test called `{called}`." if called else ""


def _not_imported(error: ImportError, folder: Path) -> str:
    """Say what cannot be imported, after "The file" or the name of a function.

    folder: that of the answer; what lies there is not found.
    """
    name = error.name or ""
    helper = name.rpartition(".")[2]
    lies_beside = bool(helper) and any(
        path.exists() for path in (folder / f"{helper}.py", folder / helper)
    )
    if "relative import" in str(error) or (lies_beside and isinstance(error, ModuleNotFoundError)):
        what = f"`{short(name)}`, which lies beside it" if name else "what lies beside it"
        return (
            f"imports {what}. The tests look at this file alone: put what it needs from there"
            " into it."
        )
    if not isinstance(error, ModuleNotFoundError) or not name:
        return f"cannot import what it asks for: {_short(error)}"
    if "." in name:
        return f"imports `{short(name)}`, and there is no such module. Is the name right?"
    return (
        f"imports `{short(name)}`, which is not installed here."
        " The kata needs nothing but what the project installs."
    )


def _inside(nested: Sequence[BaseException]) -> str:
    """Say which exceptions a group of them holds, the first few."""
    shown = [f"\n  {type(error).__name__}: {_cut(_short(error), WINDOW)}" for error in nested[:3]]
    more = f"\n  and {len(nested) - 3} more" if len(nested) > 3 else ""
    return "".join(["\nIn it:", *shown, more])


def _refused(
    error: BaseException, frames: Sequence[Frame], asked: str, original: Path | None
) -> str:
    """Say that a test could not call what it asked for; "" if that is not why it failed.

    frames: of the answer.
    """
    text = _text(error) if isinstance(error, TypeError) else ""
    called = CALLED.match(text)
    is_missing = not frames and text.endswith("object is not callable")
    if not asked or not (called or is_missing):
        return ""
    name = (called[1] or called[2]) if called else asked
    is_its_own = name == asked and all(frame.name != asked for frame in frames)
    if not is_missing and not is_its_own and (frames or not text_of(error)):
        return ""
    began = signature(content(original), asked) if original and original.is_file() else ""
    if is_missing:
        if not began:
            return ""
        kind = text.partition(" object is")[0]
        said = f"`{asked}` is of the type {kind}, and the test cannot call it."
    else:
        shown = text_of(error)
        how = f" as `{shown}`" if shown else ""
        said = f"The test cannot call `{asked}`{how}: {_short(error)}."
    if began:
        return f"{said}\nIt began as `{began}`: keep these parameters."
    return f"{said}\nKeep the parameters that the function began with."


def _expectation(error: BaseException, asked: str) -> str:
    """Return what the test itself had to say."""
    text = _said(error)
    if isinstance(error, AssertionError) or type(error).__name__ == "Failed":
        return text or f"`{asked}` does not do yet what this test expects."
    if not isinstance(error, Exception) or type(error).__module__ == "_pytest.outcomes":
        return (
            f"`{asked}` ends the run ({type(error).__name__}). An answer returns its result"
            " and leaves it to the tests to go on or to stop."
        )
    called = CALLED.match(text)
    if isinstance(error, TypeError) and called and called[2] not in dir(builtins):
        return (
            f"The test cannot call `{called[1] or called[2]}`, which comes from `{asked}`: {text}."
        )
    said = (
        f"The test cannot use what it got from `{asked}`: {type(error).__name__}: {_short(error)}"
    )
    if isinstance(error, (AttributeError, TypeError)):
        said += "\nCompare the type that you return with the one after the arrow (->)."
    return said


def _said(error: BaseException) -> str:
    """Return an error's text without what pytest and hypothesis add for programmers."""
    said, *added = re.split(r"(?:^|\n)assert ", _text(error), maxsplit=1)
    if added:
        said = said.replace("\n  ", "\n")  # by which pytest indents all lines but the first
    return _cut(said.strip(), 10 * LONGEST)


def _short(error: BaseException) -> str:
    return _cut(" ".join(_text(error).split()), LONGEST)


def _text(error: BaseException) -> str:
    """Return what an error says; one that an answer defines may not even do that."""
    try:
        return str(error)[:HUGE]
    except RecursionError:
        return "(no text: its __str__ calls itself without end)"
    except Exception as trouble:
        return f"(no text: its __str__ raises {type(trouble).__name__})"


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 3] + "..."

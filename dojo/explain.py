"""Says in a sentence why a test did not pass, from the exception that ended it."""

from __future__ import annotations

import builtins
import errno
import re
import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dojo.answer import GAP, ToDo, Unusable, definitions

State = Literal["passed", "failed", "to do"]

LONGEST = 600  # characters of somebody else's error message


@dataclass(frozen=True)
class Verdict:
    """What a test said of an answer.

    message: one or more lines for the learner, the first a sentence.
    line: where to look in the answer's file, counted from 1; None if nowhere special.
    of_file: whether it concerns the whole file, not what this test expects of it.
    """

    state: State
    message: str = ""
    line: int | None = None
    of_file: bool = False


PASSED = Verdict("passed")


class Judged(Exception):
    """Carries a verdict that was reached before the test ended."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.message)
        self.verdict = verdict


def explain(
    error: BaseException, files: Sequence[Path], asked: str = "", tests: Path = Path("tests")
) -> Verdict:
    """Turn the exception that ended a test into a verdict.

    files: what the answer is made of; lines are counted in the last of them.
    asked: the name that the test took from the answer last, if any.
    tests: the folder of the tests; what fails in there is an expectation, also where the
        answer had called back into the test.
    """
    if isinstance(error, Judged):
        return error.verdict
    while nested := getattr(error, "exceptions", ()):  # an exception group
        error = nested[0]
    frames = frames_in(files, error)
    cause = error.__cause__ or error.__context__
    line = _line(frames, files[-1]) or (cause and _line(frames_in(files, cause), files[-1]))
    line = line or definitions(files[-1]).get(asked)
    if _is_to_do(error, files):
        return Verdict("to do", _still_to_do(frames, asked), line)
    if isinstance(error, Unusable):
        return Verdict("failed", str(error), error.line or line, of_file=True)
    if isinstance(error, SyntaxError) and error.filename == str(files[-1]):
        return Verdict("failed", _syntax(error), error.lineno, of_file=True)
    if frames and not _is_raised_in(tests, error):
        name = frames[-1].name
        return Verdict("failed", _raised(error, _who(name)), line, of_file=name == "<module>")
    return Verdict("failed", _expectation(error, asked), line)


def frames_in(files: Sequence[Path], error: BaseException) -> list[traceback.FrameSummary]:
    """Return the part of an exception's traceback that lies in an answer's files."""
    names = {str(path) for path in files}
    return [f for f in traceback.extract_tb(error.__traceback__) if f.filename in names]


def hung(limit: float, files: Sequence[Path], frames: Iterable[tuple[str, int, str]]) -> Verdict:
    """Return the verdict on a test that used up its time.

    limit: in seconds.
    frames: (file, line, function) where it hung, innermost first, as far as known.
    """
    names = {str(path) for path in files}
    file, line, name = next((f for f in frames if f[0] in names), ("", None, ""))
    message = (
        f"{_who(name)} did not finish within {limit:g} seconds. Is there a loop that never ends?"
    )
    line = line if file == str(files[-1]) else None
    return Verdict("failed", message, line, of_file=name in ("", "<module>"))


def died(
    exitcode: int | None, files: Sequence[Path], frames: Iterable[tuple[str, int, str]]
) -> Verdict:
    """Return the verdict on a test whose process ended before it could report.

    exitcode: the process's exit status; negative for a signal.
    frames: as for hung(), known after a crash only.
    """
    line = next((f[1] for f in frames if f[0] == str(files[-1])), None)
    how = f"signal {-exitcode}" if exitcode and exitcode < 0 else f"exit status {exitcode}"
    why = "Does it call `os._exit`?" if line is None else "It crashed here."
    message = f"The answer ended the whole Python process ({how}), so there is no result. {why}"
    return Verdict("failed", message, line, of_file=True)


def _who(function: str) -> str:
    """Name the part of an answer that a traceback names."""
    if not function:
        return "The answer"
    return "The file" if function == "<module>" else f"`{function}`"


def _is_raised_in(folder: Path, error: BaseException) -> bool:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "_pytest" not in Path(frame.filename).parts]
    return bool(own) and Path(own[-1].filename).is_relative_to(folder)


def _line(frames: Sequence[traceback.FrameSummary], path: Path) -> int | None:
    return next((f.lineno for f in reversed(frames) if f.filename == str(path)), None)


def _is_to_do(error: BaseException, files: Sequence[Path]) -> bool:
    if isinstance(error, ToDo):
        return True
    if isinstance(error, NameError):
        return error.name == GAP
    if isinstance(error, NotImplementedError):  # only the learner's own, not a library's
        return traceback.extract_tb(error.__traceback__)[-1].filename in map(str, files)
    return False


def _still_to_do(frames: list[traceback.FrameSummary], asked: str) -> str:
    inside = frames[-1].name if frames else "<module>"
    name = asked if inside.startswith("<") else inside
    return f"`{name}` is still to do." if name else "This is still to do."


def _syntax(error: SyntaxError) -> str:
    """Show where Python stopped reading, with a caret under the place."""
    message = f"Python cannot read the file: {error.msg}."
    if not error.text or not error.offset:
        return message
    text = error.text.rstrip("\n")
    indent = len(text) - len(text.lstrip())
    return f"{message}\n  {text.lstrip()}\n  {' ' * max(0, error.offset - 1 - indent)}^"


def _raised(error: BaseException, who: str) -> str:
    """Say what the answer's own code raised."""
    kind = type(error).__name__
    if isinstance(error, RecursionError):
        return f"{who} calls itself without end (RecursionError)."
    if isinstance(error, MemoryError):
        return f"{who} asks for more memory than an answer may use (MemoryError)."
    if isinstance(error, OSError) and error.errno == errno.EFBIG:
        return f"{who} prints or writes without end: more than an answer may."
    if isinstance(error, ModuleNotFoundError) and error.name:
        return (
            f"{who} imports `{error.name}`, which is not installed here."
            " The kata needs nothing but what the project installs."
        )
    if isinstance(error, NotImplementedError):
        return f"{who} is not implemented: {_short(error)}."
    if not isinstance(error, Exception) or type(error).__module__ == "_pytest.outcomes":
        return (
            f"{who} ends the run ({kind}). An answer returns its result"
            " and leaves it to the tests to go on or to stop."
        )
    text = _short(error)
    return f"{who} raises {kind}{f': {text}' if text else ''}"


def _expectation(error: BaseException, asked: str) -> str:
    """Return what the test itself had to say."""
    text = _said(error)
    if isinstance(error, AssertionError) or type(error).__name__ == "Failed":
        return text or f"`{asked}` does not do yet what this test expects."
    called = re.match(r"(\w+)\(\) (takes|missing|got)\b", text)
    if isinstance(error, TypeError) and called and called[1] not in dir(builtins):
        return (
            f"The test cannot call `{called[1]}`: {text}.\n"
            "Keep the parameters that the function began with."
        )
    return (
        f"The test cannot use what it got from `{asked}`: {type(error).__name__}: {_short(error)}\n"
        "Compare the type that you return with the one after the arrow (->)."
    )


def _said(error: BaseException) -> str:
    """Return an error's text without what pytest and hypothesis add for programmers."""
    return re.split(r"(?:^|\n)assert ", str(error), maxsplit=1)[0].strip()


def _short(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."

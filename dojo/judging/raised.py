"""Describe an exception that an answer, or code called by it, raised."""

from __future__ import annotations

import errno
import importlib.util
import re
from collections.abc import Sequence
from pathlib import Path

from dojo.judging import spacy_errors
from dojo.judging.calls import contents_of, text_of
from dojo.judging.frames import frames_of
from dojo.model.text import short

WINDOW = 70  # columns of a text on its own line
# The errors of `input` without a terminal: pytest's and Python's.
NO_INPUT = ("reading from stdin while output is captured", "EOF when reading a line")
QUITTER = "_sitebuiltins"  # the module of `quit` and `exit`
HUGE = 100_000  # characters of a text that are looked at
LONGEST = 600  # characters of an error message that are shown


def raised(error: BaseException, who: str, itself: bool, folder: Path) -> str:
    """Describe an exception that an answer, or code called by it, raised.

    Args:
        error: The exception.
        who: The subject of the sentence, such as "The file".
        itself: Whether a line of the answer itself raised it.
        folder: The folder of the answer.
    """
    kind = short(type(error).__name__)
    said = _known(error, who)
    if said:
        return said
    if isinstance(error, RecursionError):
        return f"{who} calls itself endlessly (RecursionError)."
    if isinstance(error, MemoryError):
        return f"{who} asks for more memory than an answer may use (MemoryError)."
    if isinstance(error, OSError) and error.errno == errno.EFBIG:
        return f"{who} prints or writes more than an answer may. Is there an endless loop?"
    if isinstance(error, ImportError):
        return f"{who} {_not_imported(error, folder)}"
    if isinstance(error, NameError) and error.name:
        return (
            f"{who} uses `{short(error.name)}`, which is not defined."
            " Is it misspelt, not imported, or a string without quotes?"
        )
    if isinstance(error, (EOFError, OSError)) and any(part in str(error) for part in NO_INPUT):
        return (
            f"{who} waits for input, which is not available while the tests run. They pass"
            " everything that your functions need, so use the parameters instead."
        )
    if isinstance(error, NotImplementedError):
        text = short_text(error)
        return (
            f"{who} calls a part of a library that is not implemented"
            f" (NotImplementedError){f': {text}' if text else '.'}"
        )
    if isinstance(error, SystemExit) and QUITTER in frames_of(error)[-1].filename:
        return (
            f"{who} calls `quit()` or `exit()`, which ends Python. An answer must return its result"
            " and let the tests decide when to stop."
        )
    if isinstance(error, SystemExit) and not itself:
        return (
            f"{who} calls something that exits Python (SystemExit). The printed output may say why."
        )
    if not isinstance(error, Exception) or type(error).__module__ == "_pytest.outcomes":
        return (
            f"{who} ends the run ({kind}). An answer must return its result"
            " and let the tests decide when to stop."
        )
    text = short_text(error)
    said = f"{who} raises {kind}{f': {text}' if text else ''}"
    return f"{said}{'' if said[-1] in '.?!' else '.'}{_call(error)}"


def _known(error: BaseException, who: str) -> str:
    """Explain a common spaCy error; "" if the error is not a known one."""
    text = short_text(error) if isinstance(error, Exception) else ""
    advice = spacy_errors.advice(text)
    code = spacy_errors.code(text)
    kind = f"{type(error).__name__}{f' ({code})' if code else ''}"
    return f"{who} raises {kind}. {advice}{_call(error)}" if advice else ""


def _call(error: BaseException) -> str:
    called, files = text_of(error), contents_of(error)
    return (f"\nThe test called `{called}`." if called else "") + (f"\n{files}" if files else "")


def _not_imported(error: ImportError, folder: Path) -> str:
    """Complete the sentence "The file ..." with what cannot be imported.

    Modules in the answer's own folder are not found.
    """
    name = error.name or ""
    helper = name.rpartition(".")[2]
    is_beside = bool(helper) and any(
        path.exists() for path in (folder / f"{helper}.py", folder / helper)
    )
    if "relative import" in str(error) or (is_beside and isinstance(error, ModuleNotFoundError)):
        what = f" `{short(name)}`" if name else ""
        return (
            f"imports{what} from its own folder. The tests use only this file, so move the code"
            " that it needs into it."
        )
    if not isinstance(error, ModuleNotFoundError) or not name:
        return f"cannot import what it asks for: {short_text(error)}"
    if "." in name:
        return f"imports `{short(name)}`, but there is no such module. Is the name correct?"
    if name != name.lower() and importlib.util.find_spec(name.lower()):
        return f"imports `{short(name)}`, but the name of this module is `{short(name.lower())}`."
    return (
        f"imports `{short(name)}`, which is not installed here."
        " The kata needs only the packages that the project installs."
    )


def inside(nested: Sequence[BaseException]) -> str:
    """List the first few exceptions in an exception group."""
    shown = [
        f"\n  {type(error).__name__}: {short(short_text(error), WINDOW)}" for error in nested[:3]
    ]
    more = f"\n  and {len(nested) - 3} more" if len(nested) > 3 else ""
    return "".join(["\nIt contains:", *shown, more])


def said_by(error: BaseException) -> str:
    """Return the text of an error without the details that pytest and Hypothesis add."""
    said, *added = re.split(r"(?:^|\n)assert ", full_text(error), maxsplit=1)
    if added:
        said = said.replace("\n  ", "\n")  # pytest indents all lines except the first
    return short(said.strip(), 10 * LONGEST)


def short_text(error: BaseException) -> str:
    """Return the text of an error on one line, shortened."""
    return short(" ".join(full_text(error).split()), LONGEST)


def full_text(error: BaseException) -> str:
    """Return the text of an error, whose class may be the learner's and raise in ``__str__``."""
    try:
        return str(error)[:HUGE]
    except RecursionError:
        return "(no text: its __str__ calls itself endlessly)"
    except Exception as trouble:
        return f"(no text: its __str__ raises {type(trouble).__name__})"

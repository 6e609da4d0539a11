"""Open a kata in the learner's editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath

from dojo.model.kata import Kata

NO_EDITOR = "No editor found. Set EDITOR to the command that starts your editor, such as nano."
# Editors that accept a line as "+12 file", like vi: first those that run in a terminal.
VI = ("vi", "vim", "nvim", "nano", "micro", "kak", "joe", "ne")
PLUS = (*VI, "emacs", "emacsclient")
# Editors that accept a line as "file:12": first those that run in a terminal.
HELIX = ("hx", "helix")
COLON = (*HELIX, "subl", "zed")
PYCHARM = ("pycharm", "charm")
# Other editors that have a window of their own.
WINDOWED = ("subl", "zed", "gedit", "kate", "geany", "gvim", "mate", "bbedit", "notepad")
NO_WINDOW = {"-nw", "--no-window-system", "-t", "-tty", "--tty"}  # for emacs and emacsclient
VS_CODE = ("code", "code-insiders", "codium", "cursor", "windsurf")
# The built-in terminals of editors, and the commands that open a file in the same editor.
TERMINALS = {
    ("TERM_PROGRAM", "vscode"): VS_CODE,
    ("TERMINAL_EMULATOR", "JetBrains-JediTerm"): PYCHARM,
    ("TERM_PROGRAM", "zed"): ("zed",),
}


def command(
    path: Path,
    line: int | None = None,
    environ: Mapping[str, str] = os.environ,
    is_windows: bool = sys.platform == "win32",
) -> list[str] | None:
    """Return the command that opens a file, or None if no editor is known.

    This is the editor with the current terminal; otherwise, the one in VISUAL or EDITOR.

    Args:
        path: The file.
        line: The line to go to, counted from 1; None for no particular line.
        environ: The environment variables.
        is_windows: Whether commands follow the rules of Windows.
    """
    for (name, value), programs in TERMINALS.items():
        if environ.get(name) == value:
            # The full path, because on Windows the file is code.cmd, which only a shell finds.
            found = next(filter(None, map(shutil.which, programs)), None)
            if found:
                return _at([found], path, line)
    chosen = (environ.get("VISUAL") or environ.get("EDITOR") or "").strip()
    return _at(_split(chosen, is_windows), path, line) if chosen else None


def missing(kata: Kata) -> str:
    """Return what to say instead of opening a kata whose file is missing; "" if it is there."""
    if kata.stub.exists():
        return ""
    reset = f"`python -m dojo reset {kata.number}`"
    return f"{kata.stub.name} is missing. {reset} restores the original."


def _split(chosen: str, is_windows: bool) -> list[str]:
    """Split the command of an editor; an existing path with spaces needs no quotes."""
    if Path(chosen).is_file():
        return [chosen]
    try:
        parts = shlex.split(chosen, posix=not is_windows)
    except ValueError:  # an unclosed quote
        parts = chosen.split()
    if is_windows:  # in this mode, shlex keeps the quotes
        parts = [part.strip("\"'") for part in parts]
        parts[0] = shutil.which(parts[0]) or parts[0]
    return parts


def needs_terminal(arguments: list[str]) -> bool:
    """Return whether the command of an editor needs a terminal of its own."""
    name = PureWindowsPath(arguments[0]).stem.lower()
    is_emacs = name in ("emacs", "emacsclient")
    return name in (*VI, *HELIX) or (is_emacs and not NO_WINDOW.isdisjoint(arguments))


def has_window(arguments: list[str]) -> bool:
    """Return whether an editor is known to open a window, after which its command may wait."""
    return PureWindowsPath(arguments[0]).stem.lower() in (*VS_CODE, *PYCHARM, *WINDOWED)


def _at(program: list[str], path: Path, line: int | None) -> list[str]:
    name = PureWindowsPath(program[0]).stem.lower()  # accepts / as well
    if line is None:
        return [*program, str(path)]
    if name in VS_CODE:
        return [*program, "--goto", f"{path}:{line}"]
    if name in PYCHARM:
        return [*program, "--line", str(line), str(path)]
    if name in PLUS:
        return [*program, f"+{line}", str(path)]
    if name in COLON:
        return [*program, f"{path}:{line}"]
    return [*program, str(path)]


def run(arguments: list[str]) -> str:
    """Run the command of an editor; return an error message, or "" if it succeeds."""
    try:
        status = subprocess.run(arguments, check=False).returncode
    except OSError as error:
        return f"{arguments[0]} cannot be started: {error.strerror}."
    return f"{arguments[0]} ended with status {status}." if status else ""

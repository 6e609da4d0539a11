"""Opens a kata where its owner edits."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

NO_EDITOR = "No editor is known. Set EDITOR to the command that starts yours, such as: nano"
# Editors that take a line as "+12 file", as vi does.
PLUS = ("vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "ne")
# Editors that take a place as "file:12".
COLON = ("hx", "helix", "subl", "zed")
VS_CODE = ("code", "code-insiders", "codium", "cursor", "windsurf")
# The terminals of editors, and the commands that open a file in the same editor.
TERMINALS = {
    ("TERM_PROGRAM", "vscode"): VS_CODE,
    ("TERMINAL_EMULATOR", "JetBrains-JediTerm"): ("pycharm", "charm"),
    ("TERM_PROGRAM", "zed"): ("zed",),
}


def command(
    path: Path, line: int | None = None, environ: Mapping[str, str] = os.environ
) -> list[str] | None:
    """Return the command that opens a file at a line, None if no editor is known.

    That is the editor whose terminal this is, else the one in VISUAL or EDITOR.

    line: counted from 1.
    """
    for (name, value), programs in TERMINALS.items():
        if environ.get(name) == value:
            found = next(filter(shutil.which, programs), None)
            if found:
                return _at(shlex.split(found), path, line)
    chosen = environ.get("VISUAL") or environ.get("EDITOR")
    return _at(shlex.split(chosen), path, line) if chosen and chosen.strip() else None


def _at(program: list[str], path: Path, line: int | None) -> list[str]:
    name = Path(program[0]).stem.lower()
    if line is None:
        return [*program, str(path)]
    if name in VS_CODE:
        return [*program, "--goto", f"{path}:{line}"]
    if name in ("pycharm", "charm"):
        return [*program, "--line", str(line), str(path)]
    if name in PLUS:
        return [*program, f"+{line}", str(path)]
    if name in COLON:
        return [*program, f"{path}:{line}"]
    return [*program, str(path)]


def run(arguments: list[str]) -> str:
    """Run an editor's command; return what went wrong, "" if nothing did."""
    try:
        status = subprocess.run(arguments, check=False).returncode
    except OSError as error:
        return f"{arguments[0]} cannot be started: {error.strerror}."
    return f"{arguments[0]} ended with status {status}." if status else ""

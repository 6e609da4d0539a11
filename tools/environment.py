"""Makes the environment of the katas, again where it does not fit; also run by an old Python."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

OLDEST, NEWEST = (3, 10), 14  # what the katas run on
ASK = "import sys; print('%d.%d' % sys.version_info[:2])"


class NoPython(Exception):
    """There is no Python for the katas; the text says what to do."""


def python_in(environment: Path) -> Path:
    """Return where the Python of an environment is."""
    return environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def version_of(python: str | os.PathLike[str]) -> tuple[int, int] | None:
    """Return the version of a Python, None if it cannot be started."""
    try:
        done = subprocess.run(
            [os.fspath(python), "-c", ASK], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        major, minor = done.stdout.decode("ascii").split(".")
        return int(major), int(minor)
    except (OSError, ValueError):
        return None


def fault_of(environment: Path) -> str:
    """Say what is wrong with an environment that is there, "" if nothing is.

    Its Python may be gone or too old; and its commands name the folder in which it was made, so
    they do not work after that was renamed.
    """
    version = version_of(python_in(environment))
    if version is None:
        return "its Python does not start"
    if version < OLDEST:
        return "its Python is {}.{}, and the katas need 3.10 or newer".format(*version)
    made_in = _made_in(environment)
    if made_in and Path(made_in).resolve() != environment.resolve():
        return f"it was made in {made_in}"
    return ""


def _made_in(environment: Path) -> str:
    """Return the folder that an environment activates, "" if its script does not say so."""
    script = python_in(environment).parent / "activate"
    try:
        text = script.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    for value in re.findall(r"^\s*(?:export )?VIRTUAL_ENV=(.+)$", text, re.MULTILINE):
        try:
            words = shlex.split(value)
        except ValueError:
            continue
        if len(words) == 1 and Path(words[0]).is_absolute():  # others are made of variables
            return words[0]
    return ""


def find_python(
    which: Callable[[str], str | None] = shutil.which,
    version: Callable[[str], tuple[int, int] | None] = version_of,
    own: tuple[int, int] = sys.version_info[:2],
) -> str:
    """Return a Python that is new enough: this one, or the newest on the search path.

    Raises NoPython if there is none.
    """
    if own >= OLDEST:
        return sys.executable
    names = [f"python3.{minor}" for minor in range(NEWEST, OLDEST[1] - 1, -1)]
    for name in [*names, "python3", "python"]:
        path = which(name)
        found = version(path) if path else None
        if path and found and found >= OLDEST:
            return path
    raise NoPython(
        "The katas need Python 3.10 or newer, and nox runs with {}.{} and finds no other."
        " Install one from python.org, then: python3.13 -m pip install nox, and"
        " python3.13 -m nox -s learn".format(*own)
    )


def prepare(environment: Path, say: Callable[[str], object]) -> bool:
    """Remove an environment that does not fit, and say so; return whether one has to be made."""
    if not environment.exists():
        return True
    fault = fault_of(environment)
    if not fault:
        return False
    if Path(sys.prefix).resolve() == environment.resolve():
        raise NoPython(
            f"nox itself runs in {environment}, and that does not fit: {fault}."
            " Leave it (deactivate), and start nox from another Python."
        )
    say(f"{environment} is made again: {fault}.")
    try:
        shutil.rmtree(environment)
    except OSError as error:
        raise NoPython(
            f"{environment} does not fit: {fault}. It cannot be removed ({error.strerror})."
            " Close what uses it, such as a terminal, delete that folder, and start again."
        ) from None
    return True


def name_root(python: Path) -> None:
    """Let an environment find the repository in which it lies, from any folder.

    A line of code, not a path: so it holds when the repository is moved, whatever it is called.
    """
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    done = subprocess.run([str(python), "-c", ask], stdout=subprocess.PIPE, check=True)
    folder = Path(os.fsdecode(done.stdout.strip()))
    line = "import os, sys; sys.path.append(os.path.dirname(sys.prefix))\n"
    (folder / "katas.pth").write_text(line, encoding="ascii")

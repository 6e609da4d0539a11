"""Prepare the environment of the katas; even an old Python can run this."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

OLDEST, NEWEST = (3, 10), 14  # supported versions of Python
ASK = "import sys; print('%d.%d' % sys.version_info[:2])"
# Only in the environment: what an installation leaves in the repository says nothing about it.
ASK_FOR_COMMANDS = """
import importlib.metadata, json, sys, sysconfig
for one in importlib.metadata.distributions(name=sys.argv[1], path=[sysconfig.get_path("purelib")]):
    commands = {point.name: point.value for point in one.entry_points}
    url = json.loads(one.read_text("direct_url.json") or "{}").get("url", "")
    print(json.dumps([commands, url]))
"""


class NoPython(Exception):
    """There is no suitable Python; the text says what to do."""


def python_in(environment: Path) -> Path:
    """Return the path of the Python in an environment."""
    return environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def command_in(environment: Path, name: str) -> Path:
    """Return where a command of an environment is."""
    return python_in(environment).with_name(name)


def version_of(python: str | os.PathLike[str]) -> tuple[int, int] | None:
    """Return the version of a Python, or None if it cannot be started."""
    try:
        done = subprocess.run(
            [os.fspath(python), "-c", ASK], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        major, minor = done.stdout.decode("ascii").split(".")
        return int(major), int(minor)
    except (OSError, ValueError):
        return None


def fault_of(environment: Path) -> str:
    """Say what is wrong with an existing environment; "" for nothing.

    Its Python may be missing or too old. It may also have been moved, which breaks its commands.
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
    """Return the folder in an environment's activate script, or "" if there is none."""
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
        if len(words) == 1 and Path(words[0]).is_absolute():  # others contain variables
            return words[0]
    return ""


def find_python(
    which: Callable[[str], str | None] = shutil.which,
    version: Callable[[str], tuple[int, int] | None] = version_of,
    own: tuple[int, int] = sys.version_info[:2],
) -> str:
    """Return a Python that is new enough: this one, or the newest on the search path.

    Raises:
        NoPython: There is none.
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
    """Remove an unusable environment, and say so; return whether one has to be created."""
    if not environment.exists():
        return True
    fault = fault_of(environment)
    if not fault:
        return False
    if Path(sys.prefix).resolve() == environment.resolve():
        raise NoPython(
            f"nox is running from {environment}, which cannot be used: {fault}."
            " Leave it (deactivate), and start nox from another Python."
        )
    say(f"Recreating {environment}: {fault}.")
    try:
        shutil.rmtree(environment)
    except OSError as error:
        raise NoPython(
            f"{environment} cannot be used: {fault}. It cannot be removed ({error.strerror})."
            " Close what uses it, such as a terminal, delete that folder, and start again."
        ) from None
    return True


def name_root(python: Path) -> None:
    """Make the repository that contains an environment importable from any folder.

    The .pth file has a line of code instead of a path, so it works for any path of the repository.
    """
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    done = subprocess.run([str(python), "-c", ask], stdout=subprocess.PIPE, check=True)
    folder = Path(os.fsdecode(done.stdout.strip()))
    line = "import os, sys; sys.path.append(os.path.dirname(sys.prefix))\n"
    (folder / "katas.pth").write_text(line, encoding="ascii")


def has_commands(python: Path, project: str, root: Path, commands: Mapping[str, str]) -> bool:
    """Say whether a project is installed from this folder, with these commands and no others."""
    # -I, so that nothing is imported that lies in the working directory.
    ask = [str(python), "-I", "-c", ASK_FOR_COMMANDS, project]
    done = subprocess.run(ask, stdout=subprocess.PIPE, check=True)
    for installed, url in map(json.loads, done.stdout.splitlines()):
        origin = Path(url2pathname(urlsplit(url).path))
        if url and origin.resolve() == root.resolve() and installed == dict(commands):
            return True
    return False

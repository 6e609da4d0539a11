"""Everything that is done to this repository, as sessions: `nox -l` lists them.

`nox -s learn` is for learners; plain `nox` runs what must hold before a change lands.
"""

from __future__ import annotations

import functools
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import nox

sys.path.append(str(Path(__file__).parent))
from tools import environment

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = False

LEARN, CHECKS = Path(".venv"), Path(".nox", "checks")  # environments
PROJECT = nox.project.load_toml("pyproject.toml")
NEEDED: list[str] = PROJECT["project"]["dependencies"]
# More examples than a learner gets, drawn anew each time, and the time that they take.
THOROUGH = ["-o", "pythonpath=solutions", "-o", "kata_time_limit=200"]
THOROUGH += ["--hypothesis-profile=thorough"]
PYTHONS = ["3.10", "3.11", "3.12", "3.13", "3.14"]
IN_PARALLEL = ["-n", "auto"]
MORE_THAN_CORES = ["-n", str((os.cpu_count() or 2) * 3 // 2)]  # for tests that wait now and then
# Where Python must not write its bytecode, every process would compile Hypothesis anew.
ENV = {"PYTHONDONTWRITEBYTECODE": ""}
# As `-m pytest`, but no file in the root is imported that is named like a library.
PYTEST = ["-c", "import sys; del sys.path[0]; import pytest; sys.exit(pytest.main())"]


@nox.session(default=False, venv_backend="none")
def learn(session: nox.Session) -> None:
    """Set up .venv and start the watch loop; without a terminal, show where you stand."""
    python = _python(session, LEARN, *NEEDED)
    environment.name_root(Path(python))
    if sys.stdin.isatty() and sys.stdout.isatty() and not session.posargs:
        session.run(python, "-m", "dojo", "watch", external=True)
        return
    # Open katas are what a learner is here for, so they are no error.
    session.run(python, *PYTEST, *session.posargs, success_codes=[0, 1], external=True)


@nox.session(venv_backend="none")
def lint(session: nox.Session) -> None:
    """Check style and format with ruff."""
    run = _checks(session, "lint")
    run("ruff", "check", *session.posargs)
    run("ruff", "format", "--check")


@nox.session(venv_backend="none")
def types(session: nox.Session) -> None:
    """Check the types of the harness with mypy --strict."""
    _checks(session, "types")("mypy", *session.posargs)


@nox.session(venv_backend="none")
def dojo(session: nox.Session) -> None:
    """Test the harness on toy katas."""
    _checks(session, "checks")("pytest", "tests/dojo", *MORE_THAN_CORES, *session.posargs)


@nox.session(default=False, venv_backend="none")
def coverage(session: nox.Session) -> None:
    """Measure which lines and branches of the harness its tests run; takes twice as long."""
    run = _checks(session, "checks")
    # Not 100: at times a process is killed before it has saved what it ran.
    _measure(run, "dojo", 99, "tests/dojo", *MORE_THAN_CORES, *session.posargs)


@nox.session(venv_backend="none")
def katas(session: nox.Session) -> None:
    """Test the katas: reference answers with coverage; stubs, right, wrong and hostile answers."""
    run = _checks(session, "checks", *NEEDED)
    # The last katas train for the longest time, so they come first.
    files = sorted(map(str, Path("tests").glob("chapter*/test_*.py")), reverse=True)
    in_this_order = [*IN_PARALLEL, "--dist", "loadfile", "--no-loadscope-reorder"]
    _measure(run, "solutions", 100, *files, *in_this_order, *THOROUGH)
    others = ["tests/hostile", "tests/watch", "tests/data", "tests/errors"]
    run("pytest", *others, *in_this_order)
    # A record that is out of date is made again, which takes long; 5: there is none.
    stale = ["--mutants", "--stale", "-q", "-o", "kata_time_limit=5"]
    run("pytest", *stale, *IN_PARALLEL, success_codes=[0, 5])
    run("pytest", "--answers", *IN_PARALLEL, *session.posargs)


@nox.session(default=False, venv_backend="none")
def fronts(session: nox.Session) -> None:
    """Try the reference answers in every front, encoding and way of starting; takes minutes."""
    _checks(session, "checks", *NEEDED)("pytest", "tests/fronts", *session.posargs)


@nox.session(default=False, venv_backend="none")
def mutants(session: nox.Session) -> None:
    """Break the reference answers in small ways, all of which the tests must notice.

    Katas that train are left out, for each of their mutants trains: nox -s mutants -- -k k15
    """
    chosen = session.posargs or ["-o", "kata_time_limit=5", "-k", "not (k09 or k13 or k15 or k16)"]
    _checks(session, "checks", *NEEDED)("pytest", "--mutants", "-q", *IN_PARALLEL, *chosen)


@nox.session(default=False, venv_backend="none")
def new(session: nox.Session) -> None:
    """Write the sides of a new kata, to be filled in: nox -s new -- chapter4/k17_some_name."""
    session.run(sys.executable, "-m", "dojo.scaffold", *session.posargs)


@nox.session(venv_backend="none")
def lessons(session: nox.Session) -> None:
    """Run every snippet and console line of the lessons, README.md and CONTRIBUTING.md."""
    pages = ["README.md", "CONTRIBUTING.md", *map(str, sorted(Path("katas").rglob("*.md")))]
    _checks(session, "lessons", *NEEDED)(
        *("pytest", "-p", "tests.lessons.markdown", "tests/lessons", *(session.posargs or pages)),
        *(*IN_PARALLEL, "--dist", "loadfile"),
    )


@nox.session(default=False, venv_backend="none")
def pictures(session: nox.Session) -> None:
    """Draw the pictures of the lessons anew, from real runs; takes some minutes."""
    _checks(session, "checks", *NEEDED)("tools.draw_pictures", *session.posargs)


@nox.session(default=False, venv_backend="none")
def bench(session: nox.Session) -> None:
    """Measure the watch loop beside pytest-watcher, and pytest itself; takes some minutes."""
    _checks(session, "bench", *NEEDED)("tools.bench", *session.posargs)


@nox.session(python=PYTHONS, default=False)
@nox.parametrize("versions", ["lowest", "newest"])
def support(session: nox.Session, versions: str) -> None:
    """Run the reference answers with the lowest or the newest supported versions."""
    lowest = [text.replace(">=", "==", 1).replace(",<3.9", "") for text in NEEDED]
    session.install("--only-binary=:all:", *(lowest if versions == "lowest" else NEEDED))
    session.run("pytest", "-o", "pythonpath=solutions", *session.posargs)
    session.run("pytest", "tests/dojo", "-q")


def _python(session: nox.Session, folder: Path, *packages: str) -> str:
    """Install packages in an environment, which is made if it is not there; return its Python."""
    python = environment.python_in(folder)
    try:
        if environment.prepare(folder, session.log):
            base = environment.find_python()
            # external: with uvx, virtualenv is in nox's own environment only.
            make = [sys.executable, "-m", "virtualenv", "-q", "-p", base, str(folder)]
            session.run(*make, external=True)
    except environment.NoPython as error:
        session.error(str(error))
    uv = shutil.which("uv")
    pip = [uv, "pip", "install", "-p", str(python)] if uv else [str(python), "-m", "pip", "install"]
    session.run(*pip, *packages, external=True, silent=True)
    return str(python)


def _checks(session: nox.Session, group: str, *packages: str) -> Callable[..., object]:
    """Return what runs a Python module in the environment of all checks.

    They share one because spaCy is large; each session installs what it needs.
    """
    needed = nox.project.dependency_groups(PROJECT, group)
    python = _python(session, CHECKS, *needed, *packages)
    return functools.partial(session.run, python, "-m", external=True, env=ENV)


def _measure(run: Callable[..., object], folder: str, least: int, *arguments: str) -> None:
    """Run pytest with branch coverage of one folder, of which it must run at least so many %."""
    # Also for processes that work in another folder.
    everywhere = {"COVERAGE_FILE": ".coverage", "PYTHONPATH": "tests/measured"}
    env = ENV | {name: str(Path(value).resolve()) for name, value in everywhere.items()}
    run = functools.partial(run, env=env)
    run("coverage", "erase")
    run("coverage", "run", "-m", "pytest", *arguments)
    run("coverage", "combine", "-q")
    run("coverage", "report", f"--include={folder}/*", f"--fail-under={least}")

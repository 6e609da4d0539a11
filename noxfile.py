"""Everything that is done to this repository, as sessions: `nox -l` lists them.

`nox -s learn` is for learners; plain `nox` runs what must hold before a change lands.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = False

VENV = Path(".venv")
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
PROJECT = nox.project.load_toml("pyproject.toml")
NEEDED: list[str] = PROJECT["project"]["dependencies"]
# Four times the examples that a learner gets, drawn anew each time, and the time that they take.
THOROUGH = ["-o", "pythonpath=solutions", "-o", "kata_time_limit=200"]
THOROUGH += ["--hypothesis-profile=thorough"]
PYTHONS = ["3.10", "3.11", "3.12", "3.13", "3.14"]


@nox.session(default=False, venv_backend="none")
def learn(session: nox.Session) -> None:
    """Set up .venv and show where you stand and what to do next."""
    python = str(PYTHON)
    if not PYTHON.exists():
        session.run(sys.executable, "-m", "virtualenv", "-q", str(VENV))
    uv = shutil.which("uv")
    pip = [uv, "pip", "install", "-p", python] if uv else [python, "-m", "pip", "install"]
    session.run(*pip, "-q", *NEEDED, external=True)
    # Open katas are what a learner is here for, so they are no error.
    session.run(python, "-m", "pytest", *session.posargs, success_codes=[0, 1], external=True)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and format with ruff."""
    session.install(*nox.project.dependency_groups(PROJECT, "lint"))
    session.run("ruff", "check", *session.posargs)
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types of the harness with mypy --strict."""
    session.install(*nox.project.dependency_groups(PROJECT, "types"))
    session.run("mypy", *session.posargs)


@nox.session
def dojo(session: nox.Session) -> None:
    """Test the harness on toy katas, with branch coverage."""
    session.install(*nox.project.dependency_groups(PROJECT, "checks"))
    _measure(session, "dojo", 90, "tests/dojo", *session.posargs)


@nox.session
def katas(session: nox.Session) -> None:
    """Test the katas: reference answers with coverage; stubs, right, wrong and hostile answers."""
    session.install(*nox.project.dependency_groups(PROJECT, "checks"), *NEEDED)
    _measure(session, "solutions", 100, "tests/data", "tests/chapter4", *THOROUGH)
    session.run("pytest", "-q", "tests/hostile")
    # One process for each file: the tests of a wrong answer must come in their order.
    session.run("pytest", "--answers", "-n", "auto", "--dist", "loadfile", *session.posargs)


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """Break the reference answers in small ways, all of which the tests must notice.

    Katas that train are left out, for each of their mutants trains: nox -s mutants -- -k k15
    """
    session.install(*nox.project.dependency_groups(PROJECT, "checks"), *NEEDED)
    chosen = session.posargs or ["-o", "kata_time_limit=5", "-k", "not (k09 or k13 or k15 or k16)"]
    session.run("pytest", "--mutants", "-q", *chosen)


@nox.session(default=False, venv_backend="none")
def new(session: nox.Session) -> None:
    """Write the sides of a new kata, to be filled in: nox -s new -- chapter4/k17_some_name."""
    session.run(sys.executable, "-m", "dojo.scaffold", *session.posargs)


@nox.session
def lessons(session: nox.Session) -> None:
    """Run every snippet and console line of the lessons, README.md and CONTRIBUTING.md."""
    session.install(*nox.project.dependency_groups(PROJECT, "lessons"), *NEEDED)
    pages = ["README.md", "CONTRIBUTING.md", *map(str, sorted(Path("katas").rglob("*.md")))]
    session.run(
        *("python", "-m", "pytest", "-p", "tests.lessons.markdown", "tests/lessons"),
        *(session.posargs or pages),
    )


@nox.session(default=False)
def pictures(session: nox.Session) -> None:
    """Draw the pictures of the lessons anew, from real runs; takes some minutes."""
    session.install(*NEEDED)
    session.run("python", "tools/draw_pictures.py", *session.posargs, env={"PYTHONPATH": "."})


@nox.session(python=PYTHONS, default=False)
@nox.parametrize("versions", ["lowest", "newest"])
def support(session: nox.Session, versions: str) -> None:
    """Run the reference answers with the lowest or the newest supported versions."""
    lowest = [text.replace(">=", "==", 1).replace(",<3.9", "") for text in NEEDED]
    session.install("--only-binary=:all:", *(lowest if versions == "lowest" else NEEDED))
    session.run("pytest", "-o", "pythonpath=solutions", *session.posargs)
    session.run("pytest", "tests/dojo", "-q")


def _measure(session: nox.Session, folder: str, least: int, *arguments: str) -> None:
    """Run pytest with branch coverage of one folder, of which it must run at least so many %."""
    env = {"COVERAGE_FILE": str(Path(".coverage").resolve())}  # also for workers elsewhere
    session.run("coverage", "erase", env=env)
    session.run("coverage", "run", "-m", "pytest", *arguments, env=env)
    session.run("coverage", "combine", "-q", env=env)
    session.run("coverage", "report", f"--include={folder}/*", f"--fail-under={least}", env=env)

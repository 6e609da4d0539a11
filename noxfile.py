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
IN_PARALLEL = ["-n", "auto"]


@nox.session(default=False, venv_backend="none")
def learn(session: nox.Session) -> None:
    """Set up .venv and start the watch loop; without a terminal, show where you stand."""
    python = str(PYTHON)
    if not PYTHON.exists():
        session.run(sys.executable, "-m", "virtualenv", "-q", str(VENV))
    uv = shutil.which("uv")
    pip = [uv, "pip", "install", "-p", python] if uv else [python, "-m", "pip", "install"]
    session.run(*pip, "-q", *NEEDED, external=True)
    if sys.stdin.isatty() and sys.stdout.isatty() and not session.posargs:
        session.run(python, "-m", "dojo", "watch", external=True)
        return
    # Open katas are what a learner is here for, so they are no error.
    session.run(python, "-m", "pytest", *session.posargs, success_codes=[0, 1], external=True)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and format with ruff."""
    _install(session, "lint")
    session.run("ruff", "check", *session.posargs)
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types of the harness with mypy --strict."""
    _install(session, "types")
    session.run("mypy", *session.posargs)


@nox.session
def dojo(session: nox.Session) -> None:
    """Test the harness on toy katas, with branch coverage."""
    _install(session, "checks")
    _measure(session, "dojo", 100, "tests/dojo", *session.posargs)


@nox.session
def katas(session: nox.Session) -> None:
    """Test the katas: reference answers with coverage; stubs, right, wrong and hostile answers."""
    _install(session, "checks", *NEEDED)
    # The last katas train for the longest time, so they come first.
    files = sorted(map(str, Path("tests").glob("chapter*/test_*.py")), reverse=True)
    in_this_order = ["--dist", "loadfile", "--no-loadscope-reorder"]
    files += ["tests/data", "tests/watch", "tests/hostile"]
    _measure(session, "solutions", 100, *files, *in_this_order, *THOROUGH)
    session.run("pytest", "--answers", *IN_PARALLEL, *session.posargs)


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """Break the reference answers in small ways, all of which the tests must notice.

    Katas that train are left out, for each of their mutants trains: nox -s mutants -- -k k15
    """
    _install(session, "checks", *NEEDED)
    chosen = session.posargs or ["-o", "kata_time_limit=5", "-k", "not (k09 or k13 or k15 or k16)"]
    session.run("pytest", "--mutants", "-q", *IN_PARALLEL, *chosen)


@nox.session(default=False, venv_backend="none")
def new(session: nox.Session) -> None:
    """Write the sides of a new kata, to be filled in: nox -s new -- chapter4/k17_some_name."""
    session.run(sys.executable, "-m", "dojo.scaffold", *session.posargs)


@nox.session
def lessons(session: nox.Session) -> None:
    """Run every snippet and console line of the lessons, README.md and CONTRIBUTING.md."""
    _install(session, "lessons", *NEEDED)
    pages = ["README.md", "CONTRIBUTING.md", *map(str, sorted(Path("katas").rglob("*.md")))]
    session.run(
        *("python", "-m", "pytest", "-p", "tests.lessons.markdown", "tests/lessons"),
        *(*IN_PARALLEL, "--dist", "loadfile"),
        *(session.posargs or pages),
    )


@nox.session(default=False)
def pictures(session: nox.Session) -> None:
    """Draw the pictures of the lessons anew, from real runs; takes some minutes."""
    session.install(*NEEDED)
    session.run("python", "tools/draw_pictures.py", *session.posargs, env={"PYTHONPATH": "."})


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """Measure the watch loop beside pytest-watcher, and pytest itself; takes some minutes."""
    session.install(*nox.project.dependency_groups(PROJECT, "bench"), *NEEDED)
    session.run("python", "tools/bench.py", *session.posargs, env={"PYTHONPATH": "."})


@nox.session(python=PYTHONS, default=False)
@nox.parametrize("versions", ["lowest", "newest"])
def support(session: nox.Session, versions: str) -> None:
    """Run the reference answers with the lowest or the newest supported versions."""
    lowest = [text.replace(">=", "==", 1).replace(",<3.9", "") for text in NEEDED]
    session.install("--only-binary=:all:", *(lowest if versions == "lowest" else NEEDED))
    session.run("pytest", "-o", "pythonpath=solutions", *session.posargs)
    session.run("pytest", "tests/dojo", "-q")


def _install(session: nox.Session, group: str, *packages: str) -> None:
    session.install(*nox.project.dependency_groups(PROJECT, group), *packages)
    # Where Python must not write its bytecode, every process would compile Hypothesis anew.
    session.env["PYTHONDONTWRITEBYTECODE"] = ""


def _measure(session: nox.Session, folder: str, least: int, *arguments: str) -> None:
    """Run pytest with branch coverage of one folder, of which it must run at least so many %."""
    env = {"COVERAGE_FILE": str(Path(".coverage").resolve())}  # also for workers elsewhere
    session.run("coverage", "erase", env=env)
    session.run("coverage", "run", "-m", "pytest", *IN_PARALLEL, *arguments, env=env)
    session.run("coverage", "combine", "-q", env=env)
    session.run("coverage", "report", f"--include={folder}/*", f"--fail-under={least}", env=env)

"""The development tasks of this repository; `nox -l` lists them.

`nox -s learn` is for learners; plain `nox` runs everything that must pass before a change lands.
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
# More examples than for learners, different each time, and time to run them.
THOROUGH = ["-o", "pythonpath=solutions", "-o", "kata_time_limit=200"]
THOROUGH += ["--hypothesis-profile=thorough"]
IN_PARALLEL = ["-n", "auto"]
MORE_THAN_CORES = ["-n", str((os.cpu_count() or 2) * 3 // 2)]  # for tests that sometimes wait
# Without bytecode files, every process would compile Hypothesis again.
ENV = {"PYTHONDONTWRITEBYTECODE": ""}
# As -m, but no file in the root is imported that is named like a library.
ALONE = "import sys; del sys.path[0]; import "
VIRTUALENV = ["-c", f"{ALONE}runpy; runpy.run_module('virtualenv', None, '__main__', True)"]
PYTEST = ["-c", f"{ALONE}pytest; sys.exit(pytest.main())"]


@nox.session(default=False, venv_backend="none")
def learn(session: nox.Session) -> None:
    """Set up .venv and start the watch loop, or the page: nox -s learn -- page.

    Without a terminal, or with other arguments, run the tests of katas once.
    """
    python = _python(session, LEARN, *NEEDED)
    environment.name_root(Path(python))
    dojo = _install_dojo(session, python)
    if sys.stdin.isatty() and sys.stdout.isatty() and not session.posargs:
        session.run(*dojo, "watch", external=True)
        return
    if session.posargs[:1] == ["page"]:
        session.run(*dojo, *session.posargs, external=True)
        return
    # Katas that are not done are normal for a learner, not an error.
    session.run(python, *PYTEST, *session.posargs, success_codes=[0, 1], external=True)


@nox.session(venv_backend="none")
def lint(session: nox.Session) -> None:
    """Check style and format with ruff, and which module of the harness imports which."""
    run = _checks(session, "lint")
    run("ruff", "check", *session.posargs)
    run("ruff", "format", "--check")
    # It has no module that -m could run.
    session.run(str(environment.command_in(CHECKS, "lint-imports")), "--no-cache", external=True)


@nox.session(venv_backend="none")
def types(session: nox.Session) -> None:
    """Check types with mypy: strictly in the harness, and as far as there are any in the tests."""
    # With spaCy, because the tests of the katas call it.
    _checks(session, "types", *NEEDED)("mypy", *session.posargs)


@nox.session(venv_backend="none")
def dojo(session: nox.Session) -> None:
    """Test the harness on toy katas, and the tools."""
    tests = ["tests/dojo", "tests/tools"]
    _checks(session, "checks")("pytest", *tests, *MORE_THAN_CORES, *session.posargs)


@nox.session(default=False, venv_backend="none")
def coverage(session: nox.Session) -> None:
    """Measure the branch coverage of the harness; takes twice as long."""
    run = _checks(session, "checks")
    # Not 100, because a process is sometimes killed before it has saved its data.
    _measure(run, "dojo", 99, "tests/dojo", *MORE_THAN_CORES, *session.posargs)


@nox.session(venv_backend="none")
def lessons(session: nox.Session) -> None:
    """Run every snippet of the lessons, README.md and CONTRIBUTING.md, and check the pictures."""
    # Before `katas`, which judges all answers again whenever other packages are installed.
    pages = ["README.md", "CONTRIBUTING.md", *map(str, sorted(Path("katas").rglob("*.md")))]
    _checks(session, "lessons", *NEEDED)(
        *("pytest", "-p", "tests.lessons.markdown", "tests/lessons", *(session.posargs or pages)),
        *(*IN_PARALLEL, "--dist", "loadfile"),
    )


@nox.session(venv_backend="none")
def katas(session: nox.Session) -> None:
    """Test the katas: reference answers with coverage; stubs, right, wrong and hostile answers."""
    run = _checks(session, "checks", *NEEDED)
    # The last katas take longest to train, so they run first.
    files = sorted(map(str, Path("tests").glob("*/test_k*.py")), reverse=True)
    in_this_order = [*IN_PARALLEL, "--dist", "loadfile", "--no-loadscope-reorder"]
    _measure(run, "solutions", 100, *files, *in_this_order, *THOROUGH)
    others = ["tests/hostile", "tests/watch", "tests/data", "tests/errors"]
    run("pytest", *others, *in_this_order)
    # This updates records that are out of date. Status 5 means that there were none.
    stale = ["--mutants", "--stale", "-q", "-o", "kata_time_limit=5"]
    run("pytest", *stale, *IN_PARALLEL, success_codes=[0, 5])
    # After the first full run, this judges only the answers of katas that have changed.
    answers = ["--answers", "--stale", *MORE_THAN_CORES, *session.posargs]
    run("pytest", *answers, success_codes=[0, 5])


@nox.session(default=False, venv_backend="none")
def fronts(session: nox.Session) -> None:
    """Try the reference answers with every front end, encoding and start method; takes minutes."""
    _checks(session, "checks", *NEEDED)("pytest", "tests/fronts", *session.posargs)


@nox.session(default=False, venv_backend="none")
def page(session: nox.Session) -> None:
    """Try the page in Chromium, which must be installed; takes minutes."""
    run = _checks(session, "page", *NEEDED)
    run("pytest", "tests/page", *session.posargs)


@nox.session(default=False, venv_backend="none")
def mutants(session: nox.Session) -> None:
    """Break the reference answers in small ways that the tests must notice.

    Katas that train are left out because they take long. To run one: nox -s mutants -- -k k15
    """
    chosen = session.posargs or ["-o", "kata_time_limit=5", "-k", "not (k09 or k13 or k15 or k16)"]
    _checks(session, "checks", *NEEDED)("pytest", "--mutants", "-q", *IN_PARALLEL, *chosen)


@nox.session(default=False, venv_backend="none")
def new(session: nox.Session) -> None:
    """Write the files of a new kata: nox -s new -- chapter4/k99_some_name."""
    session.run(sys.executable, "-m", "dojo.contributing.scaffold", *session.posargs)


@nox.session(default=False, venv_backend="none")
def pictures(session: nox.Session) -> None:
    """Redraw the pictures of the lessons from real runs; takes a few minutes.

    The diagrams take npm and Chromium. To draw only these: nox -s pictures -- diagrams
    """
    _checks(session, "checks", *NEEDED)("tools.draw_pictures", *session.posargs)


@nox.session(default=False, venv_backend="none")
def bench(session: nox.Session) -> None:
    """Time the watch loop, the page, pytest-watcher and pytest itself; takes a few minutes."""
    _checks(session, "bench", *NEEDED)("tools.benchmark", *session.posargs)


@nox.session(python=nox.project.python_versions(PROJECT), default=False)
@nox.parametrize("versions", ["lowest", "newest"])
def support(session: nox.Session, versions: str) -> None:
    """Run the reference answers with the lowest or the newest supported versions."""
    only_lowest = ["--resolution=lowest-direct"] if versions == "lowest" else []
    if only_lowest and session.venv_backend != "uv":
        session.error("Only uv can find the lowest versions. Install it with nox: pip install uv")
    session.install("--only-binary=:all:", *only_lowest, *NEEDED)
    session.run("pytest", "-o", "pythonpath=solutions", *session.posargs)
    session.run("pytest", "tests/dojo", "-q")


def _python(session: nox.Session, folder: Path, *packages: str) -> str:
    """Install packages in an environment, which is created if needed; return its Python."""
    python = environment.python_in(folder)
    try:
        if environment.prepare(folder, session.log):
            base = environment.find_python()
            # external: with uvx, virtualenv is in nox's own environment only.
            make = [sys.executable, *VIRTUALENV, "-q", "-p", base, str(folder)]
            session.run(*make, external=True)
    except environment.NoPython as error:
        session.error(str(error))
    _install(session, str(python), *packages)
    return str(python)


def _install(session: nox.Session, python: str, *what: str) -> None:
    uv = shutil.which("uv")
    # -I: no file in the root is imported, as above.
    pip = [uv, "pip", "install", "-p", python] if uv else [python, "-I", "-m", "pip", "install"]
    session.run(*pip, *what, external=True, silent=True)


def _install_dojo(session: nox.Session, python: str) -> list[str]:
    """Install the project itself, if that has not been done; return what starts the dojo.

    That is its command, or without the network, which it takes to build a project, its module.
    """
    name, root = PROJECT["project"]["name"], Path(__file__).parent
    if not environment.has_commands(Path(python), name, root, PROJECT["project"]["scripts"]):
        try:
            # Not the path of the root, for pip would take brackets in it as extras.
            _install(session, python, "--no-deps", "-e", ".")
        except nox.command.CommandFailed:
            session.warn("The command dojo is not installed. Use python -m dojo instead.")
            return [python, "-m", "dojo"]
    return [str(environment.command_in(LEARN, "dojo"))]


def _checks(session: nox.Session, group: str, *packages: str) -> Callable[..., object]:
    """Return a function that runs a Python module in the environment of the checks.

    All checks share one because spaCy is large; each session installs what it needs.
    """
    needed = nox.project.dependency_groups(PROJECT, group)
    python = _python(session, CHECKS, *needed, *packages)
    return functools.partial(session.run, python, "-m", external=True, env=ENV)


def _measure(run: Callable[..., object], folder: str, least: int, *arguments: str) -> None:
    """Run pytest, and fail if the branch coverage of a folder is below a percentage."""
    # Absolute paths, for processes with another working directory. Not in the root, where a worker
    # may change no file.
    everywhere = {"COVERAGE_FILE": f"{CHECKS}/.coverage", "PYTHONPATH": "tests/measured"}
    env = ENV | {name: str(Path(value).resolve()) for name, value in everywhere.items()}
    run = functools.partial(run, env=env)
    run("coverage", "erase")
    run("coverage", "run", "-m", "pytest", *arguments)
    run("coverage", "combine", "-q")
    run("coverage", "report", f"--include={folder}/*", f"--fail-under={least}")

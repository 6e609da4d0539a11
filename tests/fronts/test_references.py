"""Each reference answer passes in every front, however Python and its processes are started."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dojo.model.catalogue import katas

ROOT = Path(__file__).parents[2]
COPIED = ["conftest.py", "pyproject.toml", "data", "dojo", "katas", "solutions", "tests"]
NUMBERS = [kata.number for kata in katas(ROOT)]
ALL_DONE = f"{len(NUMBERS)} of {len(NUMBERS)} katas done"
LONGEST = 1200  # seconds for all katas, on a busy machine without forks
# Output that is not UTF-8, as on many Windows machines and in containers.
UTF_8 = {"PYTHONIOENCODING": "utf-8"}
CP1252 = {"PYTHONIOENCODING": "cp1252"}
ASCII = {"PYTHONIOENCODING": "ascii"}
C = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
FORK = {"DOJO_START_METHOD": "fork" if sys.platform == "linux" else "spawn"}
SPAWN = {"DOJO_START_METHOD": "spawn"}


@pytest.fixture(scope="module")
def solved(tmp_path_factory):
    """A copy of the repository in which all katas are solved, as the reference answers do."""
    folder = tmp_path_factory.mktemp("a learner's copy")
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    for kata in katas(folder):
        shutil.copy(kata.solution, kata.stub)
    return folder


def run(folder, *arguments, **environment):
    """Run Python in a folder; return its output and exit status."""
    environ = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environ | environment | {"COLUMNS": "100"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=LONGEST,
    )
    return done.stdout.decode("utf-8", "replace"), done.returncode


def assert_all_done(said):
    """Check that each kata has its line, which says that it is done."""
    done = re.findall(r"^(k\d\d) .* done +(\d+) of \2$", said, re.MULTILINE)
    assert [number for number, _ in done] == NUMBERS, said
    assert ALL_DONE in said


@pytest.mark.parametrize(
    "environment",
    [FORK | CP1252, SPAWN | UTF_8, SPAWN | CP1252],
    ids=["fork, cp1252", "spawn, UTF-8", "spawn, cp1252"],
)
def test_in_plain_pytest(solved, environment):
    said, status = run(solved, "-m", "pytest", **environment)
    assert_all_done(said)
    assert status == 0


@pytest.mark.parametrize("environment", [FORK | ASCII], ids=["fork, ASCII"])
def test_in_several_processes(solved, environment):
    pytest.importorskip("xdist", reason="the one thing that contributors install besides")
    said, status = run(solved, "-m", "pytest", "-n", "2", **environment)
    assert ALL_DONE in said
    assert status == 0


@pytest.mark.parametrize("environment", [FORK | C], ids=["fork, C"])
def test_in_the_list(solved, environment):
    # The environment that `nox -s learn` makes names the root in this way, for all folders in it.
    environment = environment | {"PYTHONPATH": str(solved)}
    said, status = run(solved / "katas" / "chapter4", "-m", "dojo", "list", **environment)
    done = re.findall(r"^(k\d\d) .* done +(\d+) of \2$", said, re.MULTILINE)
    assert [number for number, _ in done] == NUMBERS, said
    assert ALL_DONE in said
    assert status == 0
    said, status = run(solved, "-m", "dojo", "next", **environment)
    assert (said.strip(), status) == ("All katas are done.", 1)


@pytest.mark.parametrize("environment", [FORK | C], ids=["fork, C"])
def test_where_a_hint_is_asked_for(solved, environment):
    said, status = run(solved, "-m", "dojo", "hint", "k08", **environment)
    assert "Done." in said
    assert status == 0


@pytest.mark.parametrize(
    "environment", [FORK | CP1252, SPAWN | ASCII], ids=["fork, cp1252", "spawn, ASCII"]
)
def test_in_the_watch_loop(solved, environment):
    environ = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    loop = subprocess.Popen(
        [sys.executable, "-m", "dojo", "watch", "--plain"],
        cwd=solved,
        env=environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    said = []
    try:
        for line in loop.stdout:
            said.append(line)
            if line.startswith(("All of these katas are done.", "  ")) or "open" in line:
                break
    finally:
        loop.terminate()
        loop.wait(60)
        loop.stdout.close()
    assert said[-1].startswith("All of these katas are done."), (
        f"The loop ended with the status {loop.returncode}. It said:\n{''.join(said)}"
    )

"""No verdict depends on how the tests were started: options, folders, plugins, files beside."""

from __future__ import annotations

import os
import sys

import pytest
from processes import ROOT, started
from toys import SOLUTION, TEST

WRONG = SOLUTION.replace("a + b", "a - b")

# Python itself


@pytest.mark.parametrize(
    "command",
    [
        ["-O", "-m", "pytest"],
        ["-OO", "-m", "pytest", "-n", "2", "-p", "xdist"],
        ["-O", "-m", "dojo", "list"],
        ["-O", "-m", "dojo", "hint", "k01"],
        ["-O", "-m", "dojo", "next"],
        ["-O", "-m", "dojo", "watch", "--plain"],
        ["-O", "-m", "pytest", "--answers"],
    ],
    ids=" ".join,
)
def test_without_assertions_nothing_is_judged(project, command):
    project.kata().edit(WRONG)
    status, said = started(project, *command)
    assert status in (2, 4)
    said = said.removeprefix("ERROR: ")
    assert said == (
        "Python ignores all assertions because of -O, so no test can fail. Omit it, and try again."
    )


def test_the_variable_that_leaves_out_assertions_is_named(project):
    project.kata()
    assert "because of PYTHONOPTIMIZE," in started(project, "-m", "pytest", PYTHONOPTIMIZE="1")[1]


def test_an_old_python_is_told_so(project):
    code = "import sys; sys.version_info = (3, 9, 1); import dojo"
    status, said = started(project, "-c", code)
    assert status == 4
    assert said.startswith("The katas need Python 3.10 or newer, but this is Python 3.9 (")
    assert "Traceback" not in said


@pytest.mark.skipif(sys.version_info < (3, 11), reason="older versions have no PYTHONSAFEPATH")
def test_files_in_the_root_hide_no_library_from_processes_of_xdist(project):
    project.kata()
    for name in HIDDEN:
        project.write(f"{name}.py", "raise RuntimeError('hidden')\n")
    code = "import sys; del sys.path[0]; import pytest; sys.exit(pytest.main(sys.argv[1:]))"
    status, said = started(project, "-c", code, "-p", "xdist", "-n", "2")
    assert "Next: k01 Add two numbers" in said
    assert status == 1


EARLY = """
def pytest_addhooks():
    import colorsys
"""


def test_a_file_beside_the_katas_hides_no_library_from_plugins(project):
    """pytest loads those before the harness: so the project's settings do not name the folder."""
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project.kata().write("pyproject.toml", settings.partition("[tool.mypy]")[0])
    project.write("katas/colorsys.py", "raise RuntimeError('hidden')\n")
    project.write("plugins/early.py", EARLY)
    path = os.pathsep.join([str(ROOT), str(project.root / "plugins")])
    code = "import sys; del sys.path[0]; import pytest; sys.exit(pytest.main())"
    status, said = started(project, "-c", code, PYTHONPATH=path, PYTEST_PLUGINS="early")
    assert "Next: k01 Add two numbers" in said
    assert status == 1


def test_tests_of_all_katas_may_import_modules_of_each_other(project):
    code = "from dojo.isolation import startup; startup.look_in_libraries_first()"
    code += "; import fitting, shared; print(fitting.ruled is shared.ruled)"
    assert started(project, "-c", code) == (0, "True")


# Files that hide libraries


HIDDEN = ["colorsys", "fractions", "queue", "random", "tempfile", "typing", "xdist", "hypothesis"]


@pytest.mark.parametrize("folder", ["", "katas", "katas/chapter4"])
@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_files_beside_the_katas_hide_no_library(project, folder, start):
    project.kata(test=f"import colorsys, {', '.join(HIDDEN[1:5])}\n{TEST}")
    project.edit(f"import colorsys, fractions, queue, random\n{SOLUTION.lstrip()}")
    for name in HIDDEN:
        project.write(f"{folder}/{name}.py".lstrip("/"), "raise RuntimeError('hidden')\n")
    # As the script that pip installs: with -m, Python itself looks into the folder first.
    pytest_script = "import sys; del sys.path[0]; import pytest; sys.exit(pytest.main())"
    status, said = started(project, "-c", pytest_script, DOJO_START_METHOD=start)
    assert status == 0, said
    status, said = started(project, "-m", "dojo", "list", DOJO_START_METHOD=start)
    assert "1 of 1 katas done" in said, said

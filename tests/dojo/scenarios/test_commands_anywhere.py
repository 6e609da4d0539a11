"""Commands work in every folder, whatever somebody has set for other projects."""

from __future__ import annotations

import shutil

import pytest
from processes import started
from toys import SOLUTION


@pytest.fixture
def katas(project):
    project.kata("k01_add").kata("k02_add").edit(SOLUTION, "k02_add")
    project.write("tests/other/test_other.py", "def test_it():\n    assert False\n")
    project.write("data/texts.txt", "")
    return project


@pytest.mark.parametrize("folder", ["", "katas", "katas/chapter4", "tests/answers", "data"])
def test_commands_work_in_every_folder(katas, folder):
    status, said = started(katas, "-m", "dojo", "list", in_=katas.root / folder)
    assert status == 0, said
    assert "1 of 2 katas done" in said


@pytest.mark.parametrize("name", ["a [b]", "it's", "ü"])
def test_the_repository_may_lie_in_a_folder_of_any_name(katas, tmp_path, name):
    root = tmp_path / "elsewhere" / name
    shutil.copytree(katas.root, root)
    for command in (["list"], ["hint", "k01"]):
        status, said = started(katas, "-m", "dojo", *command, in_=root / "katas")
        assert status == 0
        assert "k01 Add two numbers" in said, said
    assert "1 of 2 katas done" in started(katas, "-m", "pytest", in_=root / "tests/chapter4")[1]


@pytest.mark.parametrize(
    "command", [["list"], ["read"], ["read", "k01"], ["reset", "k01"], ["update"], ["open", "k01"]]
)
def test_elsewhere_each_command_says_where_to_go(project, tmp_path, command):
    status, said = started(project, "-m", "dojo", *command, in_=tmp_path.parent)
    assert status == 2
    assert said == (
        "There are no katas here. Change to the folder of the repository or one of its subfolders."
    )


@pytest.mark.parametrize("options", ["-k k02", "-x", "--ff", "-q -q", "-p no:terminal", "--co"])
def test_commands_leave_out_the_options_for_other_projects(katas, options):
    status, said = started(katas, "-m", "dojo", "list", PYTEST_ADDOPTS=options)
    assert status == 0, said
    assert [word for word in said.split() if word.startswith("k0")] == ["k01", "k02"]
    assert "k01_add" in started(katas, "-m", "dojo", "next", PYTEST_ADDOPTS=options)[1]
    assert "Hint 1" in started(katas, "-m", "dojo", "hint", "k01", PYTEST_ADDOPTS=options)[1]

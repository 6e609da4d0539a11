"""Which answers are judged by which tests, however pytest is started."""

from __future__ import annotations

import shutil
import sys

import pytest
from processes import ROOT, started
from toys import SOLUTION

WRONG = SOLUTION.replace("a + b", "a - b")


@pytest.mark.parametrize(
    "name", ["a b", "O'Brien", 'the "best"', "back\\slash", "100 %", "[x]", "ä"]
)
def test_a_folder_of_answers_may_have_any_name(project, tmp_path, name):
    if sys.platform == "win32" and set(name) & set('"\\'):
        pytest.skip("Windows has no such names")
    project.kata()
    folder = tmp_path / "others" / name
    shutil.copytree(project.root / "solutions", folder)
    assert project.run(f"--katas={folder}").status == 0
    if "'" not in name and '"' not in name:
        assert project.run("-o", f"pythonpath={folder}").status == 0
    assert project.run("-o", f'pythonpath="{folder.parent}/none" solutions').status == 0


@pytest.mark.parametrize(
    ("made", "named", "words"),
    [
        ("", "none", "There is no folder {}/none. Looked for {}/none/chapter4/k01_add.py"),
        ("", "no ne", "There is no folder {}/no ne"),
        ("zip", "zip", "{}/zip is a file, not a folder. If it is an archive, unpack it"),
        ("x/k01_add.py", "x", "The answers are directly in {}/x."),
        ("x/k01_add.py", "x", "Move them to a folder {}/x/chapter4."),
        ("x/chapter4/k01_add.py", "x/chapter4", "one folder too deep"),
        ("x/chapter4/k01_add.py", "x/chapter4", "Try: pytest --katas={}/x"),
        ("x/katas/chapter4/k01_add.py", "x", "Try: pytest --katas={}/x/katas"),
        ("x/y/katas/chapter4/k01_add.py", "x", "Try: pytest --katas={}/x/y/katas"),
        (
            "x/chapter4/k09_other.py",
            "x",
            "There are no answers in {}/x. Looked for {}/x/chapter4/k01_add",
        ),
    ],
)
def test_a_folder_without_answers_is_one_error(project, tmp_path, made, named, words):
    project.kata("k01_add").kata("k02_add")
    base = tmp_path / "others"
    if made:
        (base / made).parent.mkdir(parents=True, exist_ok=True)
        (base / made).write_text("")
    for option in ([f"--katas={base}/{named}"], ["-o", f"pythonpath={base}/{named}"]):
        run = project.run(*option)
        assert run.status == 4
        assert run.errors.count("ERROR") == 1
        assert words.format(base, base) in " ".join(run.errors.split())
        assert "reset" not in run.errors + run.text


@pytest.mark.parametrize("option", [["--katas="], ["-o", "pythonpath="], ["--katas= "]])
def test_no_folder_of_answers_is_one_error(project, option):
    run = project.kata().run(*option)
    assert run.status == 4
    assert "so there is no folder of answers" in run.errors


def test_another_configuration_that_names_no_folder_leaves_the_katas(project):
    project.kata().edit(WRONG)
    project.write("pytest.ini", "[pytest]\n")
    run = project.run("tests/chapter4")
    assert run.status == 1
    assert "katas/chapter4/k01_add.py" in run.text


def test_answers_that_are_missing_elsewhere_are_not_to_be_reset(project, tmp_path):
    project.kata("k01_add").kata("k02_add")
    folder = tmp_path / "others"
    shutil.copytree(project.root / "solutions", folder)
    (folder / "chapter4/k01_add.py").unlink()
    run = project.run(f"--katas={folder}")
    assert run.status == 1
    assert "The file is missing." in run.text
    assert "reset" not in run.text
    assert "1 of 2 katas done" in run.text


def test_katas_in_spawned_workers_and_in_those_of_xdist_are_the_same(
    project, tmp_path, monkeypatch
):
    project.kata().edit(WRONG)
    folder = tmp_path / "a b's"
    shutil.copytree(project.root / "solutions", folder)
    monkeypatch.setenv("DOJO_START_METHOD", "spawn")
    assert project.run(f"--katas={folder}").status == 0
    monkeypatch.undo()
    status, said = started(project, "-m", "pytest", "-p", "xdist", "-n2", f"--katas={folder}")
    assert status == 0, said


@pytest.mark.parametrize("limit", ["abc", "0", "-1", "nan", "inf", ""])
def test_a_time_limit_is_a_number(project, limit):
    run = project.kata().run("-o", f"kata_time_limit={limit}")
    assert run.status == 4
    assert f"kata_time_limit is {limit!r}. It must be a positive number of seconds" in run.errors


@pytest.fixture
def katas(project):
    project.kata("k01_add").kata("k02_add").edit(SOLUTION, "k02_add")
    project.write("tests/other/test_other.py", "def test_it():\n    assert False\n")
    project.write("data/texts.txt", "")
    return project


@pytest.mark.parametrize(
    ("folder", "arguments", "counts"),
    [
        ("", ["katas/chapter4/k01_add.py"], "3 to do"),
        ("", ["katas/chapter4/k02_add.py"], "3 passed"),
        ("", ["katas/chapter4/k02_add.py::add"], "3 passed"),
        ("", ["katas/chapter4/k01_add.py", "katas/chapter4/k02_add.py"], "3 passed, 3 to do"),
        ("", ["katas"], "3 passed, 3 to do"),
        ("", ["./katas/chapter4/"], "3 passed, 3 to do"),
        ("katas", [], "3 passed, 3 to do"),
        ("katas", ["chapter4/k02_add.py"], "3 passed"),
        ("katas/chapter4", [], "3 passed, 3 to do"),
        ("katas/chapter4", ["k01_add.py"], "3 to do"),
        ("tests", [], "3 passed, 3 to do"),
        ("tests/chapter4", [], "3 passed, 3 to do"),
        ("data", [], "3 passed, 3 to do"),
        ("data", ["../katas/chapter4/k01_add.py"], "3 to do"),
    ],
)
def test_a_kata_stands_for_its_tests(katas, monkeypatch, folder, arguments, counts):
    monkeypatch.chdir(katas.root / folder)
    run = katas.run(*arguments)
    assert run.lines[-1].startswith(f"{counts} in ")
    assert ("Next: k01" in run.text) == ("to do" in counts)


def test_other_tests_are_run_as_ever(katas, monkeypatch):
    assert katas.run("tests/other").lines[-1].startswith("=")
    monkeypatch.chdir(katas.root / "tests/other")
    assert "1 failed" in katas.run().lines[-1]


def test_a_kata_that_is_gone_still_has_tests(katas):
    (katas.root / "katas/chapter4/k01_add.py").unlink()
    run = katas.run("katas/chapter4/k01_add.py")
    assert "`python -m dojo reset k01` restores the original." in run.words


def test_a_reference_answer_has_no_tests_of_its_own(katas):
    run = katas.run("solutions/chapter4/k01_add.py")
    assert run.status == 4
    assert "To judge the reference answers: pytest -o pythonpath=solutions -k k01" in run.errors


def test_another_root_is_one_error(project):
    """Of the repository itself, because only that knows where it is."""
    command = ["-m", "pytest", "--rootdir", str(project.root), "-k", "k02"]
    status, said = started(project, *command, in_=ROOT)
    assert status == 4
    assert said.startswith(f"ERROR: pytest uses {project.root} as the root of the project")

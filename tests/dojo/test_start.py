"""No verdict depends on how the tests were started: options, folders, plugins, files beside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from toys import SOLUTION, TEST

ROOT = Path(__file__).parents[2]
WRONG = SOLUTION.replace("a + b", "a - b")


def started(project, *command, **environ):
    """Start Python as a learner does, in a process of its own; return how it ended and its words.

    in_: the folder to start it in.
    """
    folder = environ.pop("in_", project.root)
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path} | environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.returncode, " ".join(done.stdout.decode("utf-8", "replace").split())


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
        "Python leaves out all assertions (-O), and without them no test can fail. Leave it out,"
        " and start again."
    )


def test_the_variable_that_leaves_out_assertions_is_named(project):
    project.kata()
    assert "(PYTHONOPTIMIZE)" in started(project, "-m", "pytest", PYTHONOPTIMIZE="1")[1]


def test_an_old_python_is_told_so(project):
    code = "import sys; sys.version_info = (3, 9, 1); import dojo"
    status, said = started(project, "-c", code)
    assert status == 4
    assert said.startswith("The katas need Python 3.10 or newer, and this is 3.9: ")
    assert "Traceback" not in said


# Where the answers are


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
        ("zip", "zip", "{}/zip is a file, and answers are read from a folder. Unpack it"),
        ("x/k01_add.py", "x", "The answers lie in {}/x itself."),
        ("x/k01_add.py", "x", "Move them to a folder {}/x/chapter4."),
        ("x/chapter4/k01_add.py", "x/chapter4", "one folder too deep"),
        ("x/chapter4/k01_add.py", "x/chapter4", "Try: pytest --katas={}/x"),
        ("x/katas/chapter4/k01_add.py", "x", "Try: pytest --katas={}/x/katas"),
        ("x/y/katas/chapter4/k01_add.py", "x", "Try: pytest --katas={}/x/y/katas"),
        ("x/chapter4/k09_other.py", "x", "No answer is in {}/x. Looked for {}/x/chapter4/k01_add"),
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
    assert "No folder of answers is named" in run.errors


def test_another_configuration_that_names_no_folder_leaves_the_katas(project):
    project.kata().edit(WRONG)
    project.write("pytest.ini", "[pytest]\n")
    run = project.run("tests/chapter4")
    assert run.status == 1
    assert "katas/chapter4/k01_add.py" in run.text


@pytest.mark.skipif(sys.version_info < (3, 11), reason="there Python has no way to be told")
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


def test_answers_that_are_missing_elsewhere_are_not_to_be_reset(project, tmp_path):
    project.kata("k01_add").kata("k02_add")
    folder = tmp_path / "others"
    shutil.copytree(project.root / "solutions", folder)
    (folder / "chapter4/k01_add.py").unlink()
    run = project.run(f"--katas={folder}")
    assert run.status == 1
    assert "The file is not there." in run.text
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
    assert f"kata_time_limit is {limit!r}. It takes a number of seconds above 0" in run.errors


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("link", "This file is a link to the reference answer, solutions/chapter4/k01_add.py."),
        ("hard link", "This file is a link to the reference answer"),
        ("folder of links", "This file is a link to the reference answer"),
        ("folder", "The file cannot be read: it is a folder."),
        ("pipe", "The file cannot be read: it is a named pipe."),
        ("closed", "The file cannot be read: Permission denied. May you read it?"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are not for everybody there")
@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_what_is_no_file_of_its_own_is_named(project, monkeypatch, place, words, start):
    monkeypatch.setenv("DOJO_START_METHOD", start)
    project.kata()
    stub, solution = project.root / "katas/chapter4/k01_add.py", project.root / "solutions/chapter4"
    stub.unlink()
    if place == "link":
        stub.symlink_to(solution / "k01_add.py")
    elif place == "hard link":
        os.link(solution / "k01_add.py", stub)
    elif place == "folder of links":
        shutil.rmtree(stub.parent)
        stub.parent.symlink_to(solution)
    elif place == "folder":
        stub.mkdir()
    elif place == "pipe":
        os.mkfifo(stub)
    else:
        stub.write_text(SOLUTION)
        stub.chmod(0)
        if os.access(stub, os.R_OK):
            pytest.skip("this user may read everything")
    run = project.run()
    assert run.status == 1
    assert words in run.words


# Which tests


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
    assert "`python -m dojo reset k01` brings the original back." in run.words


def test_a_reference_answer_has_no_tests_of_its_own(katas):
    run = katas.run("solutions/chapter4/k01_add.py")
    assert run.status == 4
    assert "To judge the reference answers: pytest -o pythonpath=solutions -k k01" in run.errors


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
    assert said == "There are no katas here. Go to the folder of the repository, or into one in it."


def test_another_root_is_one_error(project):
    """Of the repository itself, because only that knows where it is."""
    command = ["-m", "pytest", "--rootdir", str(project.root), "-k", "k02"]
    status, said = started(project, *command, in_=ROOT)
    assert status == 4
    assert said.startswith(f"ERROR: pytest takes {project.root} for the root of the project")


# Other plugins, and options for other projects


SHUFFLE = """
import random

def pytest_collection_modifyitems(items):
    random.Random({seed}).shuffle(items)
"""


@pytest.mark.parametrize("seed", range(4))
def test_katas_and_their_tests_stay_in_order(project, seed, monkeypatch):
    for number in (1, 2, 3):
        project.kata(f"k0{number}_add")
    project.write("shuffle.py", SHUFFLE.format(seed=seed))
    monkeypatch.syspath_prepend(project.root)
    run = project.run("-p", "shuffle", "-v")
    tests = [line.partition("::")[2].split()[0] for line in run.lines if "TO DO" in line]
    of_one = ["test_two_numbers_are_added[1]", "test_two_numbers_are_added[2]"]
    assert tests == [*of_one, "test_answer_is_right"] * 3
    assert "Next: k01 Add two numbers" in run.lines


@pytest.mark.parametrize("options", ["-k k02", "-x", "--ff", "-q -q", "-p no:terminal", "--co"])
def test_commands_leave_out_the_options_for_other_projects(katas, options):
    status, said = started(katas, "-m", "dojo", "list", PYTEST_ADDOPTS=options)
    assert status == 0, said
    assert [word for word in said.split() if word.startswith("k0")] == ["k01", "k02"]
    assert "k01_add" in started(katas, "-m", "dojo", "next", PYTEST_ADDOPTS=options)[1]
    assert "Hint 1" in started(katas, "-m", "dojo", "hint", "k01", PYTEST_ADDOPTS=options)[1]


IN_A_FIXTURE = """
import pytest

@pytest.fixture
def total(kata):
    assert kata.add(1, 2) == 3, "No sum."

def test_it(total):
    pass
"""


def test_a_verdict_in_a_fixture_is_a_failure_in_files_for_tools(project):
    project.kata(test=IN_A_FIXTURE).edit(WRONG)
    run = project.run("--junitxml=out.xml")
    assert run.lines[-1].startswith("1 failed")
    suite = ElementTree.parse(project.root / "out.xml").getroot()[0]
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("1", "1", "0")
    assert "No sum." in suite[0].find("failure").get("message")


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


# What is left behind


def test_files_that_an_answer_names_no_folder_for_leave_no_trace(project, monkeypatch):
    project.kata().write("data/texts.txt", "b")
    project.edit(
        "ANSWER = open('data/texts.txt').read()\n"
        "def add(a, b):\n    open('mine.txt', 'x').close()\n"
        "    import os; os.remove('mine.txt'); open(f'kept{a}', 'x').close()\n    return a + b\n"
    )
    for start in ("fork", "spawn"):
        monkeypatch.setenv("DOJO_START_METHOD", start)
        before = set(project.root.rglob("*"))
        assert project.run("-p", "no:cacheprovider").status == 0
        left = [path for path in set(project.root.rglob("*")) - before if path.suffix != ".pyc"]
        assert [path for path in left if path.name != "__pycache__"] == []


@pytest.mark.skipif(sys.platform == "win32", reason="there such a file has a name while it is open")
def test_what_a_crash_is_told_by_has_no_name(project, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    seen = tmp_path / "seen"
    project.kata().edit(
        f"import glob\nopen({str(seen)!r}, 'w').write(str(glob.glob({str(tmp_path)!r} + '/*')))\n"
        "import ctypes\nctypes.string_at(0)\n"
    )
    run = project.run("--basetemp", str(tmp_path / "base"))
    assert "It crashed here." in run.words
    assert "trace" not in seen.read_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["base", "seen"]


# Output, and input


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1:strict"])
@pytest.mark.parametrize(
    "command",
    [
        ["-m", "dojo", "read", "k01"],
        ["-m", "dojo", "list"],
        ["-m", "dojo", "hint", "k01"],
        ["-m", "pytest"],
        ["-m", "pytest", "-v"],
        ["-m", "pytest", "-s"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_printed_is_spelt_out(project, command, encoding):
    text = "caf\u00e9 \u2192 na\u00efve \u0142\u00f3d\u017a \u2603 \U0001f600 \u2026"
    project.kata(
        stub=f'"""{text}."""\nANSWER = "a"\nprint({text!r})\n\ndef add(a, b):\n    return a + b\n',
        solution=SOLUTION.replace("Add two numbers", text),
        test=TEST.replace("There are two letters.", text).replace("That letter", f"{text} letter"),
    )
    project.write("katas/chapter4/k01_lesson_plus.md", f"# {text}\n")
    status, said = started(project, *command, PYTHONIOENCODING=encoding)
    assert status in (0, 1)
    assert "UnicodeEncodeError" not in said
    assert "INTERNALERROR" not in said
    spelt = "cafe -> naive \\u0142odz \\u2603 \\U0001f600 ..."
    if encoding == "ascii" and "list" not in command:
        assert spelt in said
    assert "->" in said


ASKS = {
    "input": ("input('How many? ')", "`add` waits for input, and nobody types"),
    "standard input": ("import sys; sys.stdin.read()", "`add` waits for input"),
    "breakpoint": ("breakpoint()", "The answer starts a debugger"),
    "set_trace": ("import pdb; pdb.set_trace()", "The answer starts a debugger"),
    "pytest": ("import pytest; pytest.set_trace()", "To use it: pytest -k k01 --pdb."),
}


@pytest.mark.parametrize("name", ASKS)
@pytest.mark.parametrize("start", ["fork", "spawn"])
@pytest.mark.parametrize("option", ["-v", "-s"])
def test_who_asks_for_something_is_told_that_nobody_answers(
    project, monkeypatch, name, start, option
):
    monkeypatch.setenv("DOJO_START_METHOD", start)
    body, words = ASKS[name]
    project.kata().edit(f"ANSWER = 'b'\ndef add(a, b):\n    {body}\n    return a + b\n")
    run = project.run(option)
    assert words in run.words
    assert "katas/chapter4/k01_add.py:3" in run.text
    assert "(Pdb)" not in run.text


def test_a_debugger_can_be_had(project):
    """Where the tests run in the process that was started, as with --pdb."""
    project.kata().edit("ANSWER = 'b'\ndef add(a, b):\n    breakpoint()\n    return a + b\n")
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--pdb", "-k", "added"],
        cwd=project.root,
        env=os.environ | {"PYTHONPATH": path},
        input=b"p a + 40\nc\nc\n",
        capture_output=True,
    )
    assert b"(Pdb) 41" in done.stdout
    assert done.returncode == 0

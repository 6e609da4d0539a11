"""Answers that cannot be judged get a sentence, and disturb no other kata."""

from __future__ import annotations

import os
import sys
import time

import pytest
from toys import TEST

ADD = "def add(a, b):\n    "
BROKEN = {
    "syntax error": (
        "x = 1\ndef add(a, b:\n    return 1\n",
        2,
        "Python cannot read the file: '(' was never closed. def add(a, b: ^",
    ),
    "indentation": (
        "def add(a, b):\nreturn 1\n",
        2,
        "Python cannot read the file: expected an indented block after function definition",
    ),
    "empty": ("", 1, "The file is empty: there is nothing in it to judge."),
    "only comments": ("# later\n'''Later.'''\n", 1, "The file is empty"),
    "latin-1": (
        b"x = 1\n# caf\xe9\n",
        2,
        "The file is not text in UTF-8: save it with that encoding.",
    ),
    "utf-16": ("x = 1".encode("utf-16"), 1, "The file is not text in UTF-8"),
    "null byte": (b"x = 1\ny = '\0'\n", 2, "The file is not text in UTF-8"),
    "unknown encoding": ("# coding: nonsense\nx = 1\n", 1, "unknown encoding: nonsense"),
    "renamed": (
        "def ad(a, b):\n    return 1\n",
        1,
        "The file defines no `add`, which the tests ask for. Is `ad` what it is called now?",
    ),
    "missing": ("x = 1\n", None, "The file defines no `add`, which the tests ask for."),
    "no such module": (
        "import nothing_of_that_name\n",
        1,
        "The file imports `nothing_of_that_name`, which is not installed here.",
    ),
    "no such part": (
        "import os.pth\n",
        1,
        "The file imports `os.pth`, and there is no such module",
    ),
    "other capitals": (
        "answer = 'b'\ndef ADD(a, b):\n    return 1\n",
        2,
        "The file defines no `add`, which the tests ask for. Is `ADD` what it is called now?",
    ),
    "no quotes": (
        "ANSWER = b\n",
        1,
        "The file uses `b`, which nothing defines. Is it misspelt, not imported, or a text"
        " without its quotes?",
    ),
    "no import": (
        f"{ADD}return [path(n) for n in (a, b)]\n",
        2,
        "`add` uses `path`, which nothing defines. Is it misspelt, not imported",
    ),
    "error in a lambda": (
        "add = lambda a, b: a.x\n",
        1,
        "`add` raises AttributeError: 'int' object has no attribute 'x' The test called"
        " `add(1, 3)`.",
    ),
    "endless loop in a lambda": (
        "add = lambda a, b: sum(1 for _ in iter(int, 1))\n",
        1,
        "The answer did not finish within 1 second.",
    ),
    "endless loop in a comprehension": (
        f"{ADD}return [n for n in iter(int, 1)]\n",
        2,
        "`add` did not finish within 1 second.",
    ),
    "error at import": ("x = {}['key']\n", 1, "The file raises KeyError: 'key'"),
    "sys.exit at import": ("import sys\nsys.exit(0)\n", 2, "The file ends the run (SystemExit)."),
    "os._exit at import": (
        "import os\nos._exit(0)\n",
        None,
        "The answer ended the whole Python process (exit status 0), so there is no result."
        " Does it call `os._exit`, or close files that it did not open?",
    ),
    "os._exit": (f"import os\n{ADD}os._exit(0)\n", None, "ended the whole Python process"),
    "crash": (
        f"import ctypes\n{ADD}ctypes.string_at(0)\n",
        3,
        "The answer ended the whole Python process (signal 11), so there is no result."
        " It crashed here.",
    ),
    "sys.exit": (f"import sys\n{ADD}sys.exit(0)\n", 3, "`add` ends the run (SystemExit)."),
    "a library that exits": (
        f"import argparse\n{ADD}argparse.ArgumentParser().parse_args(['x'])\n",
        3,
        "`add` calls something that gives up and ends the run (SystemExit). What was printed"
        " before may say why.",
    ),
    "KeyboardInterrupt": (f"{ADD}raise KeyboardInterrupt\n", 2, "`add` ends the run (Keyboard"),
    "pytest.skip": (f"import pytest\n{ADD}pytest.skip('no')\n", 3, "`add` ends the run (Skipped)."),
    "pytest.xfail": (f"import pytest\n{ADD}pytest.xfail('no')\n", 3, "`add` ends the run (XFail"),
    "pytest.exit": (f"import pytest\n{ADD}pytest.exit('no', 0)\n", 3, "`add` ends the run (Exit)."),
    "pytest.exit at import": ("import pytest\npytest.exit('no', 0)\n", 2, "The file ends the run"),
    "unittest.SkipTest": (
        f"import unittest\n{ADD}raise unittest.SkipTest\n",
        3,
        "`add` raises SkipTest",
    ),
    "endless loop at import": (
        "while True:\n    pass\n",
        None,
        "The file did not finish within 1 second. Is there a loop that never ends, or"
        " something slow that each call does again?",
    ),
    "endless loop": (
        f"{ADD}while True:\n        try:\n            pass\n        except BaseException: pass\n",
        None,
        "`add` did not finish within 1 second. Is there a loop that never ends, or"
        " something slow that each call does again?",
    ),
    "a loop in C": (
        f"{ADD}return sum(iter(int, 1))\n",
        2,
        "`add` did not finish within 1 second.",
    ),
    "recursion": (f"{ADD}return add(a, b)\n", 2, "`add` calls itself without end"),
    "memory": (f"{ADD}return [0] * 10**12\n", 2, "`add` asks for more memory than an answer may"),
    "print storm": (
        f"{ADD}while True: print('spam' * 10000)\n",
        2,
        "`add` prints or writes without end: more than an answer may.",
    ),
    "not implemented elsewhere": (
        f"from numbers import Real\nimport asyncio\n{ADD}asyncio.AbstractEventLoop().stop()\n",
        4,
        "`add` calls something of a library that is not implemented (NotImplementedError).",
    ),
    "other parameters": (
        "def add(a):\n    return a\n",
        1,
        "The test cannot call `add` as `add(1, 3)`: add() takes 1 positional argument but 2 were"
        " given. It began as `def add(a: int, b: int) -> int`: keep these parameters.",
    ),
    "nothing to call": (
        "add = [1, 2]\n",
        1,
        "`add` is of the type 'list', and the test cannot call it. It began as `def add(",
    ),
    "a long error": (
        f"{ADD}raise ValueError('many words ' * 200)\n",
        2,
        "`add` raises ValueError:",
    ),
    "an empty error": (f"{ADD}raise ValueError\n", 2, "`add` raises ValueError"),
}


@pytest.fixture(params=["fork", "spawn"])
def started(request, monkeypatch):
    if request.param == "fork" and sys.platform != "linux":
        pytest.skip("forking is safe on Linux only")
    monkeypatch.setenv("DOJO_START_METHOD", request.param)
    return request.param


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_answer_gets_a_sentence_with_its_place(project, name):
    text, line, words = BROKEN[name]
    project.kata("k01_add").kata("k02_add").edit(text)
    run = project.run("-o", f"kata_time_limit={1 if 'within 1 second' in words else 60}")
    place = f"katas/chapter4/k01_add.py:{line}" if line else "katas/chapter4/k01_add.py"
    assert run.status == 1
    assert words in run.words
    assert any(found.startswith(place) for found in run.lines)
    assert run.lines[0].split()[-4:] == ["open", "0", "of", "3"]
    assert run.lines[1].split()[-5:] == ["to", "do", "0", "of", "3"]
    assert "passed" not in run.lines[-1]
    assert "Traceback" not in run.text
    assert "Fatal" not in run.text
    assert len(run.lines) < 30


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize("name", ["os._exit", "endless loop", "pytest.exit", "KeyboardInterrupt"])
def test_a_worker_that_dies_takes_no_other_kata_along(project, name):
    project.kata("k01_add").kata("k02_add").kata("k03_add")
    solved = "ANSWER = 'b'\ndef add(a, b):\n    return a + b\n"
    project.edit(solved, "k01_add")
    project.edit(BROKEN[name][0], "k02_add")
    project.edit(solved, "k03_add")
    run = project.run("-o", f"kata_time_limit={3 if 'loop' in name else 60}")
    assert run.status == 1
    assert ["done" in run.lines[n] for n in range(3)] == [True, False, True]
    assert "Next: k02 Add two numbers" in run.lines


def test_a_deleted_file_says_how_to_get_it_back(project):
    project.kata()
    (project.root / "katas/chapter4/k01_add.py").unlink()
    run = project.run()
    assert run.status == 1
    assert "The file is not there. `python -m dojo reset` brings the original back." in run.words


def test_a_folder_of_that_name_cannot_be_read(project):
    project.kata()
    (project.root / "katas/chapter4/k01_add.py").unlink()
    project.write("katas/chapter4/k01_add.py/x.txt", "x")
    assert "The file cannot be read: it is a folder." in project.run().text


def test_only_the_first_hang_of_a_kata_costs_time(project):
    sign = project.root / "sign"
    project.kata(test=TEST.replace("[1, 2]", "[1, 2, 3, 4, 5]"))
    project.edit(f"def add(a, b):\n    open({str(sign)!r}, 'a').write('.')\n    while True: pass\n")
    run = project.run("-o", "kata_time_limit=1", "-v")
    assert run.text.count("`add` did not finish within 1 second.") >= 5
    assert len(sign.read_text()) <= 2  # once in each worker, at the same time


@pytest.mark.usefixtures("started")
def test_no_time_goes_into_a_comparison_that_nobody_sees(project):
    project.kata()
    project.edit("def add(a, b):\n    return [7] * 3\n")
    sign = project.root / "sign"
    project.write(
        "tests/chapter4/conftest.py",
        f"def pytest_assertrepr_compare(op):\n    open({str(sign)!r}, 'a').write(op)\n",
    )
    assert "`add` gives [7, 7, 7] for 1 and 3." in project.run("-v").words
    assert not sign.exists()


def test_a_test_can_ask_for_more_time(project):
    project.kata(
        test="""
        import pytest, time

        @pytest.mark.time_limit(20)
        def test_it(kata):
            time.sleep(1.5)
            assert kata.ANSWER == "b"
        """
    )
    assert project.run("-o", "pythonpath=solutions", "-o", "kata_time_limit=1").status == 0


def test_what_an_answer_started_ends_with_it(project, tmp_path):
    sign = tmp_path / "alive"
    project.kata()
    project.edit(
        f"""
        import subprocess, sys
        ANSWER = "b"

        def add(a, b):
            code = "import time; time.sleep(2); open({str(sign)!r}, 'w')"
            subprocess.Popen([sys.executable, "-c", code])
            return a + b
        """
    )
    assert project.run().status == 0
    time.sleep(3)
    assert not sign.exists()


def test_stale_bytecode_never_answers(project):
    project.kata()
    path = project.edit("ANSWER = 'b'\ndef add(a, b):\n    return a + b\n")
    stat = path.stat()
    assert project.run().status == 0
    project.edit("ANSWER = 'b'\ndef add(a, b):\n    return a - b\n")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert project.run().status == 1


def test_a_debugger_gets_the_tests_in_its_own_process(project):
    project.kata()
    project.edit(
        "import os\nANSWER = 'b'\nprint('pid', os.getpid())\ndef add(a, b): return a + b\n"
    )
    run = project.run("--trace-config", "-s")
    assert f"pid {os.getpid()}" not in run.text
    run = project.run("--pdb", "-s")
    assert f"pid {os.getpid()}" in run.text


def test_who_presses_ctrl_c_or_exits_in_a_test_stops_the_run(project, monkeypatch):
    monkeypatch.setitem(sys.modules, "debugpy", sys)
    project.kata(test="def test_it(kata):\n    raise KeyboardInterrupt\n")
    with pytest.raises(KeyboardInterrupt):  # pytester passes it on
        project.run()
    project.kata(test="import pytest\ndef test_it(kata):\n    pytest.exit('enough')\n")
    run = project.run()
    assert run.status == 2
    assert "enough" in run.text


def test_what_a_test_says_from_inside_the_answer_is_an_expectation(project):
    project.kata(
        test="""
        import pytest

        def test_it_calls_back_with_a_number(kata):
            def back(value):
                if value != 1:
                    pytest.fail(f"It calls back with {value!r}.")
            kata.add(back, 2)
        """
    )
    project.edit("def add(a, b):\n    x = 1\n    return a(b)\n")
    run = project.run()
    assert "katas/chapter4/k01_add.py:3" in run.lines
    assert "  It calls back with a number." in run.lines
    assert "  It calls back with 2." in run.lines


def test_an_exception_that_a_test_puts_in_words_keeps_its_place(project):
    project.kata(
        test="""
        def test_it(kata):
            try:
                kata.add(1, 2)
            except ValueError:
                raise AssertionError("That was too much.")
        """
    )
    project.edit("def add(a, b):\n    x = 1\n    raise ValueError\n")
    run = project.run()
    assert "katas/chapter4/k01_add.py:3" in run.lines
    assert "  That was too much." in run.lines

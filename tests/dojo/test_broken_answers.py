"""Answers that cannot be judged get a sentence, and disturb no other kata."""

from __future__ import annotations

import os
import sys
import time

import pytest
from toys import TEST

from dojo.plugin import workers

ADD = "def add(a, b):\n    "
BEGAN = "It began as `def add(a: int, b: int) -> int`: keep these parameters."
DECORATOR = (
    "def decorated(f):\n    @functools.wraps(f)\n    def inner(*a):\n        return f(*a)\n"
    "    return inner\n"
)
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
    "a lambda with other parameters": (
        "add = lambda a: a\n",
        1,
        "The test cannot call `add` as `add(1, 3)`: <lambda>() takes 1 positional argument but 2"
        f" were given. {BEGAN}",
    ),
    "a method with other parameters": (
        "class S:\n    def add(self, a): return a\nadd = S().add\n",
        3,
        "The test cannot call `add` as `add(1, 3)`: S.add() takes 2 positional arguments but 3"
        f" were given. {BEGAN}",
    ),
    "a class with other parameters": (
        "class add:\n    def __init__(self, a): pass\n",
        1,
        f"The test cannot call `add`: add.__init__() takes 2 positional arguments but 3 were given."
        f" {BEGAN}",
    ),
    "a decorated function with other parameters": (
        f"import functools\n{DECORATOR}@decorated\ndef add(a): return a\n",
        8,
        "The test cannot call `add` as `add(1, 3)`: add() takes 1 positional argument but 2 were"
        f" given. {BEGAN}",
    ),
    "a function decorated without wraps": (
        f"import functools\n{DECORATOR.replace('@functools', '# ')}@decorated\n"
        "def add(a): return a\n",
        8,
        f"The test cannot call `add` as `add(1, 3)`: add() takes 1 positional argument but 2 were"
        f" given. {BEGAN}",
    ),
    "a partial with other parameters": (
        "import functools\nadd = functools.partial(lambda a, b: a, 1, 2)\n",
        2,
        "The test cannot call `add` as `add(1, 3)`: <lambda>() takes 2 positional arguments but 4"
        f" were given. {BEGAN}",
    ),
    "a helper with other parameters": (
        f"def half(a): return a\n{ADD}return half(a, b)\n",
        3,
        "`add` raises TypeError: half() takes 1 positional argument but 2 were given",
    ),
    "a property": ("add = property(len)\n", 1, "`add` is of the type 'property', and the test"),
    "compared, not bound": (
        "x = 1\nANSWER == 'b'\n",
        2,
        "`ANSWER == ...` asks whether `ANSWER` is equal to something, and gives it no value.",
    ),
    "defined inside something else": (
        "def other():\n    def add(a, b):\n        return 1\n",
        2,
        "`add` is defined inside something else, which begins in line 1, so the tests cannot find",
    ),
    "quit": (f"{ADD}quit()\n", 2, "`add` calls `quit()` or `exit()`, which ends Python."),
    "exit at import": ("exit()\n", 1, "The file calls `quit()` or `exit()`, which ends Python."),
    "pytest.exit itself": ("import pytest\nadd = pytest.exit\n", 2, "`add` ends the run (Exit)."),
    "half an emoji raised": (
        f"{ADD}raise ValueError('\\ud83d')\n",
        2,
        r"`add` raises ValueError: \ud83d The test called `add(1, 3)`.",
    ),
    "half an emoji in a name": (
        f"{ADD}raise type('\\ud83d', (Exception,), {{}})('x')\n",
        2,
        "`add` raises UnicodeEncodeError",
    ),
    "half an emoji returned": (f"{ADD}return '\\ud83d'\n", 1, r"`add` gives \ud83d for 1 and 3."),
    "control characters": (
        f"{ADD}print('\\a\\x1b[2J 1 %\\r 2 %'); raise ValueError('\\a\\b\\x1b[2Jx')\n",
        2,
        r"`add` raises ValueError: \x07\x08x The test called `add(1, 3)`. Printed while it ran: |"
        " 2 %",
    ),
    "a million lines": (f"{ADD}return '\\n' * 10**6\n", 1, "`add` gives"),
    "a name of a million letters": (
        f"def {'a' * 10**5}(): raise ValueError\n{ADD}{'a' * 10**5}()\n",
        1,
        "aaa...` raises ValueError",
    ),
    "an exception that cannot be asked": (
        f"class Many(OSError):\n    errno = property(lambda self: 1 / 0)\n{ADD}raise Many\n",
        3,
        "`add` raises Many, an exception that cannot be shown.",
    ),
    "an exception that lies of its class": (
        "class Many(Exception):\n    @property\n    def __class__(self): raise ValueError('no')\n"
        f"{ADD}raise Many\n",
        3,
        "`__class__` raises ValueError: no",
    ),
    "an attribute that is not there, 100,000 times": (
        f"x = (1){'.real' * 10**5}\n",
        1,
        "Python cannot read the file: an expression here has too many parts.",
    ),
    "marks of a merge": (
        "x = 1\n<<<<<<< HEAD\nx = 2\n=======\n",
        2,
        "Two versions of the file are merged here, and git leaves it to you which counts.",
    ),
    "a builtin that everything needs": (
        f"import builtins\nbuiltins.len = lambda x: 0\n{ADD}return 0\n",
        None,
        "The answer changes `builtins.len`, which is not its own, so there is no result.",
    ),
    "a value of 100 million characters": (f"{ADD}return 'x' * 10**8\n", 1, "`add` gives xxxxx"),
    "an attribute of a metaclass": (
        "class M(type):\n    def __getattribute__(cls, name): raise RuntimeError\n"
        f"class E(Exception, metaclass=M): pass\n{ADD}raise E\n",
        4,
        "`add` raises E, an exception that cannot be shown.",
    ),
    "a handler of signals": (
        f"import _thread, threading\n{ADD}threading.Timer(0.2, _thread.interrupt_main).start()\n"
        "    while True: pass\n",
        4,
        "`add` ends the run (KeyboardInterrupt).",
    ),
    "a codec that is not for text": ("# coding: rot13\n", 1, "'rot13' is not a text encoding"),
    "a list that holds itself": (f"{ADD}x = []; x.append(x); return x\n", 1, "gives [[...]] for 1"),
}
ON_POSIX = {
    "a timer": (
        "import signal\ndef late(*_): raise ValueError('late')\n"
        "signal.signal(signal.SIGALRM, late)\n"
        f"signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)\n{ADD}return a - b\n",
        2,
        "`late` raises ValueError: late",
    ),
    "one byte to every pipe": (
        f"import os, stat\n{ADD}for n in range(3, 64):\n        try:\n"
        "            if stat.S_ISFIFO(os.fstat(n).st_mode): os.write(n, b'x')\n"
        "        except OSError: pass\n    return 0\n",
        None,
        "The answer writes into the connection through which its tests report, so there is no",
    ),
}
if sys.platform == "linux":
    BROKEN |= ON_POSIX
if sys.version_info >= (3, 11):
    BROKEN["several exceptions"] = (
        f"{ADD}raise ExceptionGroup('several', [ValueError('one'), TypeError('two')])\n",
        2,
        "`add` raises ExceptionGroup: several (2 sub-exceptions) The test called `add(1, 3)`."
        " In it: ValueError: one TypeError: two",
    )


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
    assert not set("\a\b\x1b") & set(run.text)
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
    assert (
        "The file is not there. `python -m dojo reset k01` brings the original back." in run.words
    )


def test_a_folder_in_the_place_of_a_kata_is_named(project):
    project.kata()
    (project.root / "katas/chapter4/k01_add.py").unlink()
    project.write("katas/chapter4/k01_add.py/x.txt", "x")
    assert (
        "The file cannot be read: it is a folder. `python -m dojo reset k01`" in project.run().words
    )


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


def test_a_type_is_no_value(project):
    project.kata().edit("def add(a, b): return a + b\nANSWER: 'b'\n")
    run = project.run()
    assert "katas/chapter4/k01_add.py:2" in run.lines
    assert "`ANSWER` has a type here and no value: what comes after `:` is its type." in run.words


def test_a_thread_prints_nothing_to_the_terminal(project, capfd):
    project.kata("k01_add").kata("k02_add")
    project.edit(
        "import threading, time\n"
        "def talk():\n    while True: print('hi')\n"
        "threading.Thread(target=talk, daemon=True).start()\n"
        "def add(a, b):\n    time.sleep(0.1)\n    return a - b\n"
    )
    run = project.run()
    assert len(run.lines) < 40
    assert "hi" not in [*run.lines, *capfd.readouterr().out.splitlines()]


def test_a_crash_at_import_is_told_once_and_for_all(project):
    sign = project.root / "sign"
    project.kata(test=TEST.replace("[1, 2]", "[1, 2, 3, 4, 5]"))
    project.edit(f"import os\nopen({str(sign)!r}, 'a').write('.')\nos._exit(3)\n")
    run = project.run("-v")
    assert run.words.count("process (exit status 3), so there is no result.") >= 6
    assert len(sign.read_text()) <= 2  # once in each worker, at the same time


def test_an_answer_that_dies_again_and_again_is_not_asked_again(project):
    sign = project.root / "sign"
    project.kata(test=TEST.replace("[1, 2]", f"{list(range(12))}"))
    project.edit(
        f"import os\ndef add(a, b):\n    open({str(sign)!r}, 'a').write('.')\n    os._exit(3)\n"
    )
    assert project.run("-v").text.count("process (exit status 3)") >= 12
    assert len(sign.read_text()) <= 6


LEFT = {
    "a thread": "import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start()\n",
    "something at the end": "import atexit, time\natexit.register(time.sleep, 60)\n",
    "a process": "import multiprocessing as m, time\n"
    "m.get_context('fork').Process(target=time.sleep, args=(60,)).start()\n",
}


@pytest.mark.usefixtures("started")
@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
@pytest.mark.parametrize("name", LEFT)
def test_what_an_answer_leaves_running_is_not_waited_for(project, name, monkeypatch):
    """GRACE is what a worker has to end by itself; it ends at once."""
    monkeypatch.setattr(workers, "GRACE", 30.0)
    project.kata().edit(f"{LEFT[name]}ANSWER = 'b'\ndef add(a, b): return a + b\n")
    began = time.monotonic()
    assert project.run().status == 0
    assert time.monotonic() < began + 30


STATE = """
import json, sys

def pytest_dojo_warm_up(): sys.shared = []
"""
MEDDLES = """
import logging, os, sys, warnings
sys.shared.append(1)
warnings.simplefilter("error"); os.environ["X"] = "1"; logging.disable(50); sys.path.append("X")
ANSWER = "b"
def add(a, b): return a + b
"""
SENSES = """
import logging, os, sys
if sys.shared or "X" in os.environ or logging.root.manager.disable or "X" in sys.path:
    raise ValueError("Somebody was here.")
ANSWER = "b"
def add(a, b): return a + b
"""


@pytest.mark.usefixtures("started")
def test_no_kata_changes_what_another_one_finds(project, monkeypatch):
    monkeypatch.setattr(sys, "shared", [], raising=False)
    project.write("tests/chapter4/conftest.py", STATE)
    for number in (1, 2, 3):
        project.kata(f"k0{number}_add")
    project.edit(MEDDLES, "k01_add")
    project.edit(SENSES, "k03_add")
    run = project.run()
    assert [line.split()[-4:][0] for line in run.lines[:3]] == ["done", "do", "done"]


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize(
    ("name", "value"),
    {
        "environment": ("os.environ['X'] = '1'", "os.environ['X'] == '1'"),
        "path": ("sys.path.append('X')", "'X' in sys.path"),
        "depth": ("sys.setrecursionlimit(1234)", "sys.getrecursionlimit() == 1234"),
        "folder": ("os.chdir(os.sep)", "os.getcwd() != os.sep"),
    }.values(),
)
def test_what_a_file_changes_counts_for_all_its_tests(project, name, value):
    project.kata().edit(
        f"import os, sys\n{name}\nANSWER = 'b'\ndef add(a, b): return a + b if {value} else 0\n"
    )
    assert project.run().status == 0


def test_what_a_test_changes_counts_for_no_other(project):
    project.kata().edit(
        "import os, sys\nANSWER = 'b'\ndef add(a, b):\n"
        "    new = 'X' not in os.environ and 'X' not in sys.path\n"
        "    os.environ['X'] = '1'; sys.path.append('X'); os.chdir(os.sep)\n"
        "    sys.stdout = None; sys.setrecursionlimit(400)\n"
        "    return a + b if new else 0\n"
    )
    assert project.run("--maxfail=9").status == 0  # in one worker


def test_a_file_beside_a_kata_is_not_part_of_it(project):
    project.kata().write("katas/chapter4/utils.py", "def total(a, b):\n    return a + b\n")
    project.edit("from utils import total\n")
    assert (
        "The file imports `utils`, which lies beside it. The tests look at this file alone: put"
        " what it needs from there into it."
    ) in project.run().words

"""Answers that harm the run by mistake: their process, its files, its connection, other katas.

Each gets a sentence, and disturbs no other kata. Answers that mean to cheat are in test_tricks.py.
"""

from __future__ import annotations

import os
import socket
import sys

import pytest
from processes import all_end

SOLVED = 'ANSWER = "b"\ndef add(a, b):\n    return a + b\n'
MINUS = 'ANSWER = "b"\ndef add(a, b):\n    return a - b\n'
TWO_NUMBERS = "Two numbers are added. "


def in_the_root(project) -> str:
    """Let an answer begin where the files are that it is after; tests run in another folder."""
    return f"import os; os.chdir({str(project.root)!r})\n"


def to_every_socket(message: str) -> str:
    """An answer that writes where it did not connect to."""
    return (
        "import os, stat\nfor n in range(3, 256):\n    try:\n"
        "        if stat.S_ISSOCK(os.fstat(n).st_mode):\n"
        f"            os.write(n, {message})\n    except OSError: pass\n"
    )


MAY_NOT = "raises PermissionError: an answer may not change what lies in katas"
GARBLED = "The answer writes to the connection that its tests use for their reports"
MISTAKES = {
    # what it returns
    "None": (f"{SOLVED}add = lambda a, b: None\n", f"{TWO_NUMBERS}`add` gives None for 1 and 3."),
    "a generator": ("def add(a, b):\n    yield a + b\n", f"{TWO_NUMBERS}`add` gives <generator"),
    "a string": ("def add(a, b):\n    return str(a + b)\n", f"{TWO_NUMBERS}`add` gives 4 for 1"),
    "the class": (f"{SOLVED}class add(int):\n    def __new__(*_): return 1\n", "`add` gives 1"),
    "no text in its error": (
        "class Quiet(Exception):\n    def __str__(self): raise ValueError\n"
        "def add(a, b):\n    raise Quiet\n",
        "`add` raises Quiet: (no text: its __str__ raises ValueError)",
    ),
    "endless text in its error": (
        "class Long(Exception):\n    def __str__(self):\n        while True: pass\n"
        "def add(a, b):\n    raise Long\n",
        "`__str__` did not finish within 1 second.",
    ),
    "huge text in its error": (
        "def add(a, b):\n    raise ValueError('long ' * 10**6)\n",
        "`add` raises ValueError: long long",
    ),
    "huge value": ("def add(a, b):\n    return 'long' * 10**6\n", "`add` gives longlong"),
    "an error with errors": (
        "class Many(Exception):\n    @property\n    def exceptions(self): raise self\n"
        "def add(a, b):\n    raise Many\n",
        "`add` raises Many",
    ),
    "repr that raises": (
        "class Shy:\n    def __repr__(self): raise ValueError('no')\n"
        "def add(a, b):\n    return Shy()\n",
        "`__repr__` raises ValueError: no",
    ),
    # what it raises
    "an outcome of the harness": (
        "from dojo.judging.gaps import ToDo\nANSWER = 'b'\ndef add(a, b):\n    raise ToDo\n",
        "`add` is still to do.",
    ),
    # names
    "its own gap": (f"____ = 4\n{SOLVED}add = lambda a, b: ____\n", "`add` is still to do."),
    "answers to every name": (
        "def __getattr__(name):\n    return 'b'\n",
        "The file does not define `add`, which the tests need.",
    ),
    "another module in its place": (
        "import sys, types\nsys.modules[__name__] = types.SimpleNamespace(ANSWER='b', add=max)\n",
        "The file does not define `add`, which the tests need.",
    ),
    # what judges it
    # its process
    "recursion at import": ("def f(): f()\nf()\n", "`f` calls itself endlessly"),
    "endless generator": (
        "def numbers():\n    while True: yield 0\ndef add(a, b):\n    return sum(numbers())\n",
        "did not finish within 1 second.",
    ),
    "prints gigabytes at import": (
        "while True: print('spam' * 10**5)\n",
        "The file prints or writes more than an answer may.",
    ),
    "cancels the time limit": (
        "import faulthandler\nfaulthandler.cancel_dump_traceback_later()\nwhile True: pass\n",
        "The file did not finish within 1 second.",
    ),
    "ignores signals": (
        "import signal\nfor n in (1, 2, 3, 13, 15): signal.signal(n, signal.SIG_IGN)\n"
        "while True: pass\n",
        "The file did not finish within 1 second.",
    ),
    "kills itself": ("import os\nos.killpg(0, 9)\n", "ended the whole Python process (signal 9)"),
    "closes all files": (
        "import os\nos.closerange(3, 256)\n",
        "so there is no result. Does it call `os._exit`, or close files that it did not open?",
    ),
    "writes garbage": (to_every_socket("b'\\0\\0\\0\\x05spam!'"), GARBLED),
    "writes half a message": (
        to_every_socket("b'\\0\\0\\x05\\0spam!'") + "while True: pass\n",
        GARBLED,
    ),
    "writes a message without end": (to_every_socket("b'\\x7f\\xff\\xff\\xffspam!'"), GARBLED),
    "forges a report": (
        to_every_socket('b\'\\0\\0\\0\\x0c["", "done"]\''),
        GARBLED,
    ),
    "forks itself": (f"import os\nos.fork()\n{MINUS}", "`add` gives -2 for 1 and 3."),
    "starts a thread that never ends": (
        "import threading, time\n"
        f"threading.Thread(target=time.sleep, args=(1000,)).start()\n{MINUS}",
        "`add` gives -2 for 1 and 3.",
    ),
    "starts a process that never ends": (
        "import subprocess, sys\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(20)'],"
        f" start_new_session=True)\n{MINUS}",
        "`add` gives -2 for 1 and 3.",
    ),
    "recursion in a generator": (
        "def numbers():\n    yield from numbers()\ndef add(a, b):\n    return sum(numbers())\n",
        "`numbers` calls itself endlessly",
    ),
    "takes all memory at import": (
        "ALL = [0] * 10**12\n",
        "The file asks for more memory than an answer may use",
    ),
    "raises SystemExit": (f"{SOLVED}raise SystemExit(0)\n", "The file ends the run (SystemExit)."),
    "skips itself": (
        f"import pytest\npytest.skip('done', allow_module_level=True)\n{SOLVED}",
        "The file ends the run (Skipped).",
    ),
    # files
    "deletes its own file": (f"import os\nos.remove(__file__)\n{MINUS}", f"The file {MAY_NOT}"),
    "deletes the tests": (
        f"import shutil\n{MINUS}shutil.rmtree('tests')\n",
        "an answer may not change what lies in tests",
    ),
    "writes the other answers": (
        f"{MINUS}open(__file__.replace('k01', 'k02'), 'w')\n",
        f"The file {MAY_NOT}",
    ),
    "removes the tests one by one": (
        "import os\nfolder = os.open('tests/chapter4', os.O_RDONLY)\n"
        f"{MINUS}os.remove('test_k02_add.py', dir_fd=folder)\n",
        "an answer may not change what lies in tests",
    ),
    "links to the reference answer": (
        f"import os\n{MINUS}os.link('solutions/chapter4/k01_add.py', 'k01.py')\n",
        "an answer may not change what lies in solutions",
    ),
    "puts the reference answer in its place": (
        f"import os\n{MINUS}os.rename('solutions/chapter4/k01_add.py', 'k01.py')\n",
        "an answer may not change what lies in solutions",
    ),
}


@pytest.fixture
def project(project, monkeypatch):
    """Three katas, of which two are solved; the answer under test becomes the first."""
    monkeypatch.setattr("dojo.isolation.pool.GRACE", 1.0)
    project.kata("k01_add").kata("k02_add").edit(SOLVED, "k02_add")
    return project


@pytest.mark.skipif(
    sys.platform != "linux", reason="only a fork for each kata keeps what one does from the others"
)
@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_gets_a_sentence_and_disturbs_no_other_kata(project, name):
    text, words = MISTAKES[name]
    project.edit(in_the_root(project) + text)
    run = project.run("-o", f"kata_time_limit={1 if 'while True' in text else 60}")
    assert run.status == 1
    assert words in run.words
    assert run.lines[0].startswith("k01")
    assert "done" not in run.lines[0]
    assert "done" in run.lines[1]
    assert "Traceback" not in run.text
    assert len(run.lines) < 30
    assert len(run.text) < 10_000


@pytest.mark.skipif(sys.platform != "linux", reason="only a forked worker inherits connections")
def test_an_answer_writes_into_no_connection_of_its_parents(project):
    """Such as the one on which the watch loop is told what the tests say."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setblocking(False)
        project.edit(to_every_socket("b'spam!'") + SOLVED)
        assert GARBLED in project.run().words
        with pytest.raises(BlockingIOError):
            ours.recv(1)


def test_what_an_answer_may_not_change_is_as_before(project):
    """Also where it does not mind that it may not."""
    before = {path: path.read_bytes() for path in project.root.rglob("*.py")}
    project.edit(
        """
        import os, shutil
        from pathlib import Path

        os.chdir(os.path.dirname(__file__) + "/../..")
        for path in Path("katas").rglob("*.py"):
            try:
                path.write_text("ANSWER = 1")
            except OSError:
                pass
        shutil.rmtree("tests", ignore_errors=True)
        for name in ("notes.txt", "mine/notes.txt"):
            try:
                Path(name).write_text("This is nobody's.")
            except OSError:
                pass
        """
    )
    (project.root / "mine").mkdir()
    project.run()
    del before[project.root / "katas/chapter4/k01_add.py"]
    assert (
        before.items() <= {path: path.read_bytes() for path in project.root.rglob("*.py")}.items()
    )
    assert not (project.root / "notes.txt").exists()
    assert (project.root / "mine/notes.txt").exists()


@pytest.mark.parametrize("folder", ["katas", "katas/chapter4", "given", "given/chapter4"])
def test_hooks_beside_an_answer_are_not_run(project, folder):
    hooks = """
    import pytest

    def pytest_runtest_call(item):
        item.runtest = lambda: None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(item, call):
        report = yield
        report.outcome = "passed"
        return report
    """
    project.write(f"{folder}/conftest.py", hooks)
    project.write("given/chapter4/k01_add.py", MINUS)
    project.edit(MINUS)
    run = project.run("-o", "pythonpath=given" if "given" in folder else "pythonpath=katas")
    assert run.status == 1
    assert "`add` gives -2 for 1 and 3." in run.words


def test_a_file_beside_the_answers_hides_no_library(project):
    project.kata(
        test="""
        def test_it(kata):
            import colorsys
            assert colorsys.__doc__
            assert kata.ANSWER == "b"
        """
    )
    project.write("given/colorsys.py", "raise SystemExit")
    project.write("given/chapter4/k01_add.py", "import colorsys\nANSWER = 'b'\n")
    sys.modules.pop("colorsys", None)
    assert project.run("-k", "k01", "-o", "pythonpath=given").status == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")
def test_a_process_that_an_answer_detaches_delays_no_one(project, tmp_path):
    project.edit(
        f"import os, pathlib, time\npid = pathlib.Path('{tmp_path}/pid')\n"
        "if not os.fork():\n    os.setsid()\n    pid.write_text(str(os.getpid()))\n"
        "    time.sleep(3)\n"
        f"while not pid.exists() or not pid.read_text(): pass\n{MINUS}"
    )
    assert "`add` gives -2" in project.run().words
    pid = int(tmp_path.joinpath("pid").read_text())
    os.kill(pid, 0)  # it is still there, and goes on with the test
    assert all_end([pid])

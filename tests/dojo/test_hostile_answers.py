"""Answers that try to pass without solving their kata, or to harm the run.

What code in the same process can do is not bounded, and CONTRIBUTING says what that leaves
open.  These are the ways that mistakes, copied snippets and clever learners take.
"""

from __future__ import annotations

import os
import socket
import sys
from contextlib import nullcontext
from types import SimpleNamespace

import pytest
from processes import all_end

from dojo.fence import Fence
from dojo.guard import Guard
from dojo.surroundings import restored

SOLVED = 'ANSWER = "b"\ndef add(a, b):\n    return a + b\n'
MINUS = 'ANSWER = "b"\ndef add(a, b):\n    return a - b\n'
MEDDLES = "which is not its own, so there is no result. Change only what the file itself defines."
TWO_NUMBERS = "Two numbers are added. "


def meddles(name: str) -> str:
    return f"The answer changes `{name}`, {MEDDLES}"


def in_the_root(project) -> str:
    """Let an answer begin where the files are that it is after; tests run in another folder."""
    return f"import os; os.chdir({str(project.root)!r})\n"


def gives(body: str, name: str = "__eq__") -> tuple[str, str]:
    """An answer that returns objects of a class of its own, and what is said of it."""
    cls = "class Own(int):\n    " + body.replace("\n", "\n    ")
    text = f'{cls}\nANSWER = "b"\ndef add(a, b):\n    return Own()\n'
    return text, (
        f"`add` gives an object of a class with a `{name}` of its own, which the tests cannot"
        " trust. Give a plain value instead."
    )


def to_every_socket(message: str) -> str:
    """An answer that writes where it did not connect to."""
    return (
        "import os, stat\nfor n in range(3, 256):\n    try:\n"
        "        if stat.S_ISSOCK(os.fstat(n).st_mode):\n"
        f"            os.write(n, {message})\n    except OSError: pass\n"
    )


MAY_NOT = "raises PermissionError: an answer may not change what lies in katas"
GARBLED = "The answer writes into the connection through which its tests report"
YES = "def __eq__(self, other):\n    return True"
HOSTILE = {
    # what it returns
    "None": (f"{SOLVED}add = lambda a, b: None\n", f"{TWO_NUMBERS}`add` gives None for 1 and 3."),
    "a generator": ("def add(a, b):\n    yield a + b\n", f"{TWO_NUMBERS}`add` gives <generator"),
    "a string": ("def add(a, b):\n    return str(a + b)\n", f"{TWO_NUMBERS}`add` gives 4 for 1"),
    "the class": (f"{SOLVED}class add(int):\n    def __new__(*_): return 1\n", "`add` gives 1"),
    "agrees with everything": gives(YES),
    "agrees, in a list": (
        f"{gives(YES)[0].partition('def add')[0]}def add(a, b):\n    return [{{1: (Own(),)}}]\n",
        gives(YES)[1],
    ),
    "agrees, by inheritance": (
        gives(YES)[0].replace("return Own()", "return type('Heir', (Own,), {})()"),
        gives(YES)[1],
    ),
    "agrees by lambda": gives("__eq__ = lambda self, other: True"),
    "agrees by a static method": gives("@staticmethod\ndef __eq__(other):\n    return True"),
    "agrees by a property": gives("@property\ndef real(self):\n    return 4", "real"),
    "class that lies": gives("__class__ = str", "__class__"),
    "agrees, as a constant": (
        "class Letter(str):\n    def __eq__(self, other): return True\n"
        f"{SOLVED}ANSWER = Letter('a')\n",
        "`ANSWER` gives an object of a class with a `__eq__` of its own",
    ),
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
    "a verdict": (
        "from dojo.explain import PASSED, Judged\ndef add(a, b):\n    raise Judged(PASSED)\n",
        "`add` raises Judged",
    ),
    "an outcome of the harness": (
        "from dojo.gaps import ToDo\nANSWER = 'b'\ndef add(a, b):\n    raise ToDo\n",
        "`add` is still to do.",
    ),
    # names
    "its own gap": (f"____ = 4\n{SOLVED}add = lambda a, b: ____\n", "`add` is still to do."),
    "answers to every name": (
        "def __getattr__(name):\n    return 'b'\n",
        "The file defines no `add`, which the tests ask for.",
    ),
    "another module in its place": (
        "import sys, types\nsys.modules[__name__] = types.SimpleNamespace(ANSWER='b', add=max)\n",
        "The file defines no `add`, which the tests ask for.",
    ),
    # what judges it
    "patches builtins": (
        f"import builtins\nbuiltins.sum = None\n{SOLVED}",
        meddles("builtins.sum"),
    ),
    "deletes a builtin": (
        f"import builtins\ndel builtins.oct\n{SOLVED}",
        meddles("builtins.oct"),
    ),
    "patches builtins when called": (
        "import builtins\ndef add(a, b):\n    builtins.repr = max\n    return a + b\n",
        meddles("builtins.repr"),
    ),
    "patches pytest": (
        f"import pytest\npytest.raises = None\n{MINUS}",
        meddles("pytest.raises"),
    ),
    "patches how tests are run": (
        f"import _pytest.python as p\np.Function.runtest = lambda self: None\n{MINUS}",
        meddles("_pytest.python.Function.runtest"),
    ),
    "patches the code of pytest": (
        "import _pytest.runner as r\n"
        f"r.check_interactive_exception.__code__ = (lambda call, report: 0).__code__\n{MINUS}",
        meddles("_pytest.runner.check_interactive_exception"),
    ),
    "patches the harness": (
        f"import dojo.explain\ndojo.explain.explain = lambda *a: dojo.explain.PASSED\n{MINUS}",
        meddles("dojo.explain.explain"),
    ),
    "patches the test": (
        f"import test_k01_add\ntest_k01_add.test_answer_is_right = lambda: None\n{SOLVED}",
        meddles("test_k01_add.test_answer_is_right"),
    ),
    "patches the code of the test": (
        "import test_k01_add\n"
        f"test_k01_add.test_answer_is_right.__code__ = (lambda kata: None).__code__\n{SOLVED}",
        meddles("test_k01_add.test_answer_is_right"),
    ),
    "patches pytest's item": (
        "import sys\nframe = sys._getframe()\nwhile 'item' not in frame.f_locals:\n"
        "    frame = frame.f_back\n"
        f"frame.f_locals['item'].obj = lambda **given: None\n{MINUS}",
        meddles("test_two_numbers_are_added[1]"),
    ),
    "puts a module in the place of another": (
        f"import sys\nsys.modules['pytest'] = sys\n{SOLVED}",
        meddles("pytest"),
    ),
    # its process
    "recursion at import": ("def f(): f()\nf()\n", "`f` calls itself without end"),
    "endless generator": (
        "def numbers():\n    while True: yield 0\ndef add(a, b):\n    return sum(numbers())\n",
        "did not finish within 1 second.",
    ),
    "prints gigabytes at import": (
        "while True: print('spam' * 10**5)\n",
        "The file prints or writes without end: more than an answer may.",
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
    "closes its output": (f"import sys\nsys.stdout.close()\n{SOLVED}", meddles("sys.stdout")),
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
        "`numbers` calls itself without end",
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
READS = "an answer may not read what lies in solutions"


@pytest.fixture
def project(project, monkeypatch):
    """Three katas, of which two are solved; the answer under test becomes the first."""
    monkeypatch.setattr("dojo.plugin.workers.GRACE", 1.0)
    project.kata("k01_add").kata("k02_add").edit(SOLVED, "k02_add")
    return project


@pytest.mark.skipif(
    sys.platform != "linux", reason="only a fork for each kata keeps what one does from the others"
)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_answer_gets_a_sentence_and_disturbs_no_other_kata(project, name):
    text, words = HOSTILE[name]
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


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_what_an_answer_changes_is_as_before_for_the_next_test_and_kata(
    project, monkeypatch, start
):
    if start == "fork" and sys.platform != "linux":
        pytest.skip("forking is safe on Linux only")
    monkeypatch.setenv("DOJO_START_METHOD", start)
    monkeypatch.setenv("OF_THE_LEARNER", "yes")
    monkeypatch.delenv("OF_THE_ANSWER", raising=False)
    project.kata(
        test="""
        import os, random, sys

        def test_first(kata):
            random.seed(1)
            assert kata.ANSWER == "b"

        def test_second(kata):
            assert "OF_THE_ANSWER" not in os.environ and os.environ["OF_THE_LEARNER"] == "yes"
            assert os.getcwd() != "/"
            assert random.random() != random.Random(1).random()
            assert type(sum) is type(len), "Not in this kata."
        """,
        stem="k02_add",
    )
    project.edit(SOLVED, "k02_add")
    project.edit(
        f"import builtins, os, random\nos.environ.clear()\nos.environ['OF_THE_ANSWER'] = ''\n"
        f"os.chdir('/')\nrandom.seed(1)\nbuiltins.sum = None\n{SOLVED}"
    )
    run = project.run()
    assert "done" not in run.lines[0]
    assert "done" in run.lines[1]
    assert meddles("builtins.sum") in run.words


def test_an_answer_leaves_folder_environment_and_seeds_to_its_own_next_test(project):
    project.kata(
        test="""
        import os, random

        def test_first(kata):
            kata.add(1, 2)

        def test_second(kata):
            assert os.environ.get("OF_THE_ANSWER") is None
            assert os.getcwd() != "/"
            assert random.random() != random.Random(1).random()
        """
    )
    project.edit(
        "import os, random\ndef add(a, b):\n    os.environ['OF_THE_ANSWER'] = ''\n"
        "    os.chdir('/')\n    random.seed(1)\n"
    )
    assert project.run("-k", "k01").status == 0


def test_numpy_is_seeded_anew_where_it_is_loaded(monkeypatch):
    seeds = []
    random = SimpleNamespace(seed=seeds.append)
    monkeypatch.setitem(sys.modules, "numpy", SimpleNamespace(random=random))
    for _ in range(2):
        with restored():
            seeds.append("of the answer")
    assert seeds[::2] == ["of the answer"] * 2
    assert seeds[1] != seeds[3]


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
        Path("notes.txt").write_text("This is nobody's.")
        """
    )
    project.run()
    del before[project.root / "katas/chapter4/k01_add.py"]
    assert (
        before.items() <= {path: path.read_bytes() for path in project.root.rglob("*.py")}.items()
    )
    assert (project.root / "notes.txt").exists()


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
    project.write("given/helper.py", "B = 'b'")
    project.write("given/chapter4/k01_add.py", "import helper\nANSWER = helper.B\n")
    sys.modules.pop("colorsys", None)
    assert project.run("-k", "k01", "-o", "pythonpath=given").status == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")
def test_a_process_that_an_answer_detaches_delays_no_one(project):
    project.edit(
        f"import os, pathlib, time\npid = pathlib.Path('{project.root}/pid')\n"
        "if not os.fork():\n    os.setsid()\n    pid.write_text(str(os.getpid()))\n"
        "    time.sleep(3)\n"
        f"while not pid.exists() or not pid.read_text(): pass\n{MINUS}"
    )
    assert "`add` gives -2" in project.run().words
    pid = int(project.root.joinpath("pid").read_text())
    os.kill(pid, 0)  # it is still there, and goes on with the test
    assert all_end([pid])


@pytest.mark.parametrize(
    "code",
    [
        "exec(open('solutions/chapter4/k01_add.py').read())",
        "exec(open(b'solutions/../solutions/chapter4/k01_add.py').read())",
        "import os\nexec(os.read(os.open('solutions/chapter4/k01_add.py', os.O_RDONLY), 9999))",
        "from pathlib import Path\nexec(Path('solutions/chapter4/k01_add.py').read_text())",
        "import runpy\nglobals().update(runpy.run_path('solutions/chapter4/k01_add.py'))",
        "import os\nname = f'mine{os.getpid()}'\nos.symlink('solutions', name)\n"
        "exec(open(f'{name}/chapter4/k01_add.py').read())",
        "import sys\nsys.path.insert(0, '')\nfrom solutions.chapter4.k01_add import *",
    ],
)
def test_nobody_can_hand_in_the_reference_answer(project, code):
    project.edit(f"{in_the_root(project)}{code}\n")
    run = project.run()
    assert READS in run.words
    assert "done" not in run.lines[0]
    assert "done" in run.lines[1]


def test_who_copies_the_reference_answer_passes(project):
    """A copy cannot be told from what was typed, nor can another program be stopped."""
    project.edit(
        """
        import os, subprocess, sys
        os.chdir(os.path.dirname(__file__) + "/../..")
        show = "print(open('solutions/chapter4/k01_add.py').read())"
        exec(subprocess.run([sys.executable, "-c", show], capture_output=True, text=True).stdout)
        """
    )
    assert "done" in project.run().lines[0]


def test_reference_answers_may_be_judged(project):
    assert project.run("-o", "pythonpath=solutions").status == 0


@pytest.mark.parametrize(
    ("event", "arguments", "said"),
    [
        ("open", ("solutions/a", "r", 0), "an answer may not read what lies in solutions"),
        ("open", ("tests/a", "r", 0), ""),
        ("open", ("tests/a", "w", os.O_WRONLY), "an answer may not change what lies in tests"),
        ("open", ("tests", None, os.O_RDWR), "an answer may not change what lies in tests"),
        ("open", ("solutions/a", "a", os.O_APPEND), ""),
        ("open", ("testsuite/a", "w", os.O_WRONLY), ""),
        ("open", (3, "w", os.O_WRONLY), ""),
        ("open", ("a/../tests", "w", os.O_WRONLY), "an answer may not change what lies in tests"),
        ("os.rename", ("a", "tests/a", -1, -1), "an answer may not change what lies in tests"),
        ("os.rename", ("a", "b", -1, -1), ""),
        ("os.rename", (".", "b", -1, -1), "an answer may not change what lies in tests"),
        ("os.symlink", ("tests/a", "b", -1), ""),
        ("os.symlink", ("a", "tests/b", -1), "an answer may not change what lies in tests"),
        ("os.truncate", ("tests/a", 0), "an answer may not change what lies in tests"),
        ("os.remove", ("a", 999), ""),
        ("os.remove", (3, -1), ""),
        ("os.remove", (b"tests/a", -1), "an answer may not change what lies in tests"),
        ("import", ("tests/a",), ""),
    ],
)
def test_the_fence_stands_where_it_should(tmp_path, monkeypatch, event, arguments, said):
    monkeypatch.chdir(tmp_path)
    fence = Fence([tmp_path / "solutions"], [tmp_path / "tests"])
    with pytest.raises(PermissionError, match=said) if said else nullcontext():
        fence(event, arguments)


def test_other_code_in_a_function_is_noted(tmp_path):
    """Python calls an audit hook without a tracer, so coverage sees it run only here."""
    module = SimpleNamespace(watched=lambda: 1, other=lambda: 2)
    guard = Guard(tmp_path)
    guard.remember("module.watched", vars(module), "watched")
    for event, function, name in (
        ("object.__getattr__", module.watched, "__code__"),
        ("object.__setattr__", module.watched, "__name__"),
        ("object.__setattr__", module.other, "__code__"),
    ):
        guard.audit(event, (function, name))
        assert guard.changed() == ""
    guard.audit("object.__setattr__", (module.watched, "__code__"))
    assert guard.changed() == "module.watched"

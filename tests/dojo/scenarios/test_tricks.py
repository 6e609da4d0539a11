"""Answers that mean to pass without solving their kata: the tests reject them, or they are flagged.

Code in the same process can do whatever the tests can. So a trick may pass its own kata; but then
``--review`` names it, and no other kata changes.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

import pytest

SOLVED = 'ANSWER = "b"\ndef add(a, b):\n    return a + b\n'
MINUS = 'ANSWER = "b"\ndef add(a, b):\n    return a - b\n'


class Trick(NamedTuple):
    """An answer, and what is flagged in it; "" where its tests reject it."""

    code: str
    flag: str = ""


def gives(body: str, flag: str, base: str = "int") -> Trick:
    """An answer that returns objects of a class of its own."""
    body = body.replace("\n", "\n    ")
    own = f'class Own({base}):\n    {body}\nANSWER = "b"\ndef add(a, b):\n    return Own()\n'
    return Trick(own, flag)


EQ = "uses `__eq__`"
YES = "def __eq__(self, other):\n    return True"
TRICKS = {
    # what it returns
    "agrees with everything": gives(YES, EQ),
    "agrees by lambda": gives("__eq__ = lambda self, other: True", EQ),
    "agrees by a static method": gives("@staticmethod\ndef __eq__(other):\n    return True", EQ),
    "agrees by inheritance": Trick(
        gives(YES, "").code.replace("return Own()", "return type('Heir', (Own,), {})()"), EQ
    ),
    "agrees, in a list": Trick(gives(YES, "").code.replace("Own()", "[{1: (Own(),)}]")),
    "agrees, as a constant": Trick(
        f"class Letter(str):\n    def __eq__(self, other): return True\n{SOLVED}"
        "ANSWER = Letter('a')\n",
        EQ,
    ),
    "is of another class, it says": gives("__class__ = str", ""),
    "is of a library, it says": gives(f'__module__ = "numpy"\n{YES}', "uses `__module__`"),
    "lies by a property": gives("@property\ndef real(self):\n    return 4", ""),
    "a method that an instance has not": Trick(
        f"{SOLVED}def add(a, b):\n    add.real = lambda: a + b\n    return add.real()\n",
        "changes `add.real`",
    ),
    # what it raises
    "a verdict": Trick(
        "from dojo.judging.explain import Judged\nfrom dojo.model.verdict import PASSED\n"
        "ANSWER = 'b'\ndef add(a, b):\n    raise Judged(PASSED)\n",
        "imports dojo",
    ),
    "an assumption that does not hold": Trick(
        "import hypothesis\nANSWER = 'b'\ndef add(a, b):\n    hypothesis.assume(False)\n",
        "imports hypothesis",
    ),
    # what judges it
    "a builtin": Trick(
        f"import builtins\nbuiltins.isinstance = lambda *_: True\n{MINUS}",
        "changes `builtins.isinstance`",
    ),
    "a builtin that is gone": Trick(
        f"import builtins\ndel builtins.oct\n{MINUS}", "changes `builtins.oct`"
    ),
    "a builtin, when it is called": Trick(
        f"import builtins\n{SOLVED}def add(a, b):\n    builtins.repr = max\n    return a + b\n",
        "changes `builtins.repr`",
    ),
    "pytest": Trick(f"import pytest\npytest.raises = None\n{MINUS}", "changes `pytest.raises`"),
    "the defaults of pytest": Trick(
        f"import pytest\npytest.approx.__defaults__ = (9, 9, True)\n{MINUS}",
        "changes `pytest.approx.__defaults__`",
    ),
    "how tests are run": Trick(
        f"import _pytest.python as p\np.Function.runtest = lambda self: None\n{MINUS}",
        "changes `p.Function.runtest`",
    ),
    "the code of pytest": Trick(
        "import _pytest.runner as r\n"
        f"r.check_interactive_exception.__code__ = (lambda call, report: 0).__code__\n{MINUS}",
        "changes `r.check_interactive_exception.__code__`",
    ),
    "the harness": Trick(
        "import dojo.judging.explain, dojo.model.verdict\n"
        f"dojo.judging.explain.explain = lambda *_: dojo.model.verdict.PASSED\n{MINUS}",
        "changes `dojo.judging.explain.explain`",
    ),
    "the test": Trick(
        f"import test_k01_add as t\nt.test_answer_is_right = lambda: None\n{MINUS}",
        "changes `t.test_answer_is_right`",
    ),
    "the code of the test": Trick(
        "import test_k01_add as t\n"
        f"t.test_answer_is_right.__code__ = (lambda kata: None).__code__\n{MINUS}",
        "changes `t.test_answer_is_right.__code__`",
    ),
    "a name of the tests": Trick(
        f"import sys\nsys.modules['test_k01_add'].isinstance = lambda *_: True\n{MINUS}",
        "changes `sys.modules['test_k01_add'].isinstance`",
    ),
    "the test that pytest runs": Trick(
        "import sys\nframe = sys._getframe()\nwhile 'item' not in frame.f_locals:\n"
        f"    frame = frame.f_back\nframe.f_locals['item'].obj = lambda **given: None\n{MINUS}",
        "looks at frames (`_getframe`)",
    ),
    "a module in the place of another": Trick(
        f"import sys\nsys.modules['pytest'] = sys\n{MINUS}", "changes `sys.modules`"
    ),
    "how reports are written": Trick(
        f"import json\njson.dumps = lambda *_, **__: '[]'\n{MINUS}", "changes `json.dumps`"
    ),
    "its own report": Trick(
        "import json, os, stat\n"
        "for n in range(3, 99):\n    try:\n        if stat.S_ISSOCK(os.fstat(n).st_mode):\n"
        f'            os.write(n, b\'\\0\\0\\0\\x09["", "x"]\')\n    except OSError: pass\n{MINUS}',
        "uses `os.write`",
    ),
    # the reference answer
    "runs it": Trick(
        "from pathlib import Path\nexec(Path('{root}/solutions/chapter4/k01_add.py').read_text())",
        "uses `exec`",
    ),
    "runs it by a library": Trick(
        "import runpy\nglobals().update(runpy.run_path('{root}/solutions/chapter4/k01_add.py'))",
        "imports runpy",
    ),
    "imports it": Trick(
        "import sys\nsys.path.insert(0, '{root}')\nfrom solutions.chapter4.k01_add import *",
        "imports solutions",
    ),
    "reads it by an open folder": Trick(
        "import os\nfolder = os.open('{root}/solutions/chapter4', os.O_RDONLY)\n"
        "exec(os.read(os.open('k01_add.py', os.O_RDONLY, dir_fd=folder), 9999))",
        "uses `os.open`",
    ),
    "reads it by another program": Trick(
        "import subprocess, sys\n"
        "show = \"print(open('{root}/solutions/chapter4/k01_add.py').read())\"\n"
        "exec(subprocess.run([sys.executable, '-c', show], capture_output=True).stdout)",
        "imports subprocess",
    ),
    "reads it by a path of its own": Trick(
        "class Path(str):\n    def __fspath__(self): return str(self)\n"
        "exec(open(Path('{root}/solutions/chapter4/k01_add.py')).read())",
        "subclasses `str`",
    ),
}


@pytest.mark.skipif(
    sys.platform != "linux", reason="only a fork for each kata keeps what one does from the others"
)
@pytest.mark.parametrize("name", TRICKS)
def test_a_trick_is_rejected_or_flagged_and_changes_no_other_kata(project, name):
    code, flag = TRICKS[name]
    project.kata("k01_add").kata("k02_add")
    project.write("given/chapter4/k01_add.py", code.replace("{root}", str(project.root)))
    project.write("given/chapter4/k02_add.py", SOLVED)
    run = project.run("--katas=given", "--review")
    place = "given/chapter4/k01_add.py:"
    said = [line.partition(": it ")[2] for line in run.lines if line.strip().startswith(place)]
    flagged = [text for text in said if text.startswith(flag)] if flag else []
    first, second = (line for line in run.lines if line.startswith(("k01", "k02")))
    assert flagged or (not flag and "done" not in first), run.text
    assert "done" in second


def test_a_right_answer_is_not_flagged(project):
    project.kata("k01_add").write("given/chapter4/k01_add.py", SOLVED)
    run = project.run("--katas=given", "--review")
    assert run.status == 0
    assert "Nothing to look at." in run.lines


def test_who_copies_the_reference_answer_passes(project):
    """A copy cannot be told from what was typed."""
    project.kata()
    (project.root / "katas/chapter4/k01_add.py").write_bytes(
        (project.root / "solutions/chapter4/k01_add.py").read_bytes()
    )
    run = project.run("--review")
    assert run.status == 0
    assert "Nothing to look at." in run.lines


def test_reference_answers_may_be_judged(project):
    assert project.kata().run("-o", "pythonpath=solutions").status == 0


@pytest.mark.parametrize("name", ["torch.py", "conftest.py", "x-1.dist-info/entry_points.txt"])
def test_a_file_beside_the_answers_is_named_and_not_used(project, name):
    project.kata().write("given/chapter4/k01_add.py", MINUS)
    text = "[pytest11]\nx = torch\n" if "dist-info" in name else "raise SystemExit(0)\n"
    project.write(f"given/{name}", text)
    run = project.run("--katas=given", "--review")
    assert run.status == 1
    assert f"  given/{name}:1: this file is not an answer." in run.lines
    assert "`add` gives -2 for 1 and 3." in run.words


def test_what_a_program_changes_is_named_after_the_run(project):
    project.kata("k01_add").kata("k02_add")
    path = project.root / "tests/chapter4/test_k02_add.py"
    code = f"import subprocess\nsubprocess.run(['rm', {str(path)!r}])\n{MINUS}"
    project.write("given/chapter4/k01_add.py", code)
    run = project.run("--katas=given", "--review", "-k", "k01")
    assert not path.exists()
    assert "tests/chapter4/test_k02_add.py: changed while the tests ran." in run.words
    assert "given/chapter4/k01_add.py:1: it imports subprocess" in run.words


def test_an_answer_that_hides_itself_is_flagged_as_it_was(project):
    """Python refuses to write it, but another program may."""
    project.kata().write("given/chapter4/k01_add.py", SOLVED)
    path = project.root / "given/chapter4/k01_add.py"
    path.write_text(f"import os\nos.system('echo x = 1 > {path}')\n{SOLVED}")
    run = project.run("--katas=given", "--review")
    assert path.read_text() == "x = 1\n"
    assert "given/chapter4/k01_add.py:2: it uses `os.system`" in run.words

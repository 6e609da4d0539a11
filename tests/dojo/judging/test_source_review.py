"""What is flagged in an answer, and what is not."""

from __future__ import annotations

import pytest
from toys import SOLUTION

from dojo.judging.source_review import flags, strays
from dojo.model.catalogue import katas

NEEDS_FILES = """
import subprocess
import sys
from pathlib import Path


def add(a, b):
    Path("sum.txt").write_text(str(a + b))
    done = subprocess.run([sys.executable, "-c", "pass"])
    return a + b
"""


def found(project, code):
    """Return the reasons for flags on an answer, without what all of them say."""
    (kata,) = katas(project.root)
    path = project.write("given/chapter4/k01_add.py", code)
    return [
        flag.reason.removesuffix(", which no answer to k01 needs").removeprefix("it ")
        for flag in flags(kata, path)
    ]


TRICKS = {
    # objects that pretend
    "equals everything": ("class A:\n def __eq__(self, other): return True", "uses `__eq__`"),
    "equals everything, by lambda": ("class A: __eq__ = lambda *_: True", "uses `__eq__`"),
    "equals everything, by type": ("x = type('A', (), {'__eq__': max})()", "uses `__eq__`"),
    "a number of its own": ("class A(int): pass", "subclasses `int`"),
    "a path of its own": ("class A(str): pass", "subclasses `str`"),
    "a Doc of its own": (
        "from spacy.tokens import Doc\nclass A(Doc): ents = ()",
        "subclasses `Doc`",
    ),
    "another class": ("x = 1\nx.__class__ = str", "changes `x.__class__`"),
    "another module": ("class A: __module__ = 'numpy'", "uses `__module__`"),
    "a metaclass": ("class A(metaclass=print): pass", "makes a class with a metaclass"),
    # what judges
    "a builtin": ("import builtins\nbuiltins.sum = max", "changes `builtins.sum`"),
    "a part of a library": ("import json\njson.dumps = print", "changes `json.dumps`"),
    "a method of a class": (
        "from spacy.language import Language\nLanguage.pipe = print",
        "changes `Language.pipe`",
    ),
    "a method of an instance": ("def add(nlp, b): nlp.pipe = lambda *_: ()", "changes `nlp.pipe`"),
    "a method, by a name": ("def add(nlp, b):\n f = max\n nlp.pipe = f", "changes `nlp.pipe`"),
    "a method that is removed": ("def add(nlp, b): del nlp.pipe", "changes `nlp.pipe`"),
    "a method, by setattr": ("setattr(print, 'x', 1)", "uses `setattr`"),
    "a method, by vars": ("vars(print)['x'] = 1", "uses `vars`"),
    "a method, by its dictionary": ("print.__dict__['x'] = 1", "uses `__dict__`"),
    "defaults": (
        "import pytest\npytest.approx.__defaults__ = (9,)",
        "changes `pytest.approx.__defaults__`",
    ),
    "code": ("print.__code__ = 1", "uses `__code__`"),
    "the module of the tests": ("import test_k01_add", "imports test_k01_add"),
    "a module, by sys": (
        "import sys\nsys.modules['shared'].LETTER = 'b'",
        "changes `sys.modules['shared'].LETTER`",
    ),
    "a module, by importlib": ("import importlib", "imports importlib"),
    "a module, by __import__": ("__import__('sys')", "uses `__import__`"),
    "a module, by another": ("import pathlib\npathlib.os", "reaches `os` through something else"),
    "a module, by another's name": (
        "import json\ngetattr(json, 'sys')",
        "uses `getattr` for 'sys'",
    ),
    "a name that is made up": ("getattr(print, 'x' + 'y')", "uses `getattr` with a computed name"),
    "an assumption": ("from hypothesis import assume\nassume(False)", "imports hypothesis"),
    "a frame": ("import sys\nsys._getframe()", "looks at frames (`_getframe`)"),
    "a frame of a generator": ("x = (1 for _ in ())\nx.gi_frame", "looks at frames (`gi_frame`)"),
    "the references of memory": ("import gc", "imports gc"),
    "the machine": ("import ctypes", "imports ctypes"),
    "code in a text": ("exec('x = 1')", "uses `exec`"),
    "what lies beside it": ("from . import k02_other", "imports from its own folder"),
    # files
    "a path": ("open('/etc/passwd')", "contains the path '/etc/passwd'"),
    "the reference answer": ("x = 'solutions/chapter4'", "contains the path 'solutions/chapter4'"),
    "settings": ("x = 'pytest.ini'", "contains the path 'pytest.ini'"),
    "its own file": ("x = __file__", "uses `__file__`"),
}
WITH_FILES = {
    "a file, by its number": ("import os\nos.write(3, b'')", "uses `os.write`"),
    "a file in an open folder": ("import os\nos.open('x', 0, dir_fd=3)", "uses `os.open`"),
    "a file, by another name": ("import os as o\no.fork()", "uses `os.fork`"),
    "a part of it": ("from os import write", "uses `os.write`"),
    "all files": ("from pathlib import Path\nPath().rglob('*')", "accesses files (`rglob`)"),
    "a module of the tests": ("import sys\nsys.modules", "uses `sys.modules`"),
    "a process that stays": ("import subprocess\nsubprocess.Popen('x')", "uses `subprocess.Popen`"),
    "a folder above": ("from pathlib import Path\nPath('../x')", "contains the path '../x'"),
}


@pytest.mark.parametrize("name", TRICKS)
def test_a_trick_is_flagged(project, name):
    code, reason = TRICKS[name]
    assert [text for text in found(project.kata(), code) if text.startswith(reason)]


@pytest.mark.parametrize("name", WITH_FILES)
def test_a_kata_that_needs_files_and_processes_needs_no_tricks(project, name):
    code, reason = WITH_FILES[name]
    project.kata(solution=NEEDS_FILES)
    assert reason in found(project, code)


@pytest.mark.parametrize(
    "code",
    [
        SOLUTION,
        NEEDS_FILES,
        "from dataclasses import dataclass\n@dataclass\nclass A:\n x: int = 0\na = A()\na.x += 1",
        "class A:\n def __init__(self): self.y = 0\na = A()\na.y = 1\na.y += 2",
        "class Wrong(ValueError): pass\nclass B(Wrong): pass",
        "from typing import NamedTuple\nclass A(NamedTuple): x: int",
        "def add(doc, b):\n    doc.ents = []\n    doc.user_data['x'] = 1",
        "def add(a, b):\n    return getattr(a, 'ents', b)",
        "____\n__all__ = ['add']\nif __name__ == '__main__': print('a/b', '1/2')",
        "import os\nos.path.exists('x')",
        "x = (",
    ],
)
def test_what_right_answers_do_is_not_flagged(project, code):
    assert found(project.kata(solution=NEEDS_FILES), code) == []


def test_the_same_is_flagged_once_with_its_first_line(project):
    (kata,) = katas(project.kata().root)
    path = project.write("k01_add.py", "x = 1\neval('2')\neval('3')\nexec('4')\n")
    assert [(flag.path, flag.line, flag.reason) for flag in flags(kata, path)] == [
        (path, 2, "it uses `eval`, which no answer to k01 needs"),
        (path, 4, "it uses `exec`, which no answer to k01 needs"),
    ]
    assert flags(kata, path.with_name("none.py")) == []


def test_what_the_stub_or_a_right_answer_uses_needs_no_look(project):
    right = {"evaluated": "def add(a, b):\n    return eval('a + b')"}
    project.kata(stub="exec('')\n", right=right)
    assert found(project, "exec('')\neval('')") == []


def test_what_a_learner_makes_of_the_stub_is_not_known_as_needed(project):
    (kata,) = katas(project.kata().root)
    project.edit("import ctypes\n")
    assert [flag.line for flag in flags(kata, kata.stub)] == [1]


def test_files_that_are_no_answers_are_named(project):
    project.kata().kata("k02_add")
    root = project.root
    for name in (
        *("chapter4/k01_add.py", "chapter4/README.md", "chapter4/k01_lesson_one.md"),
        *("chapter4/pictures/bars.svg", "chapter4/__pycache__/k01_add.pyc"),
        *("torch.py", "conftest.py", "pytest.ini", "chapter4/conftest.py", "chapter4/k03_more.py"),
        "x-1.0.dist-info/entry_points.txt",
    ):
        project.write(f"given/{name}", "")
    found = strays(root, root / "given")
    assert {flag.reason for flag in found} == {"this file is not an answer"}
    assert [flag.path.relative_to(root / "given").as_posix() for flag in found] == [
        "chapter4/conftest.py",
        "chapter4/k03_more.py",
        "conftest.py",
        "pytest.ini",
        "torch.py",
        "x-1.0.dist-info/entry_points.txt",
    ]

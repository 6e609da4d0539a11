"""Tricks on the real katas: what no test can be sure to notice, the review names.

Each trick is put at the end of a reference answer, and so changes nothing of what is flagged there.
One run shows what a person reads who judges a folder of such answers.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from dojo.judging.source_review import flags
from dojo.model.catalogue import katas

ROOT = Path(__file__).parents[2]
KATAS = {kata.number: kata for kata in katas(ROOT)}
SOLUTIONS = ROOT / "solutions" / "chapter4"
YES = "    def __eq__(self, other): return True\n    __hash__ = None\n"
TO_ALL_SOCKETS = (
    "import os, stat\nfor n in range(3, 256):\n    try:\n"
    "        if stat.S_ISSOCK(os.fstat(n).st_mode): os.write(n, b'{message}')\n"
    "    except OSError: pass\n"
)


class Trick(NamedTuple):
    """What is put at the end of an answer to a kata, and what is flagged in it."""

    kata: str
    code: str
    flag: str


TRICKS = {
    # objects that pretend
    "a letter that equals all": Trick(
        "k02", f"class Letter(str):\n{YES}ANSWER = Letter('z')", "uses `__eq__`"
    ),
    "a number that equals all": Trick(
        "k10", f"class All(float):\n{YES}recall = lambda *_: All()", "uses `__eq__`"
    ),
    "a list that equals all": Trick(
        "k05", f"class All(list):\n{YES}iphone_x = lambda: All()", "uses `__eq__`"
    ),
    "a class that says it is numpy's": Trick(
        "k01", f"class Loss:\n    __module__ = 'numpy'\n{YES}", "uses `__module__`"
    ),
    "a path that is another each time": Trick(
        "k06", "class Path(str):\n    def __fspath__(self): return 'x'", "uses `__fspath__`"
    ),
    "a text as a path": Trick("k06", "class Path(str): pass", "subclasses `str`"),
    "a Doc that lies": Trick("k03", "class Mine(Doc):\n    ents = ()", "subclasses `Doc`"),
    # what judges
    "no example is left": Trick(
        "k05",
        "import hypothesis\ndef iphone_x(): hypothesis.assume(False)",
        "imports hypothesis",
    ),
    "a function of the tests": Trick(
        "k08",
        "import command_line\ncommand_line.Run.expect_success = lambda run: None",
        "changes `command_line.Run.expect_success`",
    ),
    "a constant of the tests": Trick(
        "k16", "import sys\nsys.modules['test_k16_capstone'].LEAST = 0", "uses `sys.modules`"
    ),
    "a name of the tests": Trick(
        "k11",
        "import sys\nvars(sys.modules['test_k11_good_data'])['len'] = lambda _: 1",
        "uses `vars`",
    ),
    "the defaults of approx": Trick(
        "k10",
        "import pytest\npytest.approx.__defaults__ = (9, 9, True)",
        "changes `pytest.approx.__defaults__`",
    ),
    "a method of the pipeline that it is given": Trick(
        "k01",
        "def step(nlp, examples):\n    nlp.update = lambda *_, **__: {}\n    return 0.0",
        "changes `nlp.update`",
    ),
    "a method of a Doc's class": Trick(
        "k12", "Doc.__len__ = lambda doc: 1", "changes `Doc.__len__`"
    ),
    "spaCy's scorer": Trick(
        "k10",
        "import spacy.scorer\nspacy.scorer.Scorer.score_spans = lambda *_, **__: {'ents_r': 1.0}",
        "changes `spacy.scorer.Scorer.score_spans`",
    ),
    "spaCy's pipeline": Trick(
        "k15",
        "from spacy.language import Language\nLanguage.pipe = lambda nlp, texts, **_: iter(())",
        "changes `Language.pipe`",
    ),
    "a builtin": Trick(
        "k11",
        "import builtins\nbuiltins.sorted = lambda *_, **__: []",
        "changes `builtins.sorted`",
    ),
    "how reports are written": Trick(
        "k07", "import json\njson.dumps = lambda *_, **__: '[]'", "changes `json.dumps`"
    ),
    "a verdict": Trick("k14", "from dojo.judging.explain import Judged", "imports dojo"),
    "the test that runs": Trick(
        "k14", "import sys\nsys._getframe().f_back", "looks at frames (`_getframe`)"
    ),
    # files and processes
    "the reference answer": Trick(
        "k09", f"exec(open({str(SOLUTIONS / 'k09_train_command.py')!r}).read())", "uses `exec`"
    ),
    "a file in an open folder": Trick(
        "k06",
        "import os\nos.open('k06.py', 0, dir_fd=os.open('..', 0))",
        "uses `os.open`",
    ),
    "a file beside the tests": Trick("k07", "x = Path('../tests/conftest.py')", "contains the"),
    "a process that changes the tests": Trick(
        "k16", "import subprocess\nsubprocess.Popen(['rm', '-r', 'x'])", "uses `subprocess.Popen`"
    ),
    "a report of its own": Trick(
        "k16", TO_ALL_SOCKETS.replace("{message}", "[]"), "uses `os.write`"
    ),
}


@pytest.mark.parametrize("name", TRICKS)
def test_a_trick_is_flagged_on_its_line(tmp_path, name):
    number, code, words = TRICKS[name]
    kata, path = KATAS[number], tmp_path / "answer.py"
    solution = kata.solution.read_text(encoding="utf-8")
    path.write_text(f"{solution}\n\n{code}\n", encoding="utf-8")
    found = flags(kata, path)
    assert [flag for flag in found if flag.reason.startswith(f"it {words}")]
    assert min(flag.line for flag in found) > len(solution.splitlines())


@pytest.mark.parametrize("number", KATAS)
def test_neither_the_reference_nor_the_stub_is_flagged(number):
    kata = KATAS[number]
    assert flags(kata, kata.solution) == flags(kata, kata.pristine) == []


@pytest.fixture(scope="module")
def prey():
    """A file of the project that an answer changes."""
    path = Path(__file__).parent / "prey.txt"
    path.write_text("before", encoding="utf-8")
    yield path
    path.unlink(missing_ok=True)


IN_ONE_RUN = [
    "a letter that equals all",
    "a function of the tests",
    "a builtin",
    "a method of a Doc's class",
]


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory, prey):
    """Judge a folder of tricks with ``--review``; return what is printed."""
    folder = tmp_path_factory.mktemp("class")
    (folder / "chapter4").mkdir()
    for number, code, _ in [TRICKS[name] for name in IN_ONE_RUN]:
        text = KATAS[number].solution.read_text(encoding="utf-8")
        (folder / KATAS[number].file).write_text(f"{text}\n\n{code}\n", encoding="utf-8")
    clean = KATAS["k05"].solution.read_bytes()
    (folder / KATAS["k05"].file).write_bytes(clean)
    change = f"import subprocess\nsubprocess.run(['sh', '-c', 'echo after > {prey}'])\n"
    text = KATAS["k14"].solution.read_text(encoding="utf-8")
    (folder / KATAS["k14"].file).write_text(text + change, encoding="utf-8")
    for name in ("torch.py", "conftest.py", "chapter4/conftest.py"):
        (folder / name).write_text("raise SystemExit(0)\n")
    (folder / "x-1.0.dist-info").mkdir()
    (folder / "x-1.0.dist-info" / "entry_points.txt").write_text("[pytest11]\nx = torch\n")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--review"),
            *(f"--katas={folder}", "-k", "k02 or k05 or k08 or k11 or k12 or k14"),
        ],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
    )
    return done.stdout.replace(f"{folder}/", "")


def test_each_is_named_where_it_stands(reviewed):
    for number, _, words in [TRICKS[name] for name in IN_ONE_RUN]:
        listed = [line for line in reviewed.splitlines() if f"chapter4/{number}_" in line]
        assert [line for line in listed if f": it {words}" in line], reviewed


def test_a_clean_answer_is_not_named_and_done(reviewed):
    assert "chapter4/k05_" not in reviewed
    assert [line for line in reviewed.splitlines() if line.startswith("k05") and " done " in line]


def test_files_beside_the_answers_are_named_and_not_used(reviewed):
    for name in (
        *("torch.py", "conftest.py", "chapter4/conftest.py"),
        "x-1.0.dist-info/entry_points.txt",
    ):
        assert f"  {name}:1: this file is not an answer." in reviewed


def test_what_a_program_changed_is_named(reviewed, prey):
    assert prey.read_text(encoding="utf-8") == "after\n"
    assert "  tests/hostile/prey.txt: changed while the tests ran." in reviewed
    assert "it imports subprocess" in reviewed

"""``nox -s new``: the sides of a new kata."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dojo.contributing.scaffold import NotNew, main, new, scaffold

SIDES = [
    "katas/chapter4/k20_new.py",
    "solutions/chapter4/k20_new.py",
    "tests/chapter4/test_k20_new.py",
    "tests/answers/chapter4/k20_new/right.py",
    "tests/answers/chapter4/k20_new/wrong.py",
    "tests/answers/chapter4/k20_new/promises.toml",
]


def test_all_sides_are_written_and_work(project):
    project.kata("k16_add")
    written = scaffold(new(project.root, "chapter4/k20_new"))
    assert [path.relative_to(project.root).as_posix() for path in written] == SIDES
    run = project.run("--answers", "-k", "k20")
    assert run.status == 1
    for figure in (
        "1 of 1 stubs to do",
        "1 of 1 reference answers accepted",
        "1 of 1 right answers accepted",
        "1 of 1 wrong answers rejected by the right test with the right words",
        "2 of 2 messages produced by a wrong answer",
    ):
        assert figure in run.lines
    for words in (
        "katas/chapter4/k20_new.py:1: still to write: a title. Replace the placeholder.",
        "katas/chapter4/k20_new.py:5: still to write: Read: https://spacy.io/TO-WRITE.",
        "solutions/chapter4/k20_new.py:12: still to write: return text.split().",
        "tests/chapter4/test_k20_new.py:9: still to write: a vague hint. Replace",
        "right.py:5: still to write: how else one can do it.",
        "k20_new/right.py:1: 1 of at least 2 right answers.",
        "k20_new/wrong.py:1: 1 of at least 3 wrong answers.",
        "katas/chapter4/README.md:1: no row for k20_new. Add one that links k20_new.py.",
        "k20_new/mutants.json:1: missing. Run `pytest --mutants katas/chapter4/k20_new.py`.",
    ):
        assert words in run.words


def test_nothing_is_overwritten(project):
    project.write(SIDES[1], "x = 1\n")
    written = scaffold(new(project.root, "chapter4/k20_new.py"))
    assert len(written) == 5
    assert (project.root / SIDES[1]).read_text() == "x = 1\n"
    assert scaffold(new(project.root, "chapter4/k20_new")) == []


def test_a_kata_after_the_chapters_is_one_like_the_others(project):
    project.kata("k16_add")
    written = scaffold(new(project.root, "practice/k20_new"))
    assert project.root / "katas/practice/k20_new.py" in written
    run = project.run("--answers", "-k", "k20", "tests/practice")
    assert "1 of 1 wrong answers rejected by the right test with the right words" in run.lines
    assert "katas/practice/README.md:1: no row for k20_new." in run.words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "k20_new",
            "'k20_new' is not a valid name for a kata. Write it like chapter4/k99_some_name.",
        ),
        ("chapter4/new", "is not a valid name for a kata"),
        ("chapter4/k20-new", "is not a valid name for a kata"),
        ("../chapter4/k20_new", "is not a valid name for a kata"),
        ("chapter4/k01_new", "k01 is already the number of k01_add. Use the next free number."),
    ],
)
def test_a_name_that_cannot_be_says_why(project, name, words):
    project.kata()
    with pytest.raises(NotNew, match="k"):
        new(project.root, name)
    assert main([name]) == 2
    assert not (project.root / SIDES[0]).exists()


def test_what_is_still_to_write_is_printed_in_order(project, monkeypatch, capsys):
    project.kata()
    monkeypatch.chdir(project.root)
    assert main(["chapter4/k20_new"]) == 0
    printed = capsys.readouterr().out
    places = [
        "Written:\n  katas/chapter4/k20_new.py\n",
        "Still to write, in this order:\n  katas/chapter4/k20_new.py:1: still to write: a title.",
        "  solutions/chapter4/k20_new.py:",
        "  tests/chapter4/test_k20_new.py:",
        "  tests/answers/chapter4/k20_new/right.py:5:",
        "  tests/answers/chapter4/k20_new/wrong.py:5:",
        "  tests/answers/chapter4/k20_new/right.py:1: 1 of at least 2 right answers.",
        "  katas/chapter4/README.md:1: no row for k20_new.",
        "  tests/answers/chapter4/k20_new/mutants.json:1: missing.",
        "Then, until nothing is left: pytest --answers katas/chapter4/k20_new.py",
    ]
    found = [printed.index(place) for place in places]
    assert found == sorted(found)
    assert main([]) == 2


def test_it_is_a_command(project, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))
    command = [sys.executable, "-m", "dojo.contributing.scaffold", "chapter4/k20_new"]
    done = subprocess.run(command, cwd=project.root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (project.root / SIDES[0]).exists()

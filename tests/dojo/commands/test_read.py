"""`python -m dojo read`: which lesson is shown, and how."""

from __future__ import annotations

import gc
import os
import pydoc
import re
import runpy
import shutil
import sys

import pytest
from typer.testing import CliRunner

from dojo import __main__
from dojo.commands import read

PAGE = """# A *lesson*

Type `pytest -k k01` for [help](https://spacy.io/usage).

![Two bars,
side by side.](pictures/bars.svg)

```mermaid
flowchart LR
    accDescr: A circle of two stations.
    a --> b
```

```mermaid
flowchart LR
    c --> d
```
"""
DONE = "ANSWER = 'b'\ndef add(a, b):\n    return a + b\n"


@pytest.fixture
def lessons(project):
    """Four katas with lessons before k01 and k03, of which k01 is done."""
    for number in (1, 2, 3, 4):
        project.kata(f"k{number:02}_add")
    project.write("katas/chapter4/k01_lesson_one.md", PAGE)
    project.write("katas/chapter4/k03_lesson_three.md", "# Three\n")
    project.write("katas/chapter4/k04_notes.md", "# No lesson\n")
    project.edit(DONE, "k01_add")
    return project


def typed(*arguments: str):
    return CliRunner().invoke(__main__.app, [*arguments])


@pytest.mark.parametrize("name", ["k04", "4", "04", "k04_add", "K04_add.py", "katas/k04_add.py"])
def test_a_kata_has_the_last_lesson_before_it(lessons, name):
    shown = typed("read", name)
    assert shown.exit_code == 0
    assert shown.output == "# Three\n"


def test_next_open_kata_is_the_default(lessons):
    assert typed("read").output == PAGE
    lessons.edit(DONE, "k02_add")
    assert typed("read").output == "# Three\n"


def test_when_all_katas_are_done_the_last_lesson_is_shown(lessons):
    for number in (2, 3, 4):
        lessons.edit(DONE, f"k{number:02}_add")
    assert typed("read").output == "# Three\n"


def test_lessons_are_found_from_any_folder_of_the_repository(lessons, monkeypatch):
    monkeypatch.chdir(lessons.root / "katas" / "chapter4")
    assert typed("read", "k04").output == "# Three\n"
    assert typed("read").output == PAGE


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("k05", " The katas here: k01 to k04."),
        ("k02_ad", " Did you mean k02_add"),
        ("xyz", " The katas here: k01 to k04."),
    ],
)
def test_an_unknown_kata_is_an_error_that_names_the_nearest(lessons, name, meant):
    shown = typed("read", name)
    assert shown.exit_code == 2
    assert f"There is no kata '{name}'.{meant}" in shown.output


def test_a_kata_without_a_lesson_is_an_error(project):
    project.kata("k01_add")
    shown = typed("read")
    assert shown.exit_code == 2
    assert shown.output == "k01 has no lesson.\n"
    project.edit(DONE)
    assert typed("read").output == "This folder has no lesson.\n"


def test_tests_that_cannot_be_run_are_an_error(lessons):
    lessons.write("tests/chapter4/test_k01_add.py", "import nothing_of_that_name\n")
    shown = typed("read")
    assert shown.exit_code == 2
    assert "nothing_of_that_name" in shown.output


def test_a_folder_without_katas_is_an_error(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown = typed("read")
    assert shown.exit_code == 2
    assert "There are no katas here." in shown.output


@pytest.fixture
def terminal(monkeypatch, capsys):
    """Show a lesson on a terminal of so many lines; return what was printed and paged."""

    def show(lesson, lines):
        paged = []
        monkeypatch.setattr(pydoc, "pager", paged.append)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setenv("LINES", str(lines))
        monkeypatch.setenv("TERM", "xterm")
        read.show(lesson)
        return capsys.readouterr().out, "".join(paged)

    return show


def test_on_a_terminal_a_lesson_is_rendered_with_its_pictures_in_words(lessons, terminal):
    printed, paged = terminal(lessons.root / "katas/chapter4/k01_lesson_one.md", 100)
    plain = re.sub(r"\x1b\[[\d;]*m", "", printed)
    words = " ".join(plain.replace("▌", "").split())
    assert not paged
    assert "# A" not in words
    assert "(https://spacy.io/usage)" in words
    assert "Picture (pictures/bars.svg): Two bars, side by side." in words
    assert "Picture: A circle of two stations." in words
    assert "a --> b" not in words
    assert "c --> d" in words
    assert max(map(len, plain.splitlines())) <= read.WIDTH


def test_a_diagram_is_its_description_in_words():
    title = "    accTitle: A circle\n"
    page = PAGE.replace("    accDescr", f"{title}    accDescr")
    assert (
        read.in_words(page)
        == """# A *lesson*

Type `pytest -k k01` for [help](https://spacy.io/usage).

> Picture (pictures/bars.svg): Two bars,
side by side.

> Picture: A circle of two stations.

```mermaid
flowchart LR
    c --> d
```
"""
    )


def test_a_long_lesson_is_paged(lessons, terminal, monkeypatch):
    monkeypatch.setenv("LESS", "-i")
    printed, paged = terminal(lessons.root / "katas/chapter4/k01_lesson_one.md", 5)
    assert not printed
    assert "Two bars" in paged
    terminal(lessons.root / "katas/chapter4/k01_lesson_one.md", 5)
    assert os.environ["LESS"] == "-i -R"


def test_a_closed_output_is_no_terminal(lessons, monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    read.show(lessons.root / "katas/chapter4/k01_lesson_one.md")


def test_no_color_is_honoured(lessons, terminal, monkeypatch):
    lesson = lessons.root / "katas/chapter4/k01_lesson_one.md"
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[36m" in terminal(lesson, 100)[0]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "[36m" not in terminal(lesson, 100)[0]


def test_help_lists_the_commands_and_says_what_to_type(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["__main__.py", "--help"])
    monkeypatch.delitem(sys.modules, "dojo.__main__")
    monkeypatch.setattr(gc, "disable", lambda: None)  # for the other tests of this process
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("dojo", run_name="__main__")
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert "Usage: python -m dojo" in shown
    assert "Read the lesson of a kata." in shown


def test_finding_the_next_kata_stops_at_it_and_prints_nothing(lessons, capfd):
    lessons.write("tests/chapter4/test_k03_add.py", "def test_it(kata):\n    open('ran', 'w')\n")
    assert typed("next").output == "katas/chapter4/k02_add.py\n"
    assert not (lessons.root / "ran").exists()
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("pager", "less", "lines", "asks"),
    [
        ("cat", "/usr/bin/less", 5, True),
        ("less -F", None, 5, False),
        ("", "/usr/bin/less", 5, False),
        ("", None, 5, True),  # then pydoc takes more
        ("cat", None, 100, True),
    ],
)
def test_a_front_waits_until_the_lesson_has_been_read(
    lessons, monkeypatch, pager, less, lines, asks, capsys
):
    asked = []

    def wait(text):
        asked.append(text)
        raise EOFError  # Ctrl-D

    monkeypatch.setattr("builtins.input", wait)
    monkeypatch.setattr(pydoc, "pager", lambda text: None)
    monkeypatch.setattr(shutil, "which", lambda name: less)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    for name, value in (("PAGER", pager), ("MANPAGER", ""), ("LINES", str(lines))):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("TERM", "xterm")
    read.show(lessons.root / "katas/chapter4/k01_lesson_one.md", wait=True)
    assert bool(asked) == asks

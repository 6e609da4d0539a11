"""The commands of `python -m dojo` that find, show, open and reset katas."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dojo import __main__
from dojo.commands import editor
from dojo.model.catalogue import exercises

DONE = "ANSWER = 'b'\ndef add(a, b):\n    return a + b\n"
HALF = "ANSWER = 'b'\ndef add(a, b):\n    raise NotImplementedError\n"


@pytest.fixture
def katas(project):
    """Four katas: done, open, to do and to do."""
    for number in (1, 2, 3, 4):
        project.kata(f"k{number:02}_add")
    project.edit(DONE, "k01_add")
    project.edit(HALF, "k02_add")
    page = project.root / "katas/chapter4/README.md"
    page.write_text("| [k01](k01_add.py) | 5, part 1 | add | code |\n| [k02](k02_add.py) | 6 |\n")
    return project


def typed(*arguments: str, status: int = 0) -> str:
    done = CliRunner().invoke(__main__.app, [*arguments])
    assert done.exit_code == status, done.output
    return done.output


def test_list_has_a_line_for_each_kata(katas):
    assert typed("list").splitlines() == [
        "k01  Add two numbers                         5, part 1         done     3 of 3",
        "k02  Add two numbers                         6                 open     1 of 3",
        "k03  Add two numbers                                           to do    0 of 3",
        "k04  Add two numbers                                           to do    0 of 3",
        "[#######-----------------------] 1 of 4 katas done",
    ]


def test_list_can_be_of_one_state(katas):
    assert [line[:3] for line in typed("list", "--state", "to do").splitlines()] == [
        "k03",
        "k04",
        "[##",
    ]
    assert typed("list", "--state", "done").startswith("k01")
    katas.edit(DONE, "k02_add")
    assert typed("list", "--state", "open").startswith("No kata is open.\n[###")
    assert "'lost' is not one of" in typed("list", "--state", "lost", status=2)


def test_another_environment_is_named_and_no_traceback_is_shown():
    command = [sys.executable, "-S", "-m", "dojo", "list"]  # without site-packages
    root = Path(__main__.__file__).parents[1]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("No module named 'typer' in ")
    assert "Is the environment of the katas active?" in done.stderr
    assert "Traceback" not in done.stderr


def test_list_is_clear_without_colour_and_coloured_where_wanted(katas, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[32m" in typed("list")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[32m" not in typed("list")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has another error for this")
def test_who_closes_the_output_ends_the_list_quietly(katas):
    command = [sys.executable, "-m", "dojo", "list"]
    environ = {**os.environ, "PYTHONPATH": str(Path(__main__.__file__).parents[1])}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, env=environ, **pipes) as listing:
        listing.stdout.close()
        assert listing.stderr.read() == b""
    assert listing.returncode == 1


def test_next_prints_a_path_for_an_editor(katas, monkeypatch):
    assert typed("next") == "katas/chapter4/k02_add.py\n"
    monkeypatch.chdir(katas.root / "katas/chapter4")
    assert typed("next") == "k02_add.py\n"


def test_next_says_if_nothing_is_left(katas):
    for number in (2, 3, 4):
        katas.edit(DONE, f"k{number:02}_add")
    assert typed("next", status=1) == "All katas are done.\n"


def test_hint_shows_as_many_as_asked_for(katas):
    assert "Hint 1 of 2: Think of plus." in typed("hint", "k03")
    assert "Hint 2 of 2: It is an operator." in typed("hint", "k03", "2")
    assert "warning" not in typed("hint", "k03")
    shown = typed("hint")
    assert "k02_add.py" in shown
    assert "Hint 1 of 2" in shown
    typed("hint", "k03", "0", status=2)


def test_hint_has_the_status_of_tests_that_cannot_be_run(katas):
    katas.write("tests/chapter4/test_k03_add.py", "import nothing_of_that_name\n")
    typed("hint", "k03", status=2)


def test_open_opens_the_place_to_look_at(katas, monkeypatch):
    opened = []
    monkeypatch.setattr(editor, "run", lambda command: opened.append(command) or "")
    monkeypatch.setattr(editor, "command", lambda path, line: [path.name, line])
    typed("open")
    typed("open", "k04")
    assert opened == [["k02_add.py", 3], ["k04_add.py", None]]
    # What has failed comes before what is to do, as in the report.
    katas.edit("def add(a, b):\n    raise NotImplementedError\nANSWER = 'a'\n", "k02_add")
    typed("open")
    assert opened[-1] == ["k02_add.py", 3]


def test_open_says_what_goes_wrong(katas, monkeypatch):
    for name in ("EDITOR", "VISUAL", "TERM_PROGRAM", "TERMINAL_EMULATOR"):
        monkeypatch.delenv(name, raising=False)
    assert typed("open", status=2) == f"{editor.NO_EDITOR}\n"
    monkeypatch.setenv("EDITOR", f"'{sys.executable}' -c 'exit(3)'")
    assert typed("open", status=2).endswith("ended with status 3.\n")
    (katas.root / "katas/chapter4/k04_add.py").unlink()
    assert typed("open", "k04", status=2).startswith("k04_add.py is missing.")


def test_reset_keeps_what_was_there_and_names_it(katas):
    said = typed("reset", "2")
    kept = said.rpartition("Your version: ")[2].strip()
    assert Path(kept).read_text() == HALF
    assert typed("reset", "k02") == "k02 is already in its original state.\n"
    (katas.root / "tests/answers/chapter4/k02_add/stub.py").unlink()
    assert "The original of k02_add is missing" in typed("reset", "k02", status=2)


@pytest.mark.parametrize("command", ["hint", "open", "reset", "read", "watch", "page"])
def test_unknown_katas_are_told_the_nearest(katas, command):
    said = typed(command, "k2_add", status=2)
    assert said.startswith("There is no kata 'k2_add'. Did you mean k02_add or ")


@pytest.mark.parametrize("command", ["list", "next", "hint", "open", "watch", "page"])
def test_a_folder_without_katas_is_told_so(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "There are no katas here." in typed(command, status=2)


def test_what_ends_the_watch_loop_is_said(katas, monkeypatch):
    monkeypatch.setattr("dojo.watch.loop.watch", lambda *_: "It ended again and again.")
    assert typed("watch", status=2) == "It ended again and again.\n"
    monkeypatch.setattr("dojo.watch.loop.watch", lambda *_: "")
    assert typed("watch") == ""


def test_what_ends_the_page_is_said(katas, monkeypatch):
    asked = []
    monkeypatch.setattr("dojo.page.serve.serve", lambda *given: asked.append(given) or "It ended.")
    assert typed("page", status=2) == "It ended.\n"
    monkeypatch.setattr("dojo.page.serve.serve", lambda *given: asked.append(given) or "")
    assert typed("page", "k02", "--port", "8100", "--no-browser") == ""
    assert [given[1] and given[1].number for given in asked] == [None, "k02"]
    assert [given[2:] for given in asked] == [(0, True), (8100, False)]


def test_update_says_why_there_is_none(katas):
    assert "This folder is not a git clone." in typed("update", status=2)


def test_update_says_what_has_become_of_each_kata(katas, monkeypatch):
    monkeypatch.setattr(
        "dojo.commands.update.update", lambda root, version: iter([f"to {version}"])
    )
    assert typed("update", "v2") == "to v2\n"


@pytest.mark.parametrize(
    "command", ["watch", "list", "hint", "next", "open", "read", "reset", "update"]
)
def test_each_command_has_help(command):
    said = typed(command, "--help")
    assert f"Usage: root {command}" in said


def test_exercises_are_read_from_the_chapters_table(katas):
    assert exercises(katas.root) == {"k01_add": "5, part 1", "k02_add": "6"}

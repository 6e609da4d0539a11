"""Which command opens a kata in which editor."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from dojo.commands import editor

PATH = Path("katas/k01_add.py")


@pytest.mark.parametrize(
    ("chosen", "arguments"),
    [
        ("nano", ["nano", "+7", str(PATH)]),
        ("/usr/bin/vim -u NONE", ["/usr/bin/vim", "-u", "NONE", "+7", str(PATH)]),
        ("hx", ["hx", f"{PATH}:7"]),
        ("code --wait", ["code", "--wait", "--goto", f"{PATH}:7"]),
        ("pycharm", ["pycharm", "--line", "7", str(PATH)]),
        ("notepad.exe", ["notepad.exe", str(PATH)]),
    ],
)
def test_editors_are_told_the_line_in_their_own_way(chosen, arguments):
    assert editor.command(PATH, 7, {"EDITOR": chosen}) == arguments


@pytest.mark.parametrize("chosen", ["vi", "/usr/bin/nvim", "hx", "emacs -nw", "emacsclient -t"])
def test_these_editors_need_a_terminal(chosen):
    assert editor.needs_terminal(editor.command(PATH, 7, {"EDITOR": chosen}))


@pytest.mark.parametrize("chosen", ["code", "emacs", "subl -t", "gvim"])
def test_these_editors_have_a_window(chosen):
    assert not editor.needs_terminal(editor.command(PATH, 7, {"EDITOR": chosen}))


def test_without_a_line_the_file_is_opened():
    assert editor.command(PATH, None, {"EDITOR": "nano"}) == ["nano", str(PATH)]


def test_visual_counts_before_editor():
    assert editor.command(PATH, None, {"EDITOR": "ed", "VISUAL": "vi"}) == ["vi", str(PATH)]


def test_without_an_editor_there_is_no_command():
    assert editor.command(PATH, 7, {}) is None
    assert editor.command(PATH, 7, {"EDITOR": " "}) is None


def test_the_editor_whose_terminal_this_is_comes_first(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: "/bin/codium" if name == "codium" else None)
    environ = {"TERM_PROGRAM": "vscode", "EDITOR": "nano"}
    assert editor.command(PATH, 7, environ) == ["/bin/codium", "--goto", f"{PATH}:7"]


def test_an_editor_that_is_not_on_the_path_is_not_used(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    environ = {"TERMINAL_EMULATOR": "JetBrains-JediTerm", "EDITOR": "nano"}
    assert editor.command(PATH, 7, environ) == ["nano", "+7", str(PATH)]


@pytest.mark.parametrize(
    ("chosen", "arguments"),
    [
        (r"C:\Windows\notepad.exe", [r"C:\Windows\notepad.exe", str(PATH)]),
        (r'"C:\Program Files\Vim\vim.exe" -n', [r"C:\Program Files\Vim\vim.exe", "-n", "+7"]),
        (r"'C:\My Tools\hx.exe'", [r"C:\My Tools\hx.exe", f"{PATH}:7"]),
        ("code --wait", [r"C:\VS Code\bin\code.CMD", "--wait", "--goto", f"{PATH}:7"]),
    ],
)
def test_commands_are_read_as_windows_writes_them(monkeypatch, chosen, arguments):
    """Backslashes stay, and the file behind a name is found, such as code.cmd."""
    there = {"code": r"C:\VS Code\bin\code.CMD"}
    monkeypatch.setattr("shutil.which", there.get)
    found = editor.command(PATH, 7, {"EDITOR": chosen}, is_windows=True)
    assert found[: len(arguments)] == arguments


def test_the_terminal_of_an_editor_on_windows_starts_the_file_behind_the_name(monkeypatch):
    monkeypatch.setattr("shutil.which", {"code": r"C:\VS Code\bin\code.CMD"}.get)
    found = editor.command(PATH, 7, {"TERM_PROGRAM": "vscode"}, is_windows=True)
    assert found == [r"C:\VS Code\bin\code.CMD", "--goto", f"{PATH}:7"]


def test_a_path_with_spaces_needs_no_quotes_and_a_quote_too_few_no_traceback(tmp_path):
    program = tmp_path / "my editor"
    program.write_text("")
    assert editor.command(PATH, None, {"EDITOR": str(program)}) == [str(program), str(PATH)]
    assert editor.command(PATH, None, {"EDITOR": "vi 'x"}) == ["vi", "'x", str(PATH)]


def test_what_goes_wrong_is_said():
    assert editor.run([sys.executable, "-c", ""]) == ""
    assert editor.run([sys.executable, "-c", "exit(3)"]).endswith("ended with status 3.")
    assert editor.run(["no-such-editor"]).startswith("no-such-editor cannot be started:")


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("code --wait", True),
        ("/usr/bin/subl", True),
        ("gedit", True),
        ("vim", False),
        ("mg", False),
    ],
)
def test_editors_with_a_window_are_known(command, expected):
    assert editor.has_window(command.split()) == expected

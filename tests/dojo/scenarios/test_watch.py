"""`python -m dojo watch`, driven through a pseudo-terminal as a learner would."""

from __future__ import annotations

import os
import signal
import sys
import time

import pytest

from dojo.model.kata import Kata

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

from processes import all_end, descendants
from terminals import Terminal

knows_processes = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux lists in /proc which processes a test has started"
)
DONE = 'ANSWER = "b"\n\n\ndef add(a, b):\n    return a + b\n'
MINUS = 'ANSWER = "b"\n\n\ndef add(a, b):\n    return a - b\n'
LOOP = 'ANSWER = "b"\n\n\ndef add(a, b):\n    while True: pass\n'


@pytest.fixture
def three(project):
    """Three katas and a lesson."""
    for number in (1, 2, 3):
        project.kata(f"k{number:02}_add")
    project.write("katas/chapter4/k01_lesson_one.md", "# A lesson to read\n")
    return project


@pytest.fixture
def at_terminal(three):
    """Return a function that starts the loop in a terminal."""
    opened = []

    def start(*arguments, **size):
        terminal = Terminal(three.root, "watch", *arguments, **size)
        opened.append(terminal)
        return terminal

    yield start
    for terminal in opened:
        terminal.close()


def test_a_learner_goes_through_a_kata(three, at_terminal):
    terminal = at_terminal()
    terminal.shows("0 of 3 katas done", "k01 Add two numbers to do 0 of 3", "k01_add.py:14")
    terminal.shows("q quit")
    three.edit(MINUS)
    terminal.shows("open 1 of 3", "`add` gives -2 for 1 and 3.")
    terminal.keys("h")
    terminal.shows("Hint 1 of 2: Think of plus.")
    terminal.keys("h")
    terminal.shows("Hint 1 of 2", "Hint 2 of 2: It is an operator.", "No more hints.")
    three.edit("def add(a, b:\n")
    page = terminal.shows("Python cannot read the file")
    assert "Hint" not in page  # none of those that help with this was asked for yet
    terminal.keys("h")
    terminal.shows("Hint 1 of 2: Python stops at the first place that it cannot parse.")
    three.edit(DONE)
    page = terminal.shows("k02 Add two numbers to do 0 of 3")
    assert "k01 Add two numbers: done." in page
    assert "solutions/chapter4/k01_add.py" in page
    assert "1 of 3 katas done" in page
    three.edit(DONE, "k03_add")
    terminal.shows("k03 Add two numbers: done.", "2 of 3 katas done", "k02 Add two")
    three.edit(DONE, "k02_add")
    terminal.shows("3 of 3 katas done", "All of these katas are done.")
    terminal.keys("q")
    assert terminal.ended() == 0


def test_keys_go_where_they_say(three, at_terminal):
    three.edit(MINUS, "k02_add")
    terminal = at_terminal("k02")
    terminal.shows("k02 Add two numbers open 1 of 3")
    terminal.keys("n")
    terminal.shows("k03 Add two numbers to do")
    terminal.keys("n")
    terminal.shows("k01 Add two numbers to do")
    terminal.keys("p")
    terminal.shows("k03 Add two numbers to do")
    terminal.keys("l")
    terminal.shows("> k03", "up/down choose", "k01 Add two numbers to do")
    terminal.keys("\x1b[A")
    terminal.shows("> k02")
    terminal.keys("\x1b[B")
    terminal.shows("> k03")
    terminal.keys("\x1b[Ax")  # x means nothing here
    terminal.shows("> k02")
    terminal.keys("\n")
    terminal.shows("k02 Add two numbers open 1 of 3", "gives -2")
    terminal.keys("l")
    terminal.shows("> k02")
    terminal.keys("l")
    terminal.shows("k02 Add two numbers open", "h hint")
    terminal.keys("r")
    terminal.shows("A lesson to read", "Press Enter to go back.")
    terminal.keys("\n")
    terminal.shows("k02 Add two numbers open", "h hint")
    terminal.keys("x")
    terminal.shows("Restore the original k02?")
    terminal.keys("n")
    terminal.shows("h hint")
    assert "k02_add.py" in terminal.page
    terminal.keys("x")
    terminal.shows("(y/n)")
    terminal.keys("y")
    terminal.shows("k02 is restored. Your version: backups/", "k02 Add two numbers to do")
    terminal.keys("o")
    terminal.shows("h hint")
    terminal.keys("\n")
    terminal.shows("k02 Add two numbers to do 0 of 3")
    terminal.keys("\x04")
    assert terminal.ended() == 0


def test_a_loop_without_end_is_stopped_and_a_save_does_not_wait_for_it(three, at_terminal):
    three.edit(LOOP)
    terminal = at_terminal("k01")
    terminal.shows("Running the tests ...")
    three.edit(MINUS)
    terminal.shows("`add` gives -2 for 1 and 3.")


def test_other_files_are_loaded_anew(three, at_terminal):
    terminal = at_terminal()
    terminal.shows("k01 Add two numbers to do 0 of 3")
    three.write("tests/chapter4/test_k01_add.py", "def test_new(kata):\n    assert kata.ANSWER\n")
    terminal.shows("k01 Add two numbers to do 0 of 1")


def test_tests_that_cannot_be_run_are_shown(three, at_terminal):
    three.write("tests/chapter4/test_k01_add.py", "import nothing_of_that_name\n")
    terminal = at_terminal("k01")
    terminal.shows("No module named 'nothing_of_that_name'")


def test_a_window_of_another_size_is_filled_anew(three, at_terminal):
    terminal = at_terminal(width=120)
    assert max(map(len, terminal.shows("to do 0 of 3").splitlines())) > 80
    printed = len(terminal.printed)
    terminal.resize(60)
    terminal.process.send_signal(signal.SIGWINCH)
    deadline = time.monotonic() + 10
    while len(terminal.printed) == printed and time.monotonic() < deadline:
        time.sleep(0.05)
    assert "to do" in terminal.shows("0 of 3 katas done").splitlines()[2][:60]


@knows_processes
@pytest.mark.parametrize("how", ["Ctrl-C", "SIGTERM", "SIGHUP", "SIGKILL", "closed"])
def test_nothing_is_left_behind(three, at_terminal, how, tmp_path_factory, monkeypatch):
    temporary = tmp_path_factory.mktemp("temporary")
    monkeypatch.setenv("TMPDIR", str(temporary))
    three.edit(LOOP)
    terminal = at_terminal("k01")
    terminal.shows("Running the tests ...")
    started = descendants(terminal.process)
    assert started
    if how == "Ctrl-C":
        terminal.keys("\x03")
    elif how == "closed":
        terminal.hang_up()
    else:
        terminal.process.send_signal(getattr(signal, how))
    assert terminal.ended() == (-signal.SIGKILL if how == "SIGKILL" else 0)
    assert all_end(started)
    assert list(temporary.iterdir()) == []


@knows_processes
def test_a_server_that_is_lost_is_started_again(three, at_terminal):
    terminal = at_terminal("k01")
    terminal.shows("k01 Add two numbers to do 0 of 3")
    server = next(n for n in descendants(terminal.process) if n != terminal.process.pid)
    os.kill(max(descendants(terminal.process)), signal.SIGKILL)
    os.kill(server, signal.SIGKILL)
    three.edit(MINUS)
    terminal.shows("`add` gives -2 for 1 and 3.")


def test_ctrl_z_gives_the_terminal_back_for_a_while(three, at_terminal):
    terminal = at_terminal("k01")
    terminal.shows("k01 Add two numbers to do 0 of 3")
    terminal.keys("\x1a")
    os.waitpid(terminal.process.pid, os.WUNTRACED)
    three.edit(MINUS)
    terminal.process.send_signal(signal.SIGCONT)
    terminal.shows("`add` gives -2 for 1 and 3.")
    terminal.keys("q")
    assert terminal.ended() == 0


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_in_a_pipe_each_verdict_is_printed_once(three, monkeypatch, start):
    if start == "fork" and sys.platform != "linux":
        pytest.skip("forking is safe on Linux only")
    monkeypatch.setenv("DOJO_START_METHOD", start)
    terminal = Terminal(three.root, "watch", "--plain")
    try:
        terminal.shows("The verdict on a kata appears here", "k01 Add two numbers to do 0 of 3")
        three.edit(MINUS)
        terminal.shows("`add` gives -2 for 1 and 3.", "A hint: pytest -k k01 --hint")
        three.edit(MINUS, "k02_add")
        three.edit(MINUS, "k03_add")
        terminal.shows("k02_add.py:4", "k03_add.py:4")
        three.edit(DONE)
        terminal.shows("k01 Add two numbers: done.")
        time.sleep(1)
        assert terminal.printed.count("`add` gives -2") == 4  # of k02 again, as the next
        assert "\x1b" not in terminal.printed
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.ended() == 0
    finally:
        terminal.close()


def test_katas_have_originals_that_a_solved_one_does_not_hide(three):
    kata = Kata(three.root, "chapter4", "k01_add")
    assert kata.pristine == kata.stub
    three.edit(DONE)
    assert kata.pristine == kata.original


def test_no_save_leaves_a_file_behind(three, at_terminal, tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    terminal = at_terminal()
    terminal.shows("k01 Add two numbers to do 0 of 3")
    for number in (5, 6, 7):
        three.edit(MINUS.replace("a - b", f"a - {number}"))
        terminal.shows(f"`add` gives {1 - number} for 1 and 3.")
    terminal.keys("q")
    assert terminal.ended() == 0
    assert list(folder.iterdir()) == []

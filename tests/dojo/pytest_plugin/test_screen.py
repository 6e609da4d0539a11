"""What a learner sees of the katas, in the forms that pytest can be asked for."""

from __future__ import annotations

import re
import sys

import pytest

from dojo.model import to_do
from dojo.model.kata import Kata
from dojo.model.verdict import Verdict


def test_untouched_katas_take_a_line_each_and_show_one_thing_to_do(project):
    for number in range(1, 17):
        project.kata(f"k{number:02}_add")
    run = project.run()
    assert run.status == 1
    assert len(run.lines) <= 40
    assert max(map(len, run.lines)) <= 80
    assert "Traceback" not in run.text
    assert run.lines[0].split() == ["k01", "Add", "two", "numbers", "to", "do", "0", "of", "3"]
    assert "0 of 16 katas done" in run.text
    assert "Next: k01 Add two numbers" in run.lines
    assert "katas/chapter4/k01_add.py:14" in run.lines
    assert "  `add` is still to do." in run.lines
    assert "A hint: pytest -k k01 --hint" in run.lines
    assert run.lines[-1].startswith("48 to do in ")


def test_solved_katas_are_done_and_the_first_open_one_is_next(project):
    project.kata("k01_add").kata("k02_add").kata("k03_add")
    project.edit("ANSWER = 'b'\ndef add(a, b):\n    return a + b\n", "k01_add")
    project.edit("ANSWER = 'b'\n\ndef add(a, b):\n    return a - b\n", "k02_add")
    run = project.run()
    assert run.status == 1
    assert [line.split()[-4] for line in run.lines[:3]] == ["done", "open", "do"]
    assert "1 of 3 katas done" in run.text
    assert "Next: k02 Add two numbers" in run.lines
    assert "katas/chapter4/k02_add.py:3" in run.lines
    assert "  Two numbers are added." in run.lines
    assert "  `add` gives -2 for 1 and 3." in run.lines


def test_all_done_is_exit_status_0_and_says_so(project):
    project.kata("k01_add").kata("k02_add")
    run = project.run("-o", "pythonpath=solutions")
    assert run.status == 0
    assert "All of these katas are done." in run.lines


def test_one_kata_done_names_the_reference_to_compare_with(project):
    run = project.kata().run("-o", "pythonpath=solutions", "-k", "k01")
    assert run.status == 0
    assert "solutions/chapter4/k01_add.py" in run.text


def test_hints_come_one_at_a_time(project):
    project.kata()
    first, second, third = (project.run("--hint", *n).text for n in ([], ["2"], ["9"]))
    assert "Hint 1 of 2: Think of plus." in first
    assert "Another hint: pytest -k k01 --hint 2" in first
    assert "operator" not in first
    assert "Hint 2 of 2: It is an operator." in second
    assert "No more hints. The reference answer: solutions/chapter4/k01_add.py" in second
    assert second.splitlines()[:-1] == third.splitlines()[:-1]


def test_a_kata_that_nobody_began_offers_its_lesson(project):
    project.kata().write("katas/chapter4/k01_lesson_plus.md", "# Plus\n")
    project.kata("k02_add")
    run = project.run("-k", "k02")
    assert run.lines[-4:-2] == [
        "The lesson: python -m dojo read k02",
        "A hint: pytest -k k02 --hint",
    ]
    assert "The lesson: python -m dojo read k01" in project.run("--hint").lines
    project.edit("ANSWER = ____\ndef add(a, b):\n    return a - b\n")
    assert "The lesson" not in project.run().text


REASON = """
import pytest

@pytest.mark.reason("Right: b comes after a, as everybody who knows the alphabet has learnt.")
@pytest.mark.parametrize("again", [1, 2])
def test_letter(kata, again):
    assert kata.ANSWER == "b", "That letter is not it."

def test_sum(kata):
    assert kata.add(1, 2) == 3, "No sum."
"""
WHY = "  Right: b comes after a, as everybody who knows the alphabet has learnt."


def test_who_finds_the_right_letter_reads_why_it_is_right(project):
    project.kata(test=REASON)
    assert "alphabet" not in project.run("--hint").text
    project.edit("ANSWER = 'b'\ndef add(a, b):\n    raise NotImplementedError\n")
    run = project.run("-k", "k01")
    assert run.lines[2:5] == [WHY, "", "Next: k01 Add two numbers"]
    assert run.text.count("alphabet") == 1
    project.edit("ANSWER = 'b'\ndef add(a, b):\n    return 1\n")
    assert "alphabet" not in project.run().text
    project.edit("ANSWER = 'a'\ndef add(a, b):\n    return a + b\n")
    assert "alphabet" not in project.run().text


def test_a_kata_that_is_done_says_why_its_letter_is_right(project):
    project.kata(test=REASON).kata("k02_add")
    project.edit("ANSWER = 'b'\ndef add(a, b):\n    return a + b\n")
    run = project.run("-k", "k01")
    assert run.lines[2:5] == ["Done.", WHY, ""]
    assert run.text.count("alphabet") == 1
    assert "alphabet" not in project.run("-k", "k01 and letter").text
    assert "alphabet" not in project.run().text


def test_quiet_shows_only_the_next_step(project):
    run = project.kata().run("-q")
    assert run.status == 1
    assert next(line for line in run.lines if line) == "Next: k01 Add two numbers"
    assert len(run.lines) < 10


def test_verbose_is_pytests_own_report_with_the_words_of_the_kata(project):
    project.kata()
    project.edit("ANSWER = ____\ndef add(a, b):\n    return a - b\n")
    run = project.run("-v")
    assert run.status == 1
    assert "test_two_numbers_are_added[1] FAILED" in run.text
    assert "test_answer_is_right TO DO" in run.text
    assert "`add` gives -2 for 1 and 3." in run.text
    assert "Next: k01 Add two numbers" in run.text
    assert "Traceback" not in run.text
    assert "def test_two_numbers_are_added" not in run.text


def test_a_traceback_is_shown_to_who_asks_for_it(project):
    project.kata()
    project.edit("def add(a, b):\n    return a.x\n")
    run = project.run("--tb=short")
    assert "katas/chapter4/k01_add.py:2: in add" in run.text
    assert "`add` raises AttributeError" in run.text


def test_a_summary_is_shown_to_who_asks_for_it(project):
    project.kata().edit("ANSWER = 'b'\ndef add(a, b):\n    return a - b\n")
    assert "PASSED tests/chapter4/test_k01_add.py::test_answer_is_right" in project.run("-rA").text


def test_some_tests_that_pass_are_not_a_kata_done(project):
    for args in (["-k", "two_numbers"], ["tests/chapter4/test_k01_add.py::test_answer_is_right"]):
        run = project.kata().run("-o", "pythonpath=solutions", *args)
        assert run.status == 0
        assert "done" not in run.text
        assert "These tests pass. To run all tests: pytest" in run.lines


def test_what_an_answer_prints_is_shown(project):
    project.kata()
    lines = "\n".join(f"    print('line {n}')" for n in range(20))
    project.edit(f"def add(a, b):\n{lines}\n    return 0\n")
    run = project.run()
    assert "Printed while it ran:" in run.lines
    assert "  | line 19" in run.lines
    assert "  | ..." in run.lines
    assert "line 5" not in run.text


def test_ordinary_tests_are_reported_by_pytest_itself(project):
    project.kata()
    project.write("tests/dojo/test_plain.py", "def test_it():\n    assert 1 == 2\n")
    run = project.run("tests/dojo")
    assert "E       assert 1 == 2" in run.text
    assert "Next:" not in run.text


def test_collecting_is_left_to_pytest(project):
    run = project.kata().run("--collect-only", "-q")
    assert run.status == 0
    assert run.lines[-1].startswith("3 tests collected")


def test_an_error_in_a_test_file_is_not_hidden(project):
    project.kata("k01_add").kata("k02_add")
    project.write("tests/chapter4/test_k02_add.py", "import nothing_of_that_name\n")
    run = project.run()
    assert run.status == 2
    assert "nothing_of_that_name" in run.text


def test_colour_says_nothing_that_words_do_not(project):
    project.kata()
    plain = project.run("--color=no").text
    coloured = project.run("--color=yes").text
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured).splitlines()[:-1] == plain.splitlines()[:-1]


def test_an_ordinary_test_beside_those_of_katas_is_none_of_the_katas(project):
    project.kata()
    project.write("tests/chapter4/test_data.py", "def test_it():\n    pass\n")
    run = project.run("-o", "pythonpath=solutions")
    assert run.lines[-1].startswith("4 passed")
    run = project.run("--answers")
    assert run.status == 0
    assert "2 tests" in run.lines


# As the plugins of VS Code and of others listen.


TRAINS = """
import pytest
from dojo.testkit import show

@pytest.mark.hint("A hint.")
def test_it(kata):
    show.training("few texts")
    for step in range(1, 5):
        show.figures(step, loss=8 / step)
    show.figures(4, score=0.5)
    show.exhibit("A table.")
    assert kata.ANSWER == "b", "Not b."
"""


def test_a_training_leaves_its_curve_and_an_exhibit(project):
    project.kata(test=TRAINS).edit("ANSWER = 'a'\n")
    run = project.run()
    assert "Learning curve, few texts:" in run.lines
    assert "score  0.50 after 4 updates" in run.lines
    assert "A table." in run.lines
    assert "4 updates, loss" not in run.text  # only a terminal shows it while it runs


class Yes(int):
    """What pytest takes for an answer: in some versions it asks, in others it calls."""

    def __call__(self):
        return True


ALWAYS = property(lambda reporter: Yes(1), lambda reporter, is_one: None)


def test_on_a_terminal_a_training_is_seen_while_it_runs(project, monkeypatch):
    project.kata(test=TRAINS).edit("ANSWER = 'a'\n")
    monkeypatch.setattr(pytest.TerminalReporter, "isatty", ALWAYS, raising=False)
    run = project.run()
    assert "Training on few texts: 4 updates, loss 2.0, score 0.50" in run.text


def test_of_several_katas_no_curve_is_drawn(project):
    project.kata("k01_add", test=TRAINS).kata("k02_add", test=TRAINS)
    assert "Learning curve" not in project.run().text


def test_the_last_failures_are_not_the_whole_kata(project):
    half = "ANSWER = 'b'\ndef add(a, b):\n    raise NotImplementedError\n"
    project.kata().edit(half.replace("'b'", "'a'"))
    names = "test_answer_is_right", "test_two_numbers_are_added[1]", "test_two_numbers_are_added[2]"
    kata = Kata(project.root, "chapter4", "k01_add")
    to_do.write(kata, {name: Verdict("to do", "It is still to do.", 1) for name in names})
    project.run()
    project.edit(half)
    run = project.run("--lf")
    assert "k01 Add two numbers open 1 of 1" in run.words
    assert "These tests pass." in run.words


SLOW_FIRST = """
import time

def test_first(kata):
    time.sleep(1)
    assert kata.ANSWER == "b", "First."

def test_second(kata):
    assert kata.ANSWER == "b", "Second."
"""


def test_the_first_test_of_the_file_comes_first_whichever_ends_first(project, monkeypatch):
    pytest.importorskip("xdist", reason="the one thing that contributors install besides")
    monkeypatch.setattr("xdist.plugin._sys_path", sys.path)  # or its processes lack dojo
    project.kata(test=SLOW_FIRST).edit("ANSWER = 'a'\n")
    assert "First." in project.run("-p", "xdist.plugin", "-n", "2").text

"""What a learner reads of the exception that ended a test."""

from __future__ import annotations

import signal
import sys

import pytest

from dojo.judging.explain import IMPORT_HINTS, _says_raise, explain
from dojo.judging.frames import Frame


def test_what_a_test_says_from_inside_the_answer_is_an_expectation(project):
    project.kata(
        test="""
        import pytest

        def test_it_calls_back_with_a_number(kata):
            def back(value):
                if value != 1:
                    pytest.fail(f"It calls back with {value!r}.")
            kata.add(back, 2)
        """
    )
    project.edit("def add(a, b):\n    x = 1\n    return a(b)\n")
    run = project.run()
    assert "katas/chapter4/k01_add.py:3" in run.lines
    assert "  It calls back with a number." in run.lines
    assert "  It calls back with 2." in run.lines


def test_an_exception_that_a_test_puts_in_words_keeps_its_place(project):
    project.kata(
        test="""
        def test_it(kata):
            try:
                kata.add(1, 2)
            except ValueError:
                raise AssertionError("That was too much.")
        """
    )
    project.edit("def add(a, b):\n    x = 1\n    raise ValueError\n")
    run = project.run()
    assert "katas/chapter4/k01_add.py:3" in run.lines
    assert "  That was too much." in run.lines


def test_a_call_that_returned_nothing_is_shown_where_the_test_says_so(project):
    project.kata(
        test="""
        def test_it(kata):
            got = kata.add(1, 2)
            assert got is not None, "`add` should return a number, and here it returns None."
            assert got == 3, "That is not None of them."
        """
    )
    project.edit("def add(a, b):\n    a + b\n")
    assert "returns None. The test called `add(1, 2)`." in project.run().words
    project.edit("def add(a, b):\n    return a - b\n")
    assert "The test called" not in project.run().words
    project.edit("def add(a, b):\n    raise AssertionError('not None')\n")
    assert project.run().words.count("The test called") == 1


def test_a_type_is_no_value(project):
    project.kata().edit("def add(a, b): return a + b\nANSWER: 'b'\n")
    run = project.run()
    assert "katas/chapter4/k01_add.py:2" in run.lines
    assert "`ANSWER` has a type here, but no value. The type comes after `:`" in run.words


@pytest.mark.usefixtures("each_start")
def test_no_time_goes_into_a_comparison_that_nobody_sees(project):
    project.kata(
        test="""
        class Number(int):
            shown = 0

            def __repr__(self):
                Number.shown += 1
                return "a number"

        def test_it(kata):
            try:
                assert kata.add(1, 2) == [[Number(7)], [Number(8)]]
            except AssertionError:
                shown = Number.shown
            # pytest shows each side once before it compares them.
            assert shown <= 2, "It compares them in detail."
        """
    )
    project.edit("def add(a, b):\n    return [[7], [9]]\n")
    assert project.run("-vv").status == 0


def test_a_file_beside_a_kata_is_not_part_of_it(project):
    project.kata().write("katas/chapter4/utils.py", "def total(a, b):\n    return a + b\n")
    project.edit("from utils import total\n")
    assert (
        "The file imports `utils` from its own folder. The tests use only this file, so move"
        " the code that it needs into it."
    ) in project.run().words


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no interval timers")
def test_a_timer_of_an_answer_cannot_interrupt_the_explanation(tmp_path):
    class Late(Exception):
        def __str__(self):
            return f"{signal.getitimer(signal.ITIMER_REAL)[0]:g} seconds left"

    signal.setitimer(signal.ITIMER_REAL, 1000)
    try:
        verdict = explain(Late(), [tmp_path / "k01_add.py"], "add")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    assert "0 seconds left" in verdict.message
    assert "10" not in verdict.message


def test_an_error_in_a_function_that_the_file_calls_is_one_of_the_file(project):
    project.kata().edit("def add(a, b):\n    return a.c\n\nANSWER = 'b'\nprint(add(1, 2))\n")
    run = project.run("--hint")
    assert "Two numbers should be added" not in run.text
    assert "`add` raises AttributeError" in run.text
    assert IMPORT_HINTS[0] in run.words


def test_what_a_library_does_not_support_is_not_a_gap(project):
    """Compiled code raises it on the line that calls it, as in `del doc.ents`."""
    raised = "ANSWER = 'b'\ndef add(a, b):\n    del a.ents\n"
    frame = Frame(str(project.edit(raised)), 3, "add")
    assert not _says_raise(frame)
    assert _says_raise(Frame(str(project.edit(f"{raised}    raise X\n")), 4, "add"))
    assert _says_raise(Frame("/none.py", 1, "add"))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("print 'x'\n", "Did you mean print(...)? "),
        ("import Json\n", "imports `Json`, but the name of this module is `json`."),
    ],
)
def test_python_and_its_modules_are_quoted_rightly(project, code, words):
    project.kata().edit(code)
    assert words in project.run().words

"""What a learner reads of the exception that ended a test."""

from __future__ import annotations

import signal
import sys

import pytest

from dojo.judging.explain import explain


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


def test_a_type_is_no_value(project):
    project.kata().edit("def add(a, b): return a + b\nANSWER: 'b'\n")
    run = project.run()
    assert "katas/chapter4/k01_add.py:2" in run.lines
    assert "`ANSWER` has a type here, but no value. The type comes after `:`" in run.words


@pytest.mark.usefixtures("each_start")
def test_no_time_goes_into_a_comparison_that_nobody_sees(project, tmp_path):
    project.kata()
    project.edit("def add(a, b):\n    return [7] * 3\n")
    sign = tmp_path / "sign"
    project.write(
        "tests/chapter4/conftest.py",
        f"def pytest_assertrepr_compare(op):\n    open({str(sign)!r}, 'a').write(op)\n",
    )
    assert "`add` gives [7, 7, 7] for 1 and 3." in project.run("-v").words
    assert not sign.exists()


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

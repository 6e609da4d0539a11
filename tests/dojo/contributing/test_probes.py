"""A probe knows which tests a wrong answer cannot change; that answer meets all the others."""

from __future__ import annotations

import re

import pytest
from toys import wrong

SOLUTION = '''"""Numbers."""

LIMITS = [3]


def add(a, b):
    return a + b


def double(a):
    return add(a, a)


def least(a, b):
    return min(a, b, *LIMITS)
'''
TEST = """
import pytest


@pytest.mark.hint("What is the least number?")
def test_least(kata):
    assert kata.least(1, 2) == 1, "The least of 1 and 2 is 1."


@pytest.mark.hint("How is a sum written?")
def test_sum(kata):
    assert kata.add(1, 2) == 3, "The sum of 1 and 2 is 3."


@pytest.mark.hint("Twice a number is a sum.")
def test_double(kata):
    assert kata.double(2) == 4, "Twice 2 is 4."
"""
MINUS = "def add(a, b):\n    return a - b"
TIMES = "def add(a, b):\n    return a * b"
ONE_MORE = "def double(a):\n    return a + a + 1"
A_THIRD = "def double(a):\n    return a / 3"


@pytest.fixture
def met(project):
    """Return a function that judges wrong answers, and names the tests that each of them met."""

    def judge(**answers):
        ends = {MINUS: "sum", TIMES: "sum"}
        written = {
            name: wrong(code, ends.get(code, "double"), "is") for name, code in answers.items()
        }
        project.kata(
            solution=judge.solution, stub=judge.solution, test=TEST, right={}, wrong=written
        )
        run = project.run("--answers", "-v")
        found = {name: [] for name in answers}
        for test, name in re.findall(r"^tests/.*::test_(\w+)\[wrong/(\w+)", run.text, re.MULTILINE):
            found[name].append(test)
        return found

    judge.solution = SOLUTION
    return judge


def test_tests_before_the_first_that_meets_a_gap_are_left_out(met):
    assert met(minus=MINUS, times=TIMES) == {"minus": ["sum"], "times": ["sum"]}


def test_what_uses_the_changed_function_is_met_too(met):
    found = met(more=ONE_MORE, third=A_THIRD)
    assert found == {"more": ["double"], "third": ["double"]}


def test_one_answer_alone_meets_every_test(met):
    assert met(minus=MINUS)["minus"] == ["least", "sum"]


@pytest.mark.parametrize(
    "beside",
    ["import random\nrandom.seed(0)", "import random\nrandom.seed = None", "del LIMITS"],
    ids=["call", "attribute", "deletion"],
)
def test_an_answer_that_may_change_anything_meets_every_test(met, beside):
    found = met(minus=f"{beside}\n\n{MINUS}", times=f"{beside}\n\n{TIMES}")
    assert found["minus"][0] == found["times"][0] == "least"


@pytest.mark.parametrize("constant", ["LIMITS = [3]", "LIMITS: list[int] = [3]"])
@pytest.mark.parametrize(
    "limit", ["LIMITS = [0]", "LIMITS: list[int] = [0]", "LIMITS[0] = 0", "LIMITS += [0]"]
)
def test_a_constant_may_be_changed_whole_or_in_part(met, constant, limit):
    met.solution = SOLUTION.replace("LIMITS = [3]", constant)
    found = met(minus=f"{limit}\n{MINUS}", times=f"{limit}\n{TIMES}")
    assert found == {"minus": ["least"], "times": ["least"]}


def test_an_answer_that_no_test_can_catch_is_still_told(project):
    same = wrong("def add(a, b):\n    return b + a", "sum", "is")
    project.kata(solution=SOLUTION, stub=SOLUTION, test=TEST, wrong={"one": same, "two": same})
    run = project.run("--answers")
    assert "one is accepted, but test_sum must catch it" in run.words
    assert "two is accepted, but test_sum must catch it" in run.words


@pytest.mark.parametrize(
    "constant", ["LIMITS, OTHER = [3], 0", "if True:\n    LIMITS = [3]"], ids=["pair", "block"]
)
def test_a_reference_answer_that_defines_names_in_other_ways_has_no_probes(met, constant):
    met.solution = SOLUTION.replace("LIMITS = [3]", constant)
    assert met(minus=MINUS, times=TIMES) == {"minus": ["least", "sum"], "times": ["least", "sum"]}

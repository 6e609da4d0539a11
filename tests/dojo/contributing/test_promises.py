"""What a stub promises, and what is said where its promises, tests and answers do not fit."""

from __future__ import annotations

import pytest
from toys import WRONG

from dojo.contributing import promises
from dojo.model.catalogue import katas

STUB = '''
"""Add two numbers.

Sums are useful. Add
them.

Read: https://spacy.io/usage
Run:  pytest -k k01
"""

# The letter of the
# right option.
ANSWER = ____  # "a" or "b"


def add(a: int, b: int) -> int:
    """Return the sum: 3 for 1 and 2."""
    raise NotImplementedError
'''
ADDED, RIGHT = "test_two_numbers_are_added", "test_answer_is_right"
GOOD = f"""
background = ["Sums are useful.", "Add them."]

[[promise]]
words = '''The letter of the right option. '''
tests = ["{RIGHT}"]
broken_by = ["letter_a"]

[[promise]]
words = '"a" or "b"'
tests = ["{RIGHT}"]
broken_by = ["letter_a"]

[[promise]]
words = "add -> int"
tests = ["{ADDED}"]
broken_by = ["not_returned"]

[[promise]]
words = "Return the sum: 3 for 1 and 2."
tests = ["{ADDED}"]
broken_by = ["minus", "times"]
"""


def found(project, text):
    """Return what is wrong with some promises, one line for each problem."""
    solution = STUB.replace("____", '"b"').replace("raise NotImplementedError", "return a + b")
    project.kata(stub=STUB, solution=solution, wrong=WRONG)
    if text is None:
        (project.root / "tests/answers/chapter4/k01_add/promises.toml").unlink()
    else:
        project.write("tests/answers/chapter4/k01_add/promises.toml", text)
    (kata,) = katas(project.root)
    return "\n".join(p.text(project.root) for p in promises.problems(kata, [ADDED, RIGHT]))


def test_promises_that_cover_the_stub_have_no_problem(project):
    assert found(project, GOOD) == ""
    assert promises.figures(katas(project.root)).startswith("4 of 4 promises with a test")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            '"Add them."',
            "",
            "k01_add.py:1: no promise has these words: 'Add them.'. Add one with its tests to"
            " promises.toml, or add them to its background.",
        ),
        ('"a" or "b"', '"a" or', "k01_add.py:12: no promise has these words: '\"b\"'"),
        ("add -> int", "add -> in", "k01_add.py:15: no promise has these words: 't'."),
        (
            "Sums are useful.",
            "Sums are nice.",
            "promises.toml:1: the stub does not say 'Sums are nice.'. Use the words of the stub.",
        ),
        (
            "add -> int",
            "Return the sum",
            "promises.toml:14: the stub does not say 'Return the sum'.",
        ),
        (
            'tests = ["test_two_numbers_are_added"]\nbroken_by = ["minus", "times"]',
            'tests = []\nbroken_by = ["minus"]',
            "promises.toml:19: nothing shows that 'Return the sum: 3 for 1 and 2.' is checked. Name"
            " tests, and a wrong answer that breaks just this.",
        ),
        ('["minus", "times"]', "[]", "promises.toml:19: nothing shows that 'Return the sum"),
        ('"times"', '"gone"', "promises.toml:19: there is no wrong answer gone. Correct the name."),
        (
            '"times"',
            '"letter_a"',
            "promises.toml:19: letter_a is caught by test_answer_is_right, which does not check"
            " this promise. Name it there, or name another wrong answer.",
        ),
        (
            '["test_answer_is_right"]',
            '["test_gone"]',
            "promises.toml:4: there is no test test_gone. Correct the name.",
        ),
        (
            '["test_answer_is_right"]',
            '["test_gone"]',
            "promises.toml:1: test_answer_is_right checks nothing that the stub promises. Add it to"
            " a promise, or remove the test.",
        ),
        ("broken_by", "broken", "promises.toml:1: 'broken' is not a key of the promise"),
        ("background", "ground", "promises.toml:1: 'ground' is neither background nor promise."),
        ("[[promise]]", "[[promise", "CONTRIBUTING.md shows what a promise looks like."),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(project, old, new, words):
    assert old in GOOD
    assert words in found(project, GOOD.replace(old, new))


def test_a_kata_without_promises_is_told_what_to_write(project):
    assert (
        "promises.toml:1: missing. Write down what each sentence of the stub promises, and which"
        " tests check it." in found(project, None)
    )

"""The sides of a toy kata: adding two numbers, and a letter to choose."""

from __future__ import annotations

STUB = '''
"""Add two numbers.

Why and what.

Read: https://spacy.io/usage
Run:  pytest -k k01
"""

ANSWER = ____  # "a" or "b"


def add(a: int, b: int) -> int:
    """Return the sum: 3 for 1 and 2."""
    raise NotImplementedError
'''
SOLUTION = STUB.replace("____", '"b"').replace("raise NotImplementedError", "return a + b")
TEST = """
import pytest


@pytest.mark.hint("Think of plus.", "It is an operator.")
@pytest.mark.parametrize("a", [1, 2])
def test_two_numbers_are_added(kata, a):
    got = kata.add(a, 3)
    assert isinstance(got, int) and got == a + 3, f"`add` gives {got} for {a} and 3."


@pytest.mark.hint("There are two letters.")
def test_answer_is_right(kata):
    assert isinstance(kata.ANSWER, str) and kata.ANSWER == "b", "That letter is not it."
"""
RIGHT = {
    "sum": "def add(a, b):\n    return sum([a, b])",
    "as_lambda": "add = lambda a, b: a + b",
    "swapped": "def add(a, b):\n    return b + a",
    "one_by_one": "def add(a, b):\n    for _ in range(b):\n        a += 1\n    return a",
    "difference": "def add(a, b):\n    return a - -b",
}


def wrong(body: str, test: str = "two_numbers_are_added", reads: str = "for 1 and 3.") -> str:
    return f'"""Why.\n\nCaught by: test_{test}\nThe learner reads: {reads}\n"""\n\n{body}\n'


WRONG = {
    "minus": wrong("def add(a, b):\n    return a - b"),
    "times": wrong("def add(a, b):\n    return a * b"),
    "first": wrong("def add(a, b):\n    return a"),
    "second": wrong("def add(a, b):\n    return b"),
    "larger": wrong("def add(a, b):\n    return max(a, b)"),
    "one_more": wrong("def add(a, b):\n    return a + b + 1"),
    "not_returned": wrong("def add(a, b):\n    a + b"),
    "letter_a": wrong('ANSWER = "a"', "answer_is_right", "That letter is not it."),
}

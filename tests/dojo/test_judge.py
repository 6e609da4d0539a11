"""``pytest --answers`` and the rules that a contribution must keep."""

from __future__ import annotations

import pytest
from toys import SOLUTION, STUB, TEST, WRONG, wrong

from dojo.catalogue import katas

FIGURES = [
    "2 tests",
    "1 of 1 stubs to do",
    "1 of 1 reference answers accepted",
    "3 of 3 right answers accepted",
    "5 of 5 wrong answers rejected",
    "5 of 5 wrong answers rejected by the right test with the right words",
]


def test_a_kata_in_order_gives_full_figures(project):
    run = project.kata().run("--answers")
    assert run.status == 0
    for line in FIGURES:
        assert line in run.lines


@pytest.mark.parametrize(
    ("change", "figure", "words"),
    [
        (
            {"right": {"broken": "def add(a, b):\n    return 7"}},
            "3 of 4 right answers accepted",
            "right/broken.py:1: rejected: Two numbers are added. `add` gives 7 for 1 and 3.",
        ),
        (
            {"wrong": {"fine": wrong("def add(a, b):\n    return b + a")}},
            "5 of 6 wrong answers rejected",
            "wrong/fine.py:1: accepted, where test_two_numbers_are_added must catch it",
        ),
        (
            {"wrong": {"x": wrong("def add(a, b):\n    return 7", "answer_is_right")}},
            "5 of 6 wrong answers rejected by the right test with the right words",
            "wrong/x.py:1: caught by test_two_numbers_are_added, not by test_answer_is_right",
        ),
        (
            {"wrong": {"x": wrong("def add(a, b):\n    return 7", reads="`add` is wrong")}},
            "5 of 6 wrong answers rejected by the right test with the right words",
            "wrong/x.py:1: not caught in the words '`add` is wrong' but: Two numbers are added.",
        ),
        (
            {"solution": SOLUTION.replace("a + b", "a - b")},
            "0 of 1 reference answers accepted",
            "solutions/chapter4/k01_add.py:1: rejected: Two numbers are added.",
        ),
        (
            {"stub": STUB.replace("raise NotImplementedError", "return a + b")},
            "0 of 1 stubs to do",
            "katas/chapter4/k01_add.py:1: test_two_numbers_are_added is passed, not to do",
        ),
        (
            {"stub": STUB.replace("raise NotImplementedError", "return c")},
            "0 of 1 stubs to do",
            "test_two_numbers_are_added is failed, not to do: Two numbers are added. `add` raises",
        ),
    ],
)
def test_what_the_tests_get_wrong_is_shown_with_its_place(project, change, figure, words):
    run = project.kata().kata(**change).run("--answers")
    assert run.status == 1
    assert figure in run.lines
    assert words in run.words


@pytest.mark.parametrize(
    ("path", "text", "words"),
    [
        (
            "katas/chapter4/k01_add.py",
            None,
            "k01_add.py:1: missing. Write the stub, with a gap for each thing to do.",
        ),
        (
            "solutions/chapter4/k01_add.py",
            None,
            "solutions/chapter4/k01_add.py:1: missing. Write the reference answer",
        ),
        (
            "tests/chapter4/test_k01_add.py",
            None,
            "tests/chapter4/test_k01_add.py:1: missing. Write the tests.",
        ),
        (
            "tests/answers/chapter4/k01_add/right/sum.py",
            None,
            "k01_add/right:1: 2 right answers, where a kata has at least 3.",
        ),
        (
            "tests/answers/chapter4/k01_add/wrong/minus.py",
            None,
            "k01_add/wrong:1: 4 wrong answers, where a kata has at least 5.",
        ),
        (
            "tests/answers/chapter4/k01_add/wrong/minus.py",
            "def add(a, b): return 0",
            "wrong/minus.py:1: the docstring does not say what must catch this answer. End it",
        ),
        (
            "tests/answers/chapter4/k01_add/stray.py",
            "",
            "k01_add/stray.py:1: stray file. Move it to right/ or wrong/.",
        ),
        (
            "tests/chapter4/test_k01_add.py",
            TEST.replace('@pytest.mark.hint("There are two letters.")', ""),
            "test_k01_add.py:12: test_answer_is_right has no hint. Put @pytest.mark.hint(...)",
        ),
        (
            "solutions/chapter4/k01_add.py",
            SOLUTION.replace("3 for 1 and 2", "5 for 2 and 3"),
            "solutions/chapter4/k01_add.py:12: docstring or signature of add differs",
        ),
        (
            "solutions/chapter4/k01_add.py",
            SOLUTION.replace("a: int, b: int", "a: int, b: float"),
            "solutions/chapter4/k01_add.py:12: docstring or signature of add differs",
        ),
        (
            "solutions/chapter4/k01_add.py",
            SOLUTION.replace("Why and what.", "What and why."),
            "solutions/chapter4/k01_add.py:1: docstring or signature of the module differs",
        ),
        (
            "solutions/chapter4/k01_add.py",
            SOLUTION + "\n\ndef more():\n    pass\n",
            "solutions/chapter4/k01_add.py:17: more is not in katas/. Give both the same.",
        ),
        (
            "katas/chapter4/k01_add.py",
            STUB + "\n\nCONSTANT = 1\n",
            "katas/chapter4/k01_add.py:17: CONSTANT is not in solutions/. Give both the same.",
        ),
        (
            "katas/chapter4/k01_add.py",
            STUB.replace("Run:  pytest", "Run pytest"),
            'k01_add.py:1: no line that says what to run. Write "Run: pytest -k k01".',
        ),
        (
            "katas/chapter4/k01_add.py",
            STUB.replace("https://spacy.io", "https://example.org"),
            'k01_add.py:1: no page to read. Write "Read: https://spacy.io/...".',
        ),
    ],
)
def test_a_broken_rule_is_named_with_file_line_and_remedy(project, path, text, words):
    project.kata("k01_add").kata("k02_add")
    if text is None:
        (project.root / path).unlink()
    else:
        project.write(path, text)
    run = project.run("--answers")
    assert run.status == 1
    assert words in run.words


def test_the_reference_may_have_helpers_of_its_own(project):
    solution = SOLUTION + "\n\ndef _more():\n    pass\n\n\nLIMIT = 3\n"
    assert project.kata(solution=solution).run("--answers").status == 0


def test_a_wrong_answer_may_change_what_the_reference_uses(project):
    body = "def helper():\n    return 1\n"
    project.kata(
        solution=SOLUTION.replace("return a + b", "return a + b + helper()")
        + "\n\ndef helper():\n    return 0\n",
        stub=STUB + "\n\ndef helper():\n    raise NotImplementedError\n",
        wrong=WRONG | {"helper": wrong(body)},
        right={},
    )
    assert "6 of 6 wrong answers rejected" in project.run("--answers").lines


def test_one_kata_can_be_judged_alone(project):
    project.kata("k01_add").kata("k02_add")
    (project.root / "katas/chapter4/k02_add.py").unlink()
    run = project.run("--answers", "-k", "k01")
    assert run.status == 0
    assert "1 of 1 stubs to do" in run.lines


def test_a_test_file_of_another_name_cannot_ask_for_a_kata(project):
    project.kata()
    project.write("tests/chapter4/test_other.py", "def test_it(kata):\n    pass\n")
    run = project.run("tests/chapter4/test_other.py", "-v")
    assert "is not named as the test file of a kata" in run.text


def test_titles_come_from_the_reference_answer_then_the_stub_then_the_stem(project):
    project.kata("k01_add")
    project.kata("k02_add", solution="x = 1")
    project.kata("k03_to_add", solution="x = (", stub="x = 1")
    assert [kata.title for kata in katas(project.root)] == [
        "Add two numbers",
        "Add two numbers",
        "to add",
    ]
    assert [kata.number for kata in katas(project.root)] == ["k01", "k02", "k03"]

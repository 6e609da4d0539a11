"""``pytest --answers`` tells whether the tests tell right answers from wrong ones."""

from __future__ import annotations

import re
import sys

import pytest
from toys import RIGHT, SOLUTION, STUB, TEST, WRONG, wrong

FIGURES = [
    "1 kata",
    "2 tests",
    "1 of 1 stubs to do",
    "1 of 1 reference answers accepted",
    "5 of 5 right answers accepted",
    "8 of 8 wrong answers rejected",
    "8 of 8 wrong answers rejected by the right test with the right words",
    "4 of 4 messages produced by a wrong answer",
    "1 of 1 promises with a test and a wrong answer that breaks them",
    "3 of 3 mutants noticed (recorded)",
    "26 of 26 broken answers rejected (recorded)",
]


def test_a_kata_in_order_gives_full_figures(project):
    run = project.kata().run("--answers")
    assert run.status == 0
    for line in FIGURES:
        assert line in run.lines


def test_figures_are_full_where_workers_cannot_be_forked(project, monkeypatch):
    monkeypatch.setenv("DOJO_START_METHOD", "spawn")
    run = project.kata().run("--answers")
    for line in FIGURES:
        assert line in run.lines
    assert project.run("--mutants", "-k", "mutant").status == 0


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_figures_are_full_where_several_processes_share_the_answers(project, monkeypatch, start):
    if start == "fork" and sys.platform != "linux":
        pytest.skip("forking is safe on Linux only")
    pytest.importorskip("xdist", reason="the one thing that contributors install besides")
    monkeypatch.setenv("DOJO_START_METHOD", start)
    monkeypatch.setattr("xdist.plugin._sys_path", sys.path)  # or its processes lack dojo
    slow = TEST.replace("@pytest.mark.param", "@pytest.mark.time_limit(99)\n@pytest.mark.param")
    project.kata("k01_add").kata("k02_add", test=slow)
    run = project.run("--answers", "-p", "xdist.plugin", "-n", "2", "-v")
    assert run.status == 0
    assert "16 of 16 wrong answers rejected by the right test with the right words" in run.lines
    ran = re.findall(r"\[(gw\d)\] PASSED \S+/test_(k\d\d)_add\.py::(\S+)\[(\S+)[]-]", run.text)
    assert {process for process, *_ in ran} == {"gw0", "gw1"}
    assert ran[0][1] == "k02", "What may take long is begun first."
    for kata, answer in {(kata, answer) for _, kata, _, answer in ran}:
        mine = [(process, test) for process, k, test, a in ran if (k, a) == (kata, answer)]
        assert len({process for process, _ in mine}) == 1
        assert [test for _, test in mine] == sorted((test for _, test in mine), reverse=True)


@pytest.mark.parametrize(
    ("change", "figure", "words"),
    [
        (
            {"right": {"broken": "def add(a, b):\n    return 7"}},
            "5 of 6 right answers accepted",
            "k01_add/right.py:2: broken is rejected by test_two_numbers_are_added: Two numbers are"
            " added. `add` gives 7 for 1 and 3. Correct the test, which must accept every right"
            " way, or the answer.",
        ),
        (
            {"wrong": {"fine": wrong("def add(a, b):\n    return b + a")}},
            "8 of 9 wrong answers rejected",
            "k01_add/wrong.py:4: fine is accepted, but test_two_numbers_are_added must catch it."
            " Make that test notice what is wrong here.",
        ),
        (
            {"wrong": {"x": wrong("def add(a, b):\n    return 7", "answer_is_right")}},
            "8 of 9 wrong answers rejected by the right test with the right words",
            "k01_add/wrong.py:4: x is caught by test_two_numbers_are_added, not by"
            " test_answer_is_right: `add` gives 7 for 1 and 3. Name the test that should catch it"
            " first, or change the other so that it passes.",
        ),
        (
            {"wrong": {"x": wrong("def add(a, b):\n    return 7", reads="`add` is wrong here")}},
            "8 of 9 wrong answers rejected by the right test with the right words",
            "k01_add/wrong.py:5: x is not caught in the words '`add` is wrong here' but: `add`"
            " gives 7 for 1 and 3. Change the message, or quote the words of it that matter.",
        ),
        (
            {"wrong": {"x": wrong("def add(a, b):\n    return 7", reads="Two numbers are added")}},
            "8 of 9 wrong answers rejected by the right test with the right words",
            "k01_add/wrong.py:5: x is not caught in the words 'Two numbers are added' but: `add`",
        ),
        (
            {"solution": SOLUTION.replace("a + b", "a - b")},
            "0 of 1 reference answers accepted",
            "solutions/chapter4/k01_add.py:12: rejected by test_two_numbers_are_added: Two numbers"
            " are added. `add` gives -2 for 1 and 3. Correct the test, which must accept every"
            " right way, or the answer.",
        ),
        (
            {"stub": STUB.replace("raise NotImplementedError", "return a + b")},
            "0 of 1 stubs to do",
            "katas/chapter4/k01_add.py:1: test_two_numbers_are_added is passed, but it should be"
            " to do. Leave a gap in what it needs.",
        ),
        (
            {"stub": STUB.replace("raise NotImplementedError", "return c")},
            "0 of 1 stubs to do",
            "katas/chapter4/k01_add.py:14: test_two_numbers_are_added is failed, but it should be"
            " to do: Two numbers are added. `add` uses `c`, which is not defined. Is it"
            " misspelt, not imported, or a string without quotes? Make it reach a gap, ____ or"
            " NotImplementedError, before anything else goes wrong.",
        ),
        (
            {
                "test": TEST.replace(
                    "    assert isinstance(got",
                    "    assert a < 9, f'{a} is too large.'\n    assert isinstance(got",
                )
            },
            "4 of 6 messages produced by a wrong answer",
            "tests/chapter4/test_k01_add.py:8: no wrong answer makes the learner read this: ... is"
            " too large. Add one that names words of it, or remove the text if nobody can ever",
        ),
    ],
)
def test_what_the_tests_get_wrong_is_shown_with_its_place(project, change, figure, words):
    for side, answers in (("right", RIGHT), ("wrong", WRONG)):
        change = {**change, side: change.get(side, {}) | answers}
    run = project.kata(**change).run("--answers")
    assert run.status == 1
    assert figure in run.lines
    assert words in run.words


def test_a_wrong_answer_may_change_what_the_reference_uses(project):
    body = "def helper():\n    return 1\n"
    project.kata(
        solution=SOLUTION.replace("return a + b", "return a + b + helper()")
        + "\n\ndef helper():\n    return 0\n",
        stub=STUB + "\n\ndef helper():\n    raise NotImplementedError\n",
        wrong=WRONG | {"helper": wrong(body)},
        right={},
    )
    assert "9 of 9 wrong answers rejected" in project.run("--answers").lines


SAID = """
def judge(answer):
    assert answer == "b", "That is not the letter."
"""


def test_messages_of_shared_modules_are_those_of_all_katas(project):
    head = TEST.partition("    assert isinstance(kata")[0]
    project.write("tests/chapter4/shared.py", SAID)
    shared = f"from shared import judge\n{head}    judge(kata.ANSWER)\n"
    own = "tests/chapter4/test_k01_add.py"
    letter = wrong('ANSWER = "a"', "answer_is_right", "That is not the letter.")
    project.kata("k01_add", test=shared, wrong=WRONG | {"letter_a": letter})
    project.kata("k02_add", test=shared.replace("import judge", "import judge  # too"))
    project.answers("k02_add", wrong=WRONG | {"letter_a": WRONG["minus"]})
    assert "2 of 2 messages produced by a wrong answer" in project.run("--answers", own).lines
    run = project.run("--answers")
    assert "6 of 6 messages produced by a wrong answer" in run.lines
    project.answers("k01_add", wrong=WRONG | {"letter_a": WRONG["minus"]})
    run = project.run("--answers")
    assert "4 of 6 messages produced by a wrong answer" in run.lines
    assert "tests/chapter4/shared.py:2: no wrong answer makes the learner read this" in run.words
    run = project.run("--answers", "-k", "not (k02 and times)")
    assert "2 of 2 messages produced by a wrong answer" in run.lines


def test_ordinary_tests_beside_those_of_katas_are_run_as_they_are(project):
    project.kata().write("tests/chapter4/test_plain.py", "def test_it():\n    pass\n")
    run = project.run("--answers")
    assert run.status == 0
    assert "2 tests" in run.lines


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


def test_answers_that_nobody_has_written_are_told_so(project):
    run = project.kata().run("--answers", "-k", "k01 and no_such_answer")
    assert "No answer matches -k 'k01 and no_such_answer'." in run.lines
    assert "0 of 0" not in run.text


def test_only_one_of_the_two_kinds_of_answers_is_made(project):
    run = project.kata().run("--answers", "--mutants")
    assert run.status == pytest.ExitCode.USAGE_ERROR
    assert "--answers and --mutants are two runs." in run.errors


def test_the_file_of_its_answers_stands_for_a_kata(project):
    project.kata("k01_add").kata("k02_add")
    run = project.run("--answers", "-v", "tests/answers/chapter4/k02_add/wrong.py")
    assert run.status == 0
    assert "test_k02_add.py" in run.text
    assert "test_k01_add.py" not in run.text

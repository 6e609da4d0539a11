"""``pytest --answers`` and the rules that a contribution must keep."""

from __future__ import annotations

import re
import sys

import pytest
from toys import RIGHT, SOLUTION, STUB, TEST, WRONG, wrong

from dojo import check, record
from dojo.catalogue import katas

MINUS = WRONG["minus"].replace("\n", "\n    ")
FIGURES = [
    "1 katas",
    "2 tests",
    "1 of 1 stubs to do",
    "1 of 1 reference answers accepted",
    "5 of 5 right answers accepted",
    "8 of 8 wrong answers rejected",
    "8 of 8 wrong answers rejected by the right test with the right words",
    "2 of 2 messages produced by a wrong answer",
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
    ran = re.findall(r"\[(gw\d)\] .* PASSED \S+/test_(k\d\d)_add\.py::(\S+)\[(\S+)[]-]", run.text)
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
            "k01_add/wrong.py:4: fine is accepted, where test_two_numbers_are_added must catch it."
            " Let that test notice what is wrong here.",
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
            " gives 7 for 1 and 3. Change the message, or write down which words of it matter.",
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
            "katas/chapter4/k01_add.py:1: test_two_numbers_are_added is passed, where it should be"
            " to do. Leave a gap in what it asks for.",
        ),
        (
            {"stub": STUB.replace("raise NotImplementedError", "return c")},
            "0 of 1 stubs to do",
            "katas/chapter4/k01_add.py:14: test_two_numbers_are_added is failed, where it should be"
            " to do: Two numbers are added. `add` uses `c`, which nothing defines. Is it"
            " misspelt, not imported, or a text without its quotes? Let it meet a gap, ____ or"
            " NotImplementedError, before anything else goes wrong.",
        ),
        (
            {
                "test": TEST.replace(
                    "    assert got", "    assert a < 9, f'{a} is too large.'\n    assert got"
                )
            },
            "2 of 3 messages produced by a wrong answer",
            "tests/chapter4/test_k01_add.py:8: no wrong answer makes the learner read this: ... is"
            " too large. Add one that names words of it, or take out what nobody can ever read.",
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
            "solutions/chapter4/k01_add.py:1: missing. Write the reference answer: the stub with"
            " its gaps filled.",
        ),
        (
            "tests/chapter4/test_k01_add.py",
            None,
            "tests/chapter4/test_k01_add.py:1: missing. Write the tests.",
        ),
        (
            "tests/answers/chapter4/k01_add/right.py",
            "class sum:\n    pass\n",
            "k01_add/right.py:1: 1 right answers, where a kata of this kind has at least 5. Think"
            " of what learners really write.",
        ),
        (
            "tests/answers/chapter4/k01_add/wrong.py",
            "class minus:\n    pass\n",
            "k01_add/wrong.py:1: 1 wrong answers, where a kata of this kind has at least 8. Think"
            " of what learners really write.",
        ),
        (
            "tests/answers/chapter4/k01_add/wrong.py",
            "class minus:\n    def add(a, b): return 0",
            "wrong.py:1: the docstring of minus does not say what must catch it. End it with"
            ' "Caught by: test_..." and "The learner reads: ...".',
        ),
        (
            "tests/answers/chapter4/k01_add/wrong.py",
            f"class minus:\n    {MINUS.replace('for 1 and 3.', '`add` gives')}",
            "wrong.py:5: '`add` gives' does not tell one message from another. Write down 3"
            " words or more that only this message has.",
        ),
        (
            "tests/chapter4/test_k01_add.py",
            TEST.replace("{a} and 3.", "1 and 3.").replace("is not it.", "is for 1 and 3."),
            "wrong.py:5: 'for 1 and 3.' does not tell one message from another. Write down 3",
        ),
        (
            "tests/answers/chapter4/k01_add/equivalent.json",
            '{"x -> y": "gone"}',
            "k01_add/equivalent.json:1: no mutant 'x -> y'. Take it out.",
        ),
        (
            "tests/answers/chapter4/k01_add/mutants.json",
            None,
            "k01_add/mutants.json:1: missing. Run pytest --mutants -k k01.",
        ),
        (
            "tests/chapter4/test_k01_add.py",
            TEST.replace("kata.add(a, 3)", "kata.add(a, 3.0)"),
            "mutants.json:1: what it says of k01_add is out of date. Run pytest --mutants -k k01.",
        ),
        (
            "tests/answers/chapter4/k01_add/mutants.json",
            '{"mutants": 3, "noticed": 2, "equivalent": 0, "broken": 26, "rejected": 26,'
            ' "depends_on": "DIGEST"}',
            "mutants.json:1: not all that was made of k01_add was noticed. Run pytest --mutants -k",
        ),
        (
            "tests/chapter4/test_k01_add.py",
            TEST.replace(', "That letter is not it."', ""),
            "test_k01_add.py:13: this says nothing to the learner. Give it a message: what is, what"
            " was expected, where to look.",
        ),
        (
            "tests/chapter4/test_k01_add.py",
            TEST.replace("    got =", "    if a > 9:\n        pytest.fail()\n    got ="),
            "test_k01_add.py:8: this says nothing to the learner. Give it a message: what is, what",
        ),
        (
            "tests/chapter4/shared.py",
            "def judge(answer):\n    assert answer, ''\n    assert answer, f'{answer} it is.'\n",
            "tests/chapter4/shared.py:2: this says nothing to the learner. Give it a message: what",
        ),
        (
            "solutions/chapter4/k01_add.py",
            "x = 1\ndef add(a, b:\n    return 1\n",
            "k01_add.py:2: Python cannot read this: '(' was never closed. Mend it.",
        ),
        (
            "tests/answers/chapter4/k01_add/stray.py",
            "",
            "k01_add/stray.py:1: stray file. Move it to right.py or wrong.py.",
        ),
        (
            "tests/chapter4/test_k01_add.py",
            TEST.replace('@pytest.mark.hint("There are two letters.")', ""),
            "test_k01_add.py:12: test_answer_is_right has no hint. Put @pytest.mark.hint(...) above"
            " it.",
        ),
        (
            "solutions/chapter4/k01_add.py",
            SOLUTION.replace("3 for 1 and 2", "5 for 2 and 3"),
            "solutions/chapter4/k01_add.py:12: the docstring of add differs from the stub's. Make"
            " them the same.",
        ),
        (
            "solutions/chapter4/k01_add.py",
            SOLUTION.replace("a: int, b: int", "a: int, b: float"),
            "solutions/chapter4/k01_add.py:12: the signature of add differs from the stub's. Make"
            " them the same.",
        ),
        (
            "solutions/chapter4/k01_add.py",
            SOLUTION.replace("Why and what.", "What and why."),
            "solutions/chapter4/k01_add.py:1: the docstring of the module differs from the stub's.",
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
        (
            "tests/answers/chapter4/k01_add/wrong/notes.txt",
            "",
            "wrong/notes.txt:1: stray file. Move it to right.py or wrong.py.",
        ),
        (
            "katas/chapter4/k1_add.py",
            "",
            "katas/chapter4/k1_add.py:1: stray file. Name it like k05_matcher_patterns, as the"
            " other sides of its kata.",
        ),
        ("solutions/chapter4/add.py", "", "solutions/chapter4/add.py:1: stray file. Name it"),
        (
            "tests/chapter4/test_k1_add.py",
            "",
            "tests/chapter4/test_k1_add.py:1: stray file. Name it like test_k05_matcher_patterns",
        ),
        (
            "tests/answers/chapter4/add/right.py",
            "",
            "tests/answers/chapter4/add:1: stray file. Name it like",
        ),
        (
            "katas/chapter4/k01_lesson_plus.md",
            "",
            "katas/chapter4/README.md:1: no link to k01_lesson_plus.md. Add its row to the table.",
        ),
        (
            "katas/chapter4/README.md",
            "[k01](k01_add.py)\n[more](https://spacy.io)",
            "katas/chapter4/README.md:1: no row for k02_add. Add one that links k02_add.py.",
        ),
        (
            "katas/chapter4/README.md",
            "[k01](k01_add.py)\n[k02](k02_add.py)\n[k03](k03_add.py)",
            "katas/chapter4/README.md:3: a link to k03_add.py, which is not there. Mend it.",
        ),
        (
            "katas/chapter4/README.md",
            None,
            "katas/chapter4/README.md:1: no row for k01_add. Add one that links k01_add.py.",
        ),
        (
            "katas/chapter4/k01_sum.py",
            STUB,
            "katas/chapter4/k01_sum.py:1: k01 is the number of k01_add too. Rename its four sides.",
        ),
    ],
)
def test_a_broken_rule_is_named_with_file_line_and_remedy(project, path, text, words):
    project.kata("k01_add").kata("k02_add")
    if text is None:
        (project.root / path).unlink()
    else:
        digest = record.digest(katas(project.root)[0])
        project.write(path, text.replace("DIGEST", digest))
        if path == "katas/chapter4/k01_add.py":
            project.write("tests/answers/chapter4/k01_add/stub.py", text)
    run = project.run("--answers", "-k", "stub")
    assert run.status == 1
    assert words in run.words


@pytest.mark.parametrize("change", ["edited", "not kept"])
def test_a_stub_that_is_not_its_original_is_named(project, change):
    project.kata()
    original = project.root / "tests/answers/chapter4/k01_add/stub.py"
    if change == "edited":
        project.edit(SOLUTION)
    else:
        original.unlink()
    run = project.run("--answers")
    assert run.status == 1
    assert (
        f"stub.py:1: {'not what k01_add.py is' if change == 'edited' else 'missing'}. Copy the"
        " stub there: cp katas/chapter4/k01_add.py tests/answers/chapter4/k01_add/stub.py."
    ) in run.words
    assert "1 of 1 stubs to do" in run.lines  # a learner's answer is not judged as a stub


SPLIT = """
import pytest


@pytest.mark.hint("HINT", "Really: text.split('ING').")
def test_words_are_found(kata):
    words = kata.words("a b")
    if not isinstance(words, list):
        pytest.fail("FAIL")
    assert words == ["a", "b"], f"MESSAGE{words}"
"""
SPLIT_STUB = STUB.partition("ANSWER")[0] + (
    'def words(text: str) -> list[str]:\n    """Return words."""\n    raise NotImplementedError\n'
)
SPLIT_SOLUTION = SPLIT_STUB.replace(
    "raise NotImplementedError", "return text.replace('IS_WORD', 'plain').split('ING')"
)
NAMED = "which only the reference answer has. Keep it for the last hint, or describe it."


@pytest.mark.parametrize(
    ("mark", "text", "words"),
    [
        ("HINT", "Think of IS_WORD.", f"test_k01_add.py:4: this names 'IS_WORD', {NAMED}"),
        ("HINT", "It is called `plain`.", f"test_k01_add.py:4: this names 'plain', {NAMED}"),
        ("FAIL", "Not ING.", f"test_k01_add.py:8: this names 'ING', {NAMED}"),
        ("MESSAGE", "No ING: ", f"test_k01_add.py:9: this names 'ING', {NAMED}"),
        (
            "HINT",
            "text . replace( 'IS_WORD','plain' )",
            "test_k01_add.py:4: this holds code of the reference answer. Describe it in words.",
        ),
        ("HINT", "Say it in plain words, not in THIS_WORD or INGS.", ""),
    ],
)
def test_what_gives_an_answer_away_is_named(project, mark, text, words):
    test = SPLIT.replace(mark, text)
    project.kata(stub=SPLIT_STUB, solution=SPLIT_SOLUTION, test=test, right={}, wrong={})
    found = "\n".join(problem.text(project.root) for problem in check.problems(only(project)))
    assert words in found
    if not words:
        assert "reference answer" not in found


def only(project):
    (kata,) = katas(project.root)
    return kata


def test_a_kata_without_functions_needs_fewer_answers(project):
    choice, words = "ANSWER =", "That letter is not it."
    stub, test = STUB.partition("\n\ndef")[0], TEST.partition('@pytest.mark.hint("There')
    project.kata(
        stub=stub,
        solution=stub.replace("____", '"b"'),
        test=f"import pytest\n\n\n{test[1]}{test[2]}",
        right=dict.fromkeys("xyz", f"{choice} 'b'"),
        wrong={f"not_{n}": wrong(f"{choice} {n}", "answer_is_right", words) for n in range(5)},
    )
    assert project.run("--answers").status == 0


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
    assert "9 of 9 wrong answers rejected" in project.run("--answers").lines


SAID = """
def judge(answer):
    assert answer == "b", "That is not the letter."
"""


def test_messages_of_shared_modules_are_those_of_all_katas(project):
    head = TEST.partition("    assert kata.ANSWER")[0]
    project.write("tests/chapter4/shared.py", SAID)
    shared = f"from shared import judge\n{head}    judge(kata.ANSWER)\n"
    own = "tests/chapter4/test_k01_add.py"
    letter = wrong('ANSWER = "a"', "answer_is_right", "That is not the letter.")
    project.kata("k01_add", test=shared, wrong=WRONG | {"letter_a": letter})
    project.kata("k02_add", test=shared.replace("import judge", "import judge  # too"))
    project.answers("k02_add", wrong=WRONG | {"letter_a": WRONG["minus"]})
    assert "1 of 1 messages produced by a wrong answer" in project.run("--answers", own).lines
    run = project.run("--answers")
    assert "3 of 3 messages produced by a wrong answer" in run.lines
    project.answers("k01_add", wrong=WRONG | {"letter_a": WRONG["minus"]})
    run = project.run("--answers")
    assert "2 of 3 messages produced by a wrong answer" in run.lines
    assert "tests/chapter4/shared.py:2: no wrong answer makes the learner read this" in run.words
    run = project.run("--answers", "-k", "not (k02 and times)")
    assert "1 of 1 messages produced by a wrong answer" in run.lines


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

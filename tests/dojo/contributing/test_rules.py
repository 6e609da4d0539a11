"""The rules that a contribution must keep."""

from __future__ import annotations

import pytest
from toys import SOLUTION, STUB, TEST, WRONG, wrong

from dojo.contributing import mutant_record as record
from dojo.model.catalogue import katas

MINUS = WRONG["minus"].replace("\n", "\n    ")


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
            "k01_add/right.py:1: 1 of at least 2 right answers. Think"
            " of what learners really write.",
        ),
        (
            "tests/answers/chapter4/k01_add/wrong.py",
            "class minus:\n    pass\n",
            "k01_add/wrong.py:1: 1 of at least 3 wrong answers. Think"
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
            "wrong.py:5: '`add` gives' does not identify one message. Write down 3"
            " words or more that only this message has.",
        ),
        (
            "tests/chapter4/test_k01_add.py",
            TEST.replace("{a} and 3.", "1 and 3.").replace("is not it.", "is for 1 and 3."),
            "wrong.py:5: 'for 1 and 3.' does not identify one message. Write down 3",
        ),
        (
            "tests/answers/chapter4/k01_add/equivalent.json",
            '{"x -> y": "gone"}',
            "k01_add/equivalent.json:1: no mutant 'x -> y'. Remove it.",
        ),
        (
            "tests/answers/chapter4/k01_add/mutants.json",
            None,
            "k01_add/mutants.json:1: missing. Run `pytest --mutants katas/chapter4/k01_add.py`.",
        ),
        (
            "tests/chapter4/test_k01_add.py",
            TEST.replace("kata.add(a, 3)", "kata.add(a, 3.0)"),
            "mutants.json:1: out of date, because the reference answer or the tests have changed.",
        ),
        (
            "tests/answers/chapter4/k01_add/mutants.json",
            '{"mutants": 3, "noticed": 2, "equivalent": 0, "broken": 26, "rejected": 26,'
            ' "depends_on": "DIGEST"}',
            "mutants.json:1: not all mutants and broken answers of k01_add were caught. Run",
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
            "k01_add.py:2: Python cannot read this: '(' was never closed. Correct it.",
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
            "katas/chapter4/README.md:3: a link to k03_add.py, which is not there. Correct it.",
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
        " stub there: `cp katas/chapter4/k01_add.py tests/answers/chapter4/k01_add/stub.py`."
    ) in run.words
    assert "1 of 1 stubs to do" in run.lines  # a learner's answer is not judged as a stub


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

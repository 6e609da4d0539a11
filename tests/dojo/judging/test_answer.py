"""The learner's module as tests see it, and how exceptions are explained."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dojo.judging.answer import Answer
from dojo.judging.explain import explain, hung
from dojo.judging.gaps import ToDo, has_gap
from dojo.model.catalogue import of_test
from dojo.model.kata import Kata, relative

FILE = Path("katas/chapter4/k01_add.py")


def test_only_test_files_of_katas_belong_to_a_kata(tmp_path):
    folder = tmp_path / "tests" / "chapter4"
    assert of_test(folder / "test_k01_add.py", tmp_path) == Kata(tmp_path, "chapter4", "k01_add")
    for path in (
        folder / "k01_add.py",
        folder / "test_add.py",
        folder / "more" / "test_k01_add.py",
        tmp_path / "tests" / "dojo" / "test_k01_add.py",
        tmp_path / "katas" / "chapter4" / "test_k01_add.py",
        Path("/elsewhere/tests/chapter4/test_k01_add.py"),
    ):
        assert of_test(path, tmp_path) is None


@pytest.mark.parametrize("name", ["__iter__", "pytest_mock_example", "execute_example"])
def test_special_names_are_not_looked_up_in_the_answer(tmp_path, name):
    answer = Answer(Kata(tmp_path, "chapter4", "k01_add"), [tmp_path])
    assert not hasattr(answer, name)


def test_the_first_folder_that_holds_the_file_counts(tmp_path):
    for name in ("b", "c"):
        path = tmp_path / name / "chapter4" / "k01_add.py"
        path.parent.mkdir(parents=True)
        path.write_text(f"NAME = {name!r}\n")
    folders = [tmp_path / name for name in "abc"]
    assert Answer(Kata(tmp_path, "chapter4", "k01_add"), folders).NAME == "b"


def test_a_gap_has_no_value_at_all(tmp_path):
    (tmp_path / "chapter4").mkdir()
    (tmp_path / "chapter4" / "k01_add.py").write_text("TEXT = repr(____)\nSET = {1, 2}\n")
    answer = Answer(Kata(tmp_path, "chapter4", "k01_add"), [tmp_path])
    values = answer.SET
    assert values == {1, 2}
    with pytest.raises(ToDo):
        _ = answer.TEXT


def test_a_function_that_the_answer_replaces_is_called_from_then_on(tmp_path):
    (tmp_path / "chapter4").mkdir()
    (tmp_path / "chapter4" / "k01_add.py").write_text(
        "def first():\n    global first\n    first = lambda: 2\n    return 1\n"
    )
    answer = Answer(Kata(tmp_path, "chapter4", "k01_add"), [tmp_path])
    assert [answer.first(), answer.first(), answer.first()] == [1, 2, 2]
    assert answer.first is answer.first


def test_the_first_of_several_errors_is_explained():
    error = ValueError("several")
    error.exceptions = (AssertionError("This is it.\nassert 1 == 2"), TypeError("not this"))
    assert explain(error, [FILE]).message == "This is it."


def test_lines_that_pytest_indents_stand_below_each_other():
    error = AssertionError("Look:\n  token  0\n         my\n    more\nassert 1 == 2")
    assert explain(error, [FILE]).message == "Look:\ntoken  0\n       my\n  more"
    assert explain(AssertionError("Look:\n  as it is"), [FILE]).message == "Look:\n  as it is"


def test_a_bare_assertion_names_what_was_asked_for():
    verdict = explain(AssertionError("assert 1 == 2"), [FILE], "add")
    assert verdict.message == "`add` does not yet do what this test expects."


def test_a_syntax_error_without_a_place_is_still_a_sentence():
    error = SyntaxError("cannot be")
    error.filename = str(FILE)
    assert explain(error, [FILE]).message == "Python cannot read the file: cannot be."


def test_a_hang_elsewhere_has_no_line():
    verdict = hung(10, [FILE], [("/lib/spacy.py", 3, "train")])
    assert verdict.message.startswith("The answer did not finish within 10 seconds.")
    assert verdict.line is None


def test_a_path_elsewhere_stays_as_it_is(tmp_path):
    assert relative(tmp_path / "a" / "b.py", tmp_path) == "a/b.py"
    assert relative(Path("/elsewhere/b.py"), tmp_path) == str(Path("/elsewhere/b.py"))


def test_probes_of_other_tools_find_nothing(tmp_path):
    answer = Answer(Kata(tmp_path, "chapter4", "k01_add"), [tmp_path])
    assert not hasattr(answer, "hypothesis_internal_is_this_a_mock_check")
    assert not hasattr(answer, "pytest_mock_example_attribute_that_shouldnt_exist")


@pytest.mark.parametrize(
    ("source", "gap"),
    [
        ("ANSWER = ____\n", True),
        ("def f():\n    raise NotImplementedError\n", True),
        ("COMMAND = 'spacy ____'\n", True),
        ("ANSWER = 'b'  # ____\n", False),
        ("def f(:\n", True),
        (None, True),
    ],
)
def test_gaps_are_seen_without_running_the_file(tmp_path, source, gap):
    path = tmp_path / "k01_add.py"
    if source is not None:
        path.write_text(source)
    assert has_gap(path) is gap


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("def add(a, b:\n", "Python stops at the first place"),
        ("1 / 0\n", "Code outside of functions runs before the first test."),
        ("x = 1\n", "The tests ask for each name that the stub defines."),
    ],
)
def test_a_file_that_fails_as_a_whole_has_hints_of_its_own(tmp_path, source, words):
    path = tmp_path / "chapter4" / "k01_add.py"
    path.parent.mkdir()
    path.write_text(source)
    answer = Answer(Kata(tmp_path, "chapter4", "k01_add"), [tmp_path])
    with pytest.raises(Exception) as raised:  # noqa: PT011 - of any kind
        _ = answer.add
    verdict = explain(raised.value, [path], "add")
    assert verdict.hints[0].startswith(words)
    assert "python -m dojo reset" in verdict.hints[-1]


def test_stale_bytecode_never_answers(project):
    project.kata()
    path = project.edit("ANSWER = 'b'\ndef add(a, b):\n    return a + b\n")
    stat = path.stat()
    assert project.run().status == 0
    project.edit("ANSWER = 'b'\ndef add(a, b):\n    return a - b\n")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert project.run().status == 1

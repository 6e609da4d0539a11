"""``pytest --answers --stale`` judges only katas that have changed."""

from __future__ import annotations

import pytest
from toys import RIGHT, TEST, WRONG, wrong

from dojo.contributing.answer_record import FILE, AnswerRecord
from dojo.model import to_do
from dojo.model.catalogue import katas

FEW = {name: WRONG[name] for name in ("minus", "times", "letter_a")}


@pytest.fixture
def two(project):
    """Two katas in order, of which the first has a module of its own."""
    project.write("tests/chapter4/spans.py", "def check(x):\n    pass\n")
    project.write("tests/chapter4/conftest.py", "")
    right = {name: RIGHT[name] for name in ("sum", "swapped")}
    project.kata("k01_add", test=f"from spans import check\n{TEST}", right=right, wrong=FEW)
    project.kata("k02_add", right=right, wrong=FEW)
    project.run("--answers")  # writes what the tests say of the stubs, which counts
    assert all(to_do.file(kata).exists() for kata in katas(project.root))
    assert not (project.root / FILE).exists()
    return project


def judge(project):
    """Return the numbers of the katas that were judged again."""
    run = project.run("--answers", "--stale", "-v")
    return sorted({kata for kata in ("k01", "k02") if f"test_{kata}_add.py::" in run.text})


def current(project):
    return [kata.number for kata in AnswerRecord(project.root).current]


def test_an_unchanged_kata_is_not_judged_again(two):
    assert judge(two) == ["k01", "k02"]
    run = two.run("--answers", "--stale")
    assert run.status == pytest.ExitCode.NO_TESTS_COLLECTED
    assert "2 of 2 katas are unchanged since they were last judged" in run.lines
    for path, unchanged in {
        "tests/answers/chapter4/k02_add/right.py": ["k01"],
        "tests/chapter4/spans.py": ["k02"],
        "tests/chapter4/conftest.py": [],
        "data/texts.txt": [],
        "dojo/new.py": [],
    }.items():
        file = two.root / path
        before = file.read_text(encoding="utf-8") if file.exists() else None
        two.write(path, f"{before or ''}\n# changed\n")
        assert current(two) == unchanged, path
        if before is None:
            file.unlink()
        else:
            file.write_text(before, encoding="utf-8")
    two.write("tests/chapter4/spans.py", "# changed\ndef check(x):\n    pass\n")
    assert judge(two) == ["k01"]
    assert current(two) == ["k01", "k02"]
    assert "2 katas" in two.run("--answers").lines


def test_a_kata_with_a_problem_is_judged_again(two):
    two.answers("k02_add", wrong=FEW | {"fine": wrong("def add(a, b):\n    return b + a")})
    assert judge(two) == ["k01", "k02"]
    assert current(two) == ["k01"]


def test_a_message_of_a_module_is_a_problem_of_each_kata_that_imports_it(two):
    two.write("tests/chapter4/spans.py", "def check(x):\n    assert x, 'Nobody reads this.'\n")
    judge(two)
    assert current(two) == ["k02"]


@pytest.mark.parametrize("option", ["-x", "-k=k01", "tests/chapter4/test_k01_add.py"])
def test_a_run_that_leaves_something_out_records_nothing(two, option):
    two.answers("k02_add", wrong=FEW | {"fine": wrong("def add(a, b):\n    return b + a")})
    two.run("--answers", "--stale", option)
    assert current(two) == []


def test_an_interrupted_run_records_nothing(two):
    two.write(
        "conftest.py",
        """
        import pytest

        pytest_plugins = ["dojo.pytest_plugin"]

        def pytest_runtest_logfinish(nodeid):
            if "k02_add.py::test_two_numbers_are_added[right/sum-1]" in nodeid:
                pytest.exit("Enough.")
        """,
    )
    assert two.run("--answers", "--stale").status == pytest.ExitCode.INTERRUPTED
    assert current(two) == []


@pytest.mark.parametrize("text", ["", "[]", '{"chapter4/k01_add": 1}'])
def test_a_record_that_cannot_be_read_is_none(project, text):
    project.kata().write(str(FILE), text)
    assert current(project) == []


def test_a_test_file_that_is_no_python_is_no_error(project):
    project.kata(test="def (")
    assert current(project) == []

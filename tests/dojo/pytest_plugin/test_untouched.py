"""The tests of an untouched kata are listed without importing their file, and look the same."""

from __future__ import annotations

import json
import sys
from xml.etree import ElementTree

import pytest
from toys import STUB, TEST

from dojo.pytest_plugin.untouched import FILE

# Runs that a learner, an editor or a build server starts.
RUNS = [
    ["-v"],
    ["-q", "-rA"],
    ["--hint"],
    ["-k", "k02 and right", "-v"],
    ["-k", "numbers", "-v"],
    ["-x", "-v"],
    ["tests/chapter4/test_k02_add.py::test_answer_is_right", "-v"],
    ["tests/chapter4/test_k02_add.py::test_two_numbers_are_added", "-v"],
    ["katas/chapter4/k01_add.py", "-v"],
    ["--collect-only", "-q"],
    ["-m", "hint", "-v"],
    ["--review"],
]
IMPORTED = "raise SystemExit('imported')"


@pytest.fixture
def known(project):
    """A project in which everything was judged, and collected once."""
    project.kata("k01_add").kata("k02_add")
    assert project.run("--answers").status == 0
    assert project.run().lines[-1].startswith("6 to do")
    return project


def without_time(lines):
    return [line.rpartition(" in ")[0] or line for line in lines]


@pytest.mark.parametrize("options", RUNS, ids=" ".join)
def test_every_run_says_the_same_as_if_the_files_were_imported(known, options):
    listed, imported = (known.run(*more, *options) for more in ([], ["-p", "no:kata-untouched"]))
    assert listed.status == imported.status
    assert without_time(listed.lines) == without_time(imported.lines)


def test_files_for_tools_say_the_same(known):
    found = []
    for name, more in (("listed.xml", ()), ("imported.xml", ("-p", "no:kata-untouched"))):
        known.run(*more, f"--junitxml={name}")
        tests = ElementTree.parse(known.root / name).getroot().iter("testcase")
        found.append([{**test.attrib, "time": "", "said": test[0].attrib} for test in tests])
    assert found[0] == found[1]
    assert len(found[0]) == 6


@pytest.fixture
def not_imported(known, monkeypatch):
    """The same, and a file that is imported in spite of its record makes pytest fail."""
    digests = json.loads((known.root / FILE).read_text())
    for path in digests:
        (known.root / path).write_text(IMPORTED)
    monkeypatch.setattr(
        "dojo.pytest_plugin.untouched.Untouched._digest",
        lambda _, kata: digests[f"tests/chapter4/{kata.test.name}"][0],
    )
    return known


def test_the_files_of_untouched_katas_are_not_imported(not_imported):
    run = not_imported.run()
    assert run.lines[-1].startswith("6 to do")


def test_the_file_of_an_edited_kata_is_imported(not_imported):
    not_imported.edit(STUB.replace("____", '"a"', 1), "k02_add")
    assert "imported" in not_imported.run("-v").text


@pytest.mark.parametrize("option", ["--collect-only", "--answers", "--mutants", "-mhint", "--pdb"])
def test_files_are_imported_where_more_than_their_names_counts(not_imported, option):
    assert "imported" in not_imported.run(option).text


def test_a_test_that_was_added_is_found(known):
    known.write(
        "tests/chapter4/test_k01_add.py",
        TEST + "\n\ndef test_new(kata):\n    assert kata.add(1, 1) == 2\n",
    )
    assert known.run().lines[-1].startswith("7 to do")


PARAMETERS = """
import pytest
from shared import NUMBERS

@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_are_added(kata, number):
    assert kata.add(number, 1) == number + 1
"""


def test_a_module_that_gives_a_test_its_parameters_is_part_of_the_record(project, monkeypatch):
    for numbers in ([1, 2], [1, 2, 3]):
        monkeypatch.delitem(sys.modules, "shared", raising=False)
        project.write("tests/chapter4/shared.py", f"NUMBERS = {numbers}\n")
        project.kata(test=PARAMETERS).run("--answers")
        for _ in "ab":
            assert project.run().lines[-1].startswith(f"{len(numbers)} to do")


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"tests/chapter4/test_k01_add.py": [1]}'])
def test_a_broken_record_is_written_again(known, text):
    before = (known.root / FILE).read_text()
    known.write(str(FILE), text)
    assert known.run().lines[-1].startswith("6 to do")
    assert (known.root / FILE).read_text() == before


def test_some_of_the_tests_of_a_file_are_no_record(project):
    project.kata("k01_add")
    assert project.run("--answers").status == 0
    project.run("tests/chapter4/test_k01_add.py::test_answer_is_right")
    assert not (project.root / FILE).exists()
    assert project.run().lines[-1].startswith("3 to do")
    assert (project.root / FILE).exists()


def test_a_kata_whose_file_also_has_other_tests_is_no_record(project):
    project.kata("k01_add", test=TEST + "\n\ndef test_of_nothing():\n    pass\n")
    project.run("--answers")
    assert project.run().lines[-1].startswith("1 passed, 3 to do")
    assert not (project.root / FILE).exists()


def test_an_edit_is_judged_although_the_file_was_listed_before(known):
    known.edit(STUB.replace("____", '"a"', 1))
    assert "That letter is not it." in known.run().text

"""The tests of an untouched kata are listed without importing their file, and look the same."""

from __future__ import annotations

import json
import sys
import textwrap
from xml.etree import ElementTree

import pytest
from toys import STUB, TEST

from dojo.model import to_do
from dojo.model.kata import Kata
from dojo.model.verdict import Verdict

FILE = ".pytest_cache/v/dojo/tests"  # the record

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
    ["-k", "not parametrize", "-v"],
    ["-k", "hint and numbers", "-v"],
    ["--fixtures-per-test"],
    ["--lf", "-v"],
    ["--review"],
]
IMPORTED = "raise SystemExit('imported')"


@pytest.fixture
def known(project):
    """A project with stored verdicts on its stubs, in which everything was collected once."""
    for number in (1, 2):
        store(project.kata(f"k0{number}_add"), f"k0{number}_add")
    assert project.run().lines[-1].startswith("6 to do")
    return project


def store(project, stem, cases=(1, 2)):
    """Store the verdicts on a stub, which `pytest --answers` would do."""
    tests = {f"test_two_numbers_are_added[{case}]": ("`add` is still to do.", 14) for case in cases}
    tests["test_answer_is_right"] = "`ANSWER` is still to do.", 10
    verdicts = {name: Verdict("to do", *said) for name, said in tests.items()}
    to_do.write(Kata(project.root, "chapter4", stem), verdicts)


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
    old = {known.root / path: digest for path, (digest, _) in digests.items()}
    with monkeypatch.context() as own:
        own.setattr("dojo.pytest_plugin.untouched.Untouched._digest", lambda _, path: old[path])
        yield known


def test_the_files_of_untouched_katas_are_not_imported(not_imported):
    run = not_imported.run()
    assert run.lines[-1].startswith("6 to do")


def test_the_file_of_an_edited_kata_is_imported(not_imported):
    not_imported.edit(STUB.replace("____", '"a"', 1), "k02_add")
    assert "imported" in not_imported.run("-v").text


@pytest.mark.parametrize(
    "option", ["--collect-only", "--answers", "--mutants", "-mhint", "--pdb", "--fixtures"]
)
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
def test_two_numbers_are_added(kata, number):
    assert kata.add(number, 1) == number + 1

def test_answer_is_right(kata):
    assert kata.ANSWER == "b"
"""


def test_a_module_that_gives_a_test_its_parameters_is_part_of_the_record(project, monkeypatch):
    for numbers in ([1, 2], [1, 2, 3]):
        monkeypatch.delitem(sys.modules, "shared", raising=False)
        project.write("tests/chapter4/shared.py", f"NUMBERS = {numbers}\n")
        store(project.kata(test=PARAMETERS), "k01_add", numbers)
        for _ in "ab":
            assert project.run().lines[-1].startswith(f"{len(numbers) + 1} to do")


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"tests/chapter4/test_k01_add.py": [1]}'])
def test_a_broken_record_is_written_again(known, text):
    before = (known.root / FILE).read_text()
    known.write(FILE, text)
    assert known.run().lines[-1].startswith("6 to do")
    assert (known.root / FILE).read_text() == before


def test_some_of_the_tests_of_a_file_are_no_record(project):
    store(project.kata("k01_add"), "k01_add")
    here = "tests/chapter4/test_k01_add.py"
    in_another_order = [f"{here}::test_answer_is_right", f"{here}::test_two_numbers_are_added"]
    assert project.run(*in_another_order).lines[-1].startswith("3 to do")
    project.run("--keep-duplicates", here, here)
    assert not (project.root / FILE).exists()
    assert project.run().lines[-1].startswith("3 to do")
    assert (project.root / FILE).exists()


def test_a_file_with_a_class_is_no_record(project):
    inside = textwrap.indent(TEST.partition("\n\n\n")[2].replace("(kata", "(self, kata"), "    ")
    imports = TEST.partition("\n\n\n")[0]
    store(project.kata(test=f"{imports}\n\n\nclass TestAll:\n{inside}"), "k01_add")
    for _ in "ab":
        assert project.run("-v").text.count("::TestAll::") == 3
    assert not (project.root / FILE).exists()


def test_a_file_that_changes_while_it_is_collected_is_not_taken_for_the_new_one(project):
    store(project.kata("k01_add"), "k01_add")
    project.write("tests/chapter4/conftest.py", EDITOR)
    project.run()
    assert "Hint 1 of 1: New." in project.run("--hint").text


EDITOR = """
import pathlib

def pytest_itemcollected(item):
    path = pathlib.Path(item.path)
    old = path.read_text()
    path.write_text(old.replace('hint("', 'hint("New.") #'))
"""


def test_files_that_nobody_may_read_stop_no_run(project, monkeypatch):
    store(project.kata("k01_add"), "k01_add")

    def unreadable(*_):
        raise PermissionError

    monkeypatch.setattr("dojo.model.digests.of_files", unreadable)
    for _ in "ab":
        assert project.run().lines[-1].startswith("3 to do")


def test_without_a_cache_nothing_is_recorded(project):
    store(project.kata("k01_add"), "k01_add")
    for _ in "ab":
        assert project.run("-p", "no:cacheprovider").lines[-1].startswith("3 to do")
    assert not (project.root / ".pytest_cache").exists()


def test_a_kata_whose_file_also_has_other_tests_is_no_record(project):
    store(project.kata(test=TEST + "\n\ndef test_of_nothing():\n    pass\n"), "k01_add")
    assert project.run().lines[-1].startswith("1 passed, 3 to do")
    assert not (project.root / FILE).exists()


def test_an_edit_is_judged_although_the_file_was_listed_before(known):
    known.edit(STUB.replace("____", '"a"', 1))
    assert "That letter is not it." in known.run().text

"""What ``pytest --mutants`` keeps of a kata, and when it is out of date."""

from __future__ import annotations

import sys

import pytest
from toys import TEST

from dojo.contributing import mutant_record as record
from dojo.contributing.mutant_record import Record
from dojo.model.catalogue import katas


def kept(project):
    (kata,) = katas(project.root)
    return record.read(kata)


def test_what_is_found_is_kept_when_all_of_it_was_looked_at(project):
    project.kata(test=TEST.replace('== "b"', 'in ("b", "")')).kata()
    (kata,) = katas(project.root)
    record.file(kata).unlink()
    one = "tests/chapter4/test_k01_add.py::test_two_numbers_are_added"
    for chosen in (["-k", "mutant"], ["-k", "answer_is_right"], ["-x"], [one]):
        project.write("tests/chapter4/test_k01_add.py", TEST.replace('== "b"', 'in ("b", "")'))
        project.run("--mutants", *chosen)
        assert kept(project) is None
    assert project.run("--mutants").status == 1
    found = kept(project)
    assert (found.mutants, found.noticed, found.equivalent) == (3, 2, 0)
    assert (found.broken, found.rejected) == (26, 25)
    assert not found.is_complete()
    assert record.is_current(kata, found)
    assert project.run("--answers").text.count("25 of 26 broken answers rejected (recorded)") == 1


def test_workers_leave_it_to_their_parent_to_keep_what_is_found(project, monkeypatch):
    pytest.importorskip("xdist", reason="the one thing that contributors install besides")
    monkeypatch.setattr("xdist.plugin._sys_path", sys.path)  # or its processes lack dojo
    project.kata("k01_add").kata("k02_add")
    files = [record.file(kata) for kata in katas(project.root)]
    before = [path.read_text() for path in files]
    for path in files:
        path.unlink()
    run = project.run("--mutants", "-p", "xdist.plugin", "-n", "2", "--dist", "loadfile")
    assert run.status == 0
    assert [path.read_text() for path in files] == before


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        ("import pytest", "import pytest  # and nothing else", True),
        ('"Think of plus."', '"Think of minus."', True),
        ('"That letter is not it."', '"No."', True),
        ("    got = kata", '    """Why."""\n    got = kata', True),
        ("a + 3", "a + 4", False),
        ("[1, 2]", "[1, 2, 3]", False),
        ("pytest.fail('x')", "pytest.fail('y')", True),
        ("from shared import x", "from shared import y", False),
    ],
)
def test_the_digest_is_that_of_what_can_change_a_verdict(project, old, new, is_same):
    test = TEST.replace("    got =", "    pytest.fail('x')\n    got =").replace(
        "import pytest", "import pytest\nfrom shared import x", 1
    )
    assert old in test
    project.kata(test=test)
    (kata,) = katas(project.root)
    before = record.digest(kata)
    project.kata(test=test.replace(old, new))
    assert (record.digest(kata) == before) == is_same


@pytest.mark.parametrize(
    "path",
    ["solutions/chapter4/k01_add.py", "tests/chapter4/shared.py", "tests/chapter4/conftest.py"],
)
def test_the_digest_covers_the_answer_and_the_shared_modules(project, path):
    project.kata(test=f"from shared import x\n{TEST}")
    (kata,) = katas(project.root)
    before = record.digest(kata)
    project.write(path, "x = 1\n")
    assert record.digest(kata) != before


def test_nothing_is_made_of_an_answer_that_cannot_be_read(project):
    (kata,) = katas(project.kata().root)
    kata.solution.write_text("x = (")
    assert record.made(kata) == (0, 0)
    kata.solution.unlink()
    assert record.made(kata) == (0, 0)


def test_only_what_is_out_of_date_is_judged_again_on_request(project):
    project.kata("k01_add").kata("k02_add")
    known, other = katas(project.root)
    record.file(other).unlink()
    run = project.run("--mutants", "--stale")
    assert run.status == 0
    assert "1 kata" in run.lines
    assert record.is_current(other, record.read(other))
    assert record.is_current(known, record.read(known))
    assert project.run("--mutants", "--stale").status == pytest.ExitCode.NO_TESTS_COLLECTED


def test_figures_are_those_of_all_katas_together(project):
    project.kata("k01_add").kata("k02_add")
    known = katas(project.root)
    assert record.figures(known) == [
        "6 of 6 mutants noticed (recorded)",
        "52 of 52 broken answers rejected (recorded)",
    ]
    record.write(known[0], Record(3, 2, 1, 26, 26, ""))
    record.file(known[1]).unlink()
    assert record.figures(known) == [
        "2 of 5 mutants noticed, 1 equivalent (recorded)",
        "26 of 52 broken answers rejected (recorded)",
    ]


def test_equivalent_mutants_are_explained_beside_the_answers(project):
    (kata,) = katas(project.kata().root)
    assert record.equivalent(kata) == {}
    project.write("tests/answers/chapter4/k01_add/equivalent.json", '{"a -> b": "the same"}')
    assert record.equivalent(kata) == {"a -> b": "the same"}

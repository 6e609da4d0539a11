"""``pytest --mutants``: answers that are made from the reference answer."""

from __future__ import annotations

import ast
import json
import sys

import pytest
from toys import SOLUTION, TEST

from dojo import record
from dojo.catalogue import katas
from dojo.mutate import broken, mutants


def test_tests_that_notice_everything_give_full_figures(project):
    run = project.kata().run("--mutants")
    assert run.status == 0
    assert "1 katas" in run.lines
    assert "26 of 26 broken answers rejected" in run.lines
    total = len(list(mutants(SOLUTION)))
    assert (
        f"{total} of {total} mutants of the reference answers noticed, or explained as equivalent"
        in run.lines
    )
    assert "0 of these not noticed" in run.lines


def test_what_no_test_notices_is_named_with_its_line(project):
    project.kata(test=TEST.replace('== "b"', '!= "x"'))
    run = project.run("--mutants")
    assert run.status == 1
    assert (
        "solutions/chapter4/k01_add.py:9: ANSWER = 'b' -> ANSWER = '': no test notices this."
        " Add a test, or say in equivalent.json why none can notice it." in run.words
    )
    assert "solutions/chapter4/k01_add.py:9: ANSWER-number: no test notices this." in run.words


EXPLAINED = {"ANSWER = 'b' -> ANSWER = ''": "any letter will do"}


def test_an_explained_mutant_may_live(project):
    project.kata(test=TEST.replace('== "b"', 'in ("b", "")'))
    assert project.run("--mutants").status == 1
    project.write("tests/answers/chapter4/k01_add/equivalent.json", json.dumps(EXPLAINED))
    run = project.run("--mutants", "-k", "mutant")
    assert run.status == 0
    assert "1 of these not noticed" in run.lines


def test_an_explanation_that_is_not_needed_is_named(project):
    project.kata()
    explained = EXPLAINED | {"x -> y": "gone"}
    project.write("tests/answers/chapter4/k01_add/equivalent.json", json.dumps(explained))
    run = project.run("--mutants")
    assert run.status == 1
    assert "test_answer_is_right notices this. Take it out of equivalent.json." in run.words
    assert "k01_add/equivalent.json:1: no mutant 'x -> y'. Take it out." in run.words


SHARED = ["shared", "conftest"]


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


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("a < b", {"a <= b"}),
        ("a and not b", {"a or not b", "a and b"}),
        ("a[1:b]", {"a[:b]", "a[1:]", "a[2:b]", "a[0:b]"}),
        ("[a for a in b if a]", {"[a for a in b]"}),
        ("f(a, b, c=True)", {"f(b, a, c=True)", "f(a, b)", "f(a, b, c=False)", "a"}),
        ("a.f(b)", set()),
        ("{'x': a}", {"{}", "{'': a}"}),
        ("[a, b]", {"[b]", "[a]"}),
        ("{a, b}", {"{b}", "{a}"}),
        ("'one two'", {"'two'", "'one'"}),
        ("''", {"'text'"}),
        ("a if b else c", {"a if True else c", "a if False else c"}),
        ("f'{a}x'", set()),
        ("1.5 * None", {"2.5 * None", "0.5 * None", "1.5 / None"}),
    ],
)
def test_one_thing_changes_at_a_time(code, expected):
    source = f'def f(a: "x", b=0) -> "y":\n    """Text."""\n    return {code}\n'
    found = {changed.name.partition(" -> return ")[2] for changed in mutants(source)}
    assert found - {"", "None"} == expected


def test_statements_are_left_out():
    source = (
        "def f(a):\n    for b in a:\n        b += 1\n        break\n    return\nimport x\ny = 1\n"
    )
    names = {changed.name for changed in mutants(source)}
    assert names == {
        "for b in a: -> pass",
        "b += 1 -> pass",
        "b += 1 -> b -= 1",
        "b += 1 -> b += 2",
        "b += 1 -> b += 0",
        "break -> continue",
    }


def test_the_same_change_at_two_places_has_two_names():
    names = [changed.name for changed in mutants("def f():\n    g(1)\n    g(1)\n")]
    assert len(names) == len(set(names))
    assert "g(1) -> pass (2)" in names


def test_broken_answers_are_python():
    for changed in broken(SOLUTION):
        ast.parse(changed.source)
    assert {changed.line for changed in broken(SOLUTION)} == {10, 13}


def test_only_what_is_out_of_date_is_judged_again_on_request(project):
    project.kata("k01_add").kata("k02_add")
    known, other = katas(project.root)
    record.file(other).unlink()
    run = project.run("--mutants", "--stale")
    assert run.status == 0
    assert "1 katas" in run.lines
    assert record.is_current(other, record.read(other))
    assert record.is_current(known, record.read(known))
    assert project.run("--mutants", "--stale").status == pytest.ExitCode.NO_TESTS_COLLECTED

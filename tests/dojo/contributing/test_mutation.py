"""``pytest --mutants``: answers that are made from the reference answer."""

from __future__ import annotations

import ast
import json

import pytest
from toys import SOLUTION, TEST

from dojo.contributing.mutation import broken, mutants


def test_tests_that_notice_everything_give_full_figures(project):
    run = project.kata().run("--mutants")
    assert run.status == 0
    assert "1 kata" in run.lines
    assert "26 of 26 broken answers rejected" in run.lines
    total = len(list(mutants(SOLUTION)))
    assert (
        f"{total} of {total} mutants of the reference answers noticed, or explained as equivalent"
        in run.lines
    )
    assert "Not noticed: 0, of which explained: 0" in run.lines


def test_what_no_test_notices_is_named_with_its_line(project):
    project.kata(
        test=TEST.replace(
            'isinstance(kata.ANSWER, str) and kata.ANSWER == "b"', 'kata.ANSWER != "x"'
        )
    )
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
    assert "Not noticed: 1, of which explained: 1" in run.lines


def test_an_explanation_that_is_not_needed_is_named(project):
    project.kata()
    explained = EXPLAINED | {"x -> y": "gone"}
    project.write("tests/answers/chapter4/k01_add/equivalent.json", json.dumps(explained))
    run = project.run("--mutants")
    assert run.status == 1
    assert "test_answer_is_right notices this. Remove it from equivalent.json." in run.words
    assert "k01_add/equivalent.json:1: no mutant 'x -> y'. Remove it." in run.words


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


def test_a_change_to_the_same_is_left_out():
    source = "def f(x):\n    if x:\n        return None\n    return x\n"
    assert "return None -> return None" not in {changed.name for changed in mutants(source)}
    assert "return x -> return None" in {changed.name for changed in mutants(source)}


def test_the_same_change_at_two_places_has_two_names():
    names = [changed.name for changed in mutants("def f():\n    g(1)\n    g(1)\n")]
    assert len(names) == len(set(names))
    assert "g(1) -> pass (2)" in names


def test_broken_answers_are_python():
    for changed in broken(SOLUTION):
        ast.parse(changed.source)
    assert {changed.line for changed in broken(SOLUTION)} == {10, 13}

"""A gap is to do wherever it is left, and the learner is shown its line."""

from __future__ import annotations

import ast

import pytest

from dojo.judging.gaps import Gap, ToDo, gaps_of

ADD = "ANSWER = 'b'\ndef add(a, b):\n    "
# What is written, and in which line the gap is; all tests of `add` need it.
GAPS = {
    "decorator": ("ANSWER = 'b'\n@____\ndef add(a, b): return a + b\n", 2),
    "argument of a decorator": (
        "import functools\n@functools.lru_cache(____)\ndef add(a, b): return 4\n",
        2,
    ),
    "call": (f"x = 1\nX = ____()\n{ADD}return a + X\n", 2),
    "loop": (f"for x in ____: pass\n{ADD}return 4\n", 1),
    "index": (f"X = ____[0]\n{ADD}return X\n", 1),
    "of an index": (f"{ADD}return [4][____]\n", 3),
    "slice": (f"{ADD}return 'abc'[____:]\n", 3),
    "arithmetic": (f"X = 1 + ____ * 2\n{ADD}return X\n", 1),
    "comparison": (f"X = ____ < 3\n{ADD}return 4\n", 1),
    "formatted text": (f"X = f'{{____}} x'\n{ADD}return X\n", 1),
    "unpacking": (f"x, y = ____\n{ADD}return 4\n", 1),
    "with": (f"with ____: pass\n{ADD}return 4\n", 1),
    "with as": (f"with open(____) as file: pass\n{ADD}return 4\n", 1),
    "import": (f"import ____\n{ADD}return 4\n", 1),
    "from": (f"from ____ import x\n{ADD}return 4\n", 1),
    "from import": (f"from os import ____\n{ADD}return 4\n", 1),
    "type": ("ANSWER = 'b'\n\ndef add(a: list[____], b): return 4\n", 3),
    "type of the result": ("ANSWER = 'b'\n\ndef add(a, b) -> ____: return 4\n", 3),
    "default": ("ANSWER = 'b'\n\ndef add(a, b, *, c=____): return 4\n", 3),
    "base class": (f"class X(____): pass\n{ADD}return 4\n", 1),
    "keyword": (f"{ADD}return sorted([a], ____=1)\n", 3),
    "keyword that anything takes": (f"{ADD}return dict(____=1)\n", 3),
    "attribute": (f"{ADD}return a.____\n", 3),
    "parameter": ("ANSWER = 'b'\n\ndef add(a, ____): return 4\n", 3),
    "function's name": ("ANSWER = 'b'\n\ndef ____(a, b): return 4\n", 3),
    "nested function": (f"{ADD}def f(x=____): return x\n    return f()\n", 3),
    "lambda": ("ANSWER = 'b'\n\nadd = lambda a, b: ____\n", 3),
    "match": (f"{ADD}match a:\n        case ____: return 4\n", 4),
    "a branch that is not taken": (f"{ADD}return a + b if True else ____\n", 3),
    "except": (f"{ADD}try: return a + b\n    except ____: pass\n", 4),
    "raise": (f"{ADD}raise ____\n", 3),
    "a helper": (f"def helper(x): return x.____\n{ADD}return helper(a)\n", 1),
    "partial": ("from functools import partial\nANSWER = 'b'\nadd = partial(max, ____)\n", 3),
    "an argument of another type": (f"x = len(____)\n{ADD}return 4\n", 1),
    "statement": (f"print(____)\n{ADD}return a + b\n", 1),
    "coroutine": (f"async def wait(): await ____\n{ADD}return wait()\n", 1),
}


@pytest.mark.parametrize("name", GAPS)
def test_a_gap_is_to_do_wherever_it_is(project, name):
    text, line = GAPS[name]
    project.kata().edit(text)
    run = project.run("-k", "added")
    assert f"katas/chapter4/k01_add.py:{line}" in run.lines
    assert "  `add` is still to do." in run.lines
    assert run.lines[0].split()[-5:] == ["to", "do", "0", "of", "2"]


def test_who_does_not_need_a_gap_does_not_see_it(project):
    project.kata().edit(
        "X = ____ + 1\ndef other(a):\n    return a.____\n"
        "ANSWER = 'b'\ndef add(a, b): return a + b\n"
    )
    assert project.run().status == 0


def test_five_underscores_and_texts_in_functions_are_no_gaps(project):
    project.kata().edit("ANSWER = 'b'\ndef add(a, b):\n    print('____')\n    return a + b\n")
    assert project.run().status == 0
    assert gaps_of(ast.parse("x = _____ + y.____z")).lines == {}


def test_what_is_made_of_a_gap_is_a_gap():
    gap = Gap()
    for made in (gap(1), gap.x.y, gap[0], gap + 1, 1 + gap, -gap, 2**gap):
        assert isinstance(made, Gap)
    for use in (bool, iter, len, int, hash, list, sorted, lambda g: 1 in g, lambda g: g == 1):
        with pytest.raises(ToDo):
            use(gap)


def test_a_gap_that_a_function_returns_is_to_do(project):
    project.kata().edit("X = [____]\nANSWER = 'b'\ndef add(a, b): return globals()['X']\n")
    run = project.run("-k", "added")
    assert "  `add` is still to do." in run.lines


@pytest.mark.parametrize(
    "gap",
    ['"x ____ y"', "[1, ____]", "{'a': (____,)}", "{____: 1}", "____.x", "____ == 1", "not ____"],
)
def test_a_gap_inside_a_constant_is_to_do(project, gap):
    project.kata()
    project.edit(f"def add(a, b):\n    return a + b\n\nANSWER = {gap}\n")
    run = project.run("-k", "answer")
    assert "katas/chapter4/k01_add.py:4" in run.lines
    assert "1 to do" in run.lines[-1]


def test_a_gap_in_a_function_is_to_do_where_it_stands(project):
    project.kata()
    project.edit("def add(a, b):\n    return [\n        ____ for _ in a]\n")
    project.write("tests/chapter4/test_k01_add.py", "def test_it(kata):\n    kata.add('x', 1)\n")
    run = project.run()
    assert "katas/chapter4/k01_add.py:3" in run.lines


def test_gaps_in_a_list_are_counted(project):
    project.kata()
    project.edit("ANSWER = [('a', ____), ('b', ____)]\n")
    assert "  `ANSWER` is still to do: 2 gaps are left." in project.run("-k", "answer").lines
    project.edit("ANSWER = [('a', 1), ('b', ____)]\n")
    assert "  `ANSWER` is still to do." in project.run("-k", "answer").lines


def test_one_gap_leaves_the_tests_that_do_not_need_it(project):
    project.kata()
    project.edit("ANSWER = ____\ndef add(a, b):\n    return a + b\n")
    run = project.run()
    assert run.lines[-1].startswith("2 passed, 1 to do in ")
    assert "katas/chapter4/k01_add.py:1" in run.lines
    assert "  `ANSWER` is still to do." in run.lines


def test_a_variable_with_the_name_of_a_gap_is_no_gap(project):
    """It is bound where it is used: `[add for add in adds]` says nothing of the function."""
    project.kata()
    project.edit(f"{ADD_TO_DO}\n\nANSWER = [add for add in 'b'][0]\n")
    run = project.run("-v")
    assert run.text.count("PASSED") == 1
    assert "`add` is still to do" in run.text


ADD_TO_DO = "def add(a, b):\n    raise NotImplementedError"

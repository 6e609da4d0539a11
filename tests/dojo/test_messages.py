"""Which messages a test file has for learners, and whether one of them was read."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from dojo.messages import Message, messages


def words(tmp_path, code, **modules):
    """Return what the messages of some code say, with ``...`` for values."""
    for name, text in {"test_it": code, **modules}.items():
        (tmp_path / f"{name}.py").write_text(textwrap.dedent(text))
    return [f"{m.path.stem}:{m.line} {m.words}" for m in messages(tmp_path / "test_it.py")]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('assert a, "one two"', ["one two"]),
        ('assert a == "no message"', []),
        ('assert a, "word"', []),
        ('assert a, f"is {a} {b!r} here {c:.2f}"', ["is ... ... here ..."]),
        ('assert a, f"one {a}: " + "two"', ["one ...: two"]),
        ('assert a, a + "one two"', ["...one two"]),
        ('assert a, f"one {\'two\' if a else \'three\'}"', ["one two", "one three"]),
        ('assert a, f"one {a or \'none\'}"', ["one ...", "one none"][1:]),
        ('assert a, "one two" if a else f"three {a} four"', ["one two", "three ... four"]),
        ('pytest.fail("one two")', ["one two"]),
        ('raise AssertionError("one two") from None', ["one two"]),
        ('print("one two")', []),
        ('"""one two"""', []),
        ('assert a, "\\n".join(["one two", a, *(f"three {b} four" for b in c)])',
         ["one two", "three ... four"]),
        ('assert a, next((f"one {b} two" for b in a), "three four")',
         ["one ... two", "three four"]),
        ('assert a, {"key one": "one two"}[a]', ["one two"]),
        ('assert a, [f"one {b} two" for b in "no message".split()]', ["one ... two"]),
        ('assert a, {"key one": f"one {b} two" for b in a}', ["one ... two"]),
        ('assert a, {b: "one two" for b in a} | {"key one": "three four"}',
         ["one two", "three four"]),
        ('assert a, a * 2 + (b | "one two")', ["one two"]),
        ('assert a, "one two".capitalize()', []),
        ('assert a, " one two ".strip()', ["one two"]),
        ('assert a, max("one two")', []),
        ('assert a, str(print("one two"))', []),
    ],
)  # fmt: skip
def test_texts_are_found_where_they_are_said(tmp_path, code, expected):
    assert words(tmp_path, code) == [f"test_it:1 {text}" for text in expected]


def test_variables_are_followed_to_all_that_they_can_be(tmp_path):
    code = """
    KNOWN = {"a": "one two", "b": "three four"}
    TEXT: str = "five six"
    LATER: str

    def test_it(kata):
        late = ""
        if kata:
            late = f"seven {kata} eight"
        x, y = "no message", "no message"
        assert kata, f"{late} nine {x}: {KNOWN[y]}"
        assert (said := "ten eleven"), f"{TEXT}{LATER}{said}{nothing}"
        assert kata, f"{late} twelve thirteen"
    """
    assert words(tmp_path, code) == [
        "test_it:9 seven ... eight",
        "test_it:2 one two",
        "test_it:2 three four",
        "test_it:3 five six",
        "test_it:12 ten eleven",
        "test_it:13 ... twelve thirteen",
    ]


def test_functions_are_followed_to_what_they_return_and_are_given(tmp_path):
    code = """
    from shared import judge, told
    from shared import nothing
    import other

    def _number(n, unused):
        def inner():
            return "not returned"
        if n:
            return f"one {n} two"
        return

    @pytest.fixture
    def expect(kata):
        def judge_it(value, special="", *, last=""):
            assert value, f"three {value}{special}{last}"
        return judge_it

    def test_it(kata, expect, other):
        expect(kata, "four five")
        expect(kata, last="six seven", **kata)
        other("no message", special="no message")
        judge(kata, {"a": "eight nine"})
        assert kata, f"{_number(1, 'no message')}{_number(2, kata)} {told(kata)}"
        kata.judge(kata, "no message")
    """
    shared = """
    from test_it import expect

    def judge(answer, why_not):
        assert answer, f"ten eleven {why_not[answer]}"

    def told(answer, name="twelve thirteen"):
        return f"fourteen fifteen {name}"
    """
    assert words(tmp_path, code, shared=shared) == [
        "test_it:23 eight nine",
        "shared:5 ten eleven ...",
        "test_it:20 four five",
        "test_it:21 six seven",
        "test_it:10 one ... two",
        "shared:8 fourteen fifteen ...",
    ]


def test_attributes_are_followed_to_what_they_are_set_to(tmp_path):
    code = """
    class Run(NamedTuple):
        folder: str
        problem: str
        a.b: str

        def expect(self):
            assert self.problem, self.problem

    class Watch:
        def see(self, what):
            self.seen = f"one {what} two"
            self.all[0] = "no message"

    def test_it(kata, watch):
        Run("no message", "three four").expect()
        assert watch.seen, f"{watch.seen}{watch.other}{watch.folder!r}"
    """
    assert words(tmp_path, code) == ["test_it:16 three four", "test_it:12 one ... two"]


@pytest.mark.parametrize(
    ("template", "text", "words", "is_read"),
    [
        ("one \0 two", "it is one big two.", "is one", True),
        ("one \0 two", "it is one big two.", "two.", True),
        ("one \0 two", "it is one big two.", "it is", False),
        ("one \0 two", "it is one big two: no", "no", False),
        ("one \0 two", "one two", "one two", True),
        ("one:\n\0", "one: all", "one", True),
        ("\0 one", "all one", "all", False),
        ("one  \n two", "one two", "two", True),
        ("one.two", "one,two", "one", False),
        ("one \0 two", "two or one", "one", False),
    ],
)
def test_a_message_is_read_where_its_words_stand_and_some_of_them_are_named(
    template, text, words, is_read
):
    assert Message(Path("test_it.py"), 1, template).is_in(text, words) == is_read

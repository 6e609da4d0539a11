"""What can be read in a test file: its tests, assertions, texts, hints, and what it asks for."""

from __future__ import annotations

import textwrap

import pytest

from dojo.contributing.test_file import HOLE, TestFile, Text


def read(tmp_path, code, **modules):
    """Read a test file that may import others beside it."""
    for name, text in {"test_it": code, **modules}.items():
        (tmp_path / f"{name}.py").write_text(textwrap.dedent(text))
    return TestFile(tmp_path / "test_it.py")


def words(tmp_path, code):
    """Return the texts of some code in order, with ``...`` for values."""
    return [text.words for text in sorted(read(tmp_path, code).texts())]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('assert a, "one two three"', ["one two three"]),
        ('assert a == "no message at all"', []),
        ('assert a, "two words"', []),
        ('assert a, f"is {a} here {b!r} now {c:.2f}"', ["is ... here ... now ..."]),
        ('assert a, f"one {a}: " + "two three four"', ["two three four"]),
        ('assert a, "one two three" if a else f"four {a} five {b} six"',
         ["four ... five ... six", "one two three"]),
        ('pytest.fail("one two three")', ["one two three"]),
        ('raise AssertionError("one two three") from None', ["one two three"]),
        ('print("one two three")', []),
        ('"""one two three"""', []),
        ('x = {"key of it": "One two three"}', ["One two three"]),
        ('x = {"key of it": "part of a sentence"}', []),
        ('def f() -> str:\n    return f"One {a} two three"', ["One ... two three"]),
        ('def f() -> int:\n    return "one two three"', []),
        ('assert a, f"one {b or \'two three four\'} five six"',
         ["one ... five six", "two three four"]),
    ],
)  # fmt: skip
def test_texts_are_found_where_they_are_said(tmp_path, code, expected):
    assert words(tmp_path, code) == expected


def test_modules_of_other_chapters_are_imported_too(tmp_path):
    files = {
        "practice/test_it.py": "from shared import a\nfrom own import b\nimport os, mine\n",
        "practice/own.py": "from deeper import d\n",
        "practice/mine.py": "",
        "chapter4/mine.py": "",
        "chapter4/shared.py": "",
        "chapter4/deeper.py": "",
        "hostile/shared.py": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    found = TestFile(tmp_path / "practice/test_it.py").imported()
    names = sorted(file.path.relative_to(tmp_path).as_posix() for file in found)
    assert names == [
        "chapter4/deeper.py",
        "chapter4/shared.py",
        "practice/mine.py",
        "practice/own.py",
    ]


@pytest.mark.parametrize(
    ("template", "said", "is_in"),
    [
        (f"one {HOLE} two", "it is one big two.", True),
        (f"one {HOLE} two", "two or one", False),
        (f"one:\n{HOLE}", "one: all", True),
        ("one  \n two", "one two", True),
        ("one.two", "one,two", False),
        (f"{HOLE} one {HOLE}", "one", True),
    ],
)
def test_a_text_is_read_where_its_fixed_parts_are(tmp_path, template, said, is_in):
    assert Text(tmp_path, 1, template).is_in(said) == is_in


ASKS = """
    import pytest
    from shared import judge


    @pytest.fixture
    def ends(kata):
        return kata.last


    @pytest.mark.hint("Look.", f"At {len('')}.")
    def test_both(ends, kata):
        assert kata.both, "No."
        pytest.fail()


    def helper(kata):
        return kata.helped or helper(kata)


    def test_more(kata):
        assert (
            helper(kata)
        ), ""
        print(kata.both)
"""


def test_tests_and_assertions_are_found_with_their_lines(tmp_path):
    file = read(tmp_path, ASKS)
    assert file.tests == ["test_both", "test_more"]
    found = [(one.line, one.end, one.is_silent) for one in file.assertions()]
    assert sorted(found) == [(13, 13, False), (14, 14, True), (22, 24, True)]


def test_hints_say_whether_they_are_the_last(tmp_path):
    found = [(text.words, is_last) for text, is_last in read(tmp_path, ASKS).hints()]
    assert found == [("Look.", False), ("At .", True)]


def test_the_first_test_of_a_name_is_found_through_fixtures_and_functions(tmp_path):
    found = read(tmp_path, ASKS).first_asking()
    assert {name: test.name for name, test in found.items()} == {
        "last": "test_both",
        "both": "test_both",
        "helped": "test_more",
    }


def test_modules_beside_it_are_read_that_it_imports(tmp_path):
    shared = "from other import x\nfrom test_it import y\nimport json\n"
    file = read(tmp_path, ASKS, shared=shared, other="", unused="")
    assert [one.path.stem for one in file.imported()] == ["shared", "other"]


def test_a_file_that_cannot_be_read_is_an_error(tmp_path):
    with pytest.raises(SyntaxError):
        read(tmp_path, "x = (")
    with pytest.raises(OSError, match="none"):
        TestFile(tmp_path / "none.py")

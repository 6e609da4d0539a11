"""What a kata is on disk."""

from __future__ import annotations

from pathlib import Path

from toys import SOLUTION

from dojo.model.catalogue import katas
from dojo.model.kata import Kata, docstring, relative, same_lines

KATA = Kata(Path("/repository"), "chapter4", "k05_patterns")


def test_its_sides_share_one_stem():
    assert KATA.number == "k05"
    assert KATA.module == "chapter4.k05_patterns"
    for path, place in (
        (KATA.stub, "katas/chapter4/k05_patterns.py"),
        (KATA.solution, "solutions/chapter4/k05_patterns.py"),
        (KATA.test, "tests/chapter4/test_k05_patterns.py"),
        (KATA.original, "tests/answers/chapter4/k05_patterns/stub.py"),
    ):
        assert relative(path, KATA.root) == place


def test_titles_come_from_the_reference_answer_then_the_stub_then_the_stem(project):
    project.kata("k01_add")
    project.kata("k02_add", solution="x = 1")
    project.kata("k03_to_add", solution="x = (", stub="x = 1")
    project.kata("k04_add", solution='"""Größer, \\"mehr\\".\n\nWarum.\n"""')
    assert [kata.title for kata in katas(project.root)] == [
        "Add two numbers",
        "Add two numbers",
        "to add",
        'Größer, "mehr"',
    ]
    assert [kata.number for kata in katas(project.root)] == ["k01", "k02", "k03", "k04"]


def test_a_kata_is_edited_if_it_is_not_its_original_but_for_the_ends_of_its_lines(project):
    (kata,) = katas(project.kata().root)
    assert not kata.is_edited
    kata.stub.write_bytes(kata.original.read_bytes().replace(b"\n", b"\r\n"))
    assert not kata.is_edited
    assert kata.pristine == kata.stub
    project.edit(SOLUTION)
    assert kata.is_edited
    assert kata.pristine == kata.original
    kata.original.unlink()
    assert kata.original_content is None
    assert kata.pristine == kata.stub


def test_files_are_read_as_far_as_they_can_be(tmp_path):
    path = tmp_path / "k01.py"
    assert docstring(path) == ""
    path.write_text('"""Add.\n\nWhy.\n"""\n')
    assert docstring(path) == "Add.\n\nWhy."
    path.write_text("x = (")
    assert docstring(path) == ""
    assert relative(path, tmp_path) == "k01.py"
    assert relative(path, tmp_path / "other") == str(path)
    assert same_lines(b"a\r\nb\n") == b"a\nb\n"

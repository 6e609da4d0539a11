"""Which part of an answer a traceback names."""

from __future__ import annotations

from pathlib import Path

import pytest

from dojo.judging.frames import MODULE, Frame, frames_in, frames_of, innermost, who


def test_the_frames_of_an_answer_are_those_in_its_files():
    code = compile("def add():\n    raise ValueError\n\nadd()\n", "k01.py", "exec")
    with pytest.raises(ValueError) as raised:  # noqa: PT011 - it is the answer's
        exec(code, {})
    assert frames_of(raised.value)[-1] == Frame("k01.py", 2, "add")
    assert frames_in([Path("k01.py")], raised.value) == [
        Frame("k01.py", 4, MODULE),
        Frame("k01.py", 2, "add"),
    ]
    assert frames_in([Path("k02.py")], raised.value) == []


@pytest.mark.parametrize(
    ("function", "said"),
    [("", "The answer"), (MODULE, "The file"), ("add", "`add`"), ("a" * 99, f"`{'a' * 57}...`")],
)
def test_a_part_of_an_answer_has_a_name(function, said):
    assert who(function) == said


def test_what_has_no_name_is_called_by_what_it_is_in():
    assert innermost(["<lambda>", "<listcomp>", "add"], "other") == "add"
    assert innermost(["<lambda>"], "other") == "other"
    assert innermost(["<lambda>", MODULE], "other") == MODULE

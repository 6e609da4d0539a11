"""The inline marks of texts."""

from __future__ import annotations

import pytest

from dojo.testkit.notation import Marked, parse, read


def test_marks_become_character_offsets():
    line = "[iPhone 8](GADGET) on [Reddit](WEBSITE), ok (really)"
    text = "iPhone 8 on Reddit, ok (really)"
    assert parse(line) == Marked(text, ((0, 8, "GADGET"), (12, 18, "WEBSITE")))


@pytest.mark.parametrize(
    "line", ["[open", "shut]", "[x](label)", "[](X)", "[a [b](X)](Y)", "[a] (X)"]
)
def test_a_mark_gone_wrong_is_an_error(line):
    with pytest.raises(ValueError, match="not a mark of the form"):
        parse(line)


def test_a_file_is_read_line_by_line_and_an_error_names_the_line(tmp_path):
    path = tmp_path / "texts.txt"
    path.write_text("one\n[two](X)\n", encoding="utf-8")
    assert [text.text for text in read(path)] == ["one", "two"]
    path.write_text("one\n[two\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"texts\.txt:2: not a mark"):
        read(path)

"""What a terminal cannot show is spelt out."""

from __future__ import annotations

import io

import pytest
from processes import started
from toys import SOLUTION, TEST

from dojo.display.encoding import always, instead, text_for


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1:strict"])
@pytest.mark.parametrize(
    "command",
    [
        ["-m", "dojo", "read", "k01"],
        ["-m", "dojo", "list"],
        ["-m", "dojo", "hint", "k01"],
        ["-m", "pytest"],
        ["-m", "pytest", "-v"],
        ["-m", "pytest", "-s"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_printed_is_spelt_out(project, command, encoding):
    text = "caf\u00e9 \u2192 na\u00efve \u0142\u00f3d\u017a \u2603 \U0001f600 \u2026"
    project.kata(
        stub=f'"""{text}."""\nANSWER = "a"\nprint({text!r})\n\ndef add(a, b):\n    return a + b\n',
        solution=SOLUTION.replace("Add two numbers", text),
        test=TEST.replace("There are two letters.", text).replace("That letter", f"{text} letter"),
    )
    project.write("katas/chapter4/k01_lesson_plus.md", f"# {text}\n")
    status, said = started(project, *command, PYTHONIOENCODING=encoding)
    assert status in (0, 1)
    assert "UnicodeEncodeError" not in said
    assert "INTERNALERROR" not in said
    spelt = "cafe -> naive \\u0142odz \\u2603 \\U0001f600 ..."
    if encoding == "ascii" and "list" not in command:
        assert spelt in said
    assert "->" in said


@pytest.mark.parametrize(
    ("character", "said"), [("\u2192", "->"), ("\u00e9", "e"), ("\u2603", "\\u2603"), ("a", "a")]
)
def test_a_character_has_something_like_it_or_its_number(character, said):
    assert instead(character) == said


def test_a_text_is_changed_only_where_an_encoding_lacks_something():
    text = "caf\u00e9 \u2192"
    assert text_for(text, "utf-8") == text_for(text, None) == text
    assert text_for(text, "latin-1") == "caf\u00e9 ->"
    assert text_for(text, "ascii") == "cafe ->"


def test_streams_are_told_and_others_left_alone():
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    always(stream, io.StringIO(), None)
    stream.write("\u2026")
    stream.flush()
    assert stream.buffer.getvalue() == b"..."


def test_what_cannot_be_read_is_still_an_error():
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", "readable")

"""What an exception says to a learner, whatever its class does."""

from __future__ import annotations

import errno

import pytest

from dojo.judging.raised import LONGEST, full_text, inside, raised, said_by, short_text


class Quiet(Exception):
    def __str__(self):
        raise ValueError


class Endless(Exception):
    def __str__(self):
        return str(self)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ValueError("no"), "`add` raises ValueError: no"),
        (ValueError(), "`add` raises ValueError"),
        (Quiet(), "`add` raises Quiet: (no text: its __str__ raises ValueError)"),
        (RecursionError(), "(RecursionError)"),
        (MemoryError(), "more memory than an answer may use"),
        (OSError(errno.EFBIG, ""), "prints or writes"),
        (NotImplementedError("later"), "(NotImplementedError): later"),
        (EOFError("EOF when reading a line"), "waits for input"),
        (NameError("", name="pth"), "`add` uses `pth`"),
        (ModuleNotFoundError("", name="nothing"), "`add` imports `nothing`"),
        (ModuleNotFoundError("", name="os.pth"), "imports `os.pth`"),
        (KeyboardInterrupt(), "`add` ends the run (KeyboardInterrupt)"),
    ],
)
def test_each_kind_of_exception_has_its_sentence(tmp_path, error, words):
    assert words in raised(error, "`add`", True, tmp_path)


def test_a_module_beside_the_answer_is_not_looked_for_elsewhere(tmp_path):
    (tmp_path / "helper.py").write_text("")
    error = ModuleNotFoundError("", name="helper")
    assert "from its own folder" in raised(error, "The file", True, tmp_path)


def test_the_text_of_an_exception_cannot_do_harm():
    assert full_text(Endless()).startswith("(no text: its __str__ calls itself")
    assert short_text(ValueError("a\n  b")) == "a b"
    assert len(short_text(ValueError("x" * 10**6))) == LONGEST


def test_what_pytest_adds_to_an_assertion_is_left_out():
    assert said_by(AssertionError("Not b.\nassert 'a' == 'b'\n  + where")) == "Not b."
    assert said_by(AssertionError("assert 'a' == 'b'")) == ""


def test_a_few_of_many_exceptions_are_listed():
    said = inside([ValueError(str(number)) for number in range(5)])
    assert "ValueError: 2" in said
    assert "ValueError: 3" not in said
    assert "and 2 more" in said

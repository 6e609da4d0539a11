"""Colours say nothing that words do not, and keep to what a terminal can show."""

from __future__ import annotations

from dojo.display.report import Line
from dojo.display.styles import STYLES, WIDEST, Printer, markup


def test_pytest_knows_the_styles_but_for_the_faint_one():
    assert markup("done") == {"green": True}
    assert markup("path") == {"cyan": True}
    assert markup("") == markup("to do") == markup("keys") == {}


def test_lines_are_printed_as_they_are_where_there_is_no_terminal(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    printer = Printer()
    assert printer.width == 20
    printer.print([Line("[bold] :smile: " + "x" * 40, style) for style in ("", *STYLES)])
    printed = capsys.readouterr().out.splitlines()
    assert printed == ["[bold] :smile: " + "x" * 40] * (1 + len(STYLES))


def test_lines_are_never_wider_than_people_read(monkeypatch):
    monkeypatch.setenv("COLUMNS", "500")
    assert Printer().width == WIDEST

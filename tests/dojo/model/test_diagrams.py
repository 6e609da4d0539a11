"""The diagrams of a page, and where their pictures are."""

from __future__ import annotations

from pathlib import Path

from dojo.model.diagrams import Diagram

CIRCLE = """flowchart LR
    accTitle: A circle, twice as round
    accDescr: Two stations.
    a --> b
"""


def test_a_diagram_has_a_title_and_a_description():
    assert Diagram(CIRCLE).title == "A circle, twice as round"
    assert Diagram(CIRCLE).description == "Two stations."
    assert (Diagram("a --> b").title, Diagram("a --> b").description) == ("", "")


def test_a_picture_is_named_after_the_title_and_lies_beside_the_others():
    page = Path("katas/chapter4/k01_lesson_one.md")
    expected = Path("katas/chapter4/pictures/a_circle_twice_as_round.svg")
    assert Diagram(CIRCLE).picture(page) == expected

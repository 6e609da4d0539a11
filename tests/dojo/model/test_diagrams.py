"""The diagrams of a page, and the pictures that are drawn from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dojo.model.diagrams import DRAWN_FROM, Diagram, diagrams, drawn_from

CIRCLE = """flowchart LR
    accTitle: A circle, twice as round
    accDescr: Two stations.
    a --> b
"""


def test_diagrams_are_the_mermaid_blocks_of_a_page():
    other = CIRCLE.replace("circle", "square")
    page = f"# A\n\n```mermaid\n{CIRCLE}```\n\n```python\na\n```\n\n```mermaid\n{other}```\n"
    assert diagrams(page) == [Diagram(CIRCLE), Diagram(other)]


def test_a_diagram_has_a_title_and_a_description():
    assert Diagram(CIRCLE).title == "A circle, twice as round"
    assert Diagram(CIRCLE).description == "Two stations."
    assert (Diagram("a --> b").title, Diagram("a --> b").description) == ("", "")


def test_a_picture_is_named_after_the_title_and_lies_beside_the_others():
    page = Path("katas/chapter4/k01_lesson_one.md")
    expected = Path("katas/chapter4/pictures/a_circle_twice_as_round.svg")
    assert Diagram(CIRCLE).picture(page) == expected


@pytest.mark.parametrize("change", [("a --> b", "a --> c"), ("Two", "Three"), ("LR", "TB")])
def test_every_change_of_the_source_changes_the_digest(change):
    assert Diagram(CIRCLE.replace(*change)).digest != Diagram(CIRCLE).digest


def test_a_picture_says_which_source_it_was_drawn_from():
    digest = Diagram(CIRCLE).digest
    assert drawn_from(f'<svg width="5"\n {DRAWN_FROM}="{digest}"><g/></svg>') == digest
    assert drawn_from(f'<svg width="5"><g {DRAWN_FROM}="{digest}"/></svg>') == ""

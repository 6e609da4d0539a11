"""A table says what was found and what was not."""

from __future__ import annotations

from dojo.display.entity_table import counts, lines
from dojo.model.drawing import Drawing
from dojo.model.events import Findings, Found

GOLD = {"gold": [(0, 1, "PERSON")], "predicted": [(0, 1, "GADGET")]}
FINDINGS = Findings(
    "In two texts:",
    ("right", "missing"),
    (
        *(Found("missing", "PERSON", name, 0) for name in ("Ana", "Tim", "Ana", "Omar", "Rosa")),
        Found("right", "GADGET", "Pixel", 1),
    ),
    (Drawing.of(["Ana"], GOLD), Drawing.of(["Pixel"], {})),
)


def test_entities_are_counted_by_kind_and_label():
    assert counts(FINDINGS) == {
        "right": {"GADGET": 1, "PERSON": 0},
        "missing": {"GADGET": 0, "PERSON": 5},
    }


def test_three_of_each_kind_are_named():
    assert lines(FINDINGS) == [
        "In two texts:",
        "               GADGET  PERSON",
        "  right             1       0   Pixel",
        "  missing           0       5   Ana, Tim, Omar, ...",
    ]


def test_a_table_of_nothing_has_a_title():
    assert lines(Findings("Nothing:", (), (), ())) == ["Nothing:", "             "]

"""A drawing of Mermaid becomes a picture like the others; drawing itself takes a browser."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from dojo.model.diagrams import Diagram
from tools import draw_diagrams

SVG = "{http://www.w3.org/2000/svg}"
DIAGRAM = Diagram('flowchart LR\n    accTitle: A "circle"\n    accDescr: a & b\n    a --> b\n')
DRAWING = """<svg id="a" xmlns="http://www.w3.org/2000/svg" viewBox="-8 -7.9999 200.4 100"
 aria-roledescription="flowchart-v2"><title id="t">Mermaid's</title><style>#a{fill:red}</style><g>
<marker id="a_end"><path d="M 0.123456 1.10"/></marker><marker id="a_start"><path d="M 0"/></marker>
<g class="edgePaths"><path d="M1,2" data-points="xyz" style=";" marker-end="url(#a_end)"/></g>
<g class="edgeLabel"><g><rect class="background"/></g></g>
<g class="node" id="a-flowchart-a-0"><text><tspan>a</tspan><tspan> b</tspan></text></g></g>
<defs><filter id="a-shadow"/></defs></svg>"""


@pytest.fixture
def picture():
    """The text of the picture."""
    return draw_diagrams.finished(DRAWING, DIAGRAM, "text { fill: green; }")


def test_a_picture_begins_with_its_title_and_description(picture):
    root = ElementTree.fromstring(picture)
    assert [child.tag for child in root[:3]] == [f"{SVG}title", f"{SVG}desc", f"{SVG}style"]
    assert [child.text for child in root[:2]] == ['A "circle"', "a & b"]
    assert root.attrib | {"role": "img", "width": "200", "height": "100"} == root.attrib


def test_a_picture_has_the_digest_of_its_source(picture):
    assert draw_diagrams.drawn_from(picture) == draw_diagrams.digest(DIAGRAM)


def test_a_picture_has_the_common_style_and_not_that_of_mermaid(picture):
    assert "text { fill: green; }" in picture
    assert draw_diagrams.STYLE in picture
    assert "red" not in picture


def test_a_picture_keeps_what_is_drawn_and_nothing_else(picture):
    root = ElementTree.fromstring(picture)
    assert [marker.get("id") for marker in root.iter(f"{SVG}marker")] == ["a_end"]
    assert [path.get("d") for path in root.iter(f"{SVG}path")] == ["M 0.12 1.1", "M1,2"]
    assert "".join(text for node in root.iter(f"{SVG}text") for text in node.itertext()) == "a b"
    assert [group.get("class") for group in root.iter(f"{SVG}g")][2:] == ["edgePaths", "node"]
    for word in ("data-points", 'style=";"', "flowchart-a-0", "shadow", "Mermaid's"):
        assert word not in picture


def test_only_flowcharts_can_be_drawn():
    other = DRAWING.replace("flowchart-v2", "sequence")
    with pytest.raises(SystemExit, match='A "circle": only flowcharts'):
        draw_diagrams.finished(other, DIAGRAM, "")


def test_a_missing_program_is_named():
    with pytest.raises(SystemExit, match="install no-such-program"):
        draw_diagrams.program("no-such-program", "nor-this-one")


def test_diagrams_are_the_mermaid_blocks_of_a_page():
    other = DIAGRAM.source.replace("circle", "square")
    page = (
        f"# A\n\n```mermaid\n{DIAGRAM.source}```\n\n```python\na\n```\n\n```mermaid\n{other}```\n"
    )
    assert draw_diagrams.diagrams(page) == [DIAGRAM, Diagram(other)]


@pytest.mark.parametrize("change", [("a --> b", "a --> c"), ("a & b", "a"), ("LR", "TB")])
def test_every_change_of_the_source_changes_the_digest(change):
    changed = Diagram(DIAGRAM.source.replace(*change))
    assert draw_diagrams.digest(changed) != draw_diagrams.digest(DIAGRAM)


def test_a_picture_says_which_source_it_was_drawn_from():
    name, digest = draw_diagrams.DRAWN_FROM, draw_diagrams.digest(DIAGRAM)
    drawn = draw_diagrams.drawn_from
    assert drawn(f'<svg width="5"\n {name}="{digest}"><g/></svg>') == digest
    assert drawn(f'<svg width="5"><g {name}="{digest}"/></svg>') == ""

"""Draw the Mermaid diagrams of the lessons as SVG pictures, with Mermaid itself in Chromium.

It takes npm, which downloads Mermaid into a temporary folder, and Chromium or Chrome. Mermaid's
colours would be right for either a light or a dark page, so the drawing gets the style of the other
pictures. Only flowcharts have one.
"""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from dojo.model.diagrams import BLOCK, Diagram

MERMAID = "mermaid@12.3.0"
SCRIPT = "package/dist/mermaid.min.js"
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
FLAGS = ["--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync", "--virtual-time-budget=60000"]
DRAWN_FROM = "data-source"  # the attribute of an SVG that holds the digest of its source
DIGEST = re.compile(rf'<svg\b[^>]*\b{DRAWN_FROM}="(\w+)"')
MARGIN = 16
SETTINGS = {
    "startOnLoad": False,
    "deterministicIds": True,
    "securityLevel": "strict",
    "htmlLabels": False,  # text in HTML is not drawn where an SVG is an image
    "theme": "base",
    "look": "classic",
    "layout": "dagre",
    # These two are about as wide as each other, and wider than most fonts. So the text fits its
    # boxes in the reader's font, too.
    "fontFamily": '"DejaVu Sans", Verdana, sans-serif',
    "themeVariables": {"fontSize": "14px"},
    "flowchart": {
        "htmlLabels": False,
        "curve": "basis",
        "padding": 8,
        "minNodeWidth": 0,
        "wrappingWidth": 220,
        "rankSpacing": 28,
        "nodeSpacing": 24,
        "diagramPadding": MARGIN,
    },
}
STYLE = """
  .node rect, .node polygon, .node circle, .node path { fill: var(--one); fill-opacity: .12;
        stroke: var(--one); stroke-width: 1.5; }
  .node rect { rx: 4px; }
  .node .label rect { fill: none; stroke: none; }
  .node text { text-anchor: middle; }
  .edgeLabel rect { fill: var(--paper); }
  .flowchart-link { fill: none; stroke: var(--soft); stroke-width: 1.5; }
  .marker { fill: var(--soft); }
  .cluster rect { fill: none; stroke: var(--line); }
"""
PAGE = """<!doctype html><meta charset="utf-8"><script src="{script}"></script><body><script>
const draw = async () => {{
  mermaid.initialize({settings});
  const drawings = {{}};
  for (const [name, source] of Object.entries({sources}))
    drawings[name] = (await mermaid.render(name, source)).svg;
  return drawings;
}};
draw().catch(error => ({{error: String(error)}})).then(result => {{
  document.body.textContent = JSON.stringify(result);
}});
</script>"""
SVG = "http://www.w3.org/2000/svg"
NUMBER = re.compile(r"-?\d+\.\d+")
# Where a new line changes nothing: not in text.
BETWEEN = re.compile(r">(?=<(?!/?tspan|/text|/title|/desc|/style))")


def diagrams(text: str) -> list[Diagram]:
    """Return the diagrams in a page of Markdown."""
    return [Diagram(source) for source in BLOCK.findall(text)]


def digest(diagram: Diagram) -> str:
    """Return what changes with the source of a diagram."""
    return hashlib.sha256(diagram.source.encode()).hexdigest()[:16]


def drawn_from(svg: str) -> str:
    """Return the digest of the diagram that a picture was drawn from, or ""."""
    found = DIGEST.search(svg)
    return found[1] if found else ""


def draw(pages: Sequence[Path], style: str) -> None:
    """Draw the diagrams of pages, each beside the other pictures of its page.

    Args:
        pages: Files of Markdown.
        style: The style sheet of all pictures.
    """
    found = {
        diagram.picture(page): diagram
        for page in pages
        for diagram in diagrams(page.read_text(encoding="utf-8"))
    }
    for path, svg in zip(found, drawn(list(found.values())), strict=True):
        path.parent.mkdir(exist_ok=True)
        path.write_text(finished(svg, found[path], style), encoding="utf-8")


def drawn(wanted: Sequence[Diagram]) -> list[str]:
    """Return what Mermaid draws."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = downloaded(folder)
        sources = {diagram.name: diagram.source for diagram in wanted}
        # Not <, because a script ends at the first </script>.
        values = [json.dumps(value).replace("<", "\\u003c") for value in (SETTINGS, sources)]
        page = folder / "page.html"
        page.write_text(
            PAGE.format(script=script.as_uri(), settings=values[0], sources=values[1]),
            encoding="utf-8",
        )
        # Chromium has no sandbox for root, as in a container.
        is_root = hasattr(os, "geteuid") and os.geteuid() == 0
        sandbox = ["--no-sandbox"] if is_root else []
        profile = f"--user-data-dir={folder / 'profile'}"
        command = [program(*BROWSERS), *FLAGS, *sandbox, profile, "--dump-dom", page.as_uri()]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    body = re.search(r"<body>(.*)</body>", done.stdout, re.DOTALL)
    drawings = json.loads(html.unescape(body[1])) if body else {"error": done.stderr}
    if "error" in drawings:
        raise SystemExit(f"Mermaid could not draw the diagrams: {drawings['error']}")
    return [drawings[diagram.name] for diagram in wanted]


def downloaded(folder: Path) -> Path:
    """Let npm download Mermaid into a folder; return its script."""
    pack = [program("npm"), "pack", MERMAID, "--loglevel=error", "--pack-destination", str(folder)]
    subprocess.run(pack, stdout=subprocess.DEVNULL, check=True)
    [archive] = folder.glob("*.tgz")
    with tarfile.open(archive) as files:
        script = files.extractfile(SCRIPT)
        if script is None:
            raise SystemExit(f"{MERMAID} has no {SCRIPT}.")
        path = folder / "mermaid.js"
        path.write_bytes(script.read())
    return path


def program(*names: str) -> str:
    """Return the path of the first of these programs that is installed."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        raise SystemExit(f"To draw the diagrams, install {names[0]}.")
    return found


def finished(svg: str, diagram: Diagram, style: str) -> str:
    """Return a drawing of Mermaid as a picture like the others.

    Args:
        svg: The drawing.
        diagram: What it was drawn from.
        style: The style sheet of all pictures.
    """
    drawing = ElementTree.fromstring(svg)
    if not drawing.get("aria-roledescription", "").startswith("flowchart"):
        raise SystemExit(f"{diagram.title}: only flowcharts can be drawn.")
    x, y, width, height = map(float, drawing.get("viewBox", "").split())
    size = {"width": str(round(width)), "height": str(round(height))}
    root = Element("svg", {"xmlns": SVG, "viewBox": f"0 0 {size['width']} {size['height']}"})
    root.attrib |= size | {"role": "img", DRAWN_FROM: digest(diagram)}
    for tag, text in (("title", diagram.title), ("desc", diagram.description)):
        ElementTree.SubElement(root, tag).text = text
    ElementTree.SubElement(root, "style").text = f"{style}{STYLE}"
    box = {"x": "0.5", "y": "0.5", "width": f"{round(width) - 1}", "height": f"{round(height) - 1}"}
    ElementTree.SubElement(root, "rect", {"class": "paper", "rx": "8"} | box)
    moved = ElementTree.SubElement(root, "g", {"transform": f"translate({-x:g}, {-y:g})"})
    # The rest is Mermaid's own title, style and shadows.
    moved.extend(child for child in drawing if child.tag == f"{{{SVG}}}g")
    _clean(moved, set(re.findall(r"url\(#([^)]+)\)", svg)))
    return BETWEEN.sub(">\n", ElementTree.tostring(root, encoding="unicode")) + "\n"


def _clean(element: Element, used: set[str]) -> None:
    """Remove what a picture does not need, and round its numbers."""
    element.tag = element.tag.removeprefix(f"{{{SVG}}}")
    for name, value in list(element.attrib.items()):
        is_needed = value.strip(" ;") and not name.startswith("data-")
        if not is_needed or (name == "id" and value not in used):
            del element.attrib[name]
        else:
            element.set(name, NUMBER.sub(lambda found: f"{round(float(found[0]), 2):g}", value))
    for child in list(element):
        is_unused = child.tag.endswith("marker") and child.get("id") not in used
        is_empty = child.tag.endswith("}g") and not any(
            each.tag.endswith("path") or each.text for each in child.iter()
        )
        if is_unused or is_empty:
            element.remove(child)
        else:
            _clean(child, used)

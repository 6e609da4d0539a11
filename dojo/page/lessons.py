"""Render a lesson as HTML, with its pictures, for the page in the browser.

The HTML needs no script, and leaves its styles to the page: `figure.picture`, `div.table` and
`div.code pre` hold what can be wider than the screen, `code.language-pycon` is code,
`em.picture` describes a picture that the page cannot show, and a cell of a table can have the class
`left`, `center` or `right`.
"""

from __future__ import annotations

import os
import re
from collections.abc import MutableMapping, Sequence
from html import escape
from itertools import count, pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote
from xml.etree import ElementTree

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from dojo.model.catalogue import root_of
from dojo.model.diagrams import Diagram
from dojo.model.kata import STEM

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
ALIGNED = re.compile(r"text-align:(left|center|right)")
SCROLLS = 'tabindex="0"'  # so that the keyboard can scroll what is wider than the screen
OTHER_SITE = {"target": "_blank", "rel": "noopener noreferrer"}

Env = MutableMapping[str, Any]  # of a page: its path, and the folder `katas`


def html_of(path: Path) -> str:
    """Return a page of Markdown in `katas/` as HTML.

    HTML in the Markdown is shown as text. A link leads to a lesson (`/lesson/chapter4/NAME.md`), to
    a kata (`/kata/k05`), to a heading of this page or to another site; any other becomes plain
    text. Pictures come from `/lessons/`, never from another site.

    Args:
        path: The file.
    """
    path = path.resolve()
    env: Env = {"page": path, "katas": root_of(path.parent) / "katas"}
    tokens = MARKDOWN.parse(path.read_text(encoding="utf-8"), env)
    _name_headings(tokens)
    _set_pictures_apart(tokens)
    return str(MARKDOWN.renderer.render(tokens, MARKDOWN.options, env))


class Renderer(RendererHTML):
    """Writes what the page needs in another way than markdown-it does.

    A method is named after the kind of token that it writes.
    """

    def link_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """Write the beginning of a link."""
        token = tokens[idx]
        token.attrs = {**_link(str(token.attrs.pop("href", "")), env), **token.attrs}
        return self.renderToken(tokens, idx, options, env)

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """Write a picture."""
        token = tokens[idx]
        words = " ".join(self.renderInlineAsText(token.children, options, env).split())
        path = _target(str(token.attrs.get("src", "")), env)
        return _picture(path, words, env, "is_alone" in token.meta)

    def fence(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """Write a diagram or code."""
        token = tokens[idx]
        language = (token.info.split() or [""])[0]
        diagram = Diagram(token.content)
        if language == "mermaid" and diagram.name:
            path = _in_katas(diagram.picture(env["page"]), env)
            return _picture(path, diagram.description, env, is_alone=True) + "\n"
        named = f' class="language-{escape(language)}"' if language else ""
        code = f"<pre {SCROLLS}><code{named}>{escape(token.content)}</code></pre>"
        return f'<div class="code">{code}</div>\n'

    code_block = fence

    def table_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """Write the beginning of a table, and of what scrolls around it."""
        return f'<div class="table" role="group" aria-label="Table" {SCROLLS}>\n<table>\n'

    def table_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """Write the end of a table."""
        return "</table>\n</div>\n"

    def td_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """Write the beginning of a cell; a class aligns it, because the page forbids styles."""
        token = tokens[idx]
        scope = ' scope="col"' if token.tag == "th" else ""
        aligned = ALIGNED.fullmatch(str(token.attrs.get("style", "")))
        return f"<{token.tag}{scope}" + (f' class="{aligned[1]}">' if aligned else ">")

    th_open = td_open

    def html_block(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """Write HTML as text, except for comments."""
        return escape(COMMENT.sub("", tokens[idx].content))

    html_inline = html_block


# The terminal shows tables and struck-out text, too.
MARKDOWN = MarkdownIt("commonmark", {"xhtmlOut": False}, renderer_cls=Renderer).enable(
    ["table", "strikethrough"]
)


def _name_headings(tokens: Sequence[Token]) -> None:
    """Give each heading an id, the same as on GitHub."""
    used: set[str] = set()
    for heading, inline in pairwise(tokens):
        if heading.type == "heading_open":
            words = "".join(
                " " if child.type.endswith("break") else child.content
                for child in inline.children or []
            )
            kept = re.sub(r"[^\w\s-]", "", words.lower()).strip()
            base = re.sub(r"\s", "-", kept) or "section"
            names = (f"{base}-{number}" if number else base for number in count())
            name = next(name for name in names if name not in used)
            used.add(name)
            heading.attrSet("id", name)


def _set_pictures_apart(tokens: Sequence[Token]) -> None:
    """Remove the paragraph around a picture that is alone in it."""
    for before, inline, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        children = inline.children or []
        if before.type == "paragraph_open" and [child.type for child in children] == ["image"]:
            before.hidden = after.hidden = True
            children[0].meta["is_alone"] = True


def _picture(path: Path | None, words: str, env: Env, is_alone: bool) -> str:
    """Return a picture, or its words if it is not in `katas/`.

    Args:
        path: Where it is, if it is in `katas/`.
        words: What it shows.
        env: The page on which it is.
        is_alone: Whether it is not in a line of text. Then its title is below it.
    """
    if path is None:
        shown = f'<em class="picture">{escape(words)}</em>'
        return f"<p>{shown}</p>" if is_alone else shown
    address = quote(f"/lessons/{path.relative_to(env['katas']).as_posix()}")
    size, title = _size_and_title(path)
    picture = f'<img src="{address}" alt="{escape(words)}"{size}>'
    if not is_alone:
        return picture
    caption = f"<figcaption>{escape(title)}</figcaption>" if title else ""
    return f'<figure class="picture" {SCROLLS}>{picture}{caption}</figure>'


def _size_and_title(path: Path) -> tuple[str, str]:
    """Return the attributes that keep a place for an SVG while it loads, and its title."""
    try:
        svg = ElementTree.parse(path).getroot()
    except (OSError, ElementTree.ParseError):
        return "", ""
    width, height = svg.get("width", ""), svg.get("height", "")
    is_known = width.isdecimal() and height.isdecimal()
    size = f' width="{width}" height="{height}"' if is_known else ""
    return size, svg.findtext("{http://www.w3.org/2000/svg}title", "")


def _link(target: str, env: Env) -> dict[str, str]:
    """Return the attributes of a link, or none if the page cannot follow it."""
    if target.startswith(("http://", "https://")):
        return {"href": target} | OTHER_SITE
    if target.startswith("#"):
        return {"href": target}
    path = _target(target, env)
    if path is not None and path.suffix == ".md":
        _, mark, heading = target.partition("#")
        page = path.relative_to(env["katas"]).as_posix()
        return {"href": quote(f"/lesson/{page}") + mark + heading}
    if path is not None and path.suffix == ".py" and STEM.fullmatch(path.stem):
        return {"href": f"/kata/{path.stem.partition('_')[0]}"}
    return {}


def _target(target: str, env: Env) -> Path | None:
    """Return the file in `katas/` that an address leads to, or None."""
    name = unquote(target.partition("#")[0])
    if not name or name.startswith("/") or set(name) & {":", "\0"}:
        return None
    return _in_katas(env["page"].parent / name, env)


def _in_katas(path: Path, env: Env) -> Path | None:
    path = Path(os.path.normpath(path))
    return path if path.is_relative_to(env["katas"]) else None

"""A lesson as HTML: nothing in it can run, and its pictures, links, tables and code are usable."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dojo.page.lessons import html_of

ROOT = Path(__file__).parents[3]
PAGES = sorted((ROOT / "katas").rglob("*.md"))
BARS = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="690" height="286">'
    "<title>Bars &amp; lines</title></svg>"
)
EMPTY = {"br", "hr", "img"}
ALLOWED = {
    "a": {"href", "target", "rel", "title"},
    "blockquote": set(),
    "br": set(),
    "code": {"class"},
    "del": set(),
    "div": {"class", "tabindex", "role", "aria-label"},
    "em": {"class"},
    "figcaption": set(),
    "figure": {"class", "tabindex"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
    "hr": set(),
    "img": {"src", "alt", "width", "height"},
    "li": set(),
    "ol": {"start"},
    "p": set(),
    "pre": {"tabindex"},
    "s": set(),
    "strong": set(),
    "table": set(),
    "tbody": set(),
    "td": {"class"},
    "th": {"class", "scope"},
    "thead": set(),
    "tr": set(),
    "ul": set(),
}


class Reader(HTMLParser):
    """Reads HTML as a browser does, and allows no tag or attribute that is not in ALLOWED."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert not self._open

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        assert len(values) == len(attrs)
        assert values.keys() <= ALLOWED[tag]
        self.tags.append((tag, values))
        if tag not in EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        raise AssertionError(data)

    handle_decl = handle_pi = unknown_decl = handle_comment

    def all(self, tag: str) -> list[dict[str, str]]:
        return [values for name, values in self.tags if name == tag]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A repository with a lesson, two katas and a picture; the folder of its chapter."""
    root = tmp_path_factory.mktemp("root")
    (root / "tests/chapter4").mkdir(parents=True)
    chapter = root / "katas/chapter4"
    (chapter / "pictures").mkdir(parents=True)
    (chapter / "pictures/bars.svg").write_text(BARS, encoding="utf-8")
    (chapter / "pictures/broken.svg").write_text("<svg", encoding="utf-8")
    return chapter


@pytest.fixture(scope="module")
def html(folder):
    """Return the HTML of a lesson with this text."""

    def render(text: str) -> str:
        lesson = folder / "k01_lesson_one.md"
        lesson.write_text(text, encoding="utf-8")
        return html_of(lesson)

    return render


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "a <script>alert(1)</script> b",
        "<img src=x onerror=alert(1)>",
        "<div onclick='a()'>\n\n*b*\n\n</div>",
        "<!-- a --><b>c</b><!-- d -->",
        "<svg/onload=a()>",
        "[<img src=x>](https://spacy.io)",
        "![<img src=x>](pictures/bars.svg)",
        "```<script>\n</code></pre><script>a()</script>\n```",
        '```a" onclick="b\nc\n```',
        "    <script>a()</script>",
        "`<script>`",
        "# <i>a</i>",
        "| <b>a</b> |\n|---|\n| <script> |",
    ],
)
def test_html_is_shown_as_text(html, text):
    shown = Reader(html(text))
    assert not {"script", "b", "i"} & {tag for tag, _ in shown.tags}
    alternatives = " ".join(values["alt"] for values in shown.all("img"))
    classes = " ".join(values.get("class", "") for values in shown.all("code"))
    for word in ("<script>", "<b>", "<i>", "onerror=", "onload="):
        if word in text:
            assert word in shown.text + alternatives + classes


def test_comments_are_not_shown(html):
    shown = html('<!-- skip: next "why" -->\n```python\na\n```\n\nb <!-- c --> d\n')
    assert "skip" not in shown
    assert "<p>b  d</p>" in shown


PIECES = ["[", "]", "(", ")", "![", "](", "<", ">", "<!--", "-->", "<a ", "href=", "'", '"', "&"]
PIECES += ["javascript:alert(1)", "data:text/html,", "https://[", "//host", "../..", "%00", "%2e"]
PIECES += ["`", "```", "```mermaid", "accTitle: x", "\n", "\n\n", "    ", "# ", "- ", "> ", "1. "]
PIECES += ["|", "|---|", "|-:|", "~~", "**", "_", "\\", "\x00", "&#106;", "a", "k01.py", ".md", "é"]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_no_text_makes_html_that_is_not_allowed(html, text):
    shown = Reader(html(text))
    for link in shown.all("a"):
        assert link.get("href", "#").startswith(("#", "http://", "https://", "/lesson/", "/kata/"))
    for picture in shown.all("img"):
        assert picture["src"].startswith("/lessons/")


@pytest.mark.parametrize(
    ("target", "leads_to"),
    [
        ("k03_lesson_three.md", "/lesson/chapter4/k03_lesson_three.md"),
        ("k03_lesson_three.md#now-you", "/lesson/chapter4/k03_lesson_three.md#now-you"),
        ("../chapter5/README.md", "/lesson/chapter5/README.md"),
        ("./k05_matcher_patterns.py", "/kata/k05"),
        ("#now-you", "#now-you"),
    ],
)
def test_links_lead_to_lessons_katas_and_headings(html, target, leads_to):
    assert Reader(html(f"[*a*]({target})")).all("a") == [{"href": leads_to}]


@pytest.mark.parametrize("target", ["https://spacy.io/usage#a", "http://127.0.0.1/"])
def test_another_site_opens_elsewhere_and_learns_nothing(html, target):
    expected = {"href": target, "target": "_blank", "rel": "noopener noreferrer"}
    for text in (f"[a]({target})", f"<{target}>", f"[a][b]\n\n[b]: {target}"):
        assert Reader(html(text)).all("a") == [expected]


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "javascript&#58;alert(1)",
        "data:text/html,a",
        "data:image/png;base64,a",
        "vbscript:a",
        "file:///etc/passwd",
        "//spacy.io",
        "/etc/passwd.md",
        "../../README.md",
        "..%2f..%2fREADME.md",
        "../../katas2/a.md",
        "//[",
        "mailto:a@spacy.io",
        "a%00.md",
        "notes.py",
        "pictures",
    ],
)
def test_what_the_page_cannot_follow_is_no_link(html, target):
    shown = Reader(html(f"[words]({target}) ![words]({target})"))
    assert all("href" not in link for link in shown.all("a"))
    assert "words" in shown.text
    assert "://" not in "".join(picture["src"] for picture in shown.all("img"))


def test_headings_have_ids(html):
    shown = Reader(
        html(
            "# A *b* `c`, d?\n\n## Now you\n\n## Now you\n\n## !\n\n### Ünï-1 & two\n\na\nb\n===\n"
        )
    )
    ids = [values["id"] for tag, values in shown.tags if tag.startswith("h")]
    assert ids == ["a-b-c-d", "now-you", "now-you-1", "section", "ünï-1--two", "a-b"]


def test_a_table_can_be_scrolled_and_its_headings_belong_to_columns(html):
    shown = html("| a | b |\n|---|--:|\n| `c` | d |\n")
    assert '<div class="table" role="group" aria-label="Table" tabindex="0">\n<table>' in shown
    assert '<th scope="col">a</th>' in shown
    assert '<th scope="col" class="right">b</th>' in shown
    assert "<td><code>c</code></td>" in shown
    assert '<td class="right">d</td>' in shown


def test_code_says_its_language(html):
    shown = html("```pycon\n>>> 1 < 2\n```\n\n```\nplain\n```\n\n    indented\n")
    code = '<div class="code"><pre tabindex="0"><code{}>{}\n</code></pre></div>'
    assert code.format(' class="language-pycon"', "&gt;&gt;&gt; 1 &lt; 2") in shown
    assert code.format("", "plain") in shown
    assert code.format("", "indented") in shown


def test_a_picture_has_its_words_its_size_and_its_title(html):
    shown = html('![Two "bars",\nside *by* side.](pictures/bars.svg)\n\ntext\n')
    assert shown == (
        '<figure class="picture" tabindex="0">'
        '<img src="/lessons/chapter4/pictures/bars.svg"'
        ' alt="Two &quot;bars&quot;, side by side." width="690" height="286">'
        "<figcaption>Bars &amp; lines</figcaption></figure>\n<p>text</p>\n"
    )


def test_a_picture_in_a_line_stays_there(html):
    shown = html("a ![b](pictures/bars.svg) c")
    picture = '<img src="/lessons/chapter4/pictures/bars.svg" alt="b" width="690" height="286">'
    assert shown == f"<p>a {picture} c</p>\n"


@pytest.mark.parametrize("name", ["missing.svg", "broken.svg"])
def test_a_picture_that_cannot_be_read_has_its_words(html, name):
    expected = {"src": f"/lessons/chapter4/pictures/{name}", "alt": "bars"}
    assert Reader(html(f"![bars](pictures/{name})")).all("img") == [expected]


@pytest.mark.parametrize("target", ["https://spacy.io/a.svg", "//spacy.io/a.svg", "../../a.svg"])
def test_a_picture_from_elsewhere_is_replaced_by_its_words(html, target):
    assert html(f"![two bars]({target})") == '<p><em class="picture">two bars</em></p>'
    assert html(f"a ![b]({target})") == '<p>a <em class="picture">b</em></p>\n'


DIAGRAM = '```mermaid\nflowchart LR\n    accTitle: Bars\n    accDescr: Two "bars".\n    a\n```\n'


def test_a_diagram_is_its_picture(html):
    shown = html(DIAGRAM)
    assert shown == (
        '<figure class="picture" tabindex="0">'
        '<img src="/lessons/chapter4/pictures/bars.svg"'
        ' alt="Two &quot;bars&quot;." width="690" height="286">'
        "<figcaption>Bars &amp; lines</figcaption></figure>\n"
    )


def test_a_diagram_without_a_title_is_shown_as_it_is_written(html):
    shown = html("```mermaid\nflowchart LR\n    a --> b\n```\n")
    assert '<code class="language-mermaid">flowchart LR\n    a --&gt; b\n</code>' in shown


def test_a_page_outside_katas_has_its_pictures_in_words(folder):
    page = folder.parents[1] / "README.md"
    page.write_text(f"[a](katas/chapter4/k01_add.py)\n\n{DIAGRAM}", encoding="utf-8")
    assert html_of(page) == (
        '<p><a href="/kata/k01">a</a></p>\n<p><em class="picture">Two &quot;bars&quot;.</em></p>\n'
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_every_page_of_the_katas_is_rendered_with_its_pictures(page):
    shown = Reader(html_of(page))
    text = page.read_text(encoding="utf-8")
    assert len(shown.all("figure")) == text.count("\n![") + text.count("```mermaid")
    for picture in shown.all("img"):
        assert (ROOT / "katas" / picture["src"].removeprefix("/lessons/")).is_file()
        assert picture.keys() == {"src", "alt", "width", "height"}
    assert all(link.get("href") for link in shown.all("a"))
    ids = [values["id"] for _, values in shown.tags if "id" in values]
    assert len(ids) == len(set(ids)) > 0

"""Draw the SVG pictures of the lessons from real runs: `nox -s pictures`.

The diagrams come from the Markdown. The curves and the table come from training on data/chapter4
with fixed seeds, which takes a few minutes. The figures may differ slightly on another computer. If
so, update the alternative texts and the tables of the lessons.
"""

from __future__ import annotations

import random
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

import spacy
from spacy.cli.init_config import init_config
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch

from dojo.testkit import notation as marks
from dojo.testkit.notation import Marked
from tools import draw_diagrams

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data" / "chapter4"
PICTURES = ROOT / "katas" / "chapter4" / "pictures"
OF_PRACTICE = ROOT / "katas" / "practice" / "pictures"
ENGLISH = spacy.blank("en")
SEEDS = range(5)

# Drawing

# An image follows the colour scheme of the system, not of the page, so it needs a background.
STYLE = """
  svg { font-family: system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif;
        --paper: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0;
        --one: #0969da; --two: #bc4c00; --good: #1a7f37; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #161b22; --ink: #e6edf3; --soft: #9ea7b3; --line: #444c56;
          --one: #6cb6ff; --two: #f69d50; --good: #6bc46d; } }
  .paper { fill: var(--paper); stroke: var(--line); }
  text { fill: var(--ink); font-size: 14px; }
  .mono { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
  .small { font-size: 12px; } .big { font-size: 16px; font-weight: 600; }
  .soft { fill: var(--soft); }
  .tip { fill: var(--soft); }
  .one { fill: var(--one); font-weight: 600; } .two { fill: var(--two); font-weight: 600; }
  .box { fill: none; stroke: var(--line); stroke-width: 1.5; }
  .grid { stroke: var(--line); } .axis { stroke: var(--soft); }
  .fill1 { fill: var(--one); fill-opacity: .2; } .fill2 { fill: var(--two); fill-opacity: .2; }
  .filled1 { fill: var(--one); } .filled2 { fill: var(--two); }
  .line1 { fill: none; stroke: var(--one); stroke-width: 2.5; }
  .line2 { fill: none; stroke: var(--two); stroke-width: 2.5; stroke-dasharray: 7 4; }
  circle.axis { fill: var(--soft); }
  text.badge { fill: var(--paper); font-size: 12px; font-weight: 700; }
  .chosen { fill: var(--good); fill-opacity: .18; }
"""


class Picture:
    """An SVG under construction; x increases to the right and y downwards."""

    def __init__(self, width: int, height: int, title: str) -> None:
        self.lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
            f' width="{width}" height="{height}" role="img">',
            f"<title>{escape(title)}</title>",
            f"<style>{STYLE}</style>",
        ]
        self.box(0.5, 0.5, width - 1, height - 1, "paper", radius=8)

    def add(self, tag: str, style: str, content: str = "", **values: float | str) -> None:
        """Add an element; `values` are its attributes."""
        attributes = "".join(
            f' {name.replace("_", "-")}="{f"{value:.5g}" if isinstance(value, float) else value}"'
            for name, value in values.items()
        )
        self.lines.append(f'<{tag} class="{style}"{attributes}>{content}</{tag}>')

    def text(self, x: float, y: float, text: str, style: str = "", anchor: str = "start") -> None:
        """Add text."""
        self.add("text", style, escape(text, quote=False), x=x, y=y, text_anchor=anchor)

    def code(self, x: float, y: float, text: str, step: float) -> None:
        """Add text in which each character is `step` wide in any font."""
        places = " ".join(f"{x + step * number:.5g}" for number in range(len(text)))
        self.add("text", "mono", escape(text, quote=False), x=places, y=y, xml__space="preserve")

    def box(
        self, x: float, y: float, width: float, height: float, style: str, radius: float = 3
    ) -> None:
        """Add a rectangle."""
        self.add("rect", style, x=x, y=y, width=width, height=height, rx=radius)

    def line(self, points: Sequence[tuple[float, float]], style: str) -> None:
        """Add a line through points."""
        self.add("polyline", style, points=" ".join(f"{x:.5g},{y:.5g}" for x, y in points))

    def area(self, points: Sequence[tuple[float, float]], style: str) -> None:
        """Add a polygon."""
        self.add("polygon", style, points=" ".join(f"{x:.5g},{y:.5g}" for x, y in points))

    def dot(self, x: float, y: float, style: str, radius: float = 4) -> None:
        """Add a circle."""
        self.add("circle", style, cx=x, cy=y, r=radius)

    def arrow(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Add a straight arrow, to the right or downwards."""
        (x, y), is_down = end, start[0] == end[0]
        self.line([start, (x, y - 8) if is_down else (x - 8, y)], "axis")
        back = [(x - 5, y - 9), (x + 5, y - 9)] if is_down else [(x - 9, y - 5), (x - 9, y + 5)]
        self.area([*back, (x, y)], "tip")

    def save(self, name: str, folder: Path = PICTURES) -> None:
        """Write the file."""
        folder.mkdir(exist_ok=True)
        text = "\n".join([*self.lines, "</svg>", ""]).replace("xml--space", "xml:space")
        (folder / f"{name}.svg").write_text(text, encoding="utf-8")


def span_anatomy() -> None:
    """Draw the offsets of a span in tokens and in characters."""
    doc = ENGLISH("now my boss Mila Ray sings too")
    span = doc[3:5]
    picture = Picture(690, 286, "The anatomy of a span")
    left, top = 116.0, 92.0
    places = []
    x = left
    for token in doc:
        width = 9.5 * len(token) + 28
        places.append((x, width))
        x += width + 8
    first = places[span.start][0]
    last = sum(places[span.end - 1])
    bracket = [(first, top - 40), (first, top - 48), (last, top - 48), (last, top - 40)]
    picture.line(bracket, "line1")
    picture.text((first + last) / 2, top - 58, "PERSON", "one", "middle")
    picture.text(24, top - 14, "token", "soft")
    for token, (x, width) in zip(doc, places, strict=True):
        if span.start <= token.i < span.end:
            picture.box(x, top, width, 36, "fill1")
        picture.box(x, top, width, 36, "box")
        picture.text(x + width / 2, top - 14, str(token.i), "mono soft", "middle")
        picture.text(x + width / 2, top + 23, token.text, "mono", "middle")
    for token, word, what in (
        (span.start, f"start {span.start}", "the first token inside"),
        (span.end, f"end {span.end}", "the first token after it"),
    ):
        x = places[token][0] + places[token][1] / 2
        picture.line([(x, top + 48), (x, top + 62)], "axis")
        picture.area([(x - 5, top + 50), (x + 5, top + 50), (x, top + 41)], "tip")
        picture.text(x, top + 80, word, "big", "middle")
        picture.text(x, top + 98, what, "small soft", "middle")
    y, step = top + 146, 15.0
    picture.text(24, y, "character", "soft")
    picture.box(left + step * span.start_char - 2, y - 17, step * len(span.text), 24, "fill1")
    picture.code(left, y, doc.text, step)
    for place, word in ((span.start_char, "start"), (span.end_char, "end")):
        x = left + step * place + 5
        picture.line([(x, y + 10), (x, y + 16)], "axis")
        picture.text(x, y + 30, f"{word} {place}", "small soft", "middle")
    picture.save("span_anatomy")


def precision_recall() -> None:
    """Draw gold and predicted spans of headlines."""
    gold = marks.read(DATA / "headlines_gold.txt")
    predicted = marks.read(DATA / "headlines_predicted.txt")
    step, left, row = 7.3, 24.0, 58.0
    width = int(2 * left + step * max(len(text.text) for text in gold))
    picture = Picture(width, int(row * len(gold)) + 168, "Precision and recall on seven headlines")
    picture.box(left, 22, 26, 8, "filled1", 2)
    picture.text(left + 34, 31, "gold: what it should have predicted", "one")
    picture.box(left + 330, 22, 26, 8, "filled2", 2)
    picture.text(left + 364, 31, "predicted", "two")
    for number, (right, found) in enumerate(zip(gold, predicted, strict=True)):
        y = 76 + row * number
        for spans, place, style in ((right, y - 22, "1"), (found, y + 8, "2")):
            for start, end, _ in spans.spans:
                picture.box(
                    left + step * start - 1, place, step * (end - start), 7, f"filled{style}", 2
                )
        stretched = {"textLength": step * len(right.text), "lengthAdjust": "spacingAndGlyphs"}
        picture.add("text", "mono small", escape(right.text, quote=False), x=left, y=y, **stretched)
    y = 76 + row * len(gold)
    picture.line([(left, y - 24), (width - left, y - 24)], "grid")
    for line, (name, below, style) in enumerate(
        (("precision", "all lower bars", "two"), ("recall", "all upper bars", "one"))
    ):
        picture.text(left, y + 8 + 30 * line, name, "big")
        formula = "=  lower bars that are as long as the upper bar  ÷"
        styled = f'{formula}  <tspan class="{style}">{below}</tspan>'
        picture.add("text", "", styled, x=left + 96, y=y + 8 + 30 * line)
    note = (
        "A bar that is too short is a mistake twice: an entity that does not exist is predicted, "
    )
    picture.text(left, y + 70, f"{note}and one that exists is missed.", "soft")
    picture.save("precision_recall")


def training_table() -> None:
    """Draw the table of `spacy train` with explanations of its columns."""
    rows = table_of_a_run()
    columns = [
        ("E", "epoch: how many times all training texts have been seen"),
        ("#", "step: how many batches have been learnt"),
        ("LOSS TOK2VEC", "loss of tok2vec on the training data since the row above: should fall"),
        ("LOSS NER", "the same of ner"),
        ("ENTS_F", "F-score on the evaluation data, in per cent: should rise, like the next two"),
        ("ENTS_P", "precision: of what was predicted, how much is right"),
        ("ENTS_R", "recall: of what should be predicted, how much was predicted"),
        ("SCORE", "decides which model is the best, from 0 to 1"),
    ]
    ends = [46, 106, 236, 326, 406, 486, 566, 646]
    top, row = 92, 28
    height = top + row * len(rows) + 24 * len(columns) + 20
    picture = Picture(800, height, "The training table, column by column")
    best = max(rows, key=lambda cells: float(cells[-1]))
    for number, ((name, meaning), end) in enumerate(zip(columns, ends, strict=True), 1):
        colour = "filled1" if number in (3, 4) else "filled2" if number > 4 else "axis"
        picture.dot(end - 8, 32, colour, 11)
        picture.add("text", "badge", str(number), x=end - 8, y=37, text_anchor="middle")
        picture.text(end, 66, name, "mono small", "end")
        y = top + row * len(rows) + 24 * number + 4
        picture.dot(36, y - 5, colour, 10)
        picture.add("text", "badge", str(number), x=36, y=y, text_anchor="middle")
        picture.text(58, y, name, "mono small")
        picture.text(172, y, meaning)
    picture.line([(20, 76), (654, 76)], "grid")
    for number, cells in enumerate(rows):
        y = top + row * number
        if cells is best:
            picture.box(16, y - 15, 768, row - 4, "chosen")
        for text, end in zip(cells, ends, strict=True):
            picture.text(end, y + 3, text, "mono", "end")
        note = "model-best" if cells is best else "model-last" if number == len(rows) - 1 else ""
        picture.text(668, y + 3, f"← {note}" if note else "", "mono")
    picture.save("training_table")


class Chart:
    """A chart in a picture; the y axis is a score from 0 to 1."""

    def __init__(
        self, picture: Picture, left: float, top: float, width: float, height: float, right: float
    ) -> None:
        self.picture, self.left, self.top = picture, left, top
        self.width, self.height, self.right = width, height, right
        for tenth in range(0, 11, 2):
            y = self.y(tenth / 10)
            picture.line([(left, y), (left + width, y)], "grid" if tenth else "axis")
            picture.text(left - 8, y + 4, f"{tenth / 10:.1f}", "small soft", "end")

    def x(self, value: float) -> float:
        """Return the x coordinate of a value."""
        return self.left + self.width * value / self.right

    def y(self, score: float) -> float:
        """Return the y coordinate of a score."""
        return self.top + self.height * (1 - score)

    def tick(self, value: float, text: str) -> None:
        """Label a value on the x axis."""
        x, y = self.x(value), self.y(0)
        self.picture.line([(x, y), (x, y + 5)], "axis")
        self.picture.text(x, y + 20, text, "small soft", "middle")

    def curve(self, places: Sequence[float], runs: Sequence[Sequence[float]], style: str) -> None:
        """Draw the median of several runs, and a band from the lowest to the highest."""
        at = list(zip(places, zip(*runs, strict=True), strict=True))
        upper = [(self.x(x), self.y(max(scores))) for x, scores in at]
        lower = [(self.x(x), self.y(min(scores))) for x, scores in at]
        self.picture.area([*upper, *reversed(lower)], f"fill{style}")
        middle = [(self.x(x), self.y(statistics.median(scores))) for x, scores in at]
        self.picture.line(middle, f"line{style}")
        for x, y in middle:
            self.picture.dot(x, y, f"filled{style}", 3)


def learning_curve() -> None:
    """Draw the F-score by the number of training examples."""
    sizes = [12, 25, 50, 100, 200, 400, 783]
    runs = [[learn(size, seed) for size in sizes] for seed in SEEDS]
    picture = Picture(720, 380, "Learning curve of GADGET")
    picture.text(64, 34, "F-score of GADGET on 163 other comments", "big")
    chart = Chart(picture, 64, 60, 620, 240, len(sizes) - 1 + 0.3)
    chart.curve(range(len(sizes)), runs, "1")
    for place, size in enumerate(sizes):
        chart.tick(place, str(size))
        middle = statistics.median(run[place] for run in runs)
        x = chart.x(place)
        highest = max(run[place] for run in runs)
        picture.text(max(x, 84), chart.y(highest) - 10, f"{middle:.2f}", "one", "middle")
    picture.text(374, 344, "comments to learn from", "", "middle")
    note = "line: median of five runs; band: lowest to highest. 150 steps of 8 comments each"
    picture.text(374, 364, note, "small soft", "middle")
    picture.save("learning_curve")


def forgetting_curve() -> None:
    """Draw how an update with a new label affects an old one."""
    every, steps = 5, 60
    places = range(0, steps + 1, every)
    picture = Picture(840, 384, "What an update with WEBSITE does to PERSON")
    for number, (is_mixed, title) in enumerate(
        ((False, "updated with websites alone"), (True, "persons annotated, old texts mixed in"))
    ):
        runs = [forget(seed, is_mixed, every, steps) for seed in SEEDS]
        left = 56 + 404 * number
        picture.text(left, 34, title, "big")
        chart = Chart(picture, left, 60, 340, 240, steps)
        for label, style in (("PERSON", "1"), ("WEBSITE", "2")):
            chart.curve(places, [[scores[label] for scores in run] for run in runs], style)
        for step in range(0, steps + 1, 10):
            chart.tick(step, str(step))
        picture.text(left + 170, 340, "steps of the update", "", "middle")
        y = 80
        for label, style in (("PERSON", "1"), ("WEBSITE", "2")):
            picture.line([(left + 224, y - 5), (left + 258, y - 5)], f"line{style}")
            picture.text(left + 266, y, label, "one" if style == "1" else "two")
            y += 20
    note = "F-score on 163 other comments; line: median of five runs; band: lowest to highest"
    picture.text(420, 366, note, "small soft", "middle")
    picture.save("forgetting_curve")


def way_of_an_annotation() -> None:
    """Draw the steps from the file of a tool to a .spacy file, and what is reported at each."""
    steps = [
        ("tool", ".ann .jsonl .json", []),
        ("read", "line by line", ["rejected tasks,", "cancelled ones,", "duplicates"]),
        ("compare", "with the words", ["other words,", "fragments"]),
        ("align", "char_span", ["spans that cut", "a token"]),
        ("Doc", "doc.ents", ["spans that", "overlap"]),
        ("DocBin", ".spacy", []),
    ]
    width, gap, left, top = 112.0, 30.0, 24.0, 64.0
    total = left * 2 + width * len(steps) + gap * (len(steps) - 1)
    picture = Picture(int(total), 292, "The path of an annotation")
    picture.text(left, 36, "what fits", "one")
    for number, (name, how, lost) in enumerate(steps):
        x = left + number * (width + gap)
        picture.box(x, top, width, 58, "fill1")
        picture.box(x, top, width, 58, "box")
        picture.text(x + width / 2, top + 25, name, "big", "middle")
        picture.text(x + width / 2, top + 45, how, "small soft", "middle")
        if number:
            picture.arrow((x - gap + 4, top + 29), (x - 4, top + 29))
        if lost:
            picture.arrow((x + width / 2, top + 62), (x + width / 2, 232))
            for line, words in enumerate(lost):
                picture.text(x + width / 2 + 8, top + 88 + 17 * line, words, "small soft")
    first, last = left + width + gap, left + 5 * (width + gap) - gap
    picture.box(first, 234, last - first, 36, "fill2")
    picture.box(first, 234, last - first, 36, "box")
    picture.text((first + last) / 2, 257, "the report: each with its reason", "two", "middle")
    picture.save("way_of_an_annotation", OF_PRACTICE)


def two_counts() -> None:
    """Draw the positions of a text in characters and in UTF-16 units."""
    text, words = "🎉 my iPhone 8", "iPhone 8"
    units = [len(letter.encode("utf-16-le")) // 2 for letter in text]
    step, left = 34.0, 118.0
    picture = Picture(int(left + step * sum(units) + 24), 262, "Two ways to count")
    for row, (name, sizes) in enumerate((("characters", [1] * len(text)), ("UTF-16 units", units))):
        y, place = 56.0 + 112 * row, 0
        picture.text(24, y + 24, name, "soft")
        begin = text.index(words)
        for number, (letter, size) in enumerate(zip(text, sizes, strict=True)):
            x, wide = left + step * place, step * size
            if number >= begin:
                picture.box(x, y, wide, 36, f"fill{row + 1}")
            picture.box(x, y, wide, 36, "box")
            picture.text(x + wide / 2, y + 24, letter, "mono", "middle")
            for unit in range(size):
                at = x + step * (unit + 0.5)
                picture.text(at, y - 8, str(place + unit), "mono small soft", "middle")
            place += size
        start, end = sum(sizes[:begin]), sum(sizes)
        style = ("one", "two")[row]
        picture.text(left + step * start, y + 56, f"start {start}, end {end}", style)
    picture.save("two_counts", OF_PRACTICE)


def cut_token() -> None:
    """Draw what becomes of a span inside of a token."""
    doc = ENGLISH("the oven says 23degC")
    start, end = 16, 20
    picture = Picture(640, 236, "A span that cuts a token")
    step, left, top = 18.0, 190.0, 60.0
    rows = [
        ("the annotation", (start, end), "fill1"),
        ('char_span, "strict"', None, ""),
        ('"expand"', (doc[3].idx, doc[3].idx + len(doc[3])), "fill2"),
        ('"contract"', None, ""),
    ]
    picture.text(24, top, "tokens", "soft")
    for token in doc:
        x = left + step * token.idx
        picture.box(x, top - 20, step * len(token), 30, "box")
        picture.code(x + 4, top, token.text, step)
    for number, (name, place, fill) in enumerate(rows):
        y = top + 38 + 34 * number
        mode = name.strip('"') if number > 1 else "strict"
        found = doc.char_span(start, end, label="UNIT", alignment_mode=mode)
        picture.text(24, y + 16, name, "mono small soft")
        if number and place is None:
            assert found is None
            picture.text(left + step * start, y + 16, "None", "mono soft")
        elif place:
            assert not number or (found.start_char, found.end_char) == place
            x = left + step * place[0]
            picture.box(x, y, step * (place[1] - place[0]), 24, fill)
            picture.code(x + 4, y + 17, doc.text[slice(*place)], step)
    picture.save("cut_token", OF_PRACTICE)


def diagrams() -> None:
    """Draw the Mermaid diagrams of the lessons."""
    draw_diagrams.draw(sorted((ROOT / "katas").glob("*/*.md")), STYLE)


# Measuring


def example(text: Marked, labels: set[str]) -> Example:
    """Annotate the entities with some labels; all other tokens are outside of entities."""
    gold = ENGLISH.make_doc(text.text)
    gold.ents = [gold.char_span(*span) for span in text.spans if span[2] in labels]
    return Example(ENGLISH.make_doc(text.text), gold)


def comments(part: str) -> list[Marked]:
    """Return the comments of a part of the data, such as "train"."""
    return marks.read(DATA / f"comments_{part}.txt")


def update(nlp: Language, examples: list[Example], steps: int, **settings: object) -> Iterator[int]:
    """Train, and yield the number of each step after it."""
    step = 0
    while step < steps:
        random.shuffle(examples)
        for batch in minibatch(examples, size=8):
            nlp.update(batch, drop=0.1, **settings)
            step += 1
            yield step
            if step == steps:
                return


def f_scores(nlp: Language, *labels: str) -> dict[str, float]:
    """Return the F-score of each label on the evaluation data."""
    gold = [example(text, set(labels)) for text in comments("dev")]
    found = nlp.evaluate(gold)["ents_per_type"]
    return {label: found[label]["f"] for label in labels}


def learn(size: int, seed: int) -> float:
    """Train on some comments and return the F-score on others."""
    fix_random_seed(seed)
    examples = [example(text, {"GADGET"}) for text in random.sample(comments("train"), size)]
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    optimizer = nlp.initialize(lambda: examples)
    list(update(nlp, examples, 150, sgd=optimizer))
    return f_scores(nlp, "GADGET")["GADGET"]


def forget(seed: int, is_mixed: bool, every: int, steps: int) -> list[dict[str, float]]:
    """Train on PERSON, update with WEBSITE, and return both F-scores every few steps."""
    fix_random_seed(seed)
    texts = comments("train")
    random.shuffle(texts)
    half = len(texts) // 2
    old = [example(text, {"PERSON"}) for text in texts[:half]]
    new = [text for text in texts[half:] if any(span[2] == "WEBSITE" for span in text.spans)]
    nlp = spacy.blank("en")
    ner = nlp.add_pipe("ner")
    optimizer = nlp.initialize(lambda: old)
    list(update(nlp, old, 250, sgd=optimizer))
    ner.add_label("WEBSITE")
    optimizer = nlp.resume_training()
    examples = [example(text, {"PERSON", "WEBSITE"} if is_mixed else {"WEBSITE"}) for text in new]
    if is_mixed:
        examples += random.sample(old, len(new))
    scores = [f_scores(nlp, "PERSON", "WEBSITE")]
    for step in update(nlp, examples, steps, sgd=optimizer):
        if step % every == 0:
            scores.append(f_scores(nlp, "PERSON", "WEBSITE"))
    return scores


def table_of_a_run() -> list[list[str]]:
    """Train as in the lesson, and return the rows of the table that `spacy train` prints."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("train", "dev"):
            docs = [example(text, {"GADGET"}).reference for text in comments(part)]
            DocBin(docs=docs).to_disk(folder / f"{part}.spacy")
        init_config(lang="en", pipeline=["ner"]).to_disk(folder / "phones.cfg")
        settings = (
            "--paths.train train.spacy --paths.dev dev.spacy "
            "--training.max_steps 160 --training.eval_frequency 40"
        )
        command = [sys.executable, "-m", "spacy", "train", "phones.cfg", *settings.split()]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    lines = re.findall(r"^ *\d+ +\d+ .*$", done.stdout, re.MULTILINE)
    return [line.split() for line in lines]


PICTURES_TO_DRAW = [
    diagrams,
    span_anatomy,
    precision_recall,
    training_table,
    learning_curve,
    forgetting_curve,
    way_of_an_annotation,
    two_counts,
    cut_token,
]

if __name__ == "__main__":
    wanted = sys.argv[1:]
    for draw in PICTURES_TO_DRAW:
        if not wanted or draw.__name__ in wanted:
            print(draw.__name__)
            draw()

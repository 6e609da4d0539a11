"""Runs what the Markdown shows: a pytest plugin for the lessons, README and CONTRIBUTING.

    python -m pytest -p tests.lessons.markdown README.md katas/chapter4/*.md

    ```pycon      Python with its output, compared as doctest does
    ```python     Python without output
    ```console    lines that begin with "$ " are run, what stands under them is their output
    ```diff       lines to add to a file, each with the line before it
    ```mermaid    and ```text are only shown

A Python or TOML block is written to a file instead, if its first line is a comment with the file's
path; each further comment of this kind begins another file.

The blocks of a file share their names and a temporary copy of the repository. In output, `...`
stands for what may vary. Output of a console, which is often that of training, may differ
in its decimal numbers by a factor of three: another processor adds up in another order, and
training enlarges that.

Not run are the commands in NOT_RUN, and a block under the comment `<!-- skip: next "why" -->`.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from itertools import pairwise, zip_longest
from pathlib import Path

from sybil import Document, Example, Region, Sybil
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.abstract.doctest import DocTestStringParser
from sybil.parsers.markdown import SkipParser
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer

ROOT = Path(__file__).parents[2]
COPIED = ["conftest.py", "pyproject.toml", "data", "dojo", "katas", "solutions"]
COPIED += ["tests/blank_pipeline.py", "tests/chapter4", "tests/practice"]
RUN = {
    "python -m spacy": ["-m", "spacy"],
    "python -m dojo": ["-m", "dojo"],
    "pytest": ["-m", "pytest"],
    "nox -s new --": ["-m", "dojo.contributing.scaffold"],
    "cp": ["-c", "import shutil, sys; shutil.copy(*sys.argv[1:])"],
    "rm": ["-c", "import os, sys; [os.remove(path) for path in sys.argv[1:]]"],
}
HERE = "_copy"  # the name of the folder of a page, among the names of its snippets
NOT_RUN = ("git clone", "pip install", "nox", "uvx nox")
SHOWN = ("mermaid", "text")
FILES = ("python", "toml")

NUMBER = r"\d+\.\d+"
FILE = re.compile(r"^# (\S+/\S+\.(?:py|toml))\n+", re.MULTILINE)
COLOUR = re.compile(r"\x1b\[[\d;]*m")
DOCTESTS = DocTestStringParser(DocTestEvaluator(doctest.ELLIPSIS))


def blocks(document: Document) -> Iterable[Region]:
    """Find the fenced code blocks of a document and say how each is judged."""
    for block in FencedCodeBlockLexer(r"\S*")(document):
        language, block.parsed = block.lexemes["language"], block.lexemes["source"]
        if language == "pycon":
            for example in DOCTESTS(block.parsed, document.path):
                example.adjust(block, block.parsed)
                yield example
        elif language not in SHOWN:
            if language in FILES and FILE.match(block.parsed):
                block.evaluator = write
            else:
                block.evaluator = EVALUATORS.get(language, other)
            yield block


def other(example: Example) -> str:
    return "A code block is one of pycon, python, toml, console, diff, mermaid and text."


def write(example: Example) -> None:
    """Write the files of a block."""
    _, *parts = FILE.split(example.parsed)
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text.strip()}\n", encoding="utf-8")


def change(example: Example) -> str | None:
    """Add lines to a file, each after the line that stands before it."""
    header, *lines = example.parsed.splitlines()
    path = Path(header.removeprefix("+++ "))
    text = path.read_text(encoding="utf-8")
    for before, line in pairwise(lines):
        if line.startswith("+"):
            known = f"{before[1:]}\n"
            if text.count(known) != 1:
                return f"{path} should have this line once: {known}"
            text = text.replace(known, f"{known}{line[1:]}\n")
    path.write_text(text, encoding="utf-8")
    return None


def console(example: Example) -> str | None:
    """Run the commands of a block one after another and compare what each prints."""
    first, *parts = re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)
    if first.strip() or not parts:
        return 'A console block begins with a command: "$ ".'
    for part in parts:
        command, _, wanted = part.replace("\\\n", "").partition("\n")
        is_run = kind_of(command) or not command.startswith(NOT_RUN)
        problem = run(command, wanted) if is_run else None
        if problem:
            return f"$ {command}\n{problem}"
    return None


EVALUATORS = {"python": PythonEvaluator(), "console": console, "diff": change}


def run(command: str, wanted: str) -> str | None:
    """Run one command; return what is wrong with its output or its exit status."""
    kind = kind_of(command)
    if kind is None:
        return f"Only these are run: {', '.join(RUN)}. These are not: {', '.join(NOT_RUN)}."
    done = subprocess.run(
        [sys.executable, *RUN[kind], *shlex.split(command.removeprefix(kind))],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env=os.environ
        | {"ANSI_COLORS_DISABLED": "1", "NO_COLOR": "1", "COLUMNS": "80", "PYTHONUTF8": "1"},
        check=False,
    )
    got = tidy(COLOUR.sub("", done.stdout))
    open_katas = kind == "pytest" and done.returncode == 1
    if done.returncode and not open_katas:
        return f"It ended with exit status {done.returncode}:\n{got}"
    return None if agree(tidy(wanted), got) else f"Expected:\n{tidy(wanted)}\nGot:\n{got}"


def kind_of(command: str) -> str | None:
    return next((kind for kind in RUN if f"{command} ".startswith(f"{kind} ")), None)


def tidy(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")


def agree(wanted: str, got: str) -> bool:
    """Compare output, where `...` stands for anything and decimal numbers for similar ones."""
    # A row of dots is one gap: to try each of several beside each other would take for ever.
    parts = re.split(rf"((?:\.\.\.)+|{NUMBER})", wanted)
    pattern = "".join(map(_pattern, parts))
    # Columns and line ends move with the length of numbers and the width of the terminal.
    match = re.fullmatch(re.sub(r"(\\\s)+", r"\\s+", pattern), got, re.DOTALL)
    numbers = re.findall(NUMBER, wanted)
    return match is not None and all(
        similar(float(a), float(b)) for a, b in zip_longest(numbers, match.groups())
    )


def _pattern(part: str) -> str:
    if part.startswith("..."):
        return ".*?"
    return f"({NUMBER})" if re.fullmatch(NUMBER, part) else re.escape(part)


def similar(wanted: float, got: float) -> bool:
    low, high = sorted([wanted, got])
    return high <= 3 * low or high - low <= 0.05


def enter_copy(namespace: dict[str, object]) -> None:
    """Make a copy of what the snippets need, and work there."""
    folder = Path(tempfile.mkdtemp(prefix="lessons-"))
    namespace[HERE] = folder
    copy_to(folder)
    os.chdir(folder)


def leave_copy(namespace: dict[str, object]) -> None:
    """Remove the copy, and nothing else: without one, snippets may have been run anywhere."""
    os.chdir(ROOT)
    folder = namespace.pop(HERE, None)
    if isinstance(folder, Path):
        shutil.rmtree(folder)


def copy_to(folder: Path) -> None:
    """Copy what a learner has."""
    for name in COPIED:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)


pytest_collect_file = Sybil(
    parsers=[blocks, SkipParser()],
    path=str(ROOT),
    patterns=["*.md"],
    setup=enter_copy,
    teardown=leave_copy,
).pytest()

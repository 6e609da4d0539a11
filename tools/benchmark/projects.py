"""Copies of the repository to measure in: as it is, and with plain pytest."""

from __future__ import annotations

import ast
import re
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from dojo.model.catalogue import chapters, katas
from dojo.model.kata import Kata
from dojo.model.variants import Variant, body_of, expected, wrong

ROOT = Path(__file__).parents[2]
# All that plain pytest needs to run the test functions of a kata: no isolation, no verdicts.
PLAIN = """
import importlib
import sys

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "plain", derandomize=True, database=None, deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("plain")


@pytest.fixture(scope="module")
def kata(request):
    sys.path.insert(0, str(request.config.rootpath / "katas"))
    chapter, stem = request.path.parent.name, request.path.stem.removeprefix("test_")
    return importlib.import_module(f"{chapter}.{stem}")


@pytest.fixture(scope="session")
def nlp():
    import spacy

    return spacy.blank("en")
"""
MARKERS = ["hint", "reason", "made_once", "time_limit"]
SETTINGS = f"""[tool.pytest.ini_options]
testpaths = ["tests/chapter4", "tests/practice"]
pythonpath = [".", "tests/chapter4"]
markers = {MARKERS}
"""


class Answer(NamedTuple):
    """A wrong answer to save.

    Attributes:
        source: The whole file.
        test: The test that catches it.
        words: Words that a learner then reads.
    """

    source: str
    test: str
    words: str


def copy(folder: Path) -> Path:
    """Copy the repository, with all katas untouched."""
    ignored = shutil.ignore_patterns(".*", "backups", "__pycache__", "*.egg-info")
    shutil.copytree(ROOT, folder, ignore=ignored)
    restore(folder)
    return folder


def plain_copy(folder: Path) -> Path:
    """Copy the repository, with a minimal fixture in the place of the harness."""
    copy(folder)
    (folder / "conftest.py").write_text(PLAIN, encoding="utf-8")
    for chapter in chapters(folder):
        (folder / "tests" / chapter / "conftest.py").unlink()
    (folder / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    return folder


def restore(folder: Path) -> None:
    """Make all katas untouched in a copy of the repository."""
    for kata in katas(ROOT):
        shutil.copy(kata.original, folder / "katas" / kata.file)


def multiply(folder: Path, total: int) -> None:
    """Add copies of an untouched kata until there are so many katas."""
    known = katas(folder)
    kata = next(kata for kata in known if kata.number == "k05")
    for number in range(len(known), total):
        twin = Kata(folder, kata.chapter, f"k{20 + number % 80}_copy_{number}")
        for old, new in ((kata.stub, twin.stub), (kata.solution, twin.solution)):
            shutil.copy(old, new)
        shutil.copy(kata.test, twin.test)
        shutil.copytree(kata.answers, twin.answers)


def answers(kata: Kata, number: int) -> list[Answer]:
    """Return wrong answers, spread evenly over the tests that catch them."""
    tests = re.findall(r"^def (test_\w+)", kata.test.read_text(encoding="utf-8"), re.MULTILINE)
    found = [answer for answer in wrong(kata) if expected(answer).test in tests]
    found.sort(key=lambda answer: tests.index(expected(answer).test))
    chosen = [found[round(place * (len(found) - 1) / (number - 1))] for place in range(number)]
    return [
        Answer(source_of(kata, answer), expected(answer).test, expected(answer).words)
        for answer in chosen
    ]


def source_of(kata: Kata, answer: Variant) -> str:
    """Return an answer as the file that a learner would have."""
    reference = kata.solution.read_text(encoding="utf-8")
    return f"{reference}\n\n{ast.unparse(body_of(answer.path.read_bytes(), answer.part))}\n"


def runner(folder: Path) -> Path:
    """Write a program that runs pytest with this Python, for pytest-watcher to start."""
    path = folder / "run-pytest"
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pytest "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    return path

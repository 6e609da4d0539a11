"""A session of a learner with the watch loop, on real katas."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from dojo.model.catalogue import katas
from dojo.model.kata import Kata

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

from terminals import Terminal

ROOT = Path(__file__).parents[2]
COPIED = ["conftest.py", "pyproject.toml", "data", "katas", "solutions", "tests"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A copy of the repository with no kata begun."""
    folder = tmp_path_factory.mktemp("learner")
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    for kata in katas(folder):
        shutil.copy(kata.original, kata.stub)
    return folder


def test_wrong_answer_hint_right_answer_next_kata(folder):
    kata = Kata(folder, "chapter4", "k05_matcher_patterns")
    right, total = kata.solution.read_text(encoding="utf-8"), len(katas(folder))
    terminal = Terminal(folder, "watch", width=100)
    try:
        terminal.shows("k01 One step of training to do", f"0 of {total} katas done")
        kata.stub.write_text(right.replace('{"IS_DIGIT": True}', '{"LIKE_NUM": True}'))
        page = terminal.shows("Number must be written in digits.", "k05 Two patterns")
        assert "yours" in page
        assert "token  0" in page
        terminal.keys("h")
        terminal.shows("Hint 1 of 2")
        terminal.keys("h")
        terminal.shows("Hint 2 of 2", "No more hints.")
        kata.stub.write_text(right)
        page = terminal.shows("k06 Docs in a .spacy file to do", f"1 of {total} katas done")
        assert "k05 Two patterns for iPhones: done." in page
        assert "solutions/chapter4/k05_matcher_patterns.py" in page
        terminal.keys("q")
        assert terminal.ended() == 0
    finally:
        terminal.close()
    assert not (folder / "backups").exists()

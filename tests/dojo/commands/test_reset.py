"""`reset` brings a stub back and loses nothing."""

from __future__ import annotations

import os
import shutil

import pytest
from toys import STUB

from dojo.commands import reset as originals
from dojo.model.kata import Kata

MINE = "ANSWER = 'b'\n"


def kata(project, stem="k01_add"):
    return Kata(project.root, "chapter4", stem)


def original(number="k01"):
    return STUB.lstrip("\n").replace("k01", number)


def test_an_edited_kata_comes_back_and_the_edit_is_kept(project):
    project.kata().edit(MINE)
    done = originals.reset(kata(project))
    assert kata(project).stub.read_text() == original()
    assert done.kept.read_text() == MINE
    assert done.kept.parent.parent.parent == project.root / "backups"
    assert done.text(project.root).startswith("k01 is restored. Your version: backups/20")


def test_backups_of_the_same_second_are_all_kept(project, monkeypatch):
    monkeypatch.setattr("time.strftime", lambda _: "now")
    project.kata()
    kept = []
    for number in range(3):
        project.edit(f"ANSWER = {number}\n")
        kept.append(originals.reset(kata(project)).kept)
    assert [path.read_text() for path in kept] == [f"ANSWER = {n}\n" for n in range(3)]


def test_an_untouched_kata_stays_and_nothing_is_kept(project):
    project.kata()
    assert (
        originals.reset(kata(project)).text(project.root) == "k01 is already in its original state."
    )
    assert not (project.root / "backups").exists()


def test_line_ends_of_windows_are_no_edit(project):
    project.kata().edit(original().replace("\n", "\r\n").encode())
    assert not originals.reset(kata(project)).was_edited


def test_a_deleted_kata_comes_back(project):
    project.kata()
    shutil.rmtree(project.root / "katas")
    assert originals.reset(kata(project)).text(project.root) == "k01 is restored."
    assert kata(project).stub.read_text() == original()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_of_a_pipe_nothing_is_kept_or_claimed_to_be(project):
    project.kata()
    kata(project).stub.unlink()
    os.mkfifo(kata(project).stub)
    assert originals.reset(kata(project)).text(project.root) == "k01 is restored."
    assert kata(project).stub.read_text() == original()
    assert not (project.root / "backups").exists()


def test_without_an_original_nothing_is_changed(project):
    project.kata().edit(MINE)
    kata(project).original.unlink()
    with pytest.raises(originals.NoOriginal, match=r"The original of k01_add is missing"):
        originals.reset(kata(project))
    assert kata(project).stub.read_text() == MINE

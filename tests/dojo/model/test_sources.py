"""A kata's file is read whatever lies in its place, and never waited for."""

from __future__ import annotations

import os
import shutil
import socket
import sys
import time

import pytest
from toys import SOLUTION

from dojo.judging.gaps import has_gap
from dojo.model import sources

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def pipe(path):
    os.mkfifo(path)


def bound(path):
    with socket.socket(socket.AF_UNIX) as one:
        os.chdir(path.parent)
        one.bind(path.name)


def folder(path):
    path.mkdir()


def device(path):
    path.symlink_to("/dev/zero")


def loop(path):
    path.symlink_to(path.name)


KINDS = {
    pipe: "The file cannot be read: it is a named pipe.",
    bound: "The file cannot be read: it is a socket.",
    folder: "The file cannot be read: it is a folder.",
    device: "The file cannot be read: it is a device.",
    loop: "The file cannot be read: Too many levels of symbolic links.",
}


@needs_posix
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_gets_a_sentence(project, monkeypatch, kind):
    project.kata("k01_add").kata("k02_add")
    path = project.root / "katas/chapter4/k01_add.py"
    path.unlink()
    monkeypatch.chdir(project.root)
    kind(path)
    monkeypatch.chdir(project.root)
    began = time.monotonic()
    run = project.run()
    assert KINDS[kind] in run.words
    assert "to do" in run.lines[1]
    assert sources.content_or_none(path) is None
    assert has_gap(path)
    assert time.monotonic() < began + 60


def test_a_huge_file_is_not_read(project):
    project.kata().edit("x = 1\n" * (sources.LARGEST // 5))
    assert "it is larger than 1 MB, and a kata has a few kilobytes." in project.run().words


def test_an_expression_without_end_is_told_with_its_line(project):
    """The parent and the watch loop look into the file, too, before anything runs."""
    project.kata("k01_add").kata("k02_add")
    path = project.edit(f"x = 1\n\ny = {' + '.join(['1'] * 100_000)}\nANSWER = 'b'\n")
    run = project.run()
    assert "Python cannot read the file: an expression here is too long." in run.words
    assert "katas/chapter4/k01_add.py:3" in run.lines
    assert "to do" in run.lines[1]
    assert has_gap(path)
    path.write_text(f"x = {'(' * 10_000}1{')' * 10_000}\n")
    assert "Python cannot read the file: too many nested parentheses." in project.run().words


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("link", "This file is a link to the reference answer, solutions/chapter4/k01_add.py."),
        ("hard link", "This file is a link to the reference answer"),
        ("folder of links", "This file is a link to the reference answer"),
        ("folder", "The file cannot be read: it is a folder."),
        ("pipe", "The file cannot be read: it is a named pipe."),
        (
            "closed",
            "The file cannot be read: Permission denied. Do you have permission to read it?",
        ),
    ],
)
@pytest.mark.skipif(
    sys.platform == "win32", reason="creating links and pipes needs permissions on Windows"
)
@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_what_is_no_file_of_its_own_is_named(project, monkeypatch, place, words, start):
    monkeypatch.setenv("DOJO_START_METHOD", start)
    project.kata()
    stub, solution = project.root / "katas/chapter4/k01_add.py", project.root / "solutions/chapter4"
    stub.unlink()
    if place == "link":
        stub.symlink_to(solution / "k01_add.py")
    elif place == "hard link":
        os.link(solution / "k01_add.py", stub)
    elif place == "folder of links":
        shutil.rmtree(stub.parent)
        stub.parent.symlink_to(solution)
    elif place == "folder":
        stub.mkdir()
    elif place == "pipe":
        os.mkfifo(stub)
    else:
        stub.write_text(SOLUTION)
        stub.chmod(0)
        if os.access(stub, os.R_OK):
            pytest.skip("this user may read everything")
    run = project.run()
    assert run.status == 1
    assert words in run.words

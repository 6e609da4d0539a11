"""Which files of the project changed while answers ran."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dojo.pytest_plugin.project_files import ProjectFiles


@pytest.fixture
def files(project):
    project.kata()
    project.write("data/texts.txt", "one")
    return ProjectFiles(project.root)


def changed(files):
    return [path.as_posix() for path in files.changed()]


def test_nothing_changes_by_itself(files):
    assert files.changed() == []


def test_what_is_new_gone_or_different_is_named(project, files):
    project.write("tests/chapter4/new.py", "")
    project.write("pytest.ini", "")
    project.write("data/texts.txt", "more than one")
    (project.root / "solutions/chapter4/k01_add.py").unlink()
    assert changed(files) == [
        "data/texts.txt",
        "pytest.ini",
        "solutions/chapter4/k01_add.py",
        "tests/chapter4/new.py",
    ]


def test_a_file_of_the_same_length_is_told_by_its_time(project, files):
    path = project.write("data/texts.txt", "two")
    os.utime(path, ns=(1, 1))
    assert changed(files) == ["data/texts.txt"]


def test_what_a_learner_edits_and_python_keeps_does_not_count(project, files):
    project.edit("x = 1\n")
    project.write("tests/chapter4/__pycache__/x.pyc", "")
    project.write("backups/k01_add.py", "")
    assert changed(files) == []


@pytest.mark.skipif(os.name == "nt", reason="creating a link needs a permission on Windows")
def test_a_link_to_nothing_is_no_file(project, files):
    (project.root / "tests" / "link").symlink_to(Path("nowhere"))
    assert changed(files) == []

"""Which files an answer may not change, as far as Python itself opens them."""

from __future__ import annotations

import os
import sys

import pytest

from dojo.isolation.file_access import FileAccess

TESTS = "an answer may not change what lies in tests"
PROJECT = "an answer may not change files of the project"


@pytest.fixture
def refused(tmp_path, monkeypatch):
    """Say why an event is refused in the root of a project, "" if it is not."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tests").mkdir()
    access = FileAccess(tmp_path, [tmp_path / "tests"])

    def ask(event, *arguments):
        try:
            access(event, arguments)
        except PermissionError as error:
            return str(error)
        return ""

    return ask


@pytest.mark.parametrize(
    ("event", "arguments", "said"),
    [
        ("open", ("tests/a", "r", os.O_RDONLY), ""),
        ("open", ("tests/a", "w", os.O_WRONLY), TESTS),
        ("open", ("tests/a/b/c", "a", os.O_APPEND), TESTS),
        ("open", ("tests", None, os.O_RDWR), TESTS),
        ("open", ("testsuite/a", "w", os.O_WRONLY), ""),
        ("open", (3, "w", os.O_WRONLY), ""),
        ("open", ("a/../tests", "w", os.O_WRONLY), TESTS),
        ("open", ("pytest.ini", "w", os.O_WRONLY | os.O_CREAT), PROJECT),
        ("open", ("mine/pytest.ini", "w", os.O_WRONLY | os.O_CREAT), ""),
        ("open", ("../pytest.ini", "w", os.O_WRONLY | os.O_CREAT), ""),
        ("os.rename", ("mine/a", "tests/a", -1, -1), TESTS),
        ("os.rename", ("mine/a", "mine/b", -1, -1), ""),
        ("os.rename", ("mine/a", "b", -1, -1), PROJECT),
        ("os.rename", (".", "mine/b", -1, -1), TESTS),
        ("os.symlink", ("tests/a", "mine/b", -1), ""),
        ("os.symlink", ("mine/a", "tests/b", -1), TESTS),
        ("os.truncate", ("tests/a", 0), TESTS),
        ("os.remove", ("mine/a", 999), ""),
        ("os.remove", (3, -1), ""),
        ("os.remove", (b"tests/a", -1), TESTS),
        ("os.rmdir", ("tests", -1), TESTS),
        ("os.utime", ("tests/a", None, None, -1), TESTS),
        ("import", ("tests/a",), ""),
    ],
)
def test_what_would_change_the_project_is_refused(refused, event, arguments, said):
    assert refused(event, *arguments) == said


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the path of an open folder")
def test_a_path_may_begin_in_an_open_folder(refused, tmp_path):
    folder = os.open(tmp_path / "tests", os.O_RDONLY)
    try:
        assert refused("os.remove", "a", folder) == TESTS
        assert refused("os.mkdir", "a", 0o777, folder) == TESTS
    finally:
        os.close(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="creating a link needs a permission on Windows")
def test_a_path_counts_by_where_it_leads(refused, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "link").symlink_to(tmp_path / "tests")
    assert refused("open", "elsewhere/link/a", "w", os.O_WRONLY) == TESTS


def test_it_is_an_error_that_a_learner_can_look_up(tmp_path):
    with pytest.raises(PermissionError) as raised:
        FileAccess(tmp_path, [])("open", (str(tmp_path / "x"), "w", os.O_WRONLY))
    raised.value.filename = "x"  # as the library adds that calls it
    assert type(raised.value).__name__ == "PermissionError"
    assert str(raised.value) == PROJECT

"""A digest changes with each file, its name and its folder, and with nothing else."""

from __future__ import annotations

import pytest

from dojo.model import digests


@pytest.fixture
def root(tmp_path):
    (tmp_path / "data" / "deep").mkdir(parents=True)
    (tmp_path / "data" / "deep" / "a.txt").write_text("one")
    (tmp_path / "conftest.py").write_text("two")
    (tmp_path / "data" / "picture.png").write_text("three")
    return tmp_path


def of(root):
    return digests.of_files(root, digests.files(root, digests.SHARED))


def test_files_are_those_with_code_or_data_in_all_folders(root):
    found = sorted(path.name for path in digests.files(root, digests.SHARED))
    assert found == ["a.txt", "conftest.py"]


def test_the_order_of_files_does_not_matter_and_missing_ones_are_none(root):
    paths = [*digests.files(root, digests.SHARED)]
    assert digests.of_files(root, paths) == digests.of_files(root, paths[::-1])
    assert digests.of_files(root, [*paths, root / "none.py"]) == of(root)


def test_a_digest_changes_with_the_content_and_with_the_name(root):
    before = of(root)
    (root / "conftest.py").write_text("another")
    changed = of(root)
    (root / "data" / "deep" / "a.txt").rename(root / "data" / "a.txt")
    assert len({before, changed, of(root)}) == 3


def test_another_package_is_another_digest(tmp_path, monkeypatch):
    monkeypatch.setattr("sysconfig.get_path", lambda name: str(tmp_path))
    before = digests.of_python()
    assert digests.of_python() == before
    (tmp_path / "spacy-9.dist-info").mkdir()
    assert digests.of_python() != before

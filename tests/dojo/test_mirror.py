"""Each module of the harness has its test file, and each test file its module."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

TESTS = Path(__file__).parents[1]
DOJO = TESTS.parent / "dojo"
ELSEWHERE = {"judging/spacy_errors": TESTS / "errors"}  # tried on errors of spaCy itself
# What is about several modules: scenarios, the command line, and the files of this folder.
OF_SEVERAL = {"scenarios", "test_main.py", "test_mirror.py", "test_private_names.py"}


def modules():
    """Return the modules, such as "watch/loop"."""
    paths = [path.relative_to(DOJO) for path in DOJO.rglob("*.py")]
    return {path.with_suffix("").as_posix() for path in paths if not path.stem.startswith("__")}


def covered():
    """Return the modules that the test files are named after."""
    paths = [path.relative_to(TESTS / "dojo") for path in (TESTS / "dojo").rglob("test_*.py")]
    return {
        path.with_name(path.stem.removeprefix("test_")).as_posix()
        for path in paths
        if path.parts[0] not in OF_SEVERAL
    }


def test_each_module_has_its_test_file():
    assert sorted(modules() - covered() - ELSEWHERE.keys()) == []
    for module, folder in ELSEWHERE.items():
        assert (folder / f"test_{Path(module).name}.py").is_file()


def test_each_test_file_has_its_module():
    assert sorted(covered() - modules()) == []


def test_no_two_test_files_have_one_name():
    """There are no packages, so pytest tells them by their names."""
    names = Counter(path.name for path in TESTS.rglob("test_*.py") if "chapter" not in str(path))
    assert [name for name, number in names.items() if number > 1] == []

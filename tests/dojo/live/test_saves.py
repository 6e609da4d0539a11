"""Each save is told once, however an editor does it."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from dojo.live import saves
from dojo.live.saves import PATIENCE, TWICE, Saves, Watcher

KATA, OTHER = Path("k01_add.py"), Path("k02_add.py")


class Disk:
    """Files in memory, and a clock that a test moves."""

    def __init__(self) -> None:
        self.files = {KATA: b"old", OTHER: b"old"}
        self.now = 100.0
        self.saves = Saves(self.files, self.files.get, lambda: self.now)

    def seen(self, *paths: Path) -> list[Path]:
        return self.saves.seen(paths)


@pytest.fixture
def disk():
    return Disk()


def test_new_content_is_a_save(disk):
    disk.files[KATA] = b"new"
    assert disk.seen(KATA) == [KATA]
    assert disk.seen() == []
    assert not disk.saves.is_waiting


def test_two_files_at_once_are_two_saves(disk):
    disk.files |= {KATA: b"new", OTHER: b"new"}
    assert disk.seen(OTHER, KATA) == [KATA, OTHER]


def test_a_file_that_is_empty_for_a_moment_is_not_judged_empty(disk):
    disk.files[KATA] = b""
    assert disk.seen(KATA) == []
    assert disk.saves.is_waiting
    disk.now += PATIENCE / 2
    assert disk.seen(KATA) == []
    disk.files[KATA] = b"new"
    assert disk.seen() == [KATA]


def test_a_file_that_stays_empty_is_judged(disk):
    disk.files[KATA] = b""
    disk.seen(KATA)
    disk.now += PATIENCE
    assert disk.seen() == [KATA]


def test_a_file_that_stays_away_is_judged_once(disk):
    del disk.files[KATA]
    assert disk.seen(KATA) == []
    disk.now += PATIENCE
    assert disk.seen() == [KATA]
    disk.now += 10
    assert disk.seen(KATA) == []
    disk.now += 10
    assert disk.seen() == []


def test_the_same_content_twice_in_a_row_is_one_save(disk):
    disk.files[KATA] = b"new"
    assert disk.seen(KATA) == [KATA]
    disk.now += TWICE / 2
    assert disk.seen(KATA) == []


def test_the_same_content_later_is_a_save_for_who_wants_to_run_again(disk):
    assert disk.seen(KATA) == [KATA]
    disk.now += TWICE
    assert disk.seen(KATA) == [KATA]


def test_what_we_write_ourselves_is_no_save(disk):
    disk.saves.expect(KATA, b"new")
    disk.files[KATA] = b"new"
    assert disk.seen(KATA) == []


# With real files


@pytest.fixture
def watched(tmp_path):
    """Return a file, and a function that changes it and returns how often it was told."""
    path = tmp_path / "katas" / "k01_add.py"
    path.parent.mkdir()
    path.write_text("old")
    told: list[Path] = []
    texts: list[str] = []
    others: list[Path] = []
    heard = threading.Event()

    def hear(saved: Path) -> None:
        told.append(saved)
        texts.append(saved.read_text() if saved.exists() else "")
        heard.set()

    watcher = Watcher([tmp_path], Saves([path]), hear, others.append, path.parent)
    time.sleep(0.3)  # it has begun to watch

    def count(save) -> int:
        told.clear()
        heard.clear()
        save(path)
        assert heard.wait(30)
        time.sleep(PATIENCE + 0.3)  # nothing else comes
        return len(told)

    count.texts, count.others = texts, others
    yield count
    watcher.stop()


def in_place(path):
    path.write_text("in place")


def renamed_over(path):
    beside = path.with_suffix(".tmp")
    beside.write_text("renamed over")
    beside.replace(path)


def moved_away_first(path):
    old = path.with_suffix(".py~")
    path.rename(old)
    time.sleep(0.1)
    path.write_text("moved away")
    old.unlink()


def emptied_first(path):
    path.write_text("")
    time.sleep(0.1)
    path.write_text("emptied")


def with_a_touch(path):
    path.write_text("touched")
    time.sleep(0.05)
    path.touch()


@pytest.mark.parametrize(
    "save", [in_place, renamed_over, moved_away_first, emptied_first, with_a_touch]
)
def test_each_way_of_saving_is_told_once(watched, save):
    assert watched(save) == 1


def test_the_last_of_many_saves_in_a_row_is_told(watched):
    """On a busy machine some of the others too, whose verdicts nobody waits for any more."""

    def in_a_burst(path):
        for number in range(6):
            path.write_text(f"burst {number}")

    assert watched(in_a_burst) < 6
    assert watched.texts[-1] == "burst 5"


def test_a_deleted_file_is_told_once(watched):
    assert watched(Path.unlink) == 1


def test_other_sources_are_told_as_others(watched):
    def both(path):
        (path.parents[1] / "notes.txt").write_text("x")
        (path.parent / "k01_add.pyc").write_text("x")
        (path.parent / ".~k01_add.py").write_text("x")  # as JupyterLab saves
        path.write_text("new")

    assert watched(both) == 1
    assert {path.name for path in watched.others} == {"notes.txt"}


def test_files_are_polled_where_the_system_watches_no_more(tmp_path, monkeypatch):
    real, polled = saves.watch, threading.Event()

    def limited(*folders, force_polling, **options):
        if not force_polling:
            raise RuntimeError("Too many open files")
        polled.set()
        return real(*folders, force_polling=True, **options)

    monkeypatch.setattr(saves, "watch", limited)
    path, heard = tmp_path / "k01_add.py", threading.Event()
    path.write_text("old")
    watcher = Watcher([tmp_path], Saves([path]), lambda _: heard.set(), list, tmp_path)
    assert polled.wait(30)
    for text in "new", "newer", "newest":  # watchfiles polls for changes of the second only
        heard.clear()
        path.write_text(text)
        assert heard.wait(30), text
    watcher.stop()

"""Tells when a file was saved: once for each time, however an editor does it.

Editors write in place, write beside and rename over, move the old file away first, or save
twice in a row.  So what counts is not an event but what is on disk when the events are over.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from watchfiles import watch

from dojo import sources

STEP = 5  # milliseconds without an event after which those before are looked at
LONGEST = 100  # milliseconds that events are collected for, if they do not end
PATIENCE = 0.3  # seconds that a file may be empty or away while it is saved
TWICE = 0.5  # seconds in which the same content again is the same save


class Saves:
    """Decides which events of a file are a save.

    read: returns what is in a file, None where there is no file.
    """

    def __init__(
        self,
        files: Iterable[Path],
        read: Callable[[Path], bytes | None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._read = read or content
        self._clock = clock
        self._known = {path: (self._read(path), 0.0) for path in files}
        self._waiting: dict[Path, float] = {}

    def seen(self, paths: Iterable[Path]) -> list[Path]:
        """Take in that something happened to some files; return those that were saved."""
        now = self._clock()
        for path in paths:
            self._waiting.setdefault(path, now)
        return [path for path in sorted(self._waiting) if self._is_saved(path, now)]

    def _is_saved(self, path: Path, now: float) -> bool:
        data = self._read(path)
        if not data and now < self._waiting[path] + PATIENCE:
            return False  # its content is still to come
        del self._waiting[path]
        before, when = self._known.get(path, (None, 0.0))
        if data == before and (now < when + TWICE or data is None):
            return False
        self._known[path] = data, now
        return True

    @property
    def is_waiting(self) -> bool:
        """Whether to look again, also if nothing happens."""
        return bool(self._waiting)

    def expect(self, path: Path) -> None:
        """Remember what is in a file now, so that this is no save: we wrote it ourselves."""
        self._known[path] = self._read(path), self._clock()


def content(path: Path) -> bytes | None:
    """Return what is in a file, None where there is none that can be read."""
    try:
        return sources.content(path)
    except OSError:
        return None


class Watcher:
    """Watches files in a thread.

    is_kata: says which files' saves are told one by one; any other that changes is a reason to
        load everything anew.
    """

    def __init__(
        self,
        folders: Iterable[Path],
        saves: Saves,
        is_kata: Callable[[Path], bool],
        saved: Callable[[Path], None],
        others_changed: Callable[[Path], None],
    ) -> None:
        self.folders = [folder for folder in folders if folder.exists()]
        self.saves = saves
        self.is_kata = is_kata
        self.saved = saved
        self.others_changed = others_changed
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        events = watch(
            *self.folders,
            debounce=LONGEST,
            step=STEP,
            rust_timeout=100,
            yield_on_timeout=True,
            stop_event=self._end,
            raise_interrupt=False,
            ignore_permission_denied=True,
        )
        for changes in events:
            paths = {Path(path) for _, path in changes}
            katas = {path for path in paths if self.is_kata(path)}
            if katas or self.saves.is_waiting:
                for path in self.saves.seen(katas):
                    self.saved(path)
            for path in sorted(paths - katas):
                if path.suffix in SOURCES:
                    self.others_changed(path)

    def stop(self) -> None:
        self._end.set()
        self._thread.join(1)


SOURCES = (".py", ".txt", ".toml", ".cfg", ".json", ".jsonl")  # what tests are made of

"""Detect each save of a file exactly once, with any editor.

Editors overwrite a file, write a new file and rename it, move the old file away first, or save
twice in a row. So the events only trigger a check, and the content on disk decides. Where the
system tells of no events, as in WSL, watchfiles polls, and compares whole seconds only. Network
drives may tell nothing at all. So the times of katas are compared here, too.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from watchfiles import watch

from dojo.model import sources

STEP = 5  # milliseconds without an event before the last ones are handled
LONGEST = 100  # maximum milliseconds for which events are collected
PATIENCE = 0.3  # seconds for which a file may be empty or missing during a save
TWICE = 0.5  # seconds in which the same content is part of the same save


class Saves:
    """Decides which file events are saves.

    Args:
        files: The files whose content is known from the start.
        read: Returns the content of a file, or None if there is no file.
        clock: Returns the time in seconds.
    """

    def __init__(
        self,
        files: Iterable[Path],
        read: Callable[[Path], bytes | None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._read = read or sources.content_or_none
        self._clock = clock
        self._known = {path: (self._read(path), 0.0) for path in files}
        self._waiting: dict[Path, float] = {}
        self._stamps = {path: _stamp(path) for path in self._known}

    def known(self, paths: Iterable[Path]) -> set[Path]:
        """Return those of some files whose content is known from the start."""
        return self._stamps.keys() & paths

    def touched(self) -> set[Path]:
        """Return the known files whose time or size has changed since the last call."""
        before, self._stamps = self._stamps, {path: _stamp(path) for path in self._known}
        return {path for path, stamp in self._stamps.items() if stamp != before.get(path, stamp)}

    def seen(self, paths: Iterable[Path]) -> list[Path]:
        """Record events of some files; return the files that were saved."""
        now = self._clock()
        for path in paths:
            self._waiting.setdefault(path, now)
        return [path for path in sorted(self._waiting) if self._is_saved(path, now)]

    def _is_saved(self, path: Path, now: float) -> bool:
        data = self._read(path)
        if not data and now < self._waiting[path] + PATIENCE:
            return False  # the editor may not have written the content yet
        del self._waiting[path]
        before, when = self._known.get(path, (None, 0.0))
        if data == before and (now < when + TWICE or data is None):
            return False
        self._known[path] = data, now
        return True

    @property
    def is_waiting(self) -> bool:
        """Whether to check again even without an event."""
        return bool(self._waiting)

    def expect(self, path: Path, data: bytes | None) -> None:
        """Record what the program itself is about to write to a file, so that it is not a save."""
        self._known[path] = data, self._clock()


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size


class Watcher:
    """Watches files in a thread.

    Args:
        folders: The folders to watch.
        saves: Decides which events are saves of the files that it knows.
        saved: Called with each of the known files that is saved.
        others_changed: Called with each other source file that changes. Then everything must be
            loaded again.
        ignored: A folder in which only the known files matter.
    """

    def __init__(
        self,
        folders: Iterable[Path],
        saves: Saves,
        saved: Callable[[Path], None],
        others_changed: Callable[[Path], None],
        ignored: Path,
    ) -> None:
        self.folders = [folder for folder in folders if folder.exists()]
        self.saves = saves
        self.saved = saved
        self.others_changed = others_changed
        self.ignored = ignored
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        try:
            self._follow(polls=False)
        except (OSError, RuntimeError):  # the system watches no more files for this person
            self._follow(polls=True)

    def _follow(self, polls: bool) -> None:
        events = watch(
            *self.folders,
            debounce=LONGEST,
            step=STEP,
            rust_timeout=100,
            yield_on_timeout=True,
            stop_event=self._end,
            raise_interrupt=False,
            ignore_permission_denied=True,
            force_polling=polls or None,
        )
        for changes in events:
            paths = {Path(path) for _, path in changes}
            katas = self.saves.known(paths) | self.saves.touched()
            if katas or self.saves.is_waiting:
                for path in self.saves.seen(katas):
                    self.saved(path)
            for path in sorted(paths - katas):
                if path.suffix in sources.SUFFIXES and self.ignored not in path.parents:
                    self.others_changed(path)

    def stop(self) -> None:
        """End the thread."""
        self._end.set()
        self._thread.join(1)

"""What the page shows now, and the tabs that follow it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

Parts = dict[str, Any]  # the parts of the page by their names


class Board:
    """Holds the parts of the page, and passes on each change; any thread may put something up."""

    def __init__(self) -> None:
        self.parts: Parts = {}
        self.is_closed = False
        self._lock = threading.Lock()
        self._tabs: dict[asyncio.Queue[Parts | None], asyncio.AbstractEventLoop] = {}

    def put(self, parts: Parts) -> None:
        """Replace some parts of the page; tabs hear of those that change."""
        with self._lock:
            missing = object()
            new = {key: part for key, part in parts.items() if self.parts.get(key, missing) != part}
            self.parts = self.parts | new
            if new:
                self._tell(new)

    def close(self) -> None:
        """Let all tabs go."""
        with self._lock:
            self.is_closed = True
            self._tell(None)

    def _tell(self, parts: Parts | None) -> None:
        for queue, loop in self._tabs.items():
            with suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(queue.put_nowait, parts)

    async def follow(self) -> AsyncIterator[Parts]:
        """Yield all parts, and then each change."""
        queue: asyncio.Queue[Parts | None] = asyncio.Queue()
        with self._lock:
            if self.is_closed:
                return
            queue.put_nowait(self.parts)
            self._tabs[queue] = asyncio.get_running_loop()
        try:
            while (parts := await queue.get()) is not None:
                yield parts
        finally:
            with self._lock:
                del self._tabs[queue]

"""A learner at a terminal: types keys into `python -m dojo watch` and reads the screen."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from pathlib import Path

HOME = "\x1b[H"  # where each page begins
CODE = re.compile(r"\x1b\[[\d;]*[mKJ]")
PATIENCE = 120.0  # seconds for anything to appear, on a busy machine


class Terminal:
    """A process in a terminal of its own."""

    def __init__(self, folder: Path, *arguments: str, width: int = 80, height: int = 40) -> None:
        self.mine, theirs = pty.openpty()
        self.resize(width, height)
        environ = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES", "NO_COLOR")}
        path = [str(Path(__file__).parents[2]), environ.get("PYTHONPATH", "")]
        environ |= {"TERM": "xterm", "PYTHONPATH": os.pathsep.join(filter(None, path))}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dojo", *arguments],
            cwd=folder,
            env=environ | {"PAGER": "cat", "EDITOR": f"{sys.executable} -c pass"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(theirs)
        self.printed = ""
        self._is_open = True
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        while self._is_open:
            try:
                if not select.select([self.mine], [], [], 0.05)[0]:
                    continue
                data = os.read(self.mine, 65536)
            except OSError:
                return
            if not data:
                return
            self.printed += data.decode("utf-8", "replace")

    def resize(self, width: int, height: int = 40) -> None:
        size = struct.pack("HHHH", height, width, 0, 0)
        fcntl.ioctl(self.mine, termios.TIOCSWINSZ, size)

    def keys(self, text: str) -> None:
        os.write(self.mine, text.encode())

    @property
    def page(self) -> str:
        """What is on the screen, without colours."""
        page = self.printed.rpartition(HOME)[2].replace("\r\n", "\n")
        return CODE.sub("", page)

    def shows(self, *words: str) -> str:
        """Wait until the screen has these words; return it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            page = self.page
            if all(word in " ".join(page.split()) for word in words):
                return page
            time.sleep(0.02)
        raise AssertionError(f"{words} do not appear. The screen:\n{self.page}")

    def hang_up(self) -> None:
        """Close the terminal, as one closes a window."""
        if self._is_open:
            self._is_open = False
            self._reader.join()  # what is being read does not close
            os.close(self.mine)

    def ended(self) -> int:
        """Wait for the end of the process; return its exit status."""
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.send_signal(signal.SIGTERM)  # first, or its coverage would be lost
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.hang_up()

"""Serve the page to the browser of this person, until Ctrl-C."""

from __future__ import annotations

import json
import os
import secrets
import socket
import sys
import threading
import webbrowser
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import uvicorn

from dojo.commands.progress import FOLDER
from dojo.model.kata import Kata
from dojo.page.access import ADDRESS, OnlyThisPerson
from dojo.page.app import application
from dojo.page.desk import Desk

PORT = 8017  # if it is free
ENDING = 3.0  # seconds that the server has to end
FILE = FOLDER / "page.json"


class Pass(NamedTuple):
    """What a tab needs to find the page again after a restart."""

    token: str
    port: int


def recall(root: Path) -> Pass:
    """Return the token and port of the last time, or new ones."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        kept = json.loads((root / FILE).read_text(encoding="utf-8"))
        found = Pass(str(kept["token"]), int(kept["port"]))
        if len(found.token) >= 32 and 0 < found.port < 65536:
            return found
    return Pass(secrets.token_urlsafe(32), PORT)


def keep(root: Path, known: Pass) -> None:
    """Store the token and port in a file that, except on Windows, only this person can read."""
    path = root / FILE
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)  # its mode, and where a link leads, may be anything
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump({"token": known.token, "port": known.port}, file)


def listening(port: int) -> socket.socket:
    """Return a socket that listens on a port of this machine, or on a free one if it is taken."""
    for wanted in (port, 0):
        bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if sys.platform != "win32":  # there, it would share a port that is taken
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind((ADDRESS, wanted))
            bound.listen()  # so that a browser can come before the server has started
        except OSError:
            bound.close()
            if not wanted:
                raise
        else:
            break
    return bound


@contextmanager
def serving(desk: Desk, bound: socket.socket, token: str) -> Generator[None]:
    """Serve a desk during the block, in a thread."""
    app = OnlyThisPerson(application(desk), token, bound.getsockname()[1])
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([bound],), daemon=True)
    thread.start()
    try:
        yield
    finally:
        desk.board.close()  # otherwise the server would wait for each tab
        server.should_exit = True
        thread.join(ENDING)
        bound.close()  # the server does so only if it had the time to start


def serve(root: Path, first: Kata | None = None, port: int = 0, opens: bool = True) -> str:
    """Serve the page of a repository until Ctrl-C.

    Args:
        root: The folder of the repository.
        first: The kata to start with; None for the first that is not done.
        port: The port; 0 for that of the last time.
        opens: Whether to open the browser.

    Returns:
        An error message, or "" if there was no error.
    """
    known = recall(root)
    wanted = port or known.port
    bound = listening(wanted)
    number = bound.getsockname()[1]
    if number == wanted:
        keep(root, Pass(known.token, number))
    else:  # perhaps of another page, whose tabs must find it again
        keep(root, known)
        print(f"Port {wanted} is in use or not allowed. The page uses port {number}.")
    address = f"http://{ADDRESS}:{number}/?token={known.token}"
    desk = Desk(root, first)
    with suppress(KeyboardInterrupt), serving(desk, bound, known.token):
        print(f"The page: {address}\nPress Ctrl-C to quit.", flush=True)
        if opens:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        desk.run()
    return desk.problem

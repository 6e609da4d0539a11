"""The addresses of the page."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from dojo.commands.reset import BACKUPS
from dojo.page import view
from dojo.page.lessons import html_of

if TYPE_CHECKING:
    from dojo.page.board import Board
    from dojo.page.desk import Desk

PICTURES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}
LARGEST = 1000  # bytes of a request
KEYS = (
    ("n j", "next kata"),
    ("p k", "previous kata"),
    ("h", "next hint"),
    ("a", "everything still open"),
    ("l", "list of katas"),
    ("r", "read the lesson"),
    ("o", "open in your editor"),
    ("x", "reset the kata"),
    ("Enter", "run the tests again"),
    ("?", "these keys"),
)


def application(desk: Desk) -> Starlette:
    """Return the application that shows a desk. It does not check who asks; see access.py."""
    katas = desk.root / "katas"

    def shell(go: str = "") -> Response:
        values = {"parts": desk.board.parts, "go": go, "keys": KEYS, "backups": BACKUPS}
        return HTMLResponse(view.render("page", **values))

    async def page(request: Request) -> Response:
        return shell()

    async def kata(request: Request) -> Response:
        return shell(request.path_params["name"])

    async def lesson(request: Request) -> Response:
        path = _inside(katas, request.path_params["path"])
        if path is None or path.suffix != ".md":
            return Response(status_code=404)
        title = path.stem.replace("_", " ")
        return HTMLResponse(view.render("lesson", title=title, html=html_of(path)))

    async def picture(request: Request) -> Response:
        path = _inside(katas, request.path_params["path"])
        if path is None or path.suffix not in PICTURES:
            return Response(status_code=404)
        return FileResponse(path, media_type=PICTURES[path.suffix])

    async def do(request: Request) -> Response:
        name, about = request.path_params["name"], {"go": desk.go, "reset": desk.reset}
        done = about[name](await _kata_in(request)) if name in about else desk.wish(name)
        return Response(status_code=204 if done else 404)

    async def changes(request: Request) -> Response:
        return StreamingResponse(_events(desk.board), media_type="text/event-stream")

    return Starlette(
        routes=[
            Route("/", page),
            Route("/kata/{name}", kata),
            Route("/lesson/{path:path}", lesson),
            Route("/lessons/{path:path}", picture),
            Route("/do/{name}", do, methods=["POST"]),
            Route("/events", changes),
            Mount("/static", StaticFiles(directory=view.HERE / "static")),
        ]
    )


async def _events(board: Board) -> AsyncIterator[str]:
    """Yield each change as a server-sent event."""
    yield "retry: 1000\n\n"
    async for parts in board.follow():
        yield f"data: {json.dumps(parts)}\n\n"


async def _kata_in(request: Request) -> str:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return ""
    return body.decode("utf-8", "replace")


def _inside(folder: Path, name: str) -> Path | None:
    """Return the file with this path below a folder, or None if there is none."""
    try:
        path = (folder / name).resolve()
        return path if path.is_relative_to(folder.resolve()) and path.is_file() else None
    except (OSError, ValueError):  # such as a null character
        return None

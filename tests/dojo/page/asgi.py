"""Requests to an application without a server."""

from __future__ import annotations

import asyncio
from typing import NamedTuple

PORT = 8017
HOST = f"127.0.0.1:{PORT}"
TOKEN = "a-token-that-is-long-enough-to-be-one"
COOKIE = f"dojo_{PORT}={TOKEN}"


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    text: str


def request(app, path, method="GET", body=b"", **headers):
    """Send one request; names of headers have _ for -, and None leaves one out."""
    given = {"host": HOST, "cookie": COOKIE, "origin": f"http://{HOST}"} | headers
    path, _, query = path.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [
            (name.replace("_", "-").encode(), value.encode())
            for name, value in given.items()
            if value is not None
        ],
        "server": ("127.0.0.1", PORT),
        "client": ("127.0.0.1", 1),
    }
    sent, received = [], []

    async def receive():
        if received:
            await asyncio.Event().wait()  # the browser stays
        received.append(body)
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message):
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    start = next(message for message in sent if message["type"] == "http.response.start")
    text = b"".join(message.get("body", b"") for message in sent).decode()
    named = {name.decode().lower(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], named, text)

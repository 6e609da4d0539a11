"""Let only this person use the page: the right host, the token, and this page's own requests."""

from __future__ import annotations

import secrets
from http import cookies
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Message, Receive, Scope, Send

ADDRESS = "127.0.0.1"
NAMES = (ADDRESS, "localhost")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# A picture is a document of its own, and those of the lessons have their own styles.
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
SAFE = ("GET", "HEAD")


def cookie_name(port: int) -> str:
    """Return the name of the cookie; servers on other ports of this machine share its jar."""
    return f"dojo_{port}"


class OnlyThisPerson:
    """A layer around an application that refuses all other requests.

    Args:
        app: The application.
        token: What the browser of this person knows, from the address and then from its cookie.
        port: The port of the server.
    """

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self.app = app
        self.token = token
        self.port = port

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on."""
        if scope["type"] != "http":
            return
        headers = {name.lower(): value.decode("latin-1") for name, value in scope["headers"]}
        host = headers.get(b"host", "")
        query = parse_qs(scope["query_string"].decode("latin-1"))
        send = _with_headers(send, scope["path"])
        if host not in [f"{name}:{self.port}" for name in NAMES]:
            await _refuse(send, 400, "This address is not the one of the page.")
        elif self._is_known(query.get("token", [""])[0]) and scope["method"] in SAFE:
            await _answer(send, 303, "", self._cookie() | {"Location": scope["path"]})
        elif not self._is_known(self._cookie_in(headers.get(b"cookie", ""))):
            await _refuse(send, 403, "Open the address that `dojo page` prints in the terminal.")
        elif scope["method"] not in SAFE and headers.get(b"origin") != f"http://{host}":
            await _refuse(send, 403, "Only the page itself can do this.")
        else:
            await self.app(scope, receive, send)

    def _is_known(self, token: str) -> bool:
        return secrets.compare_digest(token.encode(), self.token.encode())

    def _cookie(self) -> dict[str, str]:
        value = f"{cookie_name(self.port)}={self.token}"
        return {"Set-Cookie": f"{value}; Path=/; HttpOnly; SameSite=Strict"}

    def _cookie_in(self, header: str) -> str:
        try:
            found = cookies.SimpleCookie(header).get(cookie_name(self.port))
        except cookies.CookieError:
            return ""
        return found.value if found else ""


def _with_headers(send: Send, path: str) -> Send:
    """Add the headers that every answer has."""
    is_picture = path.startswith("/lessons/")
    policy = {"Content-Security-Policy": PICTURE_POLICY if is_picture else POLICY}
    added = [(name.lower().encode(), value.encode()) for name, value in (HEADERS | policy).items()]

    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            names = {name for name, _ in added}
            kept = [pair for pair in message.get("headers", []) if pair[0].lower() not in names]
            message["headers"] = [*kept, *added]
        await send(message)

    return send_with_headers


async def _refuse(send: Send, status: int, why: str) -> None:
    await _answer(send, status, f"{why}\n", {"Content-Type": "text/plain; charset=utf-8"})


async def _answer(send: Send, status: int, text: str, headers: dict[str, str]) -> None:
    pairs = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    pairs.append((b"content-length", str(len(text.encode())).encode()))
    await send({"type": "http.response.start", "status": status, "headers": pairs})
    await send({"type": "http.response.body", "body": text.encode()})

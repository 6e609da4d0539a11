"""Let only this person use the page: the right host, the token, and this page's own requests."""

from __future__ import annotations

import secrets

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
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
    """ASGI middleware that lets in only requests with the right host, token and origin.

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
        if scope["type"] == "http":
            answer = self._answer(Request(scope)) or self.app
            await answer(scope, receive, _with_headers(send, scope["path"]))

    def _answer(self, request: Request) -> Response | None:
        """Return the answer to a request that is not let in; None for one that is."""
        host, is_safe = request.headers.get("host", ""), request.method in SAFE
        if host not in [f"{name}:{self.port}" for name in NAMES]:
            return _refusal(400, "This is not the address of the page.")
        if self._is_known(request.query_params.get("token", "")) and is_safe:
            answer = RedirectResponse(request.url.path, status_code=303)
            name = cookie_name(self.port)
            answer.set_cookie(name, self.token, httponly=True, samesite="strict")
            return answer
        if not self._is_known(request.cookies.get(cookie_name(self.port), "")):
            return _refusal(403, "Open the address that `dojo page` prints in the terminal.")
        if not is_safe and request.headers.get("origin") != f"http://{host}":
            return _refusal(403, "Only the page itself can do this.")
        return None

    def _is_known(self, token: str) -> bool:
        return secrets.compare_digest(token.encode(), self.token.encode())


def _refusal(status: int, why: str) -> Response:
    return PlainTextResponse(f"{why}\n", status_code=status)


def _with_headers(send: Send, path: str) -> Send:
    """Add the headers that every answer has."""
    policy = PICTURE_POLICY if path.startswith("/lessons/") else POLICY

    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(HEADERS | {"Content-Security-Policy": policy})
        await send(message)

    return send_with_headers

"""Only the browser of this person is let in, and only its page may change anything."""

from __future__ import annotations

import asyncio

import pytest
from asgi import COOKIE, HOST, PORT, TOKEN, request

from dojo.page.access import OnlyThisPerson


async def hello(scope, receive, send):
    start = {"type": "http.response.start", "status": 200, "headers": [(b"cache-control", b"x")]}
    await send(start)
    await send({"type": "http.response.body", "body": b"hello"})


@pytest.fixture
def app():
    return OnlyThisPerson(hello, TOKEN, PORT)


@pytest.mark.parametrize("host", [HOST, f"localhost:{PORT}"])
def test_the_browser_with_the_cookie_is_let_in(app, host):
    answer = request(app, "/", host=host)
    assert (answer.status, answer.text) == (200, "hello")


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:1", "", None]
)
def test_a_foreign_host_is_refused(app, host):
    assert request(app, "/", host=host).status == 400
    assert request(app, f"/?token={TOKEN}", host=host).status == 400


@pytest.mark.parametrize(
    "cookie",
    [None, "", "dojo_8017=", "dojo_8017=wrong", f"dojo_1={TOKEN}", f"{COOKIE}x", "\x01;=", "ü"],
)
def test_without_the_token_nobody_is_let_in(app, cookie):
    answer = request(app, "/", cookie=cookie)
    assert answer.status == 403
    assert "dojo page" in answer.text
    assert request(app, "/?token=wrong", cookie=cookie).status == 403


@pytest.mark.parametrize("other", ['prefs={"theme":"dark"}', "a=b,c", "x", '"'])
def test_the_cookies_of_other_programs_do_not_hide_this_one(app, other):
    for cookie in (f"{other}; {COOKIE}", f"{COOKIE}; {other}"):
        assert request(app, "/", cookie=cookie).status == 200


def test_the_token_in_the_address_becomes_a_cookie(app):
    answer = request(app, f"/?token={TOKEN}", cookie=None)
    assert (answer.status, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    name, *flags = cookie.lower().split("; ")
    assert name == COOKIE.lower()
    assert sorted(flags) == ["httponly", "path=/", "samesite=strict"]
    assert TOKEN not in answer.text


@pytest.mark.parametrize(
    "origin", [None, "null", "", "http://evil.example", "http://127.0.0.1:1", f"https://{HOST}"]
)
def test_a_post_of_another_page_is_refused(app, origin):
    assert request(app, "/do/next", "POST", origin=origin).status == 403
    assert request(app, f"/do/next?token={TOKEN}", "POST", origin=origin).status == 403


def test_a_post_of_this_page_is_let_in(app):
    assert request(app, "/do/next", "POST").status == 200
    origin = f"http://localhost:{PORT}"
    assert request(app, "/", "POST", host=f"localhost:{PORT}", origin=origin).status == 200


@pytest.mark.parametrize("cookie", [COOKIE, None])
def test_every_answer_names_what_the_page_may_load(app, cookie):
    headers = request(app, "/", cookie=cookie).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-cache"


def test_a_picture_runs_no_script(app):
    policy = request(app, "/lessons/x.svg").headers["content-security-policy"]
    assert "script-src" not in policy
    assert policy.startswith("default-src 'none'")


def test_other_protocols_get_nothing(app):
    asyncio.run(app({"type": "websocket"}, None, None))

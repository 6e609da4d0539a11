"""Requests that are not those of this person's browser, to the command itself."""

from __future__ import annotations

import socket
from http.client import HTTPConnection

import pytest


@pytest.fixture
def ask(site):
    def ask(method="GET", path="/", **headers):
        connection = HTTPConnection("127.0.0.1", site.port, timeout=10)
        given = {"Host": f"127.0.0.1:{site.port}", "Cookie": f"dojo_{site.port}={site.token}"}
        given |= {"Origin": f"http://127.0.0.1:{site.port}"} | headers
        connection.request(method, path, headers={k: v for k, v in given.items() if v is not None})
        answer = connection.getresponse()
        connection.close()
        return answer.status

    return ask


def test_strangers_are_refused(ask):
    assert ask() == 200
    assert ask(Cookie=None) == 403
    assert ask(Host="rebound.example") == 400
    assert ask("POST", "/do/hint") == 204
    assert ask("POST", "/do/hint", Origin="http://evil.example") == 403
    assert ask("POST", "/do/hint", Origin=None) == 403
    assert ask("GET", "/static/page.css", Cookie=None) == 403
    assert ask("GET", "/lessons/..%2f..%2fREADME.md") == 404


def test_only_this_machine_is_listened_to(site):
    others = {entry[4][0] for entry in socket.getaddrinfo(socket.gethostname(), None)}
    for address in others - {"127.0.0.1", "::1"}:
        with pytest.raises(OSError):  # noqa: PT011 - refused or unreachable
            socket.create_connection((address, site.port), 2).close()

"""The page is served on this machine only, and found again after a restart."""

from __future__ import annotations

import json
import re
import socket
import stat
import sys
import threading
import urllib.request

import pytest

from dojo.page import serve
from dojo.page.desk import Desk
from dojo.page.serve import FILE, Pass, keep, listening, recall, serving


def test_the_token_is_as_good_as_random_and_survives(tmp_path):
    first = recall(tmp_path)
    assert len(first.token) > 40
    assert recall(tmp_path).token != first.token
    keep(tmp_path, first)
    assert recall(tmp_path) == first


@pytest.mark.skipif(sys.platform == "win32", reason="files there have no such modes")
def test_only_this_person_can_read_the_token(tmp_path):
    keep(tmp_path, Pass("x" * 40, 1))
    path = tmp_path / FILE
    path.chmod(0o644)
    keep(tmp_path, Pass("y" * 40, 1))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    other = tmp_path / "other"
    other.write_text("kept")
    path.unlink()
    path.symlink_to(other)
    keep(tmp_path, Pass("z" * 40, 1))
    assert other.read_text() == "kept"


@pytest.mark.parametrize(
    "kept", ["", "[]", "3", '{"token": "short", "port": 1}', '{"token": 1}', "{}"]
)
def test_a_file_that_is_no_pass_is_replaced(tmp_path, kept):
    path = tmp_path / FILE
    path.parent.mkdir(parents=True)
    path.write_text(kept)
    assert recall(tmp_path).port == serve.PORT


def test_a_port_that_is_not_one_is_not_used(tmp_path):
    keep(tmp_path, Pass("x" * 40, 99999))
    assert recall(tmp_path).port == serve.PORT


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    (tmp_path / ".pytest_cache").write_text("no folder")
    keep(tmp_path, Pass("x" * 40, 1))


def test_another_port_is_chosen_if_one_is_taken():
    with socket.socket() as taken:
        taken.bind((serve.ADDRESS, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with listening(port) as bound:
            assert bound.getsockname()[0] == "127.0.0.1"
            assert bound.getsockname()[1] != port
    with listening(port) as bound:
        assert bound.getsockname()[1] == port


def test_no_port_at_all_is_an_error(monkeypatch):
    monkeypatch.setattr(serve, "ADDRESS", "192.0.2.1")  # of no machine
    with pytest.raises(OSError):  # noqa: PT011 - each system has its own words
        listening(0)


def test_a_desk_is_served_and_its_tabs_are_let_go(project):
    desk = Desk(project.kata().root)
    with listening(0) as bound, serving(desk, bound, "x" * 40):
        address = f"http://127.0.0.1:{bound.getsockname()[1]}"
        headers = {"Cookie": f"dojo_{bound.getsockname()[1]}={'x' * 40}"}
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as page:
            assert b"Add two numbers" in page.read()
        events = urllib.request.urlopen(
            urllib.request.Request(f"{address}/events", headers=headers), timeout=10
        )
        assert [events.readline()[:6] for _ in range(3)] == [b"retry:", b"\n", b"data: "]
        before = threading.active_count()
    assert events.read().strip() == b""
    assert threading.active_count() < before
    assert desk.board.is_closed


class Stopped(Desk):
    """A desk at which nobody sits down."""

    def run(self):
        with self.opened():
            self.problem = "It is over."


def test_the_address_is_printed_and_opened(project, monkeypatch, capsys):
    opened = []
    monkeypatch.setattr(serve, "Desk", Stopped)
    monkeypatch.setattr("webbrowser.open", opened.append)
    root = project.kata().root
    with listening(0) as bound:
        bound.listen()
        taken = bound.getsockname()[1]
        assert serve.serve(root, port=taken) == "It is over."
    said = capsys.readouterr().out
    kept = json.loads((root / FILE).read_text())
    used = re.search(r"127\.0\.0\.1:(\d+)", said)[1]
    address = f"http://127.0.0.1:{used}/?token={kept['token']}"
    assert f"Port {taken} is in use or not allowed. The page uses port {used}." in said
    assert kept["port"] != int(used)  # the tabs of the other page must find that one again
    assert f"The page: {address}" in said
    for thread in threading.enumerate():
        if thread is not threading.current_thread():
            thread.join(1)
    assert opened == [address]
    for port in (taken, 0):  # it is free now, and then that of the last time
        serve.serve(root, port=port, opens=False)
        address = f"http://127.0.0.1:{taken}/?token={kept['token']}"
        assert f"The page: {address}" in capsys.readouterr().out
    assert len(opened) == 1

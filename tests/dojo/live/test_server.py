"""The watch loop's server, without its processes."""

from __future__ import annotations

from unittest import mock

import pytest
from lines import Line

from dojo.live import orders
from dojo.live.orders import Prepare, Quit, Said
from dojo.live.server import Server
from dojo.model.events import Ended, Ready


def test_a_run_that_says_nothing_more_has_ended_without_a_status():
    line, run = Line(), mock.Mock(line=Line(), number=7)
    run.process.is_alive.return_value = False
    server = Server(line)
    server.running = run
    server._hear(run)
    assert line.sent == [Said(7, [Ended(None)])]
    assert server.running is None


def test_what_a_run_says_goes_on_with_its_number():
    line, run = Line(), mock.Mock(line=Line(), number=7)
    run.line.recv = lambda: [Ready()]
    server = Server(line)
    server.running = run
    server._hear(run)
    assert line.sent == [Said(7, [Ready()])]
    assert server.running is run


def test_a_server_ends_when_it_is_asked_to():
    with pytest.raises(EOFError):
        Server(Line())._obey(Quit())


def test_a_run_that_is_let_go_is_not_heard_any_more(monkeypatch):
    line, run = Line(), mock.Mock(line=Line())
    line.recv = lambda: "an order"
    server = Server(line)
    server.running = run
    monkeypatch.setattr("dojo.live.server.wait", lambda lines, _: lines)
    monkeypatch.setattr(server, "_obey", lambda _: setattr(server, "running", None))
    server._wait()
    assert line.sent == []


class Runs:
    """Makes runs without processes, and keeps them."""

    def __init__(self, monkeypatch):
        self.made = []
        monkeypatch.setattr("dojo.live.server.Run", self.make)
        monkeypatch.setattr("dojo.live.server.rehearse", mock.Mock())
        monkeypatch.setattr("dojo.live.server.warm", mock.Mock())

    def make(self, test):
        self.made.append(mock.Mock(test=test, line=Line()))
        return self.made[-1]


def test_the_run_in_reserve_is_taken_if_it_is_of_the_tests_that_are_wanted(monkeypatch):
    runs, server = Runs(monkeypatch), Server(Line())
    server._obey(Prepare("test_a.py"))
    server._obey(Prepare("test_a.py"))
    assert len(runs.made) == 1
    server._obey(orders.Run("test_a.py", 1, 80))
    assert server.running is runs.made[0]
    assert server.spare is None
    runs.made[0].go.assert_called_once_with(1, 80)


def test_any_other_run_is_let_go(monkeypatch):
    runs, server = Runs(monkeypatch), Server(Line())
    server._obey(Prepare("test_a.py"))
    server._obey(Prepare("test_b.py"))
    first, second = runs.made
    first.stop.assert_called_once()
    server._obey(orders.Run("test_a.py", 1, 80))
    server._obey(orders.Run("test_b.py", 2, 80))
    assert server.running is second
    runs.made[2].stop.assert_called_once()

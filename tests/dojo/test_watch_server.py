"""The watch loop's server, and the pytest that waits there in reserve, without their processes."""

from __future__ import annotations

import json
import multiprocessing
from unittest import mock

import pytest
from toys import SOLUTION, TEST

from dojo.plugin.standby import Standby, rehearse
from dojo.watch.runs import Runner
from dojo.watch.server import Server


class Line:
    """The end of a connection whose other end has hung up."""

    def __init__(self):
        self.sent = []

    def send_bytes(self, data):
        self.sent.append(json.loads(data))

    def recv_bytes(self):
        raise EOFError

    def close(self):
        pass


def test_a_pytest_in_reserve_that_nobody_wants_runs_nothing(project):
    line = Line()
    result = project.kata().pytester.runpytest_inprocess(plugins=[Standby(line)])
    result.stdout.fnmatch_lines("*Nobody waits for these tests any more.*")
    assert line.sent == [{"ready": True}]
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("everywhere", [False, True])
def test_an_answer_is_read_when_the_word_comes(project, everywhere):
    line = Line()
    project.kata()
    fixture = f"@pytest.fixture(autouse={everywhere})\ndef early(kata): kata.ANSWER\n\n"
    project.write("tests/chapter4/test_k01_add.py", f"import pytest\n\n{fixture}{TEST}")

    def save():
        project.edit(SOLUTION)
        return b'{"width": 90}'

    line.recv_bytes = save
    project.pytester.runpytest_inprocess(plugins=[Standby(line)])
    assert line.sent[0] == {"ready": True}
    outcomes = [outcome for message in line.sent for outcome in message.get("outcomes", [])]
    assert [outcome["verdict"]["state"] for outcome in outcomes] == ["passed"] * 3


TIDIES = """
import pytest

@pytest.fixture
def tidy():
    yield
    raise OSError("no")

def test_one(kata):
    assert kata.ANSWER

def test_two(kata, tidy):
    assert kata.ANSWER
"""


class Phases:
    def __init__(self):
        self.seen = []

    def pytest_runtest_logreport(self, report):
        self.seen.append((report.nodeid.partition("::")[2], report.when, report.outcome))


def test_the_watch_loop_is_told_verdicts_and_what_goes_wrong_beside_them(project):
    line, phases = Line(), Phases()
    line.recv_bytes = lambda: b'{"width": 90}'
    project.kata(test=TIDIES).edit("ANSWER = 'a'\n")
    project.pytester.runpytest_inprocess(plugins=[Standby(line), phases])
    assert phases.seen == [
        ("test_one", "call", "passed"),
        ("test_two", "call", "passed"),
        ("test_two", "teardown", "failed"),
    ]


def test_a_pytest_in_reserve_may_have_nothing_to_run(project):
    line = Line()
    line.recv_bytes = lambda: b'{"width": 90}'
    project.write("tests/chapter4/test_nothing.py", "")
    project.pytester.runpytest_inprocess(plugins=[Standby(line)])
    assert line.sent == [{"ready": True}]


def test_what_a_test_shows_is_sent_on(project):
    line = Line()
    Standby(line).pytest_dojo_live({"step": 1})
    assert line.sent == [{"live": {"step": 1}}]


def test_a_run_that_says_nothing_more_has_ended_without_a_status():
    line, run = Line(), mock.Mock(line=Line(), number=7)
    run.process.is_alive.return_value = False
    server = Server(line)
    server.running = run
    server._hear(run)
    assert line.sent == [{"number": 7, "end": {"status": None, "said": []}}]
    assert server.running is None


def test_a_run_ends_once():
    line = Line()
    standby = Standby(line)
    for _ in range(2):
        standby.end(1, "all that was said\n")
    assert line.sent == [{"end": {"status": 1, "said": ["all that was said"]}}]


def test_a_server_ends_when_it_is_asked_to():
    with pytest.raises(EOFError):
        Server(Line())._obey({"quit": True})


def test_a_run_that_is_let_go_is_not_heard_any_more(monkeypatch):
    line, run = Line(), mock.Mock(line=Line())
    line.recv_bytes = lambda: b'{"run": "another"}'
    server = Server(line)
    server.running = run
    monkeypatch.setattr("dojo.watch.server.wait", lambda lines, _: lines)
    monkeypatch.setattr(server, "_obey", lambda _: setattr(server, "running", None))
    server._wait()
    assert line.sent == []


def test_whoever_ends_the_loading_of_tests_ends_all_that_comes_after(project):
    path = project.write("tests/chapter4/test_k01_add.py", "raise KeyboardInterrupt\n")
    with pytest.raises(KeyboardInterrupt):
        rehearse([str(path)])


def test_a_server_that_is_lost_is_told_of():
    heard, runner = [], Runner.__new__(Runner)
    runner._line, runner._is_wanted, runner.hear = Line(), True, heard.append
    runner._listen()
    assert heard == [{"lost": True}]

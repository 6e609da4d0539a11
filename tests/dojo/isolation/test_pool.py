"""Workers, as the pytest sees them that starts them."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from dojo.isolation import pool, protocol
from dojo.isolation.pool import start_method
from dojo.isolation.protocol import Reports
from dojo.pytest_plugin import supervisor

TRACE = """
Fatal Python error: Segmentation fault

Current thread 0x00007f (most recent call first):
  File "/a b/k01.py", line 3 in add
  File "/tests/test_k01.py", line 7 in test_it
"""


def test_a_start_method_can_be_asked_for(monkeypatch):
    monkeypatch.delenv("DOJO_START_METHOD", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert start_method() == "fork"
    monkeypatch.setattr("sys.platform", "darwin")
    assert start_method() == "spawn"
    monkeypatch.setenv("DOJO_START_METHOD", "fork")
    assert start_method() == "fork"


def test_the_place_of_a_crash_is_read_from_the_trace():
    assert pool._frames(TRACE) == (
        ("/a b/k01.py", 3, "add"),
        ("/tests/test_k01.py", 7, "test_it"),
    )
    assert pool._frames("") == ()


def test_an_answer_works_in_an_empty_folder_beside_the_data(tmp_path):
    (tmp_path / "data").mkdir()
    folder = pool._working_folder(tmp_path, tmp_path / "data")
    assert [path.name for path in folder.iterdir()] == ["data"]
    assert (folder / "data").resolve() == tmp_path / "data"
    other = tmp_path / "other"
    other.mkdir()
    assert list(pool._working_folder(other, tmp_path / "none").iterdir()) == []


@pytest.mark.usefixtures("each_start")
def test_a_worker_leaves_no_folder_behind(project, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    project.kata().edit("ANSWER = 'b'\ndef add(a, b): return a + b\n")
    assert project.run().status == 0
    assert [path.name for path in Path(tmp_path).glob("dojo-*")] == []


@pytest.mark.usefixtures("each_start")
def test_nobody_waits_for_a_worker_that_has_already_reported(project, tmp_path, monkeypatch):
    sign, unanswered = tmp_path / "sign", []

    def wait(objects, timeout):
        ready = original(objects, timeout)
        if timeout == pool.START and not ready:
            unanswered.append(objects)
        return ready

    original = pool.wait
    monkeypatch.setattr(pool, "wait", wait)
    monkeypatch.setattr(pool, "START", 30.0)
    monkeypatch.setattr(supervisor, "CORES", 2)
    waits = f"import pathlib, time\nwhile not pathlib.Path({str(sign)!r}).exists():"
    body = "ANSWER = 'b'\ndef add(a, b): return a + b\n"
    project.kata().edit(f"{body}{waits}\n    time.sleep(0.01)\ntime.sleep(1)\n")
    project.kata("k02_add").edit(f"{body}open({str(sign)!r}, 'w').close()\n", "k02_add")
    run = project.run()
    assert "2 of 2 katas done" in run.words
    assert sign.exists()
    assert unanswered == []


@pytest.mark.usefixtures("each_start")
def test_what_a_test_shows_comes_before_its_verdict(project):
    test = """
    from dojo.testkit import show

    def test_it(kata):
        show.exhibit("A table.")
        assert kata.ANSWER == "b", "Not b."
    """
    project.kata(test=test).edit("ANSWER = 'a'\n")
    run = project.run()
    assert "  Not b." in run.lines
    assert "A table." in run.lines


def test_a_worker_whose_start_is_interrupted_is_ended(project, monkeypatch):
    """Ctrl-C can come before anybody but the worker itself knows its process."""
    monkeypatch.setenv("DOJO_START_METHOD", "fork")

    def interrupted(*_):
        pytest.exit("As Ctrl-C, which pytester would pass on.")

    monkeypatch.setattr(pool.Worker, "_wait_until_ready", interrupted)
    project.kata().edit("ANSWER = 'b'\n")
    assert project.run().status == pytest.ExitCode.INTERRUPTED
    assert not multiprocessing.active_children()


LIES = {
    "no report": "[[], False]",
    "no outcome": "[[{'$report_type': 'TestReport'}], False]",
    "something else": "[[{'$report_type': 'X'}], False]",
    "an outcome of nothing": "[[report | {'dojo': {'a': 1}}], False]",
    "two outcomes": "[[report, report], False]",
}


@pytest.mark.parametrize("lie", LIES)
def test_reports_that_pytest_cannot_use_are_garbled(project, monkeypatch, lie):
    """As an answer could send them that finds the connection."""
    monkeypatch.setenv("DOJO_START_METHOD", "fork")
    receive = protocol.receive

    def changed(connection):
        message = receive(connection)
        if isinstance(message, Reports):
            report = next(one for one in message.reports if "dojo" in one)
            return Reports(*eval(LIES[lie], {"report": report}))
        return message

    monkeypatch.setattr(protocol, "receive", changed)
    project.kata().edit("ANSWER = 'b'\ndef add(a, b): return a + b\n")
    run = project.run()
    assert run.status == pytest.ExitCode.TESTS_FAILED
    assert "k01 Add two numbers open 0 of 3" in run.words

"""Time limits count what an answer itself uses; and who only waits is ended, too."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time

import pytest
from processes import ROOT

from dojo.isolation import limits

BUSY = """
import time


def add(a, b):
    end = time.process_time() + 0.5
    while time.process_time() < end:
        pass
    return a + b


ANSWER = "b"
"""
STARTS = ["fork", "spawn"] if sys.platform == "linux" else ["spawn"]


@pytest.mark.parametrize("start", STARTS)
def test_a_busy_machine_fails_no_right_answer(project, monkeypatch, start):
    monkeypatch.setenv("DOJO_START_METHOD", start)
    project.kata().edit(BUSY)
    others = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"])
        for _ in range(3 * (os.cpu_count() or 1))
    ]
    try:
        run = project.run("-o", "kata_time_limit=1")
    finally:
        for other in others:
            other.kill()
            other.wait()
    assert run.status == 0, run.text


@pytest.mark.parametrize("start", STARTS)
def test_a_loop_is_ended_when_it_has_used_its_time(project, monkeypatch, start):
    monkeypatch.setenv("DOJO_START_METHOD", start)
    project.kata().edit("def add(a, b):\n    while True:\n        pass\n\n\nANSWER = 'b'\n")
    run = project.run("-o", "kata_time_limit=0.5")
    assert "katas/chapter4/k01_add.py:2" in run.words or "k01_add.py:3" in run.words
    assert "`add` did not finish within 0.5 seconds. Is there an endless loop" in run.words


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells whether a process is sleeping"
)
@pytest.mark.parametrize(
    "code",
    [
        "import time\n\ndef add(a, b):\n    time.sleep(1000)\n",
        "import threading\n\ndef add(a, b):\n    threading.Event().wait()\n",
        "import queue\n\ndef add(a, b):\n    return queue.Queue().get()\n",
        "import subprocess, sys\n\ndef add(a, b):\n"
        "    subprocess.run([sys.executable, '-c', 'import time; time.sleep(1000)'])\n",
        "import subprocess, time\n\ndef add(a, b):\n"
        "    subprocess.Popen(['true']) and time.sleep(1000)\n",
    ],
    ids=["sleep", "event", "queue", "process", "zombie"],
)
def test_an_answer_that_waits_is_told_so(project, code):
    project.kata().edit(code)
    begun = time.monotonic()
    run = project.run("-o", "kata_time_limit=0.5")
    assert "katas/chapter4/k01_add.py:4" in run.words
    assert "`add` did not finish within 0.5 seconds. It was waiting." in run.words
    assert time.monotonic() < begun + limits.PATIENCE * 0.5 * 10  # not forever


def test_a_wait_that_nobody_sees_ends_with_the_time_of_the_clock(project, monkeypatch):
    """As on macOS: the parent ends it, and it says where it was."""
    monkeypatch.setattr(limits, "LOOKS", 10**9)
    monkeypatch.setattr("dojo.isolation.pool.PATIENCE", 1)
    monkeypatch.setattr("dojo.isolation.pool.GRACE", 0.5)
    project.kata().edit("import time\n\ndef add(a, b):\n    time.sleep(1000)\n")
    run = project.run("-o", "kata_time_limit=0.5")
    assert "katas/chapter4/k01_add.py:4" in run.words
    assert "`add` did not finish within 0.5 seconds" in run.words


def test_a_short_wait_is_no_mistake(project):
    project.kata().edit(
        "import time\n\ndef add(a, b):\n    time.sleep(0.6)\n    return a + b\n\n\nANSWER = 'b'\n"
    )
    assert project.run("-o", "kata_time_limit=0.5").status == 0


def test_the_clock_ends_what_the_system_cannot_measure(project, monkeypatch):
    monkeypatch.setattr(limits, "CAN_TIME", False)
    monkeypatch.setattr(limits, "PATIENCE", 1000)
    project.kata().edit("def add(a, b):\n    while True:\n        pass\n")
    run = project.run("-o", "kata_time_limit=0.5")
    assert "`add` did not finish within 0.5 seconds. Is there an endless loop" in run.words


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork, and always this limit")
def test_a_process_without_a_parent_ends_where_the_system_does_not_end_it(tmp_path):
    """As on macOS. faulthandler ends it, for nobody is there to read its report."""
    code = f"""
        import os, sys, time
        sys.path.insert(0, {str(ROOT)!r})
        from dojo.isolation import limits
        limits.ENDS_WITH_PARENT, limits.PATIENCE, limits.LATE = False, 1, 0.2
        if os.fork():
            os._exit(0)
        with limits.limited(0.1, sys.stderr):
            time.sleep(1000)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], stderr=subprocess.PIPE, text=True
    )
    assert "Timeout" in done.stderr  # it was read to its end, so the process has ended

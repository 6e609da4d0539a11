"""What is as before when a test is over."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from dojo.judging.surroundings import restored, stop_timers


def test_numpy_is_seeded_anew_where_it_is_loaded(monkeypatch):
    seeds = []
    random = SimpleNamespace(seed=seeds.append)
    monkeypatch.setitem(sys.modules, "numpy", SimpleNamespace(random=random))
    for _ in range(2):
        with restored():
            seeds.append("of the answer")
    assert seeds[::2] == ["of the answer"] * 2
    assert seeds[1] != seeds[3]


def test_what_a_test_changes_is_undone(tmp_path, monkeypatch):
    monkeypatch.setenv("KEPT", "before")
    here, output, limit, path = Path.cwd(), sys.stdout, sys.getrecursionlimit(), list(sys.path)
    with restored():
        os.environ["KEPT"] = "changed"
        os.environ["NEW"] = ""
        os.chdir(tmp_path)
        sys.path.append("new")
        sys.setrecursionlimit(limit + 100)
        sys.stdout = None
    assert os.environ["KEPT"] == "before"
    assert "NEW" not in os.environ
    assert Path.cwd() == here
    assert sys.path == path
    assert sys.getrecursionlimit() == limit
    assert sys.stdout is output


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no interval timers")
def test_a_signal_that_comes_after_its_timer_was_stopped_does_nothing():
    def late(*_):
        raise ValueError

    with restored():
        signal.signal(signal.SIGALRM, late)
        signal.setitimer(signal.ITIMER_REAL, 1000)
        stop_timers()
        assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
        signal.raise_signal(signal.SIGALRM)
    assert signal.getsignal(signal.SIGALRM) is not late

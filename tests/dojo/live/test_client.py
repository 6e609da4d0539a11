"""What the watch loop hears of a run, and of the server."""

from __future__ import annotations

from pathlib import Path

import pytest
from lines import Line

from dojo.live import client
from dojo.live.client import Run, Runner
from dojo.live.orders import Lost, Said
from dojo.model.events import Ended, Exhibit, Judged, Ready
from dojo.model.kata import Kata
from dojo.model.verdict import PASSED, Outcome, Verdict

KATA = Kata(Path("/repository"), "chapter4", "k05_patterns")


def outcome(verdict=PASSED):
    return Outcome(KATA, "test_it", verdict, "k05.py")


def runner(line, heard):
    """A runner without a server process."""
    made = Runner.__new__(Runner)
    made._line, made._is_wanted, made.hear = line, True, heard.append
    return made


def test_a_server_that_is_lost_is_told_of():
    heard = []
    runner(Line(), heard)._listen()
    assert heard == [Lost()]


def test_messages_are_handed_on_until_the_server_is_gone():
    heard, line = [], Line()
    messages = iter([Said(1, [Ready()])])
    line.recv = lambda: next(messages, None) or Line().recv()
    runner(line, heard)._listen()
    assert heard == [Said(1, [Ready()]), Lost()]


def test_a_run_is_done_when_it_is_over_and_all_its_tests_passed():
    run = Run(KATA, 1)
    for event, is_done in ((Ready(), False), (Judged(outcome()), False), (Ended(0), True)):
        run.hear(event)
        assert run.is_done == is_done
    assert not run.problem
    other = Run(KATA, 2, [outcome(), outcome(Verdict("failed"))], is_over=True)
    assert not other.is_done
    assert not Run(KATA, 3, is_over=True).is_done


def test_a_run_without_a_verdict_says_what_pytest_said():
    for said, problem in (((), "The tests gave no result."), (("no", "module"), "no\nmodule")):
        run = Run(KATA, 1)
        run.hear(Ended(2, said))
        assert run.problem == problem


def test_what_a_test_shows_is_kept_for_the_page():
    run = Run(KATA, 1)
    run.hear(Exhibit("A table."))
    assert run.shown.drawings(80) == ["A table."]


@pytest.mark.parametrize("status", [None, 2])
def test_a_run_that_ended_early_is_not_done(status):
    run = Run(KATA, 1)
    for event in (Judged(outcome()), Ended(status)):
        run.hear(event)
    assert run.problem == "The tests ended early. Run them again."
    assert not run.is_done
    assert run.progress.state == "open"


def test_paths_are_relative_to_where_the_learner_is(monkeypatch, tmp_path):
    kata = Kata(tmp_path, "chapter4", "k05_patterns")
    monkeypatch.chdir(tmp_path)
    run = Run(kata, 1)
    run.hear(Judged(Outcome(kata, "test_it", PASSED, "from/the/root.py")))
    assert run.outcomes[0].path == "katas/chapter4/k05_patterns.py"


@pytest.fixture
def memory(tmp_path, monkeypatch):
    """A folder that counts as one in memory."""
    monkeypatch.delenv("TMPDIR", raising=False)
    monkeypatch.setattr(client, "SHARED_MEMORY", str(tmp_path))
    monkeypatch.setattr(client, "ROOM", 1)
    return tmp_path


def test_files_are_written_to_memory(memory):
    assert client.fast_folder() == str(memory)


def test_files_are_written_to_memory_only_if_there_is_room(memory, monkeypatch):
    monkeypatch.setattr(client, "ROOM", 2**60)
    assert client.fast_folder() is None


def test_files_are_written_to_memory_only_where_the_system_has_such_a_folder(memory, monkeypatch):
    monkeypatch.setattr(client, "SHARED_MEMORY", str(memory / "missing"))
    assert client.fast_folder() is None


def test_who_sets_another_folder_for_temporary_files_gets_it(memory, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(memory / "mine"))
    assert client.fast_folder() is None

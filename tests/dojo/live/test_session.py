"""The pytest that waits in reserve for the word, without the server that gives it."""

from __future__ import annotations

import multiprocessing
from pathlib import Path
from unittest import mock

import pytest
from lines import Line
from toys import SOLUTION, TEST

from dojo.live import session
from dojo.live.session import Outgoing, rehearse, stand_by
from dojo.model.events import Ended, Exhibit, Judged, Ready
from dojo.model.kata import Kata
from dojo.model.verdict import Outcome, Verdict
from dojo.pytest_plugin.run import Listener


def standing_by(line):
    """The plugin of a pytest in reserve."""
    return Listener(Outgoing(line).hear, session._prepare)


def judged(state, test):
    kata = Kata(Path("here"), "chapter4", "k01_add")
    return Judged(Outcome(kata, test, Verdict(state), "k.py"))


def said(line):
    return [event for events in line.sent for event in events]


def test_a_pytest_in_reserve_that_nobody_wants_runs_nothing(project):
    line = Line()
    result = project.kata().pytester.runpytest_inprocess(plugins=[standing_by(line)])
    result.stdout.fnmatch_lines("*These tests are no longer needed.*")
    assert line.sent == [[Ready()]]
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("everywhere", [False, True])
def test_an_answer_is_read_when_the_word_comes(project, everywhere):
    line = Line()
    project.kata()
    fixture = f"@pytest.fixture(autouse={everywhere})\ndef early(kata): kata.ANSWER\n\n"
    project.write("tests/chapter4/test_k01_add.py", f"import pytest\n\n{fixture}{TEST}")

    def save():
        project.edit(SOLUTION)
        return 90

    line.recv = save
    project.pytester.runpytest_inprocess(*session.IMPORTED, plugins=[standing_by(line)])
    assert line.sent[0] == [Ready()]
    outcomes = [event.outcome for event in said(line) if isinstance(event, Judged)]
    assert [outcome.verdict.state for outcome in outcomes] == ["passed"] * 3


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
    line.recv = lambda: 90
    project.kata(test=TIDIES).edit("ANSWER = 'a'\n")
    project.pytester.runpytest_inprocess(plugins=[standing_by(line), phases])
    assert phases.seen == [
        ("test_one", "call", "passed"),
        ("test_two", "call", "passed"),
        ("test_two", "teardown", "failed"),
    ]


def test_a_pytest_in_reserve_may_have_nothing_to_run(project):
    line = Line()
    line.recv = lambda: 90
    project.write("tests/chapter4/test_nothing.py", "")
    project.pytester.runpytest_inprocess(plugins=[standing_by(line)])
    assert line.sent == [[Ready()]]


def test_outcomes_are_sent_together_and_before_anything_else(project):
    line = Line()
    outgoing = Outgoing(line)
    outcomes = [judged("passed", "one"), judged("to do", "two"), judged("passed", "three")]
    for outcome in outcomes[:2]:
        outgoing.hear(outcome)
    assert line.sent == []
    outgoing.hear(Exhibit("A table."))
    outgoing.hear(outcomes[2])
    outgoing.hear(Ended(0))
    assert line.sent == [[*outcomes[:2], Exhibit("A table.")], [outcomes[2], Ended(0)]]


def test_an_outcome_does_not_wait_for_a_test_that_takes_long(monkeypatch):
    monkeypatch.setattr(session, "SOON", 0.0)
    line = Line()
    outcome = judged("passed", "one")
    Outgoing(line).hear(outcome)
    assert line.sent == [[outcome]]


def test_the_first_failure_does_not_wait(monkeypatch):
    monkeypatch.setattr(session, "SOON", 60.0)
    line = Line()
    outgoing = Outgoing(line)
    outcomes = [
        *(judged("to do", "one"), judged("failed", "two")),
        *(judged("failed", "three"), judged("passed", "four")),
    ]
    for outcome in outcomes:
        outgoing.hear(outcome)
    assert line.sent == [outcomes[:2]]


def test_nobody_minds_if_nobody_listens_any_more():
    line = mock.Mock()
    line.send.side_effect = BrokenPipeError
    Outgoing(line).hear(Ended(0))
    line.send.assert_called_once()


def test_what_pytest_says_is_sent_if_it_cannot_run(project):
    line = Line()
    line.recv = lambda: 90
    path = project.write("tests/chapter4/test_k01_add.py", "import nothing_of_that_name\n")
    stand_by(line, str(path.relative_to(project.root)))
    (ended,) = [event for event in said(line) if isinstance(event, Ended)]
    assert ended.status == pytest.ExitCode.INTERRUPTED
    assert "nothing_of_that_name" in "\n".join(ended.said)


def test_whoever_ends_the_loading_of_tests_ends_all_that_comes_after(project):
    path = project.write("tests/chapter4/test_k01_add.py", "raise KeyboardInterrupt\n")
    with pytest.raises(KeyboardInterrupt):
        rehearse(str(path))

"""The one way in for every front: events of a run, in their order."""

from __future__ import annotations

import os
import sys

import pytest
from toys import SOLUTION

from dojo.model.catalogue import NO_KATAS, katas
from dojo.model.events import Ended, Exhibit, Judged, Ready
from dojo.pytest_plugin import run
from dojo.pytest_plugin.run import Listener

SHOWS = """
from dojo.testkit import show

def test_it(kata):
    show.exhibit("A table.")
    assert kata.ANSWER == "b", "Not b."

def test_other(kata):
    assert kata.ANSWER == "b", "Not b."
"""


@pytest.fixture
def judged(project):
    """Judge some katas of a project; return the events."""

    def judge(*, until=None, **options):
        events = []

        def hear(event):
            events.append(event)
            return until is None or not isinstance(event, until)

        run.judge(project.root, hear, **options)
        return events

    return judge


def test_events_come_in_their_order(project, judged):
    project.kata(test=SHOWS).edit(SOLUTION)
    ready, shown, first, second, ended = judged()
    assert (ready, shown, ended) == (Ready(), Exhibit("A table."), Ended(0))
    assert [event.outcome.test for event in (first, second)] == ["test_it", "test_other"]
    assert first.outcome.verdict.state == "passed"


def test_the_run_stops_where_nobody_wants_more(project, judged):
    project.kata("k01_add", test=SHOWS).kata("k02_add", test=SHOWS)
    events = judged(until=Judged)
    assert [type(event) for event in events] == [Ready, Exhibit, Judged, Ended]


def test_an_error_of_a_front_ends_the_run_and_is_not_one_of_the_tests(project):
    project.kata("k01_add", test=SHOWS).kata("k02_add", test=SHOWS)
    heard = []

    def hear(event):
        heard.append(type(event))
        if isinstance(event, Judged):
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        run.judge(project.root, hear)
    assert heard == [Ready, Exhibit, Judged]


def test_some_katas_of_another_folder_can_be_judged(project, judged):
    project.kata("k01_add").kata("k02_add")
    _, other = katas(project.root)
    events = judged(katas=[other], answers=project.root / "solutions")
    outcomes = [event.outcome for event in events if isinstance(event, Judged)]
    assert {outcome.kata for outcome in outcomes} == {other}
    assert {outcome.verdict.state for outcome in outcomes} == {"passed"}


def test_tests_that_cannot_be_run_are_said_in_pytests_words(project, judged):
    project.kata().write("tests/chapter4/test_k01_add.py", "import nothing_of_that_name\n")
    with pytest.raises(run.NotJudged, match="nothing_of_that_name"):
        judged()


def test_a_folder_without_katas_is_said(tmp_path):
    with pytest.raises(run.NotJudged) as raised:
        run.judge(tmp_path, print)
    assert str(raised.value) == NO_KATAS


def test_nothing_is_printed_and_nothing_of_other_projects_counts(
    project, judged, monkeypatch, capfd
):
    monkeypatch.setenv("PYTEST_ADDOPTS", "--no-such-option")
    monkeypatch.setenv("PYTEST_PLUGINS", "no_such_plugin")
    project.kata().edit(SOLUTION)
    assert judged()[-1] == Ended(0)
    assert os.environ["PYTEST_ADDOPTS"] == "--no-such-option"
    assert capfd.readouterr() == ("", "")
    assert sys.stdout is not None


def test_a_run_ends_once():
    heard = []
    listener = Listener(heard.append)
    for _ in range(2):
        listener.end(1, "all that was said\n")
    assert heard == [Ended(1, ("all that was said",))]

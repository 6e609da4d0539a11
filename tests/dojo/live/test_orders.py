"""What the watch loop and its server say to each other travels between processes."""

from __future__ import annotations

import multiprocessing

import pytest

from dojo.live.orders import Lost, Prepare, Quit, Run, Said
from dojo.model.events import Ended, Exhibit, Judged, Ready
from dojo.model.kata import Kata
from dojo.model.verdict import Outcome, Verdict


@pytest.mark.parametrize(
    "message", [Prepare("test_a.py"), Run("test_a.py", 3, 80), Quit(), Lost()], ids=repr
)
def test_an_order_arrives_as_it_was_sent(message):
    mine, theirs = multiprocessing.Pipe()
    with mine, theirs:
        mine.send(message)
        assert theirs.recv() == message


def test_events_of_a_run_arrive_with_its_number(tmp_path):
    outcome = Outcome(Kata(tmp_path, "chapter4", "k01_add"), "test_it", Verdict("failed"), "k01.py")
    said = Said(7, [Ready(), Exhibit("A table."), Judged(outcome), Ended(1, ("no",))])
    mine, theirs = multiprocessing.Pipe()
    with mine, theirs:
        mine.send(said)
        assert theirs.recv() == said

"""What a test shows is heard by whoever listens."""

from __future__ import annotations

import pytest

from dojo.model.events import Exhibit, Findings, TrainingBegins, TrainingStep
from dojo.testkit import show


def test_listeners_hear_all_that_is_shown_while_they_listen():
    first, second = [], []
    show.exhibit("before")
    with show.listening(first.append):
        show.training("280 comments")
        with show.listening(second.append):
            show.figures(1, loss=2.0)
        show.figures(2, score=0.5)
        show.findings(Findings("Found:", (), (), ()))
    show.exhibit("after")
    assert first == [
        TrainingBegins("280 comments"),
        TrainingStep(1, 2.0),
        TrainingStep(2, None, 0.5),
        Findings("Found:", (), (), ()),
    ]
    assert second == [TrainingStep(1, 2.0)]


def test_a_listener_that_fails_listens_no_more():
    heard = []
    with pytest.raises(ValueError, match="no"), show.listening(heard.append):
        raise ValueError("no")
    show.exhibit("nobody listens any more")
    assert Exhibit("nobody listens any more") not in heard


@pytest.mark.parametrize("loss", [float("nan"), float("inf")])
def test_a_loss_that_is_not_finite_is_not_shown(loss):
    heard = []
    with show.listening(heard.append):
        show.figures(1, loss=loss)
    assert heard == [TrainingStep(1, None)]

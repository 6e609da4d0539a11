"""What a test shows travels to another process and back."""

from __future__ import annotations

import json

import pytest

from dojo.model.drawing import Drawing
from dojo.model.events import (
    Exhibit,
    Findings,
    Found,
    TrainingBegins,
    TrainingStep,
    of_data,
    to_data,
)


@pytest.mark.parametrize(
    "event",
    [
        TrainingBegins("280 comments"),
        TrainingStep(1),
        TrainingStep(2, 1.5, 0.5),
        Exhibit(""),
        Findings("Found:", ("right",), (Found("right", "X", "a", 0),), (Drawing.of(["a"], {}),)),
    ],
)
def test_what_is_shown_arrives_as_it_was(event):
    assert of_data(json.loads(json.dumps(to_data(event)))) == event


@pytest.mark.parametrize(
    "data",
    [
        [],
        ["Exhibit"],
        ["Ended", {}],
        ["Exhibit", {}],
        ["Exhibit", {"other": 1}],
        ["Findings", {}],
        3,
    ],
)
def test_what_is_no_event_is_an_error(data):
    with pytest.raises((KeyError, TypeError, ValueError)):
        of_data(data)

"""The figures of a training, as lines of text; and what a test has to show besides."""

from __future__ import annotations

import pytest

from dojo.display.learning_curve import AllShown, Training
from dojo.model.events import Exhibit, Findings, TrainingStep
from dojo.testkit import show


def trained(steps: int = 40, scores: tuple[int, ...] = (20, 40)) -> Training:
    training = Training("40 comments")
    for step in range(1, steps + 1):
        training.add(TrainingStep(step, loss=80 / step))
        if step in scores:
            training.add(TrainingStep(step, score=step / 50))
    return training


def test_a_line_says_where_a_training_is():
    assert Training("40 comments").line() == "Training on 40 comments: 0 updates"
    assert trained(3).line() == "Training on 40 comments: 3 updates, loss 26.7"
    assert trained().line() == "Training on 40 comments: 40 updates, loss 2.0, score 0.80"


def test_a_curve_falls_from_left_to_right_and_lists_the_scores():
    assert trained().curve(80) == [
        "Learning curve, 40 comments:",
        "loss   80.0 |*",
        "            | **",
        "            |   *******",
        "            |          ***************",
        "        2.0 |                         ***************",
        "update       1                                     40",
        "score  0.40 after 20, 0.80 after 40 updates",
    ]


def test_a_curve_keeps_to_the_width_and_lists_some_of_many_scores():
    lines = trained(200, tuple(range(0, 201, 10))).curve(60)
    assert max(map(len, lines[:-1])) <= 60
    assert lines[-1].count("after") == 6
    assert lines[-1].endswith("4.00 after 200 updates")


@pytest.mark.parametrize("width", [20, 14, 13, 5, 0])
def test_a_curve_has_a_column_in_the_narrowest_window(width):
    assert "*" in "".join(trained().curve(width))


def test_a_training_without_scores_or_with_one():
    assert trained(scores=()).curve(80)[-1].startswith("update")
    assert trained(scores=(40,)).curve(80)[-1] == "score  0.80 after 40 updates"


def test_losses_of_nothing_are_drawn_and_too_few_are_not():
    flat = Training("x", [(1, 0.0), (2, 0.0), (3, 0.0)])
    assert flat.curve(80)[5] == "          0 |***"
    assert Training("x", [(1, 1.0)]).curve(80) == []


def test_the_longest_training_is_drawn_and_exhibits_follow_it():
    shown = AllShown()
    with show.listening(shown.add):
        show.figures(1, loss=1.0)  # of no training
        assert shown.line() == ""
        for title, steps in (("few", 3), ("many", 5), ("two", 2)):
            show.training(title)
            for step in range(steps):
                show.figures(step + 1, loss=1.0)
        show.exhibit("a\nb")
    show.exhibit("nobody listens any more")
    assert shown.line() == "Training on two: 2 updates, loss 1.0"
    drawn = shown.drawings(80)
    assert drawn[0] == "Learning curve, many:"
    assert drawn[-3:] == ["", "a", "b"]
    found = Findings("Found:", ("right",), (), ())
    assert AllShown([], [Exhibit("a"), found]).drawings(80)[:3] == ["a", "", "Found:"]

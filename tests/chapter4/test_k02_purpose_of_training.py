"""Judges the chosen letter, and explains each of the others."""

from __future__ import annotations

import pytest
from shared import judge_choice


@pytest.mark.hint(
    "In training a model predicts, and its prediction is compared with something. With what?",
    "Which of the three people has nothing to compare a prediction with?",
)
@pytest.mark.reason(
    "Right: Bo has no labels. In training each prediction is compared with a label that somebody"
    " gave, and the model learns to give such labels. It does not find out by itself which kinds of"
    " things there are."
)
def test_the_answer_should_say_whom_training_does_not_help(kata):
    judge_choice(
        kata.ANSWER,
        right="b",
        why_not={
            "a": "Ana labels some of her messages and updates the model with them. It then sees"
            " names the way people write them in her messages, and does better there: that is the"
            " most common reason for training.",
            "c": "The labels of a model are what its examples were labelled with, so Cleo can"
            " choose her own. From sentences with marked shoes and colours a model learns to"
            " predict SHOE and COLOUR.",
        },
    )

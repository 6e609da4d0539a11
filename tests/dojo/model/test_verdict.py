"""Where a kata stands by what its tests said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dojo.model.drawing import PLACE, Drawing
from dojo.model.kata import Kata
from dojo.model.verdict import PASSED, Outcome, Progress, Verdict, by_kata, next_progress

DRAWING = Drawing.of(["a", "b"], {"yours": [(0, 2, "X")]})
KATA, OTHER = (Kata(Path("/repository"), "chapter4", f"k0{n}_add") for n in (1, 2))
FAILED, TO_DO = Verdict("failed", "No.", 3), Verdict("to do", "Later.")


def outcome(verdict, kata=KATA, test="test_it"):
    return Outcome(kata, test, verdict, "k01.py", ("A hint.",), "printed", "reason")


@pytest.mark.parametrize(
    ("verdicts", "whole", "state"),
    [
        ([], True, ""),
        ([PASSED, PASSED], True, "done"),
        ([PASSED], False, "open"),
        ([PASSED, TO_DO], True, "open"),
        ([TO_DO, TO_DO], True, "to do"),
        ([FAILED, TO_DO], True, "open"),
    ],
)
def test_a_kata_is_done_if_all_of_its_tests_pass(verdicts, whole, state):
    progress = Progress(KATA, [outcome(verdict) for verdict in verdicts], whole)
    assert progress.state == state
    assert progress.passed == verdicts.count(PASSED)


def test_what_failed_comes_before_what_is_to_do():
    outcomes = [outcome(verdict) for verdict in (PASSED, TO_DO, FAILED)]
    assert Progress(KATA, outcomes).first_open == outcomes[2]
    assert Progress(KATA, outcomes[:2]).first_open == outcomes[1]
    assert Progress(KATA, outcomes[:1]).first_open is None


def test_an_outcome_arrives_in_another_process_as_it_was():
    sent = outcome(
        Verdict("failed", "No.", 3, True, ("One.", "Two."), "test_k01.py:9", drawings=(DRAWING,))
    )
    assert Outcome.of_data(json.loads(json.dumps(sent.to_data())), KATA.root) == sent


def test_a_message_is_texts_and_drawings_in_turn():
    two = f"Two:\n{PLACE}\nand\n{PLACE}"
    assert Verdict("failed", two, drawings=(DRAWING, DRAWING)).parts == [
        *("Two:\n", DRAWING, "\nand\n", DRAWING, "")
    ]
    assert Verdict("failed", two).parts == ["Two:\n", "\nand\n", ""]
    assert Verdict("failed", "None.", drawings=(DRAWING,)).parts == ["None."]


def test_outcomes_are_sorted_by_kata_and_counted():
    found = by_kata([outcome(PASSED, OTHER), outcome(PASSED), outcome(TO_DO)], {KATA: 2, OTHER: 3})
    assert [(one.kata, len(one.outcomes), one.is_whole) for one in found] == [
        (KATA, 2, True),
        (OTHER, 1, False),
    ]
    assert [one.is_whole for one in by_kata([outcome(PASSED)], {})] == [True]


def test_the_first_open_kata_is_the_one_to_go_on_with():
    done, still = Progress(KATA, [outcome(PASSED)]), Progress(OTHER, [outcome(FAILED, OTHER)])
    assert next_progress([done, still]) == still
    assert next_progress([done, done]) == done

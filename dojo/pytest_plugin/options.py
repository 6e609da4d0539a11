"""The command-line options, settings and markers that this plugin adds to pytest."""

from __future__ import annotations

import pytest

FLAGS = {
    "--all": "after the next step, list everything that is open in its kata",
    "--review": "list code to look at: what an answer uses that no answer to its kata needs",
    "--answers": "test the tests: stubs, reference answers, right and wrong answers",
    "--mutants": "test the tests: reference answers with one thing broken",
    "--stale": "with --answers or --mutants: only katas that changed since they were judged",
}
MARKERS = (
    "hint(*texts): hints for learners if this test does not pass, vague ones first",
    "reason(text): why the choice that passes this test is right",
    "made_once(*fixtures): fixtures of the module that take long to build from an answer",
    "time_limit(seconds): the time limit of this test, if it needs more than the default",
)


def add(parser: pytest.Parser) -> None:
    """Add all options and settings to the parser."""
    group = parser.getgroup("katas")
    group.addoption(
        "--hint",
        nargs="?",
        type=_hint_number,
        const=1,
        default=0,
        metavar="N",
        help="after the next step, show its first N hints (without N: 1)",
    )
    group.addoption(
        "--katas",
        metavar="DIR",
        help="judge the answers in this folder (DIR/chapter4/k01_...) instead of katas/",
    )
    for name, text in FLAGS.items():
        group.addoption(name, action="store_true", help=text)
    parser.addini(
        "kata_time_limit", "CPU time limit of each test of a kata, in seconds", default="10"
    )


def _hint_number(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise pytest.UsageError(
            f"--hint takes a number of at least 1, not {text!r}; put paths before --hint"
        )
    return int(text)

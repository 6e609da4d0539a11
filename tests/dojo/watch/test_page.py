"""The pages of the watch loop, at every width."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dojo.live.client import Run
from dojo.live.state import State, Told
from dojo.model.events import Ended, Exhibit
from dojo.model.kata import Kata
from dojo.model.verdict import PASSED, Outcome, Verdict
from dojo.watch.page import of_state

KATA = Kata(Path("/repository"), "chapter4", "k05_patterns")
OTHER = Kata(Path("/repository"), "chapter4", "k06_docbin")
HINTS = (
    "Count the tokens of the text, one by one, before you write a pattern.",
    "Look at IS_DIGIT.",
)


def run(verdict, hints=HINTS, reason="", is_over=True):
    outcome = Outcome(KATA, "test_two_tokens", verdict, "katas/k05.py", hints, reason=reason)
    return Run(KATA, 1, [outcome], is_over=is_over)


FAILED = Verdict("failed", "Nothing is found in 'my iPhone 8'.", 7)


def texts(lines):
    return [line.text for line in lines]


def shown(run, width=80, keys=(), asked=0, **more):
    """Return the page of a kata after a run, or another view of the same state."""
    state = State([KATA, OTHER], {"k05_patterns": "5, part 1"}, KATA, "show", {KATA: run}, **more)
    first = run.progress.first_open
    state.hints_asked, state.hints = asked, first.hints if first else ()
    return texts(of_state(state, width, keys))


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_a_page_keeps_to_the_width(width):
    solved = Told(solved=run(PASSED).progress)
    for lines in (
        shown(run(FAILED), width, asked=2, told=Told(("Told.",))),
        shown(run(FAILED), width, view="list", chosen=1),
        shown(run(FAILED), width, view="all done", told=solved),
    ):
        assert all(len(line) <= width for line in lines if "solutions/" not in line)


def test_hints_come_one_at_a_time_and_then_the_reference():
    pages = [shown(run(FAILED), 100, asked=asked) for asked in (0, 1, 2)]
    assert not any("Hint" in text for text in pages[0])
    assert any(text.strip().startswith("Hint 1 of 2: Count") for text in pages[1])
    assert any(text.strip() == "Hint 2 of 2: Look at IS_DIGIT." for text in pages[2])
    last = "No more hints. The reference answer: solutions/chapter4/k05_patterns.py"
    assert last in pages[2]
    assert last not in pages[1]


def test_a_test_without_hints_offers_none():
    page = shown(run(FAILED, hints=()), asked=3)
    assert not any("int" in text for text in page[-2:])


def test_a_broken_file_has_hints_too():
    broken = Verdict("failed", "Python cannot read the file.", 1, of_file=True)
    page = shown(run(broken), asked=2)
    assert any("Hint" in text for text in page)


def test_all_that_is_open_is_listed_on_request():
    kata_run = run(FAILED)
    other = replace(kata_run.outcomes[0], test="test_other", verdict=Verdict("failed", "No.", 7))
    kata_run.outcomes.append(other)
    page = shown(kata_run)
    assert "Also open:" not in page
    page = shown(kata_run, shows_all=True)
    assert "  Other: No." in page[page.index("Also open:") :]


def test_without_keys_the_command_for_a_hint_is_named():
    page = shown(run(FAILED))
    assert page[-1] == "A hint: pytest -k k05 --hint"


def test_a_kata_that_is_done_says_why_and_what_to_compare_with():
    page = shown(run(PASSED, reason="Right: two."))
    assert "  Right: two." in page
    assert "Done. Compare your answer with solutions/chapter4/k05_patterns.py" in page


def test_drawings_follow_when_all_is_over():
    for is_over in (True, False):
        training = run(PASSED, is_over=is_over)
        training.shown.add(Exhibit("A table."))
        assert ("A table." in shown(training)) == is_over


def test_what_pytest_says_is_shown_if_it_cannot_run():
    broken = Run(KATA, 1)
    broken.hear(Ended(2, ("no module",)))
    assert "  no module" in shown(broken)
    silent = Run(KATA, 1)
    silent.hear(Ended(None))
    assert "  The tests gave no result." in shown(silent)
    assert not silent.is_done


def test_a_narrow_list_has_no_exercises():
    wide, narrow = (shown(Run(KATA, 0), width, view="list") for width in (80, 60))
    assert any("5, part 1" in text for text in wide)
    assert not any("5, part 1" in text for text in narrow)
    assert narrow[2].startswith("> k05")


def test_all_done_can_be_told_without_keys():
    assert shown(run(PASSED), view="all done")[0].startswith("[####")


def test_each_view_of_the_state_has_its_page(project):
    state = State.at_start(project.kata("k01_add").kata("k02_add").root, None)

    def page():
        return "\n".join(line.text for line in of_state(state, 80, []))

    kata = state.katas[0]
    state.known[kata] = Run(kata, 1, [Outcome(kata, "test_it", FAILED, "k.py")], is_over=True)
    assert "Nothing is found" in page()
    state.view, state.chosen = "list", 1
    assert "> k02" in page()
    state.view, state.told = "reset", Told(("Restore the original?",))
    assert page() == "Restore the original?"
    state.view = "all done"
    assert "All of these katas are done." in page()


@pytest.mark.parametrize(("chosen", "first", "last"), [(0, 1, 5), (9, 8, 12), (18, 15, 19)])
def test_a_list_that_does_not_fit_is_shown_around_the_mark(chosen, first, last):
    katas = [Kata(Path("/repository"), "chapter4", f"k{n:02}_x") for n in range(1, 20)]
    state = State(katas, {}, katas[0], "show", view="list", chosen=chosen)
    keys = ["up/down choose"]
    page = texts(of_state(state, 80, keys, height=10))
    assert len(page) == 9
    numbers = [line[2:5] for line in page[2:-2]]
    assert numbers == [f"k{n:02}" for n in range(first, last + 1)]
    assert any(line.startswith(f"> k{chosen + 1:02}") for line in page)
    assert page[-1] == keys[0]
    assert len(of_state(state, 80, keys)) == 2 + 19 + 2
    assert len(of_state(state, 80, keys, height=2)) == 2 + 1 + 2

"""What a learner can ask for in every front, beside another kata."""

from __future__ import annotations

from dojo.commands import reset as resetting
from dojo.live.practice import Practice
from dojo.live.state import Told


def hint(practice: Practice) -> None:
    """Show one more hint."""
    if practice.state.ask_for_hint():
        practice.draw()


def toggle_all(practice: Practice) -> None:
    """List all open tests of the current kata, or no longer."""
    practice.state.shows_all = not practice.state.shows_all
    practice.draw()


def again(practice: Practice) -> None:
    """Run the tests of the current kata again."""
    practice.state.told = Told()
    practice.show(practice.state.current, "solve")


def reset(practice: Practice) -> None:
    """Restore the original of the current kata, and keep the learner's version."""
    state = practice.state
    state.view = "kata"
    try:
        done = resetting.reset(state.current)
    except (resetting.NoOriginal, OSError) as error:
        practice.say(str(error))
        return
    state.told = Told((done.text(practice.root),))
    practice.saves.expect(state.current.stub)
    state.known.pop(state.current, None)
    state.rung = 0
    practice.show(state.current, "show")

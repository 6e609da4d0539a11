"""What a learner can ask for in every front, besides another kata."""

from __future__ import annotations

import threading
from pathlib import Path

from dojo.commands import editor
from dojo.commands import reset as resetting
from dojo.live.practice import Practice
from dojo.live.state import Told
from dojo.model import sources
from dojo.model.kata import Kata, relative


def hint(practice: Practice) -> None:
    """Show one more hint."""
    if practice.state.ask_for_hint():
        practice.draw()


def toggle_all(practice: Practice) -> None:
    """Show or hide the list of all open tests of the current kata."""
    practice.state.shows_all = not practice.state.shows_all
    practice.draw()


def again(practice: Practice) -> None:
    """Run the tests of the current kata again."""
    practice.state.told = Told()
    practice.show(practice.state.current, "solve")


def editor_command(practice: Practice) -> list[str] | None:
    """Return the command that opens the current kata at the line to look at.

    If there is no such file, or no editor is known, say so, and return None.
    """
    kata, outcome = practice.state.current, practice.state.outcome
    line = outcome.verdict.line if outcome else None
    problem = editor.missing(kata)
    command = None if problem else editor.command(kata.stub, line)
    if command is None:
        practice.say(problem or editor.NO_EDITOR)
    return command


def start_editor(practice: Practice, command: list[str]) -> None:
    """Start an editor with a window of its own, which may stay open."""

    def run() -> None:
        if problem := editor.run(command):
            practice.tell("wish")(lambda: practice.say(problem))

    threading.Thread(target=run, daemon=True).start()
    shown = relative(practice.state.current.stub, practice.root)
    practice.say(f"Opened in {Path(command[0]).name}: {shown}")


def reset(practice: Practice, kata: Kata | None = None) -> None:
    """Restore the original of the current kata, and keep the learner's version.

    Args:
        practice: The loop.
        kata: The kata that the learner means; nothing is reset if another one is current by now.
    """
    state = practice.state
    if kata not in (None, state.current):
        return
    state.view = "kata"
    practice.saves.expect(state.current.stub, sources.content_or_none(state.current.original))
    try:
        done = resetting.reset(state.current)
    except (resetting.NoOriginal, OSError) as error:
        practice.say(str(error))
        return
    state.told = Told((done.text(practice.root),))
    state.known.pop(state.current, None)
    state.hints_asked = 0
    practice.running = None  # it judges what was there before
    practice.show(state.current, "show")

"""The keys of the watch loop: their captions and their actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from dojo.commands import editor, read, reset
from dojo.model.catalogue import lesson_of
from dojo.watch.page import Told

if TYPE_CHECKING:
    from dojo.watch.loop import Loop


class Key(NamedTuple):
    """A key, its caption on the page ("" for none), and its action."""

    name: str
    caption: str
    act: Callable[[Loop], None]


def keys_of(view: str) -> tuple[Key, ...]:
    """Return the keys of a view."""
    return {"list": LIST, "reset": RESET}.get(view, KATA)


def captions(view: str) -> list[str]:
    """Return the captions of the keys of a view."""
    return [key.caption for key in keys_of(view) if key.caption]


def press(loop: Loop, name: str) -> None:
    """Run the action of a key in the current view."""
    for key in keys_of(loop.state.view):
        if name == key.name:
            key.act(loop)
            return
    if loop.state.view == "reset":  # any other key means no
        _back(loop)


def _next(loop: Loop) -> None:
    loop.go_to(loop.state.neighbour(1))


def _previous(loop: Loop) -> None:
    loop.go_to(loop.state.neighbour(-1))


def _list(loop: Loop) -> None:
    loop.state.view = "list"
    loop.state.chosen = loop.state.katas.index(loop.state.current)
    loop.draw()


def _hint(loop: Loop) -> None:
    if loop.state.ask_for_hint():
        loop.draw()


def _all(loop: Loop) -> None:
    loop.state.shows_all = not loop.state.shows_all
    loop.draw()


def _read(loop: Loop) -> None:
    lesson = lesson_of(loop.state.current)
    if lesson is None:
        _say(loop, f"{loop.state.current.number} has no lesson.")
        return
    with loop.lent_terminal():
        read.show(lesson, wait=True)


def _open(loop: Loop) -> None:
    outcome = loop.state.outcome
    command = editor.command(loop.state.current.stub, outcome.verdict.line if outcome else None)
    if command is None:
        _say(loop, editor.NO_EDITOR)
        return
    with loop.lent_terminal():
        problem = editor.run(command)
    if problem:
        _say(loop, problem)


def _ask_for_reset(loop: Loop) -> None:
    loop.state.view = "reset"
    _say(
        loop,
        f"Restore the original {loop.state.current.number}? Your version is kept in"
        f" {reset.BACKUPS}/. (y/n)",
    )


def _reset(loop: Loop) -> None:
    state = loop.state
    state.view = "kata"
    try:
        done = reset.reset(state.current)
    except (reset.NoOriginal, OSError) as error:
        _say(loop, str(error))
        return
    state.told = Told.of(done.text(loop.root))
    loop.saves.expect(state.current.stub)
    state.known.pop(state.current, None)
    state.rung = 0
    loop.show(state.current, "show")


def _again(loop: Loop) -> None:
    loop.state.told = Told()
    loop.show(loop.state.current, "solve")


def _choose(step: int) -> Callable[[Loop], None]:
    def choose(loop: Loop) -> None:
        loop.state.chosen = (loop.state.chosen + step) % len(loop.state.katas)
        loop.draw()

    return choose


def _take(loop: Loop) -> None:
    loop.go_to(loop.state.katas[loop.state.chosen])


def _back(loop: Loop) -> None:
    loop.state.view, loop.state.told = "kata", Told()
    loop.draw()


def _say(loop: Loop, text: str) -> None:
    loop.state.told = Told.of(text)
    loop.draw()


def _quit(loop: Loop) -> None:
    loop.is_over = True


KATA = (
    Key("n", "n next", _next),
    Key("p", "p back", _previous),
    Key("l", "l list", _list),
    Key("h", "h hint", _hint),
    Key("a", "a all", _all),
    Key("r", "r read", _read),
    Key("o", "o open", _open),
    Key("x", "x reset", _ask_for_reset),
    Key("q", "q quit", _quit),
    Key("enter", "Enter runs", _again),
)
LIST = (
    Key("up", "up and down choose", _choose(-1)),
    Key("down", "", _choose(1)),
    Key("p", "", _choose(-1)),
    Key("n", "", _choose(1)),
    Key("enter", "Enter goes there", _take),
    Key("l", "l back", _back),
    Key("escape", "", _back),
    Key("q", "q quit", _quit),
)
RESET = (Key("y", "", _reset), Key("q", "", _quit))

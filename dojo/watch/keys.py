"""The keys of the watch loop: their captions and their actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from dojo.commands import editor, read, reset
from dojo.live import wishes
from dojo.live.state import Told
from dojo.model.catalogue import lesson_of

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


def _read(loop: Loop) -> None:
    lesson = lesson_of(loop.state.current)
    if lesson is None:
        loop.say(f"{loop.state.current.number} has no lesson.")
        return
    with loop.lent_terminal():
        read.show(lesson, wait=True)


def _open(loop: Loop) -> None:
    command = wishes.editor_command(loop)
    if command and editor.has_window(command):
        wishes.start_editor(loop, command)
    elif command:
        with loop.lent_terminal():
            problem = editor.run(command)
        if problem:
            loop.say(problem)


def _ask_for_reset(loop: Loop) -> None:
    loop.state.view = "reset"
    kata = loop.state.current
    kept = f" Your version is kept in {reset.BACKUPS}/." if kata.stub.exists() else ""
    loop.say(f"Restore the original {kata.number}?{kept} (y/n)")


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


def _quit(loop: Loop) -> None:
    loop.is_over = True


KATA = (
    Key("n", "n next", _next),
    Key("p", "p previous", _previous),
    Key("l", "l list", _list),
    Key("h", "h hint", wishes.hint),
    Key("a", "a all", wishes.toggle_all),
    Key("r", "r read", _read),
    Key("o", "o open", _open),
    Key("x", "x reset", _ask_for_reset),
    Key("q", "q quit", _quit),
    Key("enter", "Enter run", wishes.again),
)
LIST = (
    Key("up", "up/down choose", _choose(-1)),
    Key("down", "", _choose(1)),
    Key("p", "", _choose(-1)),
    Key("n", "", _choose(1)),
    Key("enter", "Enter open", _take),
    Key("l", "l back", _back),
    Key("escape", "", _back),
    Key("q", "q quit", _quit),
)
RESET = (Key("y", "y yes", wishes.reset), Key("n", "n no", _back), Key("q", "", _quit))
